"""The calls of the client, each with all that can be seen of its result."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from fake_nemo import mp4_bytes
from promptreel.client import Turn, verify_file
from promptreel.errors import VerificationFailed
from promptreel.wire import RenderOutput

from .faults import reset_before
from .stage import WEB, state_before
from .world import CLIP, DRAFT, FILE, SESSION, TASK

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping
    from pathlib import Path

    from .server import Act
    from .stage import Stage

    Do = Callable[[Stage], Awaitable[dict[str, Any]]]

RENDER = "render_1"
_LARGE = 8 * 1024 * 1024


@dataclass(frozen=True)
class Row:
    """A call as a user makes it.

    Attributes:
        name: The heading.
        call: Which call of the protocol misbehaves.
        do: Makes it; returns what came of it, `outcome` being what the table shows.
        says: What is done, for the legend.
        beside: What goes wrong with other calls before.
        fresh: Whether the backend has no render yet.
    """

    name: str
    call: str
    do: Do
    says: str
    beside: Mapping[str, Act] = field(default_factory=dict)
    fresh: bool = False


async def _guest(stage: Stage) -> dict[str, Any]:
    await stage.client.credits()
    await stage.client.credits()
    guest = stage.client.guest()
    assert guest is not None
    left = datetime.fromisoformat(guest.expires_at) - datetime.now(UTC)
    week = timedelta(days=7, minutes=-5) < left <= timedelta(days=7)
    return {
        "token": guest.token,
        "user": guest.user_id,
        "ends": "in a week" if week else guest.expires_at,
        "credits": guest.credits,
        "asked": stage.backend.count["guest"],
    }


async def _session(stage: Stage) -> dict[str, Any]:
    made = await stage.client.create_session()
    return {"session": made.session_id, "task": made.task_id, "user": made.user_id}


async def _state(stage: Stage) -> dict[str, Any]:
    state = await stage.client.state(SESSION)
    return {
        "draft": state.draft,
        "files": [asset.filename for asset in state.assets],
        "media": len(state.generated or ()),
        "task": state.task_id,
        "fingerprint": state.fingerprint,
    }


async def _run(stage: Stage) -> dict[str, Any]:
    text = "make it 8 seconds"
    if stage.big:
        text += " please" * (_LARGE // 7)
    turn = await stage.client.send(SESSION, text, before=state_before())
    return turn_facts(turn)


def turn_facts(turn: Turn) -> dict[str, Any]:
    """Return what a turn says."""
    failure = type(turn.failure).__name__ if turn.failure else None
    return {
        "outcome": f"turn {turn.status}" + (f": {failure}" if failure else ""),
        "texts": turn.texts,
        "tools": [(tool.name, tool.ok, tool.args) for tool in turn.tools],
        "question": turn.question,
        "changes": turn.changes,
        "error": turn.error,
    }


async def _upload(stage: Stage) -> dict[str, Any]:
    return await _uploaded(stage, [clip(stage.folder / "clip.mp4", large=stage.big)])


async def _links(stage: Stage) -> dict[str, Any]:
    return await _uploaded(stage, ["https://files.example.com/clip.mp4", "https://files.example.com/b.mp4"])


async def _files(stage: Stage) -> dict[str, Any]:
    return await _uploaded(
        stage, [clip(stage.folder / name, large=stage.big) for name in ("clip.mp4", "b.mp4", "c.mp4")]
    )


async def _uploaded(stage: Stage, sources: list[Path | str]) -> dict[str, Any]:
    records = await stage.client.upload(SESSION, sources)
    return {"files": [{key: getattr(record, key) for key in CLIP} for record in records]}


def clip(path: Path, *, large: bool = False) -> Path:
    """Make a small clip; a large one has a hole behind it."""
    with path.open("wb") as file:
        file.write(mp4_bytes())
        if large:
            file.truncate(2 * _LARGE)
    return path


async def _credits(stage: Stage) -> dict[str, Any]:
    balance = await stage.client.credits()
    return {"available": balance.available, "frozen": balance.frozen, "total": balance.total}


async def _submit(stage: Stage) -> dict[str, Any]:
    draft = DRAFT | {"m": {"title": "x" * (_LARGE if stage.big else 1)}}
    await stage.client.submit_render(SESSION, draft, RenderOutput(), RENDER)
    return {"renders": len(stage.backend.world.renders)}


async def _render(stage: Stage) -> dict[str, Any]:
    view = await stage.client.follow_render(
        RENDER, on_progress=lambda progress: stage.seen.append(progress.fraction)
    )
    url = view.url.removeprefix(stage.backend.cdn) if view.url else None
    found = {"status": view.status, "url": url, "error": view.error, "fractions": stage.seen}
    return found if view.status == "done" else found | {"outcome": f"render {view.status}"}


async def _cancel(stage: Stage) -> dict[str, Any]:
    await stage.client.cancel_render(RENDER)
    return {}


async def _download(stage: Stage) -> dict[str, Any]:
    return await fetch(stage, stage.backend.world.file_url)


async def _resume(stage: Stage) -> dict[str, Any]:
    stage.film.with_name("film.mp4.part").write_bytes(FILE[: len(FILE) // 2])
    return await fetch(stage, stage.backend.world.file_url)


async def _endpoint(stage: Stage) -> dict[str, Any]:
    return await fetch(stage, None)


async def fetch(stage: Stage, url: str | None) -> dict[str, Any]:
    """Download the render as an export does: a file that is not verified is not kept."""
    await stage.client.download(RENDER, url, stage.film)
    try:
        verify_file(stage.film, kind="mp4", expected_seconds=10)
    except VerificationFailed:
        stage.film.unlink()
        raise
    return {"bytes": stage.film.stat().st_size}


async def _claim(stage: Stage) -> dict[str, Any]:
    link = await stage.client.browser_link(TASK, SESSION)
    found = {"link": link}
    return found if link == f"{WEB}/workspace/claim?ct=clm_abcdefgh" else found | {"outcome": "plain link"}


ROWS: dict[str, Row] = {
    row.name: row
    for row in (
        Row("guest", "guest", _guest, "ask for a guest account"),
        Row("session", "session", _session, "start a project"),
        Row("state", "state", _state, "read a project"),
        Row("run", "run", _run, "send a message, which may be paid for"),
        Row("after", "state", _run, "look at the project after a message that was answered"),
        Row(
            "recover",
            "state",
            _run,
            "look what became of a message whose answer was lost",
            {"run": reset_before},
        ),
        Row("credits", "credits", _credits, "read the balance"),
        Row("claim", "claim", _claim, "get a link for the browser"),
        Row("cancel", "cancel", _cancel, "stop a render"),
        Row("upload", "upload", _upload, "upload a file"),
        Row("files", "upload", _files, "upload three files in one request"),
        Row("links", "upload", _links, "let the backend fetch two links"),
        Row("submit", "submit", _submit, "ask for a render", fresh=True),
        Row(
            "lookup",
            "render",
            _submit,
            "look whether a render was taken whose answer was lost",
            {"submit": reset_before},
            fresh=True,
        ),
        Row("render", "render", _render, "follow a render to its end"),
        Row("download", "download", _download, "download from the foreign host where files lie"),
        Row("resume", "download", _resume, "the same, half of the file being there already"),
        Row("endpoint", "download", _endpoint, "download from the backend's own endpoint"),
    )
}

FOLLOWING = ("after", "recover", "lookup")
"""Rows whose call follows on another one, which they are about."""
