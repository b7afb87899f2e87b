"""One cell: a row against a backend that misbehaves, and everything that must hold whatever came of it."""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError

from .guards import headers_wrong, leftovers, secrets_told
from .rows import RENDER
from .server import UnrulyBackend
from .stage import Stage, certificates_read_once, make_client, make_settings

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from pathlib import Path

    from .faults import Account
    from .rows import Do
    from .server import Act

DEADLINE_SECONDS = 60
_AT_ONCE = 12
_NOWHERE, _NOWHERE_ELSE = "http://127.0.0.1:9", "http://127.0.0.1:19"


@dataclass(frozen=True)
class Trial:
    """What is tried.

    Attributes:
        row: Heading of its row.
        column: Heading of its column.
        do: What the client does.
        acts: What the backend does, by call.
        account: Whose account the client has.
        call: The call it is about.
        slow: Whether only a deadline ends it.
        refused: Whether nothing listens.
        unread: Whether the body, then a large one, is not read.
        fresh: Whether the backend has no render yet.
        prepare: Changes the stage before it begins.
    """

    row: str
    column: str
    do: Do
    acts: Mapping[str, Act]
    call: str
    account: Account = "own"
    slow: bool = False
    refused: bool = False
    unread: bool = False
    fresh: bool = False
    prepare: Callable[[Stage], None] | None = None


@dataclass
class Cell:
    """What came of it.

    Attributes:
        trial: What was tried.
        outcome: "ok", the name of an error of ours, what a call says of itself, or what should never be.
        found: Everything that can be seen of the result, empty after an error.
        told: The error's sentence and hint.
        requests: How many requests of each call the backend got.
        renders: Renders that the backend has.
        wrong: What is as it must never be; empty if all is well.
    """

    trial: Trial
    outcome: str = ""
    found: dict[str, Any] = field(default_factory=dict)
    told: str = ""
    requests: dict[str, int] = field(default_factory=dict)
    renders: int = 0
    wrong: list[str] = field(default_factory=list)

    def count(self) -> int:
        """How many requests there were of the call it is about."""
        return self.requests.get(self.trial.call, 0)


async def run_trial(trial: Trial, folder: Path) -> Cell:
    """Try it, in a folder of its own."""
    cell = Cell(trial)
    settings = make_settings(folder, trial.account, slow=trial.slow)
    unread = frozenset({trial.call} if trial.unread else ())
    async with UnrulyBackend(trial.acts, unread) as backend:
        if not trial.fresh:
            backend.world.renders.add(RENDER)
        if trial.refused:
            backend.world.file_url = f"{_NOWHERE_ELSE}/files/1.mp4"
        client = make_client(settings, _NOWHERE if trial.refused else backend.url)
        stage = Stage(client, backend, folder, big=trial.unread)
        if trial.prepare is not None:
            trial.prepare(stage)
        try:
            async with asyncio.timeout(DEADLINE_SECONDS), client:
                await _judge(cell, stage)
        except TimeoutError:
            cell.outcome = "NO END"
        cell.requests, cell.renders = dict(backend.count), len(backend.world.renders)
        cell.wrong = [
            *headers_wrong(backend.log, trial.account),
            *secrets_told(backend.log, cell.told, folder),
            *leftovers(folder, cell.outcome, backend.world.file, made_by=trial.call),
        ]
    if cell.requests.get("run", 0) > 1:
        cell.wrong.append("a message was sent twice")
    if cell.renders > 1:
        cell.wrong.append("a render was asked for under two ids")
    return cell


async def _judge(cell: Cell, stage: Stage) -> None:
    try:
        cell.found = await cell.trial.do(stage)
    except PromptreelError as error:
        cell.outcome = type(error).__name__
        cell.told = f"{error.message} {error.hint}"
    except Exception as error:  # noqa: BLE001 - the matrix is there to find exactly these
        cell.outcome = f"NOT OURS: {type(error).__name__}"
    else:
        cell.outcome = cell.found.pop("outcome", "ok")


async def run_trials(trials: Sequence[Trial], folder: Path) -> dict[tuple[str, str], Cell]:
    """Try everything, a dozen at a time; what only waits for a deadline comes last, and all at once."""
    folders = await asyncio.to_thread(_make_folders, folder, len(trials))
    room = asyncio.Semaphore(_AT_ONCE)

    async def one(number: int) -> Cell:
        async with room:
            return await run_trial(trials[number], folders[number])

    quick = [number for number, trial in enumerate(trials) if not trial.slow]
    slow = [number for number, trial in enumerate(trials) if trial.slow]
    with certificates_read_once():
        cells = await asyncio.gather(*(one(number) for number in quick))
        cells += await asyncio.gather(*(run_trial(trials[number], folders[number]) for number in slow))
    return {(cell.trial.row, cell.trial.column): cell for cell in cells}


def _make_folders(parent: Path, count: int) -> list[Path]:
    folders = [parent / str(number) for number in range(count)]
    for folder in folders:
        folder.mkdir(parents=True)
    return folders
