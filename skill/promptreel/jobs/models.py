"""What the journal keeps: projects and jobs, as its readers see them."""

from __future__ import annotations

import base64
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Literal, TypedDict

if TYPE_CHECKING:
    from datetime import datetime

    from promptreel.errors import PromptreelError
    from promptreel.settings import BackendName

JobKind = Literal["generate", "upload", "export"]
JobStatus = Literal["queued", "running", "awaiting_input", "done", "failed", "cancelled", "unknown"]

FINAL: frozenset[JobStatus] = frozenset({"awaiting_input", "done", "failed", "cancelled", "unknown"})
"""A job in one of these never changes again."""


class JobError(TypedDict):
    """Why a job ended without its outcome, as JSON."""

    code: str
    message: str
    hint: str
    retryable: bool


class JobProgress(TypedDict):
    """Where a job is; `fraction` is 0 to 1, None where nobody can say."""

    stage: str
    fraction: float | None
    message: str


STARTING = "Starting"
"""What a queued job says when only its runner's start is between it and its turn."""


@dataclass(frozen=True, slots=True)
class Project:
    """Our handle for a backend session and its timeline."""

    id: str
    backend: BackendName
    title: str
    language: str
    session_id: str | None
    task_id: str | None
    seen_fingerprint: str | None
    """Fingerprint of the state after the last turn; None before the first."""
    created: datetime
    updated: datetime


@dataclass(frozen=True, slots=True)
class Look:
    """A project's state as it was shown when somebody last asked for it.

    Attributes:
        fingerprint: Of the state.
        draft: The timeline, as the backend gave it.
        files: How many files the project had.
        at: When.
    """

    fingerprint: str
    draft: dict[str, Any] | str | None
    files: int
    at: datetime


@dataclass(frozen=True, slots=True)
class Job:
    """Our durable record of a turn, an upload or an export."""

    id: str
    project_id: str
    kind: JobKind
    status: JobStatus
    request: dict[str, Any]
    result: dict[str, Any] | None
    error: JobError | None
    progress: JobProgress
    position: int
    """Jobs of the same project that come before this one; 0 when it is its turn or it has ended."""
    cancel_requested: bool
    created: datetime
    updated: datetime

    @property
    def final(self) -> bool:
        """Whether it has ended."""
        return self.status in FINAL


@dataclass(frozen=True, slots=True)
class BatchItem:
    """One wish of a batch.

    Attributes:
        asked: It in a few words.
        project_id: Where it is done, None if it cannot be.
        jobs: In order, each waits for the one before.
        error: Why it cannot be done.
    """

    asked: str
    project_id: str | None
    jobs: tuple[str, ...]
    error: JobError | None


@dataclass(frozen=True, slots=True)
class Batch:
    """Several wishes that were asked for at once.

    Attributes:
        again: Whether it had been asked for before, and nothing was added.
    """

    id: str
    items: tuple[BatchItem, ...]
    created: datetime
    again: bool = False


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to a job, in the order of `id`.

    Attributes:
        kind: "progress", "step", "text" (`data["text"]`: the backend's agent said it), "change"
            (`data["text"]`: what is different in the project now), "cancel" or "end".
    """

    id: int
    kind: str
    data: dict[str, Any]
    at: datetime


@dataclass(frozen=True, slots=True)
class Claim:
    """A job that a runner has taken, with what its predecessors wrote down for it.

    Attributes:
        step: How far the work is known to have come; None: nothing left this machine.
        memo: Facts that the work needs to resume.
        attempts: How often a runner has taken it, this time included.
    """

    job: Job
    step: str | None
    memo: dict[str, Any]
    attempts: int


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a job ended."""

    status: JobStatus
    result: dict[str, Any] | None = None
    error: JobError | None = None


def new_id(prefix: Literal["p", "j", "b"]) -> str:
    """Return an id that cannot be guessed and can be typed: a letter and 8 of a-z, 2-7."""
    return f"{prefix}_{base64.b32encode(secrets.token_bytes(5)).decode().lower()}"


def describe_error(error: PromptreelError) -> JobError:
    """Return one of our errors as the journal keeps it."""
    return JobError(code=error.code, message=error.message, hint=error.hint, retryable=error.retryable)
