"""Ask: the user's own words, run as the steps that they mean, in order, up to the first that fails."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError
from promptreel_mcp.results import NextAction, Result, StepSummary, failure

from .checks import check_prompt
from .export import export
from .following import follow
from .generate import generate, would_repeat
from .patience import Patience
from .reading import credits, state
from .spending import question_before, unanswered
from .steps import check_step, context_of, proposal_of, summary_of
from .upload import upload

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Progress
    from promptreel.router import Route, Step
    from promptreel.settings import BackendName

    from .desk import Desk
    from .spending import Question


async def ask(
    desk: Desk,
    message: str,
    *,
    files: Sequence[str] = (),
    project: str | None = None,
    backend: BackendName | None = None,
    own_hand: bool = False,
    confirm: bool = False,
    checked: bool = False,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Do what a message asks for, and say what was understood.

    Steps that run out of `wait_seconds` go on by themselves; those behind them are queued and start only
    if what they wait for succeeds.

    Args:
        desk: Whose.
        message: The user's own words, in any of the router's languages.
        files: Paths and links that came with them.
        project: Id, 'new', or None for this conversation's.
        backend: Of a new project.
        own_hand: A path to save to was typed by the user and may point anywhere writable.
        confirm: The user has agreed to what all of it may cost, see `generate`.
        checked: It was found out in this call that the user need not be asked.
        wait_seconds: For all steps together; infinite for a terminal.
        on_progress: Called with news.

    Raises:
        PromptreelError: Before anything was done: an empty message, a file or path that cannot be used.
    """
    from promptreel.router import route

    found = route(check_prompt(message), files=files, context=await context_of(desk, project))
    for step in found.steps:
        check_step(desk, step, own_hand=own_hand)
    patience = Patience(wait_seconds)
    if not (confirm or checked):
        question = await _question(desk, found, project, backend, patience)
        if question is not None:
            asked = {"message": message, "files": list(files) or None, "project": project}
            return unanswered("ask", asked, question, project or desk.current_project)
    run = _Run(desk, project, backend, found.language, own_hand, confirm, on_progress, patience)
    for number, step in enumerate(found.steps):
        if step.action == "export" and run.left_as_it_was:
            run.leave(found.steps[number:])
            break
        await run.do(step)
        if run.stopped:
            run.leave(found.steps[number + 1 :])
            break
    return run.result()


async def question_before_steps(
    desk: Desk, message: str, files: Sequence[str], project: str | None, patience: Patience
) -> Question | None:
    """Return what to ask before the steps of a message, once for all of them; None if nothing.

    Raises:
        PromptreelError: An empty message, a file or path that cannot be used, no such project.
    """
    from promptreel.router import route

    found = route(check_prompt(message), files=files, context=await context_of(desk, project))
    for step in found.steps:
        check_step(desk, step, own_hand=False)
    return await _question(desk, found, project, None, patience)


async def _question(
    desk: Desk, found: Route, project: str | None, backend: BackendName | None, patience: Patience
) -> Question | None:
    if not any(step.action in {"generate", "upload"} for step in found.steps):
        return None
    words = [step.slots for step in found.steps if step.action == "generate"]
    open_already = [
        await would_repeat(
            desk,
            slots["text"],
            project=project,
            backend=backend,
            language=found.language,
        )
        for slots in words
    ]
    messages = len(words) - sum(open_already)
    return await question_before(desk, project=project, backend=backend, patience=patience, messages=messages)


class _Run:
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
    ) -> None:
        self._desk, self._project, self._backend = desk, project, backend
        self._language, self._own_hand, self._on_progress = language, own_hand, on_progress
        self._confirm, self._patience = confirm, patience
        self._results: list[Result] = []
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
        made = {"job": result.job, "file": result.file} if step.action not in {"state", "credits"} else {}
        self._steps.append(summary_of(step, result.status).model_copy(update=made))
        self.stopped = not result.ok and result.status != "running"
        if self.stopped and result.error is not None and len(self._results) > 1:
            self._undone.append(proposal_of(step, self._project))

    @property
    def left_as_it_was(self) -> bool:
        """Whether the wish just before was answered without changing anything; only the studio's answers are that sure."""
        done = zip(self._results, self._steps, strict=False)  # what is left has no result
        wishes = [result for result, step in done if step.action in {"generate", "upload"}]
        return bool(wishes) and all(
            result.ok and result.backend == "studio" and not result.changes for result in wishes
        )

    def leave(self, steps: Sequence[Step]) -> None:
        """Propose what was not done."""
        for step in steps:
            self._steps.append(summary_of(step, "not done"))
            self._undone.append(proposal_of(step, self._project))

    def result(self) -> Result:
        """Return all steps' results as one: the last one's, with what the others said and changed."""
        last = self._results[-1]
        running = next(
            (result for result in self._results if result.job and result.job == self._running), None
        )
        understood = f"Understood: {'; '.join(step.doing for step in self._steps)}."
        not_done = [step.doing for step in self._steps if step.status == "not done"]
        texts = [understood, *(result.text for result in self._results)]
        if not_done and self.left_as_it_was and not self.stopped:
            texts.append(f"Nothing was changed, so this was not done: {'; '.join(not_done)}.")
            last = last.model_copy(update={"ok": False})
        elif not_done:
            texts.append(f"Not done because of that: {'; '.join(not_done)}.")
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
                "changes": [change for result in self._results for change in result.changes],
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
