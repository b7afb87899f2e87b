"""Files that are named and were never uploaded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

_FILE = re.compile(
    r"(?<![\w./\\-])[\w-]+\.(?:png|jpe?g|gif|webp|heic|mp4|mov|avi|mkv|webm|mp3|wav|m4a|ogg|flac)(?![\w])",
    re.ASCII,
)


def refuse_unknown_file(work: Work, clause: Reading) -> None:
    """Refuse a clause about a file that is not there, rather than take another one for it.

    Raises:
        Problem: It names one.
    """
    known = [asset.filename.lower() for asset in work.assets]
    for found in _FILE.finditer(clause.folded):
        name = found.group()
        if any(one.endswith(name) or name.endswith(one) for one in known):
            continue
        if not known:
            raise Problem("uploads.none")
        said = clause.original[slice(*found.span())]
        raise Problem(
            "uploads.kind", wanted=f'"{said}"', names=[f'"{asset.filename}"' for asset in work.assets]
        )
