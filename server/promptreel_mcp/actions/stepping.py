"""The steps of one message, done one after another, and what became of all of them."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError
from promptreel_mcp.results import NextAction, Result, StepSummary, failure

from .export import export
from .following import follow
from .generate import generate
from .reading import credits, state
from .steps import proposal_of, summary_of
from .upload import upload

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Progress
    from promptreel.router import Step
    from promptreel.settings import BackendName
    from promptreel.timeline import Wording

    from .desk import Desk
    from .patience import Patience


_NEXT = 'Say what to make of it, for example "make a video", "trim it to 10 seconds" or "export it as gif".'


class Run:
    """The steps of one message."""

    def __init__(
        self,
        desk: Desk,
        project: str | None,
        backend: BackendName | None,
        language: str,
        own_hand: bool,
        confirm: bool,
        on_progress: Callable[[Progress], None] | None,
        patience: Patience,
        words: Wording,
    ) -> None:
        self._desk, self._project, self._backend = desk, project, backend
        self._language, self._own_hand, self._on_progress = language, own_hand, on_progress
        self._confirm, self._patience, self._words = confirm, patience, words
        self._results: list[Result] = []
        self._wishes: list[Result] = []
        self._steps: list[StepSummary] = []
        self._undone: list[NextAction] = []
        self._running: str | None = None
        self.stopped = False

    async def do(self, step: Step) -> None:
        """Do a step, or queue it behind one that still runs."""
        try:
            result = await self._start(step)
            if result.status == "running" and result.job and self._running is None and step.action != "state":
                result = await self._follow(result.job)
        except PromptreelError as error:
            if not self._results:
                raise
            result = failure(error)
        if result.project is not None and step.action != "credits":
            self._project = result.project
        if result.status == "running" and step.action not in {"state", "credits"}:
            self._running = result.job
        self._results.append(result)
        if step.action in {"generate", "upload"} and not _is_shape(step):
            self._wishes.append(result)
        made = {"job": result.job, "file": result.file} if step.action not in {"state", "credits"} else {}
        self._steps.append(summary_of(step, result.status, self._words).model_copy(update=made))
        self.stopped = not result.ok and result.status != "running"
        if self.stopped and result.error is not None and len(self._results) > 1:
            self._undone.append(proposal_of(step, self._project))

    @property
    def left_as_it_was(self) -> bool:
        """Whether the wish just before was answered without changing anything; only the studio's answers are that sure."""
        return bool(self._wishes) and all(
            result.ok and result.backend == "studio" and not result.changes for result in self._wishes
        )

    def leave(self, steps: Sequence[Step]) -> None:
        """Propose what was not done."""
        for step in steps:
            self._steps.append(summary_of(step, "not done", self._words))
            self._undone.append(proposal_of(step, self._project))

    def result(self) -> Result:
        """Return all steps' results as one: the last one's, with what the others said and changed."""
        last = self._results[-1]
        running = next(
            (result for result in self._results if result.job and result.job == self._running), None
        )
        understood = self._words.say("understood", what=self._listed(self._steps))
        not_done = [step for step in self._steps if step.status == "not done"]
        texts = [understood, *(result.text for result in self._results)]
        if not_done and self.left_as_it_was and not self.stopped:
            texts.append(self._words.say("unchanged", what=self._listed(not_done)))
            last = last.model_copy(update={"ok": False})
        elif not_done:
            texts.append(self._words.say("not_done", what=self._listed(not_done)))
        if self._steps[-1].action == "upload" and last.ok:
            texts.append(_NEXT)
        problem = last.error
        if problem is not None and len(self._results) > 1:
            # A host may repeat what it takes for an error, and the steps before it would be paid for again.
            texts.append(f"{problem.message} What to do: {problem.hint}")
            last = last.model_copy(update={"error": None})
        whole = {name: self._newest(name) for name in ("project", "backend", "link", "file")}
        made = next((result.job for result in reversed(self._results) if result.file is not None), None)
        shown = last.model_copy(
            update=whole
            | {
                "job": made or self._newest("job"),
                "text": "\n\n".join(dict.fromkeys(filter(None, texts))),
                "changes": self._changes(),
                "assets": [asset for result in self._results for asset in result.assets],
                "timeline": next((r.timeline for r in reversed(self._results) if r.timeline), None),
                "credits": next((r.credits for r in reversed(self._results) if r.credits), None),
                "next_actions": [*last.next_actions, *self._undone],
                "steps": self._steps,
            }
        )
        if running is not None and not self.stopped:
            known = {"ok": False, "status": "running", "job": self._running}
            return shown.model_copy(update=known | {"next_actions": running.next_actions})
        return shown

    def _listed(self, steps: Sequence[StepSummary]) -> str:
        return self._words.say("between").join(step.doing for step in steps)

    def _changes(self) -> list[str]:
        """Return all that changed; what a wish has told already is not news in the look behind it."""
        told: list[str] = []
        for step, result in zip(self._steps, self._results, strict=False):
            told += [change for change in result.changes if step.action != "state" or change not in told]
        return told

    def _newest(self, name: str) -> Any:
        """Return what the latest step that has it says."""
        return next((found for result in reversed(self._results) if (found := getattr(result, name))), None)

    async def _start(self, step: Step) -> Result:
        desk, slots = self._desk, step.slots
        common: dict[str, Any] = {"wait_seconds": 0, "on_progress": self._on_progress, "after": self._running}
        place: dict[str, Any] = {"project": self._project}
        if self._project in {None, "new"}:
            place["backend"] = self._backend
        match step.action:
            case "credits":
                left = self._patience.left
                return await credits(desk, backend=self._backend or await self._home(), wait_seconds=left)
            case "state":
                subject = None if self._project == "new" else self._project
                return await state(desk, project=subject, wait_seconds=self._patience.left)
            case "upload":
                sources = [*slots.get("paths", ()), *slots.get("urls", ())]
                return await upload(desk, sources, confirm=True, **place, **common)
            case "export":
                chosen: dict[str, Any] = {
                    name: slots.get(name) for name in ("format", "resolution", "quality", "path")
                }
                where = None if self._project == "new" else self._project
                return await export(desk, project=where, own_hand=self._own_hand, **chosen, **common)
            case "generate":
                # Lengths and proportions stay in the words: "for the first 3 seconds" is none of the video.
                return await generate(
                    desk,
                    slots["text"],
                    confirm=self._confirm,
                    checked=True,
                    language=self._language,
                    **place,
                    **common,
                )

    async def _home(self) -> BackendName | None:
        """Return where the project lives whose credits are meant."""
        subject = None if self._project == "new" else await self._desk.find_project(self._project)
        return None if subject is None else subject.backend

    async def _follow(self, job: str) -> Result:
        left = self._patience.left
        patience = None if math.isinf(left) else left
        return await follow(self._desk, job, wait_seconds=patience, on_progress=self._on_progress)


def _is_shape(step: Step) -> bool:
    """Whether a step only brings the video into the shape that an export asks for; it may have that already."""
    return step.slots.get("text") == f"Aspect ratio: {step.slots.get('aspect_ratio')}."
