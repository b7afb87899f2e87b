"""A segment's own clock: faster, slower, backwards or at a standstill."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Self

if TYPE_CHECKING:
    from fractions import Fraction

    from promptreel_studio.render.draft import VideoSegment


@dataclass(frozen=True, slots=True)
class Clock:
    """Turns seconds since the segment's start into seconds of what it shows.

    Attributes:
        seconds: Length of the segment.
        step: Seconds from frame to frame: backwards, the last picture comes first.
        speed: 2.0 runs twice as fast.
        backwards: Whether it runs from the end.
        stands: Whether it always shows its first moment.
    """

    seconds: float
    step: float
    speed: float = 1.0
    backwards: bool = False
    stands: bool = False

    @classmethod
    def of(cls, segment: VideoSegment, fps: Fraction) -> Self:
        """The clock of a segment."""
        return cls(segment.d / 1000, float(1 / fps), segment.speed, segment.reverse, segment.freeze)

    def at(self, t: float) -> float:
        """The moment that is shown at `t`."""
        if self.stands:
            t = 0.0
        if self.backwards:
            t = max(0.0, self.seconds - self.step - t)
        return t * self.speed
