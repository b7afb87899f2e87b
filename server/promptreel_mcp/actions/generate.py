"""Generate or edit: the user's words go to the backend's agent, once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel.errors import CreditLimitReached

from .checks import check_aspect_ratio, check_language, check_prompt, check_seconds
from .desk import Desk, check_wait
from .patience import Patience
from .presenting import present_now
from .spending import beyond, costs_of, limit_of, question_before, unanswered

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel.client import Progress
    from promptreel.jobs import Order
    from promptreel.settings import BackendName
    from promptreel_mcp.results import Result

_AGAIN = (
    "The same was asked for before, and that call has had no answer yet: this is its job, and nothing was sent or "
    "paid for a second time. For another take say it in other words."
)


async def generate(
    desk: Desk,
    prompt: str,
    *,
    project: str | None = None,
    backend: BackendName | None = None,
    aspect_ratio: str | None = None,
    duration_seconds: float | None = None,
    language: str | None = None,
    music: bool = True,
    confirm: bool = False,
    checked: bool = False,
    after: str | None = None,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Send one message and follow it for at most `wait_seconds`.

    On the cloud the same message is not sent again while it runs, nor soon after as long as the host that asked
    has had no answer: such a call gets the job that there is. `confirm` sends it again if that job had none.

    Args:
        confirm: The user has agreed to what it may cost; otherwise, if that is more than there is or than a
            limit, or if the cloud is used for the first time, nothing is sent and the result asks.
        checked: It was found out in this call that the user need not be asked; the limit counts all the same.
        after: A job of the same project that must succeed before this may start.

    Raises:
        PromptreelError: Before anything was sent: bad values, no backend, no such project.
    """
    check_wait(wait_seconds)
    patience = Patience(wait_seconds)
    order = await order_of(
        desk,
        prompt,
        project=project,
        backend=backend,
        aspect_ratio=aspect_ratio,
        duration_seconds=duration_seconds,
        language=language,
        music=music,
        confirm=confirm,
        after=after,
    )
    question = None
    if not (confirm or checked or await _repeats(desk, order)):
        question = await question_before(
            desk, project=project, backend=backend, patience=patience, messages=1
        )
    if question is None:
        try:
            placed = await desk.jobs.place(order)
        except CreditLimitReached as reached:
            question = beyond(reached, float(order.request["expected_credits"]))
        else:
            desk.current_project = placed.job.project_id
            job = await desk.jobs.follow(placed.job.id, patience.left, on_progress)
            result = await present_now(desk, job, await desk.named_project(job.project_id), patience)
            return result.model_copy(update={"text": f"{_AGAIN} {result.text}"}) if placed.again else result
    asked = {
        "prompt": check_prompt(prompt),
        "project": project,
        "backend": backend,
        "aspect_ratio": aspect_ratio,
        "duration_seconds": duration_seconds,
        "language": language,
    }
    return unanswered("generate", asked, question, project or desk.current_project)


async def would_repeat(
    desk: Desk,
    prompt: str,
    *,
    project: str | None,
    backend: BackendName | None,
    aspect_ratio: str | None = None,
    duration_seconds: float | None = None,
    language: str | None,
) -> bool:
    """Whether this message runs already, or has ended and nobody was told; the user is not asked about it again.

    Raises:
        PromptreelError: As `generate`.
    """
    order = await order_of(
        desk,
        prompt,
        project=project,
        backend=backend,
        aspect_ratio=aspect_ratio,
        duration_seconds=duration_seconds,
        language=language,
    )
    return await _repeats(desk, order)


async def order_of(
    desk: Desk,
    prompt: str,
    *,
    project: str | None,
    backend: BackendName | None,
    aspect_ratio: str | None,
    duration_seconds: float | None,
    language: str | None,
    music: bool = True,
    confirm: bool = False,
    after: str | None = None,
) -> Order:
    """Return what is to be queued; arguments and errors as of `generate`."""
    from promptreel.jobs import Order

    message = check_generate(prompt, aspect_ratio, duration_seconds, language, music=music)
    target, name = await desk.look_for(project, backend)
    request: dict[str, Any] = {"message": message, "language": language, "after": after}
    paid = name == "nemo"
    if paid:
        request |= {"expected_credits": costs_of(target)[0], "confirmed": confirm}
    return Order(
        kind="generate",
        request=request,
        project_id=None if target is None else target.id,
        backend=name,
        title=_title(check_prompt(prompt)),
        limit=limit_of(desk) if paid and not confirm else None,
        once=paid,
    )


async def _repeats(desk: Desk, order: Order) -> bool:
    return order.once and desk.has_journal() and await desk.jobs.would_repeat(order)


def check_generate(
    prompt: str,
    aspect_ratio: str | None = None,
    duration_seconds: float | None = None,
    language: str | None = None,
    *,
    music: bool = True,
) -> str:
    """Return the message that is to be sent.

    Raises:
        InvalidInput: A value cannot be used.
    """
    from promptreel.client import compose

    message = compose(
        check_prompt(prompt),
        aspect_ratio=check_aspect_ratio(aspect_ratio),
        duration_seconds=check_seconds(duration_seconds),
        music=music,
    )
    check_language(language)
    return message


def _title(words: str) -> str:
    """Return the first words, as a name for the project."""
    line = words.splitlines()[0]
    return line if len(line) <= 60 else line[:59].rsplit(" ", 1)[0] + "…"
