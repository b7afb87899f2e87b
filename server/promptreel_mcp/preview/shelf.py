"""Where previews are kept: `<home>/previews/<project>/<fingerprint>...`, the latest few states of each project."""

from __future__ import annotations

import secrets
import shutil
import time
from contextlib import suppress
from typing import TYPE_CHECKING

from pydantic import ValidationError

from .models import Facts

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .models import Part

KEEP_STATES = 2
"""States of a project, so that a change and its undoing need nothing drawn."""
KEEP_PROJECTS = 50
_FORGOTTEN_SECONDS = 3600.0
"""Temporary files older than this belong to nobody any more."""
_ENDINGS: dict[Part, str] = {"video": ".mp4", "sheet": ".sheet.jpg", "poster": ".poster.jpg"}


class Shelf:
    """The previews of one project; all methods touch the disk, so use a thread for them."""

    def __init__(self, home: Path, project: str) -> None:
        self.folder = home / "previews" / project

    def path(self, fingerprint: str, part: Part) -> Path:
        """Return where a part lies if it was made."""
        return self.folder / f"{_stem(fingerprint)}{_ENDINGS[part]}"

    def facts(self, fingerprint: str) -> Facts | None:
        """Return what is known of a state's previews, None where there are none."""
        try:
            return Facts.model_validate_json(self._facts_path(fingerprint).read_bytes())
        except (OSError, ValidationError):
            return None

    def temporary(self, ending: str) -> Path:
        """Return a name that nobody else uses, in a folder that is there."""
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        return self.folder / f".{secrets.token_hex(8)}{ending}"

    def put(self, fingerprint: str, files: Mapping[Part, Path], facts: Facts) -> None:
        """Take over finished files, and remove those of older states."""
        for part, made in files.items():
            made.replace(self.path(fingerprint, part))
        note = self.temporary(".json")
        note.write_text(facts.model_dump_json(), encoding="utf-8")
        note.replace(self._facts_path(fingerprint))
        self._prune()

    def _facts_path(self, fingerprint: str) -> Path:
        return self.folder / f"{_stem(fingerprint)}.json"

    def _prune(self) -> None:
        kept = {note.name.split(".")[0] for note in _newest(self.folder, "[!.]*.json")[:KEEP_STATES]}
        for path in self.folder.iterdir():
            with suppress(OSError):
                temporary = path.name.startswith(".")
                old = time.time() - path.stat().st_mtime > _FORGOTTEN_SECONDS
                if old if temporary else path.name.split(".")[0] not in kept:
                    path.unlink(missing_ok=True)
        for folder in _newest(self.folder.parent, "*")[KEEP_PROJECTS:]:
            shutil.rmtree(folder, ignore_errors=True)


def _stem(fingerprint: str) -> str:
    return fingerprint[:32]


def _newest(folder: Path, pattern: str) -> list[Path]:
    aged = []
    for path in folder.glob(pattern):
        with suppress(OSError):
            aged.append((path.stat().st_mtime, path))
    return [path for _, path in sorted(aged, reverse=True)]
