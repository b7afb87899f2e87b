"""When each video segment is seen, and how it comes and goes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.render.draft import VideoSegment


@dataclass(frozen=True, slots=True)
class Cut:
    """One segment's appearance; all times in ms of the timeline.

    Attributes:
        start: When it is first seen; `segment.st` is when its own clock starts.
        end: When it is gone.
        crossfade: How long it is mixed with what is below, or wiped over it, from `start` on.
        dim_in: How long it takes to come out of black.
        dim_out: How long it takes to go to black.
    """

    segment: VideoSegment
    start: float
    end: float
    crossfade: float = 0.0
    dim_in: float = 0.0
    dim_out: float = 0.0

    @property
    def wipes(self) -> bool:
        """Whether it comes as a wipe and not as a mixture."""
        return self.segment.tr.kind == "wipe"

    def share(self, t: float) -> float:
        """How much of it is seen over what is below, 0..1."""
        return min(1.0, (t - self.start) / self.crossfade) if self.crossfade else 1.0

    def light(self, t: float) -> float:
        """Its brightness in a dip to black, 0..1."""
        light = 1.0
        if self.dim_in:
            light = min(light, (t - self.start) / self.dim_in)
        if self.dim_out:
            light = min(light, (self.end - t) / self.dim_out)
        return max(0.0, light)


def plan_cuts(segments: Sequence[VideoSegment]) -> list[Cut]:
    """Resolve the transitions of one track, its segments being in order of time.

    A crossfade or wipe lasts as long as the two segments overlap, or its `d` if they only touch. A dip takes
    half of its `d` from each side of the cut, which is the middle of the overlap if there is one.
    """
    cuts: list[Cut] = []
    for index, segment in enumerate(segments):
        start, dim_in = _entry(segments[index - 1] if index else None, segment)
        end, dim_out = segment.end, 0.0
        if index + 1 < len(segments) and segments[index + 1].tr.kind == "dip":
            following, dim_out = _entry(segment, segments[index + 1])
            end = min(end, following)
        crossfade = 0.0
        if segment.tr.kind in {"crossfade", "wipe"}:
            overlap = segments[index - 1].end - segment.st if index else 0
            crossfade = min(overlap if overlap > 0 else segment.tr.d, segment.d)
        cuts.append(Cut(segment, start, end, crossfade, min(dim_in, end - start), min(dim_out, end - start)))
    return cuts


def _entry(before: VideoSegment | None, segment: VideoSegment) -> tuple[float, float]:
    """When a segment is first seen, and its share of a dip."""
    if segment.tr.kind != "dip":
        return segment.st, 0.0
    overlap = max(0, before.end - segment.st) if before else 0
    return segment.st + overlap / 2, segment.tr.d / 2
