"""The heads of video files, read without a media library: what they are, how long, how large."""

from __future__ import annotations

import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

_MOST_MOOV_BYTES = 64 * 1024 * 1024
_EBML, _SEGMENT, _INFO, _TRACKS, _CLUSTER = 0x1A45DFA3, 0x18538067, 0x1549A966, 0x1654AE6B, 0x1F43B675


class Damaged(ValueError):
    """The file is not whole, or not what it begins as; the message says in which way."""


@dataclass(slots=True)
class Head:
    """What the head of a file says; `seconds`, `width` and `height` are None where it does not."""

    container: str
    seconds: float | None = None
    width: int | None = None
    height: int | None = None


def read_head(file: BinaryIO, size: int) -> Head:
    """Read the head of an MP4, MOV, WebM, MKV or GIF file and see that its data is all there.

    Args:
        file: The file, open for reading.
        size: Its length in bytes.

    Raises:
        Damaged: It is none of these, or not whole.
    """
    file.seek(0)
    start = file.read(12)
    file.seek(0)
    try:
        if start[4:8] == b"ftyp":
            return _read_iso(file, size, start[8:12])
        if start[:4] == b"\x1aE\xdf\xa3":
            return _read_ebml(file, size)
        if start[:6] in {b"GIF87a", b"GIF89a"}:
            return _read_gif(file)
    except (struct.error, IndexError, OverflowError):
        raise Damaged("its head cannot be read") from None
    raise Damaged("it is no video")


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the boxes in a piece of an ISO file: their names and bodies."""
    at = 0
    while at + 8 <= len(data):
        length, name = struct.unpack_from(">I4s", data, at)
        head = 8
        if length == 1:
            (length,) = struct.unpack_from(">Q", data, at + 8)
            head = 16
        end = len(data) if length == 0 else at + length
        if length and length < head:
            raise Damaged("its head is damaged")
        yield name, data[at + head : end]
        at = end


def _read_iso(file: BinaryIO, size: int, brand: bytes) -> Head:
    head = Head("mov" if brand == b"qt  " else "mp4")
    at, moov, media = 0, None, 0
    while at + 8 <= size:
        file.seek(at)
        length, name = struct.unpack(">I4s", file.read(8))
        begin = 8
        if length == 1:
            (length,) = struct.unpack(">Q", file.read(8))
            begin = 16
        length = length or size - at
        if length < begin or at + length > size:
            raise Damaged("its end is missing")
        if name == b"moov":
            if length > _MOST_MOOV_BYTES:
                raise Damaged("its head is too large")
            moov = file.read(length - begin)
        elif name == b"mdat":
            media += length - begin
        at += length
    if at != size:
        raise Damaged("its end is missing")
    if moov is None or not media:
        raise Damaged("it has no picture in it")
    _read_moov(moov, head)
    return head


def _read_moov(moov: bytes, head: Head) -> None:
    for name, body in _boxes(moov):
        if name == b"mvhd":
            scale, duration = (
                struct.unpack_from(">IQ", body, 20) if body[0] == 1 else struct.unpack_from(">II", body, 12)
            )
            head.seconds = duration / scale if scale and duration else None
        elif name == b"trak":
            for inner, track in _boxes(body):
                if inner == b"tkhd":
                    width, height = struct.unpack_from(">II", track, 88 if track[0] == 1 else 76)
                    if width and height:
                        head.width, head.height = width >> 16, height >> 16


def _element(data: bytes, at: int) -> tuple[int, int | None, int]:
    """Return id, length (None: unknown) and begin of the body of an EBML element."""
    first = data[at]
    id_length = 9 - first.bit_length()
    number = int.from_bytes(data[at : at + id_length], "big")
    at += id_length
    size_length = 9 - data[at].bit_length()
    ones = (1 << (7 * size_length)) - 1
    size = int.from_bytes(data[at : at + size_length], "big") & ones
    return number, None if size == ones else size, at + size_length


def _elements(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = 0
    while at < len(data):
        number, size, begin = _element(data, at)
        at = len(data) if size is None else begin + size
        yield number, data[begin:at]


def _read_ebml(file: BinaryIO, size: int) -> Head:
    number, length, begin = _element(file.read(16), 0)
    file.seek(begin)
    fields = dict(_elements(file.read(min(length or 0, 4096))))
    doctype = fields.get(0x4282, b"").rstrip(b"\0")
    if number != _EBML or doctype not in {b"webm", b"matroska"}:
        raise Damaged("it is no video")
    head = Head("webm" if doctype == b"webm" else "mkv")
    file.seek(begin + (length or 0))
    at = file.tell()
    number, length, begin = _element(file.read(16), 0)
    end = size if length is None else at + begin + length
    if number != _SEGMENT or end > size:
        raise Damaged("its end is missing")
    _read_segment(file, at + begin, end, head)
    return head


def _read_segment(file: BinaryIO, at: int, end: int, head: Head) -> None:
    while at < end:
        file.seek(at)
        number, length, begin = _element(file.read(16), 0)
        if number == _CLUSTER:
            return
        if length is None or at + begin + length > end:
            raise Damaged("its end is missing")
        if number in {_INFO, _TRACKS} and length < _MOST_MOOV_BYTES:
            file.seek(at + begin)
            _read_master(number, file.read(length), head)
        at += begin + length
    raise Damaged("it has no picture in it")


def _read_master(number: int, body: bytes, head: Head) -> None:
    if number == _INFO:
        fields = dict(_elements(body))
        scale = int.from_bytes(fields.get(0x2AD7B1, b"")) or 1_000_000
        raw = fields.get(0x4489, b"")
        if len(raw) in {4, 8}:
            (duration,) = struct.unpack(">f" if len(raw) == 4 else ">d", raw)
            head.seconds = duration * scale / 1e9
        return
    for entry, track in _elements(body):
        video = dict(_elements(track)).get(0xE0) if entry == 0xAE else None
        if video:
            size = dict(_elements(video))
            head.width = int.from_bytes(size.get(0xB0, b"")) or None
            head.height = int.from_bytes(size.get(0xBA, b"")) or None


def _read_gif(file: BinaryIO) -> Head:
    """Walk through all blocks of a GIF: its length is the sum of its pictures' delays."""
    screen = file.read(13)
    width, height, flags = struct.unpack_from("<HHB", screen, 6)
    _skip_palette(file, flags)
    hundredths = pictures = 0
    while True:
        kind = file.read(1)
        if kind == b"\x3b":
            break
        if kind == b"\x21":
            label = file.read(1)
            blocks = _sub_blocks(file, keep=label == b"\xf9")
            if label == b"\xf9" and len(blocks) >= 4:
                hundredths += int.from_bytes(blocks[1:3], "little")
        elif kind == b"\x2c":
            pictures += 1
            _skip_palette(file, file.read(9)[8])
            file.read(1)
            _sub_blocks(file, keep=False)
        else:
            raise Damaged("its end is missing")
    if not pictures:
        raise Damaged("it has no picture in it")
    return Head("gif", hundredths / 100 or None, width, height)


def _skip_palette(file: BinaryIO, flags: int) -> None:
    if flags & 0x80:
        file.seek(3 << ((flags & 7) + 1), 1)


def _sub_blocks(file: BinaryIO, *, keep: bool) -> bytes:
    kept = bytearray()
    while length := file.read(1)[0]:
        if keep:
            kept += file.read(length)
        else:
            file.seek(length, 1)
    return bytes(kept)
