"""Previews in the making: one at a time for each project, going on when whoever asked has stopped waiting."""

from __future__ import annotations

import asyncio
import shutil
from contextlib import aclosing, suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from promptreel.errors import PromptreelError, VerificationFailed

from . import sources
from .decoding import HOW_TO_SEE, NoMediaLibraries, look_into
from .models import Facts

if TYPE_CHECKING:
    from collections.abc import AsyncGenerator, Callable, Sequence
    from contextlib import AbstractAsyncContextManager
    from pathlib import Path

    from promptreel.client import Client, Progress, ProjectState
    from promptreel.jobs import Job, Project
    from promptreel.settings import Settings
    from promptreel.timeline import Timeline

    from .models import Part
    from .shelf import Shelf
    from .sources import Source

LONGEST_SECONDS = 1800.0
_CANCEL_SECONDS = 5.0
_SMALL_BYTES_A_SECOND = 100_000
_SMALL_ENOUGH = 500_000
_MOST_BYTES = 8_000_000


@dataclass(frozen=True, slots=True)
class Wanted:
    """All that is needed to make the previews of one state of a project."""

    settings: Settings
    project: Project
    state: ProjectState
    timeline: Timeline | None
    jobs: Sequence[Job]
    shelf: Shelf
    connect: Callable[[], AbstractAsyncContextManager[Client]]


@dataclass(eq=False)
class Making:
    """Work on one state's previews."""

    wanted: Wanted
    task: asyncio.Task[Facts] = field(init=False)
    fraction: float | None = None
    superseded: bool = False
    _render: str | None = None

    def start(self) -> None:
        """Begin."""
        self.task = asyncio.create_task(self._run())
        self.task.add_done_callback(self._ended)

    def _ended(self, task: asyncio.Task[Facts]) -> None:
        # Nobody may be waiting any more when it fails: it is kept for whoever asks next.
        if task.cancelled() or task.exception() is None:
            forget(self)

    def give_up(self) -> None:
        """Stop, because the timeline is another one now."""
        self.superseded = True
        self.task.cancel()

    async def _run(self) -> Facts:
        temporaries: list[Path] = []
        try:
            async with asyncio.timeout(LONGEST_SECONDS):
                return await self._make(temporaries)
        except TimeoutError:
            raise PromptreelError("The preview takes too long to make.") from None
        except OSError:
            raise PromptreelError("The preview cannot be written: the disk may be full.") from None
        finally:
            for path in temporaries:
                with suppress(OSError):
                    path.unlink(missing_ok=True)
                    path.with_name(f"{path.name}.part").unlink(missing_ok=True)

    async def _make(self, temporaries: list[Path]) -> Facts:
        failed: PromptreelError | None = None
        async with aclosing(self._sources(temporaries)) as found:
            async for source in found:
                try:
                    return await self._draw(source, temporaries)
                except VerificationFailed as error:
                    failed = error
        raise failed or VerificationFailed("There is nothing to be seen.")

    async def _sources(self, temporaries: list[Path]) -> AsyncGenerator[Source]:
        """Yield videos of this state, the cheapest first."""
        wanted = self.wanted
        backend = wanted.project.backend
        exported = await sources.current_export(wanted.jobs, wanted.state.fingerprint, backend)
        if exported is not None:
            yield exported
        temporary = await asyncio.to_thread(wanted.shelf.temporary, ".mp4")
        temporaries.append(temporary)
        if backend == "nemo":
            clip = await sources.generated_clip(
                wanted.state, wanted.timeline, wanted.settings, wanted.settings.nemo_api_url, temporary
            )
            if clip is not None:
                yield clip
                temporary.unlink(missing_ok=True)
        yield await self._render_draft(temporary)

    async def _render_draft(self, target: Path) -> Source:
        async with self.wanted.connect() as client:
            try:
                return await sources.draft_render(
                    client,
                    self.wanted.project,
                    self.wanted.state,
                    target,
                    on_progress=self._note,
                    on_submit=self._submitted,
                )
            except asyncio.CancelledError:
                # A render of this very state is found again after a restart; one of an old state is in the way.
                if self.superseded and self._render is not None:
                    with suppress(PromptreelError, TimeoutError):
                        async with asyncio.timeout(_CANCEL_SECONDS):
                            await client.cancel_render(self._render)
                raise

    def _note(self, progress: Progress) -> None:
        self.fraction = progress.fraction

    def _submitted(self, render_id: str) -> None:
        self._render = render_id

    async def _draw(self, source: Source, temporaries: list[Path]) -> Facts:
        shelf = self.wanted.shelf
        sheet, poster, video = [
            await asyncio.to_thread(shelf.temporary, ending) for ending in (".jpg", ".jpg", ".mp4")
        ]
        temporaries += [sheet, poster, video]
        files: dict[Part, Path] = {"sheet": sheet, "poster": poster, "video": video}
        as_it_is = source.plays and _is_small(source)
        try:
            looked = await look_into(
                source.path, source.container, sheet=sheet, poster=poster, small=None if as_it_is else video
            )
        except NoMediaLibraries:
            if source.container != "mp4" or source.path.stat().st_size > _MOST_BYTES:
                raise PromptreelError(HOW_TO_SEE) from None
            facts, as_it_is = Facts(origin=source.origin, seconds=source.seconds, pictures=False), True
            files = {"video": video}
        else:
            if not as_it_is and not looked.small:
                raise VerificationFailed("No small copy of the video can be made here.")
            facts = Facts(origin=source.origin, seconds=looked.seconds, times=looked.times, dark=looked.dark)
        if as_it_is:
            await asyncio.to_thread(shutil.copyfile, source.path, video)
        await asyncio.to_thread(shelf.put, self.wanted.state.fingerprint, files, facts)
        return facts


def _is_small(source: Source) -> bool:
    allowed = max(_SMALL_ENOUGH, min(_MOST_BYTES, _SMALL_BYTES_A_SECOND * (source.seconds or 0)))
    return source.path.stat().st_size <= allowed


_all: dict[tuple[asyncio.AbstractEventLoop, Path, str], Making] = {}


def _key(wanted: Wanted) -> tuple[asyncio.AbstractEventLoop, Path, str]:
    return asyncio.get_running_loop(), wanted.settings.home, wanted.project.id


def making(wanted: Wanted) -> Making:
    """Return the work on these previews, begun now unless it runs or has failed since somebody last asked."""
    found = _all.get(_key(wanted))
    if found is not None and found.wanted.state.fingerprint != wanted.state.fingerprint:
        found.give_up()
        found = None
    if found is None:
        found = _all[_key(wanted)] = Making(wanted)
        found.start()
    return found


def forget(done: Making) -> None:
    """Remove work that has ended, so that the next who asks may begin anew."""
    if _all.get(_key(done.wanted)) is done:
        del _all[_key(done.wanted)]
