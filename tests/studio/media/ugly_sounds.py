"""Makers of ugly sounds: of many codecs, of six channels, with a picture in them."""

from __future__ import annotations

import struct
from fractions import Fraction

import av
import numpy as np

from studio.media import corpus
from studio.media.ugly_videos import still


def many_channels(path, codec="aac"):
    """Sound from six sides; the middle one speaks."""
    samples = np.zeros((6, 24_000), np.float32)
    samples[2] = corpus.tone(0.5, channels=1)[0]
    with av.open(str(path), "w") as container:
        stream = container.add_stream(codec, rate=48_000, layout="5.1")
        for start in range(0, 24_000, 1024):
            block = np.ascontiguousarray(samples[:, start : start + 1024])
            frame = av.AudioFrame.from_ndarray(block, format="fltp", layout="5.1")
            frame.sample_rate, frame.pts, frame.time_base = 48_000, start, Fraction(1, 48_000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
    return path


def sound(path, codec, rate=48_000, channels=2, seconds=0.5):
    return corpus.write_audio(path, corpus.tone(seconds, rate, channels), codec, rate)


def with_cover(path):
    """A song with a picture in its tag."""
    cover = still(path.with_suffix(".png")).read_bytes()
    tag = b"\0image/png\0\x03\0" + cover
    frame = b"APIC" + struct.pack(">I", len(tag)) + b"\0\0" + tag
    size = len(frame)
    length = bytes([size >> 21 & 127, size >> 14 & 127, size >> 7 & 127, size & 127])
    content = sound(path, "mp3").read_bytes()
    path.write_bytes(b"ID3\x03\0\0" + length + frame + content)
    path.with_suffix(".png").unlink()
    return path
