"""Which container a file is, from its first bytes.

FFmpeg's own probing knows playlists, concat scripts and numbered picture sequences, which make it open
other files and URLs. We never let it guess: a file is one of the kinds below or it is refused.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from pathlib import Path

Demuxer = Literal["mov", "avi", "matroska", "gif", "png_pipe", "jpeg_pipe", "webp_pipe", "mp3", "wav", "aac"]

HEAD_BYTES = 64
_MOV_ATOMS = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"pnot"}
_STILL_BRANDS = {b"heic", b"heix", b"hevc", b"heim", b"mif1", b"msf1", b"avif", b"avis", b"crx "}
_RIFF: dict[bytes, Demuxer] = {b"AVI ": "avi", b"WAVE": "wav", b"WEBP": "webp_pipe"}


def sniff(path: Path) -> Demuxer | None:
    """The FFmpeg demuxer for the file at `path`, or None if it is nothing that we take."""
    with path.open("rb") as file:
        head = file.read(HEAD_BYTES)
        if head.startswith(b"ID3") and len(head) >= 10:
            file.seek(_id3_length(head))
            return _audio_frames(file.read(HEAD_BYTES)) or "mp3"
    return sniff_bytes(head)


def sniff_bytes(head: bytes) -> Demuxer | None:
    """The FFmpeg demuxer for a file that begins with `head` (64 bytes are enough)."""
    if head.startswith(b"\x89PNG\r\n\x1a\n"):
        return "png_pipe"
    if head.startswith(b"\xff\xd8\xff"):
        return "jpeg_pipe"
    if head.startswith((b"GIF87a", b"GIF89a")):
        return "gif"
    if head[:4] in {b"RIFF", b"RF64"}:
        return _RIFF.get(head[8:12])
    if head.startswith(b"\x1a\x45\xdf\xa3"):
        return "matroska"
    if head[4:8] in _MOV_ATOMS:
        return None if head[4:8] == b"ftyp" and head[8:12] in _STILL_BRANDS else "mov"
    return _audio_frames(head)


def has_index(path: Path) -> bool:
    """Whether an MP4 or MOV file has its `moov`, which cameras and downloads write last."""
    with path.open("rb") as file:
        while len(head := file.read(16)) >= 8:
            size = int.from_bytes(head[8:16] if head[:4] == b"\0\0\0\1" else head[:4])
            if head[4:8] == b"moov":
                return True
            if size < 8:
                return False
            file.seek(size - len(head), 1)
    return False


def _id3_length(head: bytes) -> int:
    size = 0
    for byte in head[6:10]:
        size = size << 7 | byte & 0x7F
    return size + 10


def _audio_frames(head: bytes) -> Demuxer | None:
    if len(head) < 4 or head[0] != 0xFF:
        return None
    if head[1] & 0xF6 == 0xF0:
        return "aac"
    version, layer, bit_rate = head[1] >> 3 & 3, head[1] >> 1 & 3, head[2] >> 4
    is_mpeg_audio = head[1] & 0xE0 == 0xE0 and version != 1 and layer != 0 and bit_rate != 15
    return "mp3" if is_mpeg_audio else None
