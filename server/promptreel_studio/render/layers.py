"""A video segment over what lies below it: as a whole picture with its transition, or as an inset."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Protocol

from promptreel_studio.media.clip import look_at
from promptreel_studio.media.planes import black
from promptreel_studio.render.blend import mix, wipe
from promptreel_studio.render.clock import Clock
from promptreel_studio.render.insets import Inset
from promptreel_studio.render.shots import open_shot
from promptreel_studio.render.treat import Treatment

if TYPE_CHECKING:
    from collections.abc import Callable
    from fractions import Fraction
    from pathlib import Path

    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.cuts import Cut
    from promptreel_studio.render.draft import Side, VideoSegment
    from promptreel_studio.render.insets import Lay

    Draw = Callable[[], I420]


class Layer(Protocol):
    """What a segment adds to the pictures of the tracks below."""

    def over(self, below: Draw, t: float) -> Draw:
        """The picture at `t` ms of the timeline; called by one thread, best in order of time."""
        ...

    def close(self) -> None:
        """Let go of files and memory."""
        ...


class WholeLayer:
    """A segment that fills the canvas; it fades out of black and into black."""

    def __init__(self, cut: Cut, path: Path | None, clock: Clock, width: int, height: int) -> None:
        self._cut = cut
        self._black = partial(black, width, height)
        self._shot = open_shot(cut.segment, path, clock, width, height)
        self._treat = Treatment(cut.segment, width, height)

    def over(self, below: Draw, t: float) -> Draw:
        """See Layer."""
        cut, local = self._cut, (t - self._cut.segment.st) / 1000
        draw = self._treat(self._shot.take(local), local)
        if cut.share(t) < 1 and cut.wipes:
            draw = partial(_wiped, below, draw, cut.share(t), cut.segment.tr.side)
        elif cut.share(t) < 1:
            draw = partial(_mixed, below, draw, cut.share(t))
        if (light := cut.light(t) * _faded(cut.segment, t)) < 1:
            draw = partial(_mixed, self._black, draw, light)
        return draw

    def close(self) -> None:
        """See Layer."""
        self._shot.close()


class InsetLayer:
    """A segment that leaves some of the lower tracks in view; its transitions are fades."""

    def __init__(self, cut: Cut, path: Path | None, clock: Clock, width: int, height: int) -> None:
        self._cut = cut
        self._inset = Inset(cut.segment, path, clock, width, height)

    def over(self, below: Draw, t: float) -> Draw:
        """See Layer."""
        opacity = _opacity(self._cut, t)
        return partial(_laid, below, self._inset.take((t - self._cut.segment.st) / 1000, opacity))

    def close(self) -> None:
        """See Layer."""
        self._inset.close()


def open_layer(
    cut: Cut, path: Path | None, fps: Fraction, width: int, height: int, *, is_upper: bool
) -> Layer:
    """Open what a segment shows.

    Args:
        cut: The segment and its transitions.
        path: Of its asset; None for a scene.
        fps: Of the film.
        width: Of the canvas, even pixels.
        height: The same.
        is_upper: Whether there is a track below, which shows through what is transparent.
    """
    clock = Clock.of(cut.segment, fps)
    shows_through = is_upper and path is not None and look_at(path).has_alpha
    kind = InsetLayer if cut.segment.box is not None or shows_through else WholeLayer
    return kind(cut, path, clock, width, height)


def _opacity(cut: Cut, t: float) -> float:
    segment = cut.segment
    opacity = (segment.box.opacity if segment.box else 1.0) * cut.share(t) * cut.light(t)
    return opacity * _faded(segment, t)


def _faded(segment: VideoSegment, t: float) -> float:
    """How much is left of a segment that comes and goes gently, 0..1."""
    share = 1.0
    if segment.fade_in:
        share *= min(1.0, (t - segment.st) / segment.fade_in)
    if segment.fade_out:
        share *= min(1.0, (segment.end - t) / segment.fade_out)
    return max(0.0, share)


def _mixed(below: Draw, above: Draw, share: float) -> I420:
    return mix(below(), above(), share)


def _wiped(below: Draw, above: Draw, share: float, side: Side) -> I420:
    return wipe(below(), above(), share, side)


def _laid(below: Draw, lay: Lay) -> I420:
    picture = below()
    if not picture.flags.writeable:
        picture = picture.copy()
    lay(picture)
    return picture
