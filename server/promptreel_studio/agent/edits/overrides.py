"""What the last line of a message overrides: length, format, no music."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.shape import change_aspect, change_length
from promptreel_studio.agent.reading.shape import Constraints, LengthChange

if TYPE_CHECKING:
    from collections.abc import Callable


def steps_of(work: Work, constraints: Constraints) -> list[Callable[[Work], list[Change]]]:
    """What is to be done for the constraints of a message."""
    steps: list[Callable[[Work], list[Change]]] = []
    if constraints.duration_ms is not None:
        steps.append(lambda trial: change_length(trial, LengthChange("to", constraints.duration_ms or 0)))
    if constraints.aspect is not None:
        steps.append(lambda trial: change_aspect(trial, constraints.aspect or ""))
    if constraints.silent and drafts.music_of(work.draft):
        steps.append(_silence)
    return steps


def _silence(work: Work) -> list[Change]:
    music = drafts.music_of(work.draft)
    drafts.remove_segments(work.draft, drafts.AUDIO, music)
    return [
        Change("remove_music", ("music.removed", {"style": [drafts.label_of(segment) for segment in music]}))
    ]
