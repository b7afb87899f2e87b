"""Where the pictures of a video segment come from."""

from __future__ import annotations

from collections import deque
from functools import partial
from typing import TYPE_CHECKING, Protocol

from promptreel_studio.media.clip import Clip, open_clip
from promptreel_studio.render.blend import bgr_to_i420
from promptreel_studio.scenes import open_scene

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from promptreel_studio.render.blend import I420
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

    def __init__(self, segment: VideoSegment, width: int, height: int) -> None:
        if segment.scene is None:
            msg = "a scene shot needs a scene"
            raise ValueError(msg)
        self._first = open_scene(segment.scene, width, height, segment.d / 1000)
        self._idle: deque[Scene] = deque([self._first])

    def take(self, t: float) -> Draw:
        """See Shot."""
        return partial(self._draw, t)

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

    def __init__(self, segment: VideoSegment, path: Path, width: int, height: int) -> None:
        self._open = partial(
            open_clip, path, width, height, segment.fit, segment.src_in / 1000, segment.speed
        )
        self._clip: Clip = self._open()
        self._last = 0.0

    def take(self, t: float) -> Draw:
        """See Shot; going back in time opens the file again."""
        if t < self._last:
            self._clip.close()
            self._clip = self._open()
        self._last = t
        picture = self._clip.frame_at(t)
        return lambda: picture

    def close(self) -> None:
        """Close the file."""
        self._clip.close()


def open_shot(segment: VideoSegment, path: Path | None, width: int, height: int) -> Shot:
    """Open what a segment shows; `path` is that of its asset."""
    if path is None:
        return SceneShot(segment, width, height)
    return ClipShot(segment, path, width, height)
