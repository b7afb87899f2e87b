"""The smallest files that are whole: heads with the right fields and a little data."""

from __future__ import annotations

import struct


def box(name: bytes, body: bytes) -> bytes:
    return struct.pack(">I4s", len(body) + 8, name) + body


def mp4_bytes(seconds=10.0, width=1920, height=1080, brand=b"isom", data=b"\0" * 2048, moov_last=False):
    mvhd = struct.pack(">IIIII", 0, 0, 0, 1000, int(seconds * 1000)) + b"\0" * 80
    tkhd = b"\0" * 76 + struct.pack(">II", width << 16, height << 16)
    moov = box(b"moov", box(b"mvhd", mvhd) + box(b"trak", box(b"tkhd", tkhd)))
    ftyp = box(b"ftyp", brand + b"\0\0\2\0" + brand)
    mdat = box(b"mdat", data)
    return ftyp + (mdat + moov if moov_last else moov + mdat)


def element(number: int, body: bytes) -> bytes:
    name = number.to_bytes((number.bit_length() + 7) // 8, "big")
    return name + struct.pack(">Q", len(body) | 1 << 56) + body


def webm_bytes(seconds=10.0, width=1920, height=1080, doctype=b"webm"):
    head = element(0x1A45DFA3, element(0x4282, doctype))
    info = element(
        0x1549A966,
        element(0x2AD7B1, (1_000_000).to_bytes(3, "big"))
        + element(0x4489, struct.pack(">d", seconds * 1000)),
    )
    video = element(0xE0, element(0xB0, width.to_bytes(2, "big")) + element(0xBA, height.to_bytes(2, "big")))
    tracks = element(0x1654AE6B, element(0xAE, video))
    return head + element(0x18538067, info + tracks + element(0x1F43B675, b"\0" * 64))


def gif_bytes(frames=4, delay=25, width=16, height=8):
    screen = b"GIF89a" + struct.pack("<HHBBB", width, height, 0x80, 0, 0) + b"\0\0\0\xff\xff\xff"
    control = b"\x21\xf9\x04\x00" + struct.pack("<H", delay) + b"\0\0"
    picture = b"\x2c" + struct.pack("<HHHHB", 0, 0, width, height, 0) + b"\x02\x02\x44\x01\x00"
    return screen + (control + picture) * frames + b"\x3b"
