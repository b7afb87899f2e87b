"""Where the pictures of a video segment come from."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Protocol

from promptreel_studio.media.clip import look_at, open_clip
from promptreel_studio.media.frames import even
from promptreel_studio.render.blend import bgr_to_i420
from promptreel_studio.scenes import open_scene

_KEPT_BYTES = 96_000_000
"""Pictures of a clip that plays backwards: some thirty at 1080p, so a key frame every second costs twice."""
_MOST_KEPT = 48
_LARGER_STILL = 1.5
"""How much larger than the canvas a photo is kept for a zoom, so that it stays sharp."""

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from promptreel_studio.media.clip import Clip
    from promptreel_studio.render.blend import I420
    from promptreel_studio.render.clock import Clock
    from promptreel_studio.render.draft import VideoSegment
    from promptreel_studio.scenes import Scene

    Draw = Callable[[], I420]


class Shot(Protocol):
    """A segment's pictures, `t` in seconds from the segment's start."""

    def take(self, t: float) -> Draw:
        """Called by one thread in order of time; what it returns may be run by any thread at any time."""
        ...

    def close(self) -> None:
        """Let go of files and memory."""
        ...


class SceneShot:
    """A drawn scene: the drawing itself is left to whoever runs the result of `take`."""

    def __init__(self, segment: VideoSegment, clock: Clock, width: int, height: int) -> None:
        if segment.scene is None:
            msg = "a scene shot needs a scene"
            raise ValueError(msg)
        self._clock = clock
        self._start = segment.src_in / 1000
        seconds = max(segment.scene_ms / 1000, self._start + clock.seconds * clock.speed)
        self._first = open_scene(segment.scene, width, height, seconds)
        self._idle: deque[Scene] = deque([self._first])
        self._held: I420 | None = None

    def take(self, t: float) -> Draw:
        """See Shot."""
        if self._clock.stands:
            if self._held is None:
                self._held = self._draw(self._start + self._clock.at(t))
                self._held.flags.writeable = False
            return partial(_same, self._held)
        return partial(self._draw, self._start + self._clock.at(t))

    def close(self) -> None:
        """Drop the clones; the planes go with the last of them."""
        self._idle.clear()

    def _draw(self, t: float) -> I420:
        try:
            scene = self._idle.pop()
        except IndexError:
            scene = self._first.clone()
        picture = bgr_to_i420(scene.frame(t))
        self._idle.append(scene)
        return picture


class ClipShot:
    """An uploaded video or picture: decoding is sequential and happens in `take`."""

    def __init__(self, open_at: Callable[[], Clip], clock: Clock) -> None:
        self._clip = open_at()
        self._clock = clock
        self._last = 0.0
        self._kept: dict[int, I420] = {}

    def take(self, t: float) -> Draw:
        """See Shot; going back in time decodes again from the key frame before."""
        if self._clock.backwards and not self._clip.is_still:
            return partial(_same, self._backwards(t))
        moment = self._clock.at(t)
        if moment < self._last:
            self._clip.rewind(moment)
        self._last = moment
        return partial(_same, self._clip.frame_at(moment))

    def close(self) -> None:
        """Close the file."""
        self._clip.close()
        self._kept.clear()

    def _backwards(self, t: float) -> I420:
        """Pictures are decoded forwards, a few at a time, and given out from the last one."""
        wanted = _key(self._clock.at(t))
        if wanted not in self._kept:
            self._kept.clear()
            for moment in self._rewound(t, min(_MOST_KEPT, max(2, _KEPT_BYTES // self._clip.picture_bytes))):
                self._kept[_key(moment)] = self._clip.frame_at(moment)
        return self._kept[wanted]

    def _rewound(self, t: float, count: int) -> list[float]:
        """The moments of the next `count` frames in the file's order; the clip stands at the first."""
        moments = sorted({self._clock.at(t + number * self._clock.step) for number in range(count)})
        self._clip.rewind(moments[0])
        return moments


def _key(moment: float) -> int:
    return round(moment * 1_000_000)


def open_shot(segment: VideoSegment, path: Path | None, clock: Clock, width: int, height: int) -> Shot:
    """Open what a segment shows; `path` is that of its asset.

    The pictures have the size that is asked for, but a photo that is zoomed into may come larger.
    """
    if path is None:
        return SceneShot(segment, clock, width, height)
    if segment.zoom is not None and look_at(path).is_still:
        larger = min(_LARGER_STILL, max(segment.zoom.start.scale, segment.zoom.end.scale))
        width, height = even(width * larger), even(height * larger)
    return ClipShot(clip_opener(segment, path, width, height), clock)


def clip_opener(
    segment: VideoSegment, path: Path, width: int, height: int, *, with_alpha: bool = False
) -> Callable[[], Clip]:
    """Opens the file of a segment."""
    return partial(
        open_clip,
        path,
        width,
        height,
        segment.fit,
        segment.src_in / 1000,
        focus=(segment.focus.x, segment.focus.y),
        with_alpha=with_alpha,
    )


def _same(picture: I420) -> I420:
    return picture
