"""The formats of the file: containers, codecs and their settings."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.render.plan import Format, Plan, Quality

_ULTRAFAST = (
    "mbtree=1:rc-lookahead=4:sync-lookahead=0:b-adapt=0:bframes=3:weightp=0:cabac=1:deblock=0,0:aq-mode=1"
    ":subme=1:8x8dct=1"
)
"""Without a thread of its own for looking ahead: over so few pictures that one runs a race with the encoder, and the
same pictures became one of fourteen files. A film that goes on after a crash must be the film that never stopped."""
_SUPERFAST = "mbtree=1:rc-lookahead=10:b-adapt=0:bframes=2:weightp=0"
_X264: dict[Quality, dict[str, str]] = {
    "draft": {"preset": "ultrafast", "crf": "26", "x264-params": _ULTRAFAST},
    "standard": {"preset": "ultrafast", "crf": "19.5", "x264-params": _ULTRAFAST},
    "high": {"preset": "superfast", "crf": "20", "x264-params": _SUPERFAST},
}
"""Measured on our own scenes at 1080p: `standard` SSIM .983 at 4.5 Mbit/s (a skyline), .965 at 9.8 (a waterfall), 12
and 15 ms of processor time a picture; looking 8 pictures ahead instead of 4 costs a sixth more for .0015 to .005. `high`
.983 at 5.4 Mbit/s and 24 ms on a set of which `standard` made .981. The stock `veryfast` needs 50 ms for what `high` gives."""
PREVIEW_OPTIONS = {"preset": "ultrafast", "crf": "27", "x264-params": "bframes=0:scenecut=0", "g": "60"}
"""For the preview that is made on the way: 1.5 ms a picture."""
_VP9_BITS_PER_PIXEL: dict[Quality, float] = {"draft": 0.04, "standard": 0.08, "high": 0.12}
_GOP_SECONDS = 4
"""A key frame at least this often: dragging through the video stays quick."""


@dataclass(frozen=True, slots=True)
class Codecs:
    """How one container is filled."""

    container: str
    video: str
    audio: str
    audio_bit_rate: int
    container_options: dict[str, str] = field(default_factory=dict)


FASTSTART = {"movflags": "+faststart"}
CODECS: dict[Format, Codecs] = {
    "mp4": Codecs("mp4", "libx264", "aac", 192_000, FASTSTART),
    "mov": Codecs("mov", "libx264", "aac", 192_000, FASTSTART),
    "webm": Codecs("webm", "libvpx-vp9", "libopus", 160_000),
}


def video_options(plan: Plan) -> dict[str, str]:
    """Options of the video encoder."""
    quality = plan.output.quality
    if plan.output.format != "webm":
        return _X264[quality] | {"g": str(round(_GOP_SECONDS * plan.fps))}
    bits = plan.width * plan.height * plan.fps * _VP9_BITS_PER_PIXEL[quality]
    return {
        "deadline": "realtime",
        "cpu-used": "8",
        "row-mt": "1",
        "tile-columns": "2",
        "lag-in-frames": "0",
        "b": str(max(100_000, round(bits))),
        "g": str(round(_GOP_SECONDS * plan.fps)),
    }
