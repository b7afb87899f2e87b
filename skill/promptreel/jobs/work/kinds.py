"""Which functions do which kind of job."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from . import export, generate, upload

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable, Mapping

    from promptreel.jobs.models import JobKind, Outcome

    from .context import JobContext


@dataclass(frozen=True, slots=True)
class Work:
    """How one kind of job is done.

    Attributes:
        run: From the beginning.
        resume: After a runner died, from `context.step` and `context.memo`; both raise PromptreelError.
        abandon: After a cancel; leaves nothing running at the backend and no temporary file.
    """

    run: Callable[[JobContext], Awaitable[Outcome]]
    resume: Callable[[JobContext], Awaitable[Outcome]]
    abandon: Callable[[JobContext], Awaitable[None]]


WORK: Mapping[JobKind, Work] = MappingProxyType(
    {
        "generate": Work(generate.run, generate.resume, generate.abandon),
        "upload": Work(upload.run, upload.resume, upload.abandon),
        "export": Work(export.run, export.resume, export.abandon),
    }
)
