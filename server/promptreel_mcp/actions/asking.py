"""Ask: the user's own words, run as the steps that they mean, in order, up to the first that fails."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput

from .checks import check_prompt
from .converting import with_film
from .generate import would_repeat
from .patience import Patience
from .spending import question_before, unanswered
from .stepping import Run
from .steps import check_step, context_of
from .stopping import stop_running

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Progress
    from promptreel.router import Route
    from promptreel.settings import BackendName
    from promptreel_mcp.results import Result

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
    from promptreel.timeline import language_of, wording

    if not files and (stopped := await stop_running(desk, check_prompt(message), project)) is not None:
        return stopped
    found = route(check_prompt(message), files=files, context=await context_of(desk, project))
    found, project = await with_film(desk, found, message, project)
    for step in found.steps:
        check_step(desk, step, own_hand=own_hand)
    if project == "new" and found.steps[0].action == "export":
        raise InvalidInput(
            "A new project has nothing to export yet, and no other one was asked for.",
            hint="Say what the video shall show as well, or leave `project` out to export the one at hand.",
        )
    patience = Patience(wait_seconds)
    if not (confirm or checked):
        question = await _question(desk, found, project, backend, patience)
        if question is not None:
            asked = {"message": message, "files": list(files) or None, "project": project}
            return unanswered("ask", asked, question, project or desk.current_project)
    words = wording(language_of(message, found.language), "promptreel_mcp")
    run = Run(desk, project, backend, found.language, own_hand, confirm, on_progress, patience, words)
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
    found, project = await with_film(desk, found, message, project)
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
