"""Exports of what is on no timeline yet: a file that is to be converted, uploads that nobody has put in order."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from promptreel.router import Route, Step

if TYPE_CHECKING:
    from .desk import Desk

_MEDIA = frozenset(
    ".mp4 .mov .avi .webm .mkv .m4v .gif .webp .jpg .jpeg .png .mp3 .wav .m4a .aac".split()  # noqa: SIM905
)
_LOOKS = {"credits", "state"}


async def with_film(desk: Desk, found: Route, message: str, project: str | None) -> tuple[Route, str | None]:
    """Put the steps before an export without which it would have nothing to export.

    Args:
        desk: Whose.
        found: What the message asks for.
        message: The user's words.
        project: Id, 'new', or None for this conversation's.

    Returns:
        The steps and the project: "convert clip.mov to gif" makes a new one of that file, and "export" behind an
        upload first makes a film of what was uploaded.
    """
    sources = [str(step.slots["path"]) for step in found.steps if _converts(step)]
    if sources and all(step.action == "export" for step in found.steps):
        exports = [
            step._replace(slots={name: value for name, value in step.slots.items() if name != "path"})
            for step in found.steps
        ]
        handed = Step("upload", {"paths": list(dict.fromkeys(sources))}, why=tuple(sources))
        return Route((handed, Step("generate", {"text": message.strip()}), *exports), found.language), (
            project or "new"
        )
    exports_first = next((step for step in found.steps if step.action not in _LOOKS), None)
    if project == "new" or exports_first is None or exports_first.action != "export":
        return found, project
    if not (names := await _uploaded_only(desk, project)):
        return found, project
    film = Step("generate", {"text": ", ".join(names)})
    at = found.steps.index(exports_first)
    return Route((*found.steps[:at], film, *found.steps[at:]), found.language), project


def _converts(step: Step) -> bool:
    """Whether an export's path is a file of another kind that is there already: it is what is to be converted."""
    path, kind = step.slots.get("path"), step.slots.get("format")
    if step.action != "export" or not path or not kind:
        return False
    ending = Path(path).suffix.lower()
    if ending not in _MEDIA or ending == f".{kind}":
        return False
    try:
        return Path(path).expanduser().is_file()
    except (OSError, RuntimeError, ValueError):
        return False


async def _uploaded_only(desk: Desk, project: str | None) -> list[str]:
    """Names of the pictures and clips of a studio project in which nothing else was ever done."""
    subject = await desk.find_project(project)
    if subject is None or subject.backend != "studio":
        return []
    jobs = await desk.jobs.jobs(subject.id)
    if any(not job.final or (job.kind == "generate" and job.status == "done") for job in jobs):
        return []
    assets = [
        asset
        for job in jobs
        if job.kind == "upload" and job.status == "done"
        for asset in (job.result or {}).get("assets") or ()
    ]
    names = [str(asset.get("filename") or "") for asset in assets if asset.get("type") in {"video", "image"}]
    return list(dict.fromkeys(filter(None, names)))
