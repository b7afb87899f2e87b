"""One run of `promptreel make`: say it to the backend, follow it, save a file."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING

import typer

from promptreel.errors import InvalidInput, NotExportable, OutputRefused, PromptreelError
from promptreel_mcp import actions
from promptreel_mcp.lines import describe_file
from promptreel_mcp.results import Result, failure

from .options import check_patience
from .output import Output

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from promptreel.client import Progress
    from promptreel.settings import BackendName

    Step = Callable[[Callable[[Progress], None]], Awaitable[Result]]


STOPPED = "Stopped. No file was saved; what was made so far stays in its project."
_SETTLING = 10
"""Half seconds that a job may take to be written down after Ctrl-C."""


@dataclass(frozen=True)
class Request:
    """One video: what to say to the backend, in order, and what file to make of it."""

    prompt: str
    edits: list[str] = field(default_factory=list)
    backend: BackendName | None = None
    project: str | None = None
    aspect: str | None = None
    duration: float | None = None
    language: str | None = None
    music: bool = True
    path: str | None = None
    format: str | None = None
    resolution: str | None = None
    quality: str | None = None
    overwrite: bool = False
    confirm: bool = False
    patience: float | None = None


class Making:
    """One run of `make`."""

    def __init__(self, request: Request, out: Output) -> None:
        from promptreel.jobs.orders import Call, current_call

        self.request = request
        self.out = out
        self.desk = actions.Desk()
        self.call = Call(hosted=False)
        current_call.set(self.call)
        self.changes: list[str] = []
        self.texts: list[str] = []

    async def run(self) -> Result:
        """Do it all; the result says how far it came.

        Raises:
            PromptreelError: It was refused, or the backend cannot be had.
        """
        request = self.request
        check_patience(request.patience)
        self._check_target()
        words = [request.prompt, *request.edits]
        for edit in words:
            actions.check_prompt(edit)
        timeline = None
        for number, text in enumerate(words):
            result = await self._step(self._generation(text, first=number == 0), "Making the video")
            if actions.asks_consent(result) and self.out.agreed(result.text):
                again = self._generation(text, first=number == 0, confirm=True)
                result = await self._step(again, "Making the video")
            if not result.ok:
                return self._give_up(result)
            self.changes += result.changes if number else []
            self.texts.append(result.text)
            self.out.say(result.text)
            if result.timeline is None:
                return self._nothing_made(result)
            timeline = result.timeline
        result = await self._step(self._export(), "Rendering")
        if not result.ok:
            return self._give_up(result)
        result.timeline = result.timeline or timeline
        result.changes = result.changes or self.changes
        result.text = "\n\n".join([*self.texts, result.text])
        if not self.out.quiet:
            self.out.answer(result.timeline or "")
        if result.file is not None:
            for note in result.file.notes:
                self.out.say(f"Note: {note}")
            self.out.say(f"Saved ({describe_file(result.file)}):")
            self.out.answer(result.file.path)
        return result

    def _generation(self, text: str, *, first: bool, confirm: bool = False) -> Step:
        request = self.request
        project = (request.project or "new") if first else None
        return lambda report: actions.generate(
            self.desk,
            text,
            project=project,
            backend=request.backend if first and request.project is None else None,
            aspect_ratio=request.aspect if first else None,
            duration_seconds=request.duration if first else None,
            language=request.language,
            music=request.music or not first,
            confirm=request.confirm or confirm,
            wait_seconds=0,
            on_progress=report,
        )

    def _export(self) -> Step:
        request = self.request
        return lambda report: actions.export(
            self.desk,
            format=request.format,
            resolution=request.resolution,
            quality=request.quality,
            path=request.path,
            own_hand=True,
            overwrite=request.overwrite,
            wait_seconds=0,
            on_progress=report,
        )

    async def _step(self, start: Step, title: str) -> Result:
        """Start a job and follow it to its end, or to the end of our patience."""
        with self.out.progress(title) as report:
            result = await start(report)
            clock = asyncio.get_running_loop().time
            patience = self.request.patience
            end = None if patience is None else clock() + patience
            while result.status == "running" and result.job is not None:
                left = (
                    actions.MAX_WAIT_SECONDS if end is None else min(actions.MAX_WAIT_SECONDS, end - clock())
                )
                if left <= 0:
                    break
                result = await actions.wait(self.desk, result.job, wait_seconds=left, on_progress=report)
        return result

    async def stop(self) -> str:
        """Stop what was begun, also what was being written down just now; returns what to say of it."""
        for _ in range(_SETTLING):
            if await self.call.settled():
                break
        if not self.call.queued:
            return STOPPED
        job = self.call.queued[-1]
        try:
            await actions.cancel(self.desk, job)
            ended = await self.desk.jobs.job(job)
        except PromptreelError as error:
            return f"{error.message} Whether {job} goes on is not known; see: promptreel jobs"
        if ended is not None and not ended.final:
            return f"{job} was told to stop and has not confirmed it yet; see: promptreel jobs"
        saved = ended is not None and ended.kind == "export" and ended.status == "done"
        return f"Too late to stop: {ended.result['path']} was saved." if saved and ended.result else STOPPED

    def _give_up(self, result: Result) -> Result:
        if result.status == "running":
            self.out.say(result.text)
            self.out.say(f"Watch it: promptreel jobs follow {result.job}")
        elif actions.asks_consent(result):
            self.out.say(result.text)
            self.out.say("To agree, give the same command with --yes.")
        elif result.status == "awaiting_input":
            self.out.say(result.text)
            self.out.say(f"Answer with: promptreel make --project {result.project} 'your answer'")
        elif result.text:
            self.out.say(result.text)
        return result

    def _nothing_made(self, result: Result) -> Result:
        """The backend's agent answered, but put nothing on the timeline."""
        problem = NotExportable(
            "Nothing was made, so there is nothing to save.", hint="Say what you want to see in other words."
        )
        known = result.model_dump(include={"backend", "project", "job", "text"})
        return failure(problem, **known)

    def _check_target(self) -> None:
        """Find out before the work whether its result can be saved."""
        request = self.request
        actions.check_export(request.format, request.resolution, request.quality, request.path)
        folder = self.desk.settings.output_dir
        if request.path is not None:
            target = actions.choose_target(request.path, self.desk.settings, own_hand=True)
            if target.is_dir():
                raise OutputRefused(
                    f"{target} is a folder.", hint="Give a file name, for example with .mp4 at its end."
                )
            self._check_overwrite(target)
            folder = target.parent
        if request.path is not None and not folder.is_dir():
            raise OutputRefused(f"The folder {folder} does not exist.", hint="Create it, or save elsewhere.")
        existing = next(parent for parent in (folder, *folder.parents) if parent.exists())
        if not existing.is_dir() or not os.access(existing, os.W_OK | os.X_OK):
            raise OutputRefused(f"The folder {folder} cannot be written to.")

    def _check_overwrite(self, target: Path) -> None:
        if not target.exists() or self.request.overwrite:
            return
        asked = sys.stdin.isatty() and sys.stderr.isatty() and not (self.out.as_json or self.out.quiet)
        if asked and typer.confirm(f"{target} exists. Replace it?", err=True):
            self.request = replace(self.request, overwrite=True)
            return
        raise InvalidInput(f"{target} exists already.", hint="Use --force to replace it, or another name.")
