"""Batch: several prompts or uploads at once, each with its own jobs and its own outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel.errors import CreditLimitReached, InvalidInput

from .batch_items import Wanted, check_items
from .batch_result import present_batch, present_refused
from .checks import quoted
from .desk import Desk, check_wait
from .patience import Patience
from .spending import beyond, cost_of, limit_of, priced, question_before, unanswered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Progress
    from promptreel.jobs import Batch, BatchOrder, NewItem
    from promptreel.settings import BackendName
    from promptreel_mcp.results import Result

    from .spending import Question

_AGAIN = (
    "The same was asked for before, and that call has had no answer yet: this is its batch, and nothing was sent or "
    "paid for a second time. For other takes say it in other words."
)


async def batch(
    desk: Desk,
    items: Sequence[Any],
    *,
    project: str | None = None,
    backend: BackendName | None = None,
    export: bool = True,
    format: str | None = None,
    resolution: str | None = None,
    aspect_ratio: str | None = None,
    confirm: bool = False,
    checked: bool = False,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Queue all items that can be done, and follow them for at most `wait_seconds`.

    Args:
        desk: Whose.
        items: Prompts, or objects with prompt, sources and path. One that cannot be used is reported as failed.
        project: Do them in this one, or in a `new` one, in order; otherwise each gets a project of its own.
        backend: Of new projects.
        export: Make a file of each.
        format: Of all files; otherwise as their paths end, or mp4.
        resolution: Of all files.
        aspect_ratio: Of all videos.
        confirm: The user has agreed to what all of it may cost, see `generate`.
        checked: It was found out in this call that the user need not be asked; the limit counts all the same.
        wait_seconds: Patience.
        on_progress: Called with news of the whole.

    Raises:
        PromptreelError: Before anything was sent: what the items share cannot be used.
    """
    check_wait(wait_seconds)
    patience = Patience(wait_seconds)
    wanted = Wanted(export, format, resolution, aspect_ratio)
    found = check_items(items, wanted, desk.settings)
    if all(item.error is not None for item in found):
        return present_refused(found)
    order = await _order(desk, found, project, backend, confirm=confirm)
    question = None
    if not (confirm or checked):
        question = await _question(desk, order, project, backend, patience)
    if question is None:
        try:
            made = await desk.jobs.submit_batch(order)
        except CreditLimitReached as reached:
            question = beyond(reached, cost_of(order.items))
        else:
            return await _told(desk, made, project, patience, on_progress)
    asked = {
        "items": list(items),
        "project": project,
        "backend": backend,
        "export": None if export else False,
        "format": format,
        "resolution": resolution,
        "aspect_ratio": aspect_ratio,
    }
    return unanswered("batch", asked, question, project)


async def _told(
    desk: Desk,
    made: Batch,
    project: str | None,
    patience: Patience,
    on_progress: Callable[[Progress], None] | None,
) -> Result:
    if project is not None:
        desk.current_project = next((item.project_id for item in made.items if item.project_id), None)
    result = await _followed(desk, made, patience.left, on_progress)
    return result.model_copy(update={"text": f"{_AGAIN} {result.text}"}) if made.again else result


async def _order(
    desk: Desk,
    items: Sequence[NewItem],
    project: str | None,
    backend: BackendName | None,
    *,
    confirm: bool = False,
) -> BatchOrder:
    """Return what is to be queued.

    Raises:
        PromptreelError: There is no such project, or no backend.
    """
    from promptreel.jobs import BatchOrder

    # A batch without a project never goes on with this conversation's.
    subject, name = await desk.look_for(project or "new", backend)
    paid = name == "nemo"
    first = next((item.asked for item in items if item.error is None), "")
    return BatchOrder(
        backend=name,
        items=priced(items, subject, apart=project is None) if paid else items,
        project_id=None if subject is None else subject.id,
        together=first if project is not None and subject is None else None,
        limit=limit_of(desk) if paid and not confirm else None,
        once=paid,
        confirmed=confirm,
    )


async def question_before_batch(
    desk: Desk,
    items: Sequence[Any],
    wanted: Wanted,
    *,
    project: str | None,
    backend: BackendName | None,
    patience: Patience,
) -> Question | None:
    """Return what to ask before a batch is sent, once for all of it; None if nothing.

    Raises:
        PromptreelError: There is no such project, no backend, or no batch.
    """
    order = await _order(desk, check_items(items, wanted, desk.settings), project, backend)
    return await _question(desk, order, project, backend, patience)


def is_batch(name: str | None) -> bool:
    """Whether an id is that of a batch."""
    return name is not None and name.strip().startswith("b_")


async def find_batch(desk: Desk, name: str) -> Batch:
    """Return a batch by its id; makes no file.

    Raises:
        InvalidInput: There is none of that id.
    """
    found = await desk.jobs.batch(name.strip()) if desk.has_journal() else None
    if found is None:
        raise InvalidInput(
            f"There is no batch {quoted(name)}.", hint="Call `projects` to see the jobs that there are."
        )
    return found


async def follow_batch(
    desk: Desk,
    name: str,
    *,
    wait_seconds: float = 0,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Follow a batch for at most `wait_seconds`, which may be infinite; 0 looks once.

    Raises:
        InvalidInput: There is none of that id.
    """
    return await _followed(desk, await find_batch(desk, name), wait_seconds, on_progress)


async def cancel_batch(desk: Desk, name: str) -> Result:
    """Stop what has not ended of a batch; `ok` if all of that is stopped.

    Raises:
        InvalidInput: There is none of that id.
    """
    found = await find_batch(desk, name)
    before = await desk.jobs.follow_batch(found, 0)
    going = [job.id for job in before.values() if not job.final]
    await desk.jobs.cancel_batch(found)
    shown = await _followed(desk, found, 0, None)
    if not going:
        return shown.model_copy(
            update={"ok": False, "error": None, "text": f"The batch had ended already. {shown.text}"}
        )
    after = await desk.jobs.follow_batch(found, 0)
    stopped = sum(after[job].status == "cancelled" for job in going if job in after)
    text = f"{stopped} of {len(going)} jobs were stopped. What was sent before may still be charged."
    known = {"ok": stopped == len(going), "error": None, "text": f"{text} {shown.text}"}
    return shown.model_copy(update=known)


async def _followed(
    desk: Desk, found: Batch, wait_seconds: float, on_progress: Callable[[Progress], None] | None
) -> Result:
    jobs = await desk.jobs.follow_batch(found, wait_seconds, on_progress)
    homes = {project.id: project for project in await desk.jobs.projects()}
    return present_batch(found, jobs, homes)


async def _question(
    desk: Desk,
    order: BatchOrder,
    project: str | None,
    backend: BackendName | None,
    patience: Patience,
) -> Question | None:
    count = sum(item.error is None for item in order.items)
    if not count:
        return None
    if order.once and desk.has_journal() and await desk.jobs.would_repeat_batch(order):
        return None
    return await question_before(
        desk,
        project=project or "new",
        backend=backend,
        patience=patience,
        messages=count,
        apart=project is None,
    )
