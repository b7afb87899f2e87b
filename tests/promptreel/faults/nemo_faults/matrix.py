"""Each call of the client against each fault."""

from __future__ import annotations

import asyncio
import json
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from fake_nemo import mp4_bytes
from promptreel.backends import Endpoint
from promptreel.client import Client, Pace, verify_file
from promptreel.errors import PromptreelError, VerificationFailed
from promptreel.identity import Identity
from promptreel.settings import Settings
from promptreel.wire import RenderOutput

from .faults import FAULTS, Fault
from .server import FILE, SESSION, UnrulyBackend

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable
    from pathlib import Path

DEADLINE_SECONDS = 60
_AT_ONCE = 12
_NOWHERE = "http://127.0.0.1:9"
_RENDER = "render_1"
_WEB = "https://web.example.com"
_PACE = Pace(
    attempts=3,
    first_wait=0.001,
    longest_wait=0.1,
    recovery=(0.001, 0.001),
    confirm=(0.001,),
    tick=10,
    poll_first=0.001,
    poll_longest=0.002,
    without_url=2,
)


@dataclass
class Cell:
    """What came of one call under one fault.

    Attributes:
        call: The row.
        fault: The column.
        outcome: "ok", the name of an error of ours, "turn" and its status, or what should never be.
        requests: How many requests of each call the backend got.
        renders: Renders that the backend has.
        wrong: What lies about that should not; empty if all is well.
    """

    call: str
    fault: Fault
    outcome: str = ""
    requests: dict[str, int] = field(default_factory=dict)
    renders: int = 0
    wrong: list[str] = field(default_factory=list)


async def _guest(client: Client, _: Path) -> None:
    await client.credits()


async def _session(client: Client, _: Path) -> None:
    await client.create_session()


async def _state(client: Client, _: Path) -> None:
    await client.state(SESSION)


async def _upload(client: Client, folder: Path) -> None:
    clip = folder / "clip.mp4"
    clip.write_bytes(mp4_bytes())
    await client.upload(SESSION, [clip])


async def _credits(client: Client, _: Path) -> None:
    await client.credits()


async def _submit(client: Client, _: Path) -> None:
    draft = {"t": [{"tt": 0, "sg": [{"d": 1000}]}]}
    await client.submit_render(SESSION, draft, RenderOutput(), _RENDER)


async def _render(client: Client, _: Path) -> str | None:
    view = await client.follow_render(_RENDER)
    return None if view.status == "done" else f"render {view.status}"


async def _cancel(client: Client, _: Path) -> None:
    await client.cancel_render(_RENDER)


async def _download(client: Client, folder: Path) -> None:
    film = folder / "film.mp4"
    await client.download(_RENDER, f"{client.endpoint.base_url}/files/1.mp4", film)
    try:
        verify_file(film, kind="mp4", expected_seconds=10)
    except VerificationFailed:
        film.unlink()
        raise


async def _claim(client: Client, _: Path) -> str | None:
    link = await client.browser_link("task_1", SESSION)
    return None if link == f"{_WEB}/workspace/claim?ct=clm_abcdefgh" else "plain link"


CALLS: dict[str, Callable[[Client, Path], Awaitable[Any]] | None] = {
    "guest": _guest,
    "session": _session,
    "state": _state,
    "run": None,
    "upload": _upload,
    "credits": _credits,
    "submit": _submit,
    "render": _render,
    "cancel": _cancel,
    "download": _download,
    "claim": _claim,
}
"""The rows; a turn needs the state before it, so it is made by `_turn`."""


async def run_cell(call: str, fault: Fault, folder: Path) -> Cell:
    """Make one call against one fault, in a folder of its own."""
    cell = Cell(call, fault)
    settings = _settings(folder, slow=fault.slow, guest=fault.guest or call == "guest")
    with UnrulyBackend(call, fault) as backend:
        if call != "submit":
            backend.renders.add(_RENDER)
        url = _NOWHERE if fault.refused else backend.url
        try:
            async with asyncio.timeout(DEADLINE_SECONDS):
                cell.outcome = await _outcome(call, settings, url, backend.url, folder)
        except TimeoutError:
            cell.outcome = "NO END"
        cell.requests, cell.renders = dict(backend.count), len(backend.renders)
    cell.wrong = _leftovers(folder, cell)
    return cell


async def run_matrix(folder: Path) -> list[Cell]:
    """Make every call against every fault, a dozen cells at a time."""
    room = asyncio.Semaphore(_AT_ONCE)

    async def one(call: str, fault: Fault, number: int) -> Cell:
        async with room:
            return await run_cell(call, fault, folders[number])

    pairs = [(call, fault) for call in CALLS for fault in FAULTS]
    folders = await asyncio.to_thread(_make_folders, folder, len(pairs))
    return await asyncio.gather(*(one(call, fault, number) for number, (call, fault) in enumerate(pairs)))


def _make_folders(parent: Path, count: int) -> list[Path]:
    folders = [parent / str(number) for number in range(count)]
    for folder in folders:
        folder.mkdir(parents=True)
    return folders


async def _outcome(call: str, settings: Settings, url: str, good_url: str, folder: Path) -> str:
    act = CALLS[call]
    try:
        async with _client(settings, url) as client:
            if act is not None:
                return await act(client, folder) or "ok"
            patient = settings.model_copy(update={"request_seconds": 30.0})
            async with _client(patient, good_url) as other:
                before = await other.state(SESSION)
            turn = await client.send(SESSION, "make it 8 seconds", before=before)
            return f"turn {turn.status}"
    except PromptreelError as error:
        return type(error).__name__
    except Exception as error:  # noqa: BLE001 - the matrix is there to find exactly these
        return f"NOT OURS: {type(error).__name__}"


def _client(settings: Settings, url: str) -> Client:
    endpoint = Endpoint("nemo", url, _WEB, guest_allowed=settings.nemo_token is None, key="faults")
    return Client(endpoint, settings, Identity("promptreel-test", "1.2.3", "pytest"), pace=_PACE)


def _settings(folder: Path, *, slow: bool, guest: bool) -> Settings:
    """Return deadlines that are short only where a deadline is what ends the call."""
    seconds = 0.5 if slow else 30.0
    return Settings(
        home=folder / "home",
        media_dirs=(folder,),
        nemo_token=None if guest else "token-of-the-user",
        connect_seconds=10,
        request_seconds=seconds,
        turn_seconds=2 * seconds,
        turn_idle_seconds=seconds,
        render_seconds=seconds,
        transfer_seconds=2 * seconds,
        stall_seconds=seconds,
    )


def _leftovers(folder: Path, cell: Cell) -> list[str]:
    """Return what is half-written."""
    wrong: list[str] = []
    accounts = folder / "home" / "accounts.json"
    if accounts.exists():
        try:
            json.loads(accounts.read_text())
        except ValueError:
            wrong.append("accounts.json is no JSON")
        if stat.S_IMODE(accounts.stat().st_mode) != 0o600:
            wrong.append("others can read accounts.json")
    for path in folder.rglob("*"):
        if path.is_file() and path.name not in {"accounts.json", "accounts.lock", "clip.mp4", "film.mp4"}:
            resumable = path.name == "film.mp4.part" and FILE.startswith(path.read_bytes())
            if not resumable or cell.outcome == "ok":
                wrong.append(f"{path.name} is left")
    film = folder / "film.mp4"
    if film.exists() != (cell.call == "download" and cell.outcome == "ok"):
        wrong.append("the file and the outcome contradict each other")
    if film.exists() and film.read_bytes() != FILE:
        wrong.append("the file is not the backend's")
    return wrong
