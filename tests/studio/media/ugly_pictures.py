"""Makers of ugly pictures: turned, deep, of palettes and of printers' colours, transparent and animated."""

from __future__ import annotations

import struct
import zlib

import cv2
import numpy as np

from studio.media import corpus
from studio.media.ugly_videos import BGR, noisy, plain, still


def photo(path):
    """A JPEG with something in it, for cutting."""
    return still(path, cv2.resize(next(noisy(1)), (256, 192), interpolation=cv2.INTER_NEAREST))


def exif_turned(path):
    return corpus.turn_jpeg(still(path, plain(64, 48)), 6)


def deep_png(path):
    return still(path, (plain().astype(np.uint16) * 257))


def png(path, color_type, depth, rows, chunks=()):
    """A PNG of a kind that OpenCV does not write; `rows` are the bytes of each line."""

    def chunk(name, content):
        return (
            struct.pack(">I", len(content)) + name + content + struct.pack(">I", zlib.crc32(name + content))
        )

    header = struct.pack(">IIBBBBB", 64, 48, depth, color_type, 0, 0, 0)
    body = b"".join(b"\0" + row for row in rows)
    parts = [(b"IHDR", header), *chunks, (b"IDAT", zlib.compress(body)), (b"IEND", b"")]
    path.write_bytes(b"\x89PNG\r\n\x1a\n" + b"".join(chunk(*part) for part in parts))
    return path


def palette_png(path):
    """Two colours, of which one is transparent."""
    palette = bytes([0, 0, 0, *BGR[::-1]])
    row = b"\0" * 4 + b"\xff" * 4
    return png(path, 3, 1, [row] * 48, [(b"PLTE", palette), (b"tRNS", b"\0\xff")])


def grey_png(path):
    """Grey with an opacity, sixteen bits each."""
    return png(path, 4, 16, [struct.pack(">HH", 0x8888, 0xFFFF) * 64] * 48)


def cmyk_jpeg(path):
    """Four colours as printers use them, inverted as Adobe writes them: one plain block for each."""
    ink = (170, 130, 90, 255)
    quantization = b"\0" + bytes([8]) + bytes([1] * 63)
    frame = struct.pack(">BHHB", 8, 16, 16, 4) + b"".join(bytes([number, 0x11, 0]) for number in range(1, 5))
    dc = b"\x00" + bytes([0, 0, 0, 9] + [0] * 12) + bytes(range(9))
    ac = b"\x10" + bytes([1] + [0] * 15) + b"\0"
    scan = b"\x04" + b"".join(bytes([number, 0]) for number in range(1, 5)) + b"\x00\x3f\x00"
    bits = ""
    for block in range(4):
        for value in ink:
            # The first block says how bright it is, the others that nothing has changed.
            level = value - 128 if block == 0 else 0
            size = abs(level).bit_length()
            bits += f"{size:04b}"
            if size:
                bits += f"{level if level > 0 else level + (1 << size) - 1:0{size}b}"
            bits += "0"
    bits += "1" * (-len(bits) % 8)
    data = int(bits, 2).to_bytes(len(bits) // 8, "big").replace(b"\xff", b"\xff\0")
    adobe = b"Adobe" + struct.pack(">HHHB", 100, 0, 0, 0)
    parts = [(0xEE, adobe), (0xDB, quantization), (0xC0, frame), (0xC4, dc), (0xC4, ac), (0xDA, scan)]
    segments = b"".join(struct.pack(">BBH", 0xFF, marker, len(part) + 2) + part for marker, part in parts)
    path.write_bytes(b"\xff\xd8" + segments + data + b"\xff\xd9")
    return path


def animated_webp(path):
    return corpus.write_animated_webp(path, [plain(), plain()], 100)


def gif(path, count=3):
    """Made of the nearest of its 256 colours."""
    return corpus.write_video(
        path, [plain()] * count, fps=10, codec="gif", pix_fmt="rgb8", source_format="bgr24", colour=0
    )
