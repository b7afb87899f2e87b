"""How much of a file can be read: uploads break off, cards and disks lose a part."""

from __future__ import annotations

from typing import TYPE_CHECKING

import av
import av.error

from promptreel_studio.media.container import measured_seconds, packets, start_seconds

if TYPE_CHECKING:
    from pathlib import Path

    from av.container import InputContainer
    from av.stream import Stream

_TAIL_SECONDS = 1.0
_LEAST_LOSS = 0.5
_LEAST_SHARE = 0.05
"""Less than this is missing in many a healthy file: encoders round their clocks, and sound runs over."""
_UNKNOWN_SIZES = {0, 0xFFFFFFFF}
"""What is written by those who do not know yet how long it will be."""
_ENDS = {"png_pipe": b"IEND", "jpeg_pipe": b"\xff\xd9"}
_END_BYTES = 4096
"""Cameras append a few bytes of their own to a picture."""


def readable_seconds(container: InputContainer, stream: Stream, claimed: float) -> float:
    """How much of a stream is there, in seconds; `claimed`, as its header says, if that is about right.

    A healthy file is looked at near its end only; the others are walked through.
    """
    if not is_shorter(_last_moment(container, stream, max(0.0, claimed - _TAIL_SECONDS)), claimed):
        return claimed
    measured = measured_seconds(container, stream)
    return round(measured, 3) if measured > 0 and is_shorter(measured, claimed) else claimed


def is_shorter(readable: float, claimed: float) -> bool:
    """Whether so much is missing that it is worth a word."""
    return readable < claimed - max(_LEAST_LOSS, _LEAST_SHARE * claimed)


def share_there(path: Path) -> float:
    """How much of an AVI or WAV is there, by the size in its header; 1.0 for all others."""
    with path.open("rb") as file:
        head = file.read(8)
        there = file.seek(0, 2)
    size = int.from_bytes(head[4:8], "little")
    if head[:4] != b"RIFF" or size in _UNKNOWN_SIZES:
        return 1.0
    return min(1.0, there / (size + 8))


def is_cut_picture(path: Path, kind: str) -> bool:
    """Whether a PNG or JPEG lacks its end."""
    end = _ENDS.get(kind)
    if end is None:
        return False
    with path.open("rb") as file:
        size = file.seek(0, 2)
        file.seek(max(0, size - _END_BYTES))
        return end not in file.read()


def cut_note(readable: float, claimed: float) -> str:
    """A sentence for whoever uploaded it."""
    return f"The file is cut off or damaged: {readable:.1f} of {claimed:.1f} seconds can be read."


CUT_PICTURE = "The picture is cut off: its lower part is missing."


def _last_moment(container: InputContainer, stream: Stream, start: float) -> float:
    """The end of the last packet after `start`; 0 if there is none."""
    origin = start_seconds(container)
    try:
        container.seek(int((start + origin) * av.time_base), backward=True)
    except av.error.FFmpegError:
        return 0.0
    last = 0.0
    for packet in packets(container, stream):
        if packet.size and packet.pts is not None:
            length = float((packet.duration or 0) * packet.time_base)
            last = max(last, float(packet.pts * packet.time_base) - origin + length)
    return last
