"""Steps that are one: two files that are each given a part in the film are handed over first, and the agent is asked once."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .models import Step

if TYPE_CHECKING:
    from collections.abc import Sequence

_FILM = {"upload", "generate"}


def asked_once(steps: Sequence[Step], message: str) -> list[Step]:
    """Return the steps with one upload and one wish in the place of several, where nothing stands between them.

    Each wish is a turn that is paid for: "use a.mp4 first, then b.mp4" is one.

    Args:
        steps: In their order.
        message: Of the user, whose very words are sent on.
    """
    wishes = [step for step in steps if step.action == "generate"]
    if len(wishes) < 2 or {step.action for step in steps} != _FILM:
        return list(steps)
    files: dict[str, Any] = {}
    uploads = [step for step in steps if step.action == "upload"]
    for step in uploads:
        for name, found in step.slots.items():
            files[name] = [*files.get(name, []), *found]
    said: dict[str, Any] = {}
    for step in wishes:
        said |= step.slots
    return [
        Step(
            "upload",
            files,
            min(step.confidence for step in uploads),
            tuple(word for step in uploads for word in step.why),
        ),
        Step("generate", said | {"text": message.strip()}, min(step.confidence for step in wishes)),
    ]
