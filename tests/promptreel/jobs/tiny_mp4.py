"""The smallest file that says of itself that it is an MP4 of a certain length and size."""

import struct


def _box(kind, content):
    return struct.pack(">I4s", 8 + len(content), kind) + content


def tiny_mp4(*, seconds, width, height):
    timescale = 1000
    matrix = struct.pack(">9I", 0x10000, 0, 0, 0, 0x10000, 0, 0, 0, 0x40000000)
    length = int(seconds * timescale)
    mvhd = struct.pack(">5I", 0, 0, 0, timescale, length)
    mvhd += struct.pack(">IH10x", 0x10000, 0x100) + matrix + bytes(24) + struct.pack(">I", 2)
    tkhd = struct.pack(">6I", 7, 0, 0, 1, 0, length) + bytes(8) + struct.pack(">4H", 0, 0, 0, 0) + matrix
    tkhd += struct.pack(">2I", width << 16, height << 16)
    mdhd = struct.pack(">5I2H", 0, 0, 0, timescale, length, 0x55C4, 0)
    hdlr = struct.pack(">2I4s12x", 0, 0, b"vide") + b"video\0"
    trak = _box(b"trak", _box(b"tkhd", tkhd) + _box(b"mdia", _box(b"mdhd", mdhd) + _box(b"hdlr", hdlr)))
    ftyp = _box(b"ftyp", b"isom\0\0\2\0isomiso2avc1mp41")
    return ftyp + _box(b"moov", _box(b"mvhd", mvhd) + trak) + _box(b"mdat", bytes(4096))
