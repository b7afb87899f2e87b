"""Generate or edit: the user's words go to the backend's agent, once."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Any

from .checks import check_aspect_ratio, check_language, check_prompt, check_seconds
from .desk import Desk, check_wait
from .presenting import present_now
from .spending import cost_of, question_before, unanswered

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel.client import Progress
    from promptreel.jobs import Job, Project
    from promptreel.settings import BackendName
    from promptreel_mcp.results import Result

_REPEATED = timedelta(minutes=2)
"""How long a message that still runs is taken for a repetition of itself."""


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
    after: str | None = None,
    wait_seconds: float = 20,
    on_progress: Callable[[Progress], None] | None = None,
) -> Result:
    """Send one message and follow it for at most `wait_seconds`.

    Args:
        confirm: The user has agreed to what it may cost; otherwise, if that is more than there is or than a
            limit, or if the cloud is used for the first time, nothing is sent and the result asks.
        after: A job of the same project that must succeed before this may start.

    Raises:
        PromptreelError: Before anything was sent: bad values, no backend, no such project.
    """
    message = check_generate(prompt, aspect_ratio, duration_seconds, language, music=music)
    words = check_prompt(prompt)
    check_wait(wait_seconds)
    if not confirm:
        asked = {
            "prompt": words,
            "project": project,
            "backend": backend,
            "aspect_ratio": aspect_ratio,
            "duration_seconds": duration_seconds,
            "language": language,
        }
        question = await question_before(desk, project=project, backend=backend, pays=True)
        if question is not None:
            return unanswered("generate", asked, question, project or desk.current_project)
    target = await desk.open_project(project, backend, title=_title(words))
    request: dict[str, Any] = {"message": message, "language": language, "after": after}
    job = None
    if target.backend == "nemo":
        request["expected_credits"] = cost_of(target)
        job = await _same_request(desk, target, request)
    if job is None:
        job = await desk.jobs.submit(target.id, "generate", request)
    job = await desk.jobs.follow(job.id, wait_seconds, on_progress)
    return await present_now(desk, job, target)


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


async def _same_request(desk: Desk, project: Project, request: dict[str, Any]) -> Job | None:
    """Return a job that does just this already: a host that was cut off may ask once more, and would pay twice."""
    since = datetime.now(UTC) - _REPEATED
    return next(
        (
            job
            for job in await desk.jobs.jobs(project.id)
            if job.kind == "generate"
            and not job.final
            and job.created >= since
            and all(job.request.get(name) == request[name] for name in ("message", "after"))
        ),
        None,
    )


def _title(words: str) -> str:
    """Return the first words, as a name for the project."""
    line = words.splitlines()[0]
    return line if len(line) <= 60 else line[:59].rsplit(" ", 1)[0] + "…"
