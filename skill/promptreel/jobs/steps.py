"""How far a job has come: the names that its runner writes down, and what they mean for whoever stops it."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from .models import JobKind

# Of turns and uploads: what is needed to compare with is known. Of turns: on the disk before the message leaves,
# and once all is known that came of it.
ABOUT_TO_SEND = "about_to_send"
SENT = "sent"
ANSWERED = "answered"
# Of exports: the render's id is on the disk, the backend has it, it came to nothing, the file can be had, it is
# what it should be, its name is on the disk.
SUBMITTING = "submitting"
SUBMITTED = "submitted"
ENDED = "ended"
RENDERED = "rendered"
VERIFIED = "verified"
PUBLISHED = "published"

_OVER = {"generate": ANSWERED, "export": PUBLISHED, "upload": None}


def has_left(kind: JobKind, step: str | None) -> bool:
    """Whether something of a job may have left this machine; of a turn, the message itself."""
    return step is not None and not (kind == "generate" and step == ABOUT_TO_SEND)


def is_over(kind: JobKind, step: str | None) -> bool:
    """Whether nothing is left to stop: what remains is to tell how the job ended."""
    return step is not None and step == _OVER[kind]
