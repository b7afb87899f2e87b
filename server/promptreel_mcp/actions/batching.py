"""Batch: several prompts or uploads at once, each with its own jobs and its own outcome."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel.errors import CreditLimitReached, InvalidInput

from .batch_items import Wanted, check_items
from .batch_result import present_batch, present_refused
from .checks import quoted
from .desk import Desk, check_wait
from .patience import Patience
from .spending import beyond, costs_of, limit_of, priced, question_before, unanswered

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel.client import Progress
    from promptreel.jobs import Batch, NewItem
    from promptreel.settings import BackendName
    from promptreel_mcp.results import Result

    from .spending import Question


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
    question = None if confirm or checked else await _question(desk, found, project, backend, patience)
    if question is None:
        try:
            made = await _submit(desk, found, project, backend, confirm=confirm)
        except CreditLimitReached as reached:
            question = beyond(reached, sum(costs_of(None, len(found), apart=project is None)))
        else:
            return await _followed(desk, made, patience.left, on_progress)
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


async def _submit(
    desk: Desk,
    items: Sequence[NewItem],
    project: str | None,
    backend: BackendName | None,
    *,
    confirm: bool,
) -> Batch:
    subject = None
    if project is None:
        where = desk.choose_backend(backend).name
    else:
        first = next(item for item in items if item.error is None)
        subject = await desk.open_project(project, backend, title=first.asked)
        where = subject.backend
    if where == "nemo":
        items = priced(items, subject, apart=project is None)
    limit = limit_of(desk) if where == "nemo" and not confirm else None
    return await desk.jobs.submit_batch(where, items, None if subject is None else subject.id, limit)


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
    return await _question(desk, check_items(items, wanted, desk.settings), project, backend, patience)


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
    items: Sequence[NewItem],
    project: str | None,
    backend: BackendName | None,
    patience: Patience,
) -> Question | None:
    count = sum(item.error is None for item in items)
    if not count:
        return None
    # A batch without a project never goes on with this conversation's.
    return await question_before(
        desk,
        project=project or "new",
        backend=backend,
        patience=patience,
        messages=count,
        apart=project is None,
    )
