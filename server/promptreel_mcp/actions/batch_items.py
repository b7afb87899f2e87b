"""The wishes of a batch, each looked at before anything is sent."""

from __future__ import annotations

import os
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel.errors import InvalidInput, OutputRefused, PromptreelError

from .checks import check_aspect_ratio, check_prompt, check_resolution
from .export import check_export, choose_target
from .upload import check_sources
from .wording import shorten

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from promptreel.jobs import JobKind, NewItem
    from promptreel.settings import Settings

MAX_ITEMS = 20
FROM_UPLOADS = "make a video from my uploads"
"""What is said where files come without a word."""
_KEYS = ("prompt", "sources", "path")
_ASKED = 60


@dataclass(frozen=True, slots=True)
class Wanted:
    """What all items of a batch share."""

    export: bool = True
    format: str | None = None
    resolution: str | None = None
    aspect_ratio: str | None = None


def check_items(items: Sequence[Any], wanted: Wanted, settings: Settings) -> list[NewItem]:
    """Return the items as jobs; one that cannot be done carries its error instead.

    Raises:
        InvalidInput: There is none, there are too many, or what they share cannot be used.
    """
    if not 1 <= len(items) <= MAX_ITEMS:
        raise InvalidInput(
            f"A batch has 1 to {MAX_ITEMS} items, not {len(items)}.",
            hint="Give prompts or files as a list; call `batch` again for more.",
        )
    check_export(wanted.format, wanted.resolution, None, None)
    check_aspect_ratio(wanted.aspect_ratio)
    names: dict[str, int] = {}
    return [_checked(item, number, wanted, settings, names) for number, item in enumerate(items, 1)]


def _checked(item: object, number: int, wanted: Wanted, settings: Settings, names: dict[str, int]) -> NewItem:
    from promptreel.jobs import NewItem
    from promptreel.jobs.models import describe_error

    try:
        prompt, sources, path = _parts(item)
        steps = _making(prompt, sources, wanted, settings)
        if wanted.export:
            steps.append(("export", _export(path, wanted, settings, names, number)))
        elif path is not None:
            raise InvalidInput("A path was given, but export is off.", hint="Leave one of them out.")
    except PromptreelError as error:
        return NewItem(_asked(item), error=describe_error(error))
    return NewItem(_asked(item), steps)


def _parts(item: object) -> tuple[str | None, list[str], str | None]:
    """Return an item's prompt, sources and path.

    Raises:
        InvalidInput: It is neither a text nor an object of these.
    """
    if isinstance(item, str):
        return check_prompt(item), [], None
    if not isinstance(item, dict):
        raise InvalidInput(
            "An item must be a prompt, or an object with prompt, sources and path.",
            hint='For example "a city at night", or {"sources": ["/home/me/clip.mp4"]}.',
        )
    if unknown := sorted(str(key)[:40] for key in item if key not in _KEYS):
        raise InvalidInput(
            f"An item has no {', '.join(map(repr, unknown[:3]))}.", hint=f"It has: {', '.join(_KEYS)}."
        )
    prompt, sources, path = (item.get(key) for key in _KEYS)
    sources = [sources] if isinstance(sources, str) else sources
    texts = isinstance(prompt, str | None) and isinstance(path, str | None)
    if (
        not texts
        or not isinstance(sources, list | None)
        or any(not isinstance(s, str) for s in sources or ())
    ):
        raise InvalidInput(
            "An item's prompt and path must be texts, and its sources a list of texts.",
            hint="Correct the item and call `batch` again with it alone.",
        )
    if prompt is None and not sources:
        raise InvalidInput("An item needs a prompt or sources.", hint="Say what to make, or of which files.")
    return None if prompt is None else check_prompt(prompt), sources or [], path


def _making(
    prompt: str | None, sources: list[str], wanted: Wanted, settings: Settings
) -> list[tuple[JobKind, dict[str, Any]]]:
    from promptreel.client import compose

    steps: list[tuple[JobKind, dict[str, Any]]] = []
    if sources:
        steps.append(("upload", {"sources": check_sources(sources, settings)}))
    message = compose(prompt or FROM_UPLOADS, aspect_ratio=check_aspect_ratio(wanted.aspect_ratio))
    steps.append(("generate", {"message": message}))
    return steps


def _export(
    path: str | None, wanted: Wanted, settings: Settings, names: dict[str, int], number: int
) -> dict[str, Any]:
    """Return the request of an item's export.

    Raises:
        InvalidInput: Its file cannot be written, has another format, or an earlier item's name.
    """
    target = None if path is None else choose_target(path, settings, own_hand=False)
    kind = check_export(wanted.format, None, None, None if target is None else target.name)
    if target is not None:
        target = target if target.suffix else target.with_name(f"{target.name}.{kind}")
        _check_place(target)
        name = unicodedata.normalize("NFC", str(target)).casefold()
        if (other := names.setdefault(name, number)) != number:
            raise OutputRefused(
                f"The file {target.name} is already that of item {other}.",
                hint="Give each item its own name.",
            )
    return {
        "format": kind,
        "resolution": check_resolution(wanted.resolution),
        "quality": "high",
        "path": None if target is None else str(target),
        "overwrite": False,
    }


def _check_place(target: Path) -> None:
    if target.is_dir():
        raise OutputRefused(f"{target.name} is a folder.", hint="Give the name of the file too.")
    existing = next(parent for parent in target.parents if os.path.lexists(parent))
    if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
        raise OutputRefused(f"{target.name} cannot be written: {existing.name} is no folder for it.")


def _asked(item: object) -> str:
    if isinstance(item, dict):
        sources = item.get("sources")
        first = sources[0] if isinstance(sources, list) and sources else sources
        name = str(first).replace("\\", "/").rstrip("/").rsplit("/", 1)[-1] if first else ""
        item = item.get("prompt") or name
    return shorten(item, _ASKED) if isinstance(item, str) and item.strip() else "?"
