"""The status of a render, read in any of the published shapes (protocol.md §4.8)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel.timeline.values import items, mapping, number, words

from .plain import one_line
from .types import RenderView, ViewStatus

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from promptreel.wire import Envelope

_MOST_NOTES = 20

_STATUSES: Mapping[str, ViewStatus] = {
    **dict.fromkeys(("completed", "complete", "done", "succeeded", "success", "finished"), "done"),
    **dict.fromkeys(("failed", "error", "failure"), "failed"),
    **dict.fromkeys(("cancelled", "canceled"), "cancelled"),
}


def read_view(answer: Envelope, absolute: Callable[[str], str]) -> RenderView:
    """Read a status in any of the published shapes, `data` first, then the top level.

    Args:
        answer: The answer taken apart.
        absolute: Makes a relative address whole.
    """
    word = words(answer.get("status", "state"))
    known: ViewStatus = _STATUSES.get((word or "").lower(), "running")
    error = None
    if known == "failed":
        told = answer.get("error", "errorMessage", "error_message", "message")
        error = one_line(told) or one_line(mapping(told).get("message")) or None
    return RenderView(
        status=known,
        fraction=1.0 if known == "done" else _fraction(answer.get("progress")),
        url=_url(answer, absolute) if known == "done" else None,
        error=error,
        stage=words(answer.get("stage")),
        notes=_notes(answer) if known == "done" else (),
    )


def _notes(answer: Envelope) -> tuple[str, ...]:
    """Read what a backend says of a finished file; the studio does, under `notes`."""
    for source in (answer.payload, answer.body):
        fields = mapping(source)
        for value in (fields.get("notes"), mapping(fields.get("output")).get("notes")):
            if found := [line for line in map(one_line, items(value)) if line]:
                return tuple(found[:_MOST_NOTES])
    return ()


def _url(answer: Envelope, absolute: Callable[[str], str]) -> str | None:
    for source in (answer.payload, answer.body):
        fields = mapping(source)
        inner = mapping(fields.get("output"))
        for value in (fields.get("outputUrl"), fields.get("output_url"), inner.get("url"), fields.get("url")):
            if isinstance(value, str) and value.startswith(("http://", "https://", "/")):
                return absolute(value)
    return None


def _fraction(value: Any) -> float | None:
    """Read 0 to 100; also 0 to 1, where it has a decimal point."""
    amount = number(value.strip().removesuffix("%") if isinstance(value, str) else value)
    if amount is None:
        return None
    if not (isinstance(value, float) and amount <= 1):
        amount /= 100
    return min(max(amount, 0.0), 1.0)
