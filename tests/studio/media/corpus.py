"""Media files made on the spot, ordinary and ugly."""

from __future__ import annotations

import struct
from fractions import Fraction

import av
import cv2
import numpy as np


def grey_frames(count, width=160, height=90, levels=None):
    """Plain pictures; the luma of number i is levels[i], or 20 + 2 i."""
    for index in range(count):
        picture = np.full((height * 3 // 2, width), 128, np.uint8)
        picture[:height] = levels[index] if levels else 20 + 2 * index
        yield picture


def tone(seconds, rate=48_000, channels=2, level=0.5, hertz=440.0):
    """A sine wave, float32 (channels, n)."""
    moments = np.arange(round(seconds * rate)) / rate
    return np.tile((level * np.sin(2 * np.pi * hertz * moments)).astype(np.float32), (channels, 1))


def write_sound(container, stream, samples, rate=48_000):
    layout = "mono" if samples.shape[0] == 1 else "stereo"
    for start in range(0, samples.shape[1], 1024):
        block = np.ascontiguousarray(samples[:, start : start + 1024])
        frame = av.AudioFrame.from_ndarray(block, format="fltp", layout=layout)
        frame.sample_rate, frame.pts, frame.time_base = rate, start, Fraction(1, rate)
        container.mux(stream.encode(frame))
    container.mux(stream.encode())


def write_audio(path, samples, codec, rate=48_000, container_format=None):
    with av.open(str(path), "w", format=container_format) as container:
        stream = container.add_stream(codec, rate=rate, layout="mono" if samples.shape[0] == 1 else "stereo")
        write_sound(container, stream, samples, rate)
    return path


def write_video(
    path,
    frames,
    *,
    fps=25,
    codec="libx264",
    pix_fmt="yuv420p",
    source_format="yuv420p",
    moments=None,
    sound=None,
    sound_codec="aac",
    container_format=None,
    options=None,
    container_options=None,
    colour=1,
    pixel_aspect=None,
):
    """Encode arrays; `moments` (ms) makes the frame rate variable."""
    frames = list(frames)
    first = av.VideoFrame.from_ndarray(frames[0], format=source_format)
    with av.open(str(path), "w", format=container_format, options=container_options or {}) as container:
        stream = container.add_stream(codec, rate=fps, options=options or {})
        stream.width, stream.height, stream.pix_fmt = first.width, first.height, pix_fmt
        if colour:
            stream.codec_context.colorspace = stream.codec_context.color_primaries = colour
            stream.codec_context.color_trc = colour
        if pixel_aspect:
            stream.codec_context.sample_aspect_ratio = pixel_aspect
        if moments:
            stream.time_base = stream.codec_context.time_base = Fraction(1, 1000)
        audio = container.add_stream(sound_codec, rate=48_000, layout="stereo") if sound is not None else None
        for index, array in enumerate(frames):
            frame = av.VideoFrame.from_ndarray(array, format=source_format)
            frame.pts = moments[index] if moments else index
            frame.time_base = Fraction(1, 1000) if moments else Fraction(1, fps)
            if colour:
                frame.colorspace = colour
            container.mux(stream.encode(frame))
        container.mux(stream.encode())
        if audio is not None:
            write_sound(container, audio, sound)
    return path


def write_image(path, bgr):
    assert cv2.imwrite(str(path), bgr)
    return path


def write_animated_webp(path, pictures, milliseconds):
    animation = cv2.Animation()
    animation.frames = pictures
    animation.durations = np.array([milliseconds] * len(pictures), np.int32)
    assert cv2.imwriteanimation(str(path), animation)
    return path


def turn_mp4(path, degrees):
    """Write a display matrix into the track header, as telephones do (clockwise degrees)."""
    matrices = {
        90: (0, 1, 0, -1, 0, 0, 0, 0, 1),
        180: (-1, 0, 0, 0, -1, 0, 0, 0, 1),
        270: (0, -1, 0, 1, 0, 0, 0, 0, 1),
    }
    fixed = [
        v << (30 if column == 2 else 16) for v, column in zip(matrices[degrees], [0, 1, 2] * 3, strict=True)
    ]
    content = bytearray(path.read_bytes())
    header = content.index(b"tkhd") + 4
    struct.pack_into(">9i", content, header + 40, *fixed)
    path.write_bytes(bytes(content))
    return path


def turn_jpeg(path, orientation):
    """Insert an EXIF orientation into a JPEG."""
    entry = struct.pack("<HHII", 0x0112, 3, 1, orientation)
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 1) + entry + struct.pack("<I", 0)
    content = path.read_bytes()
    path.write_bytes(content[:2] + b"\xff\xe1" + struct.pack(">H", len(exif) + 2) + exif + content[2:])
    return path


def halves(left, right, width=96, height=64):
    """A BGR picture whose left and right halves have plain colours."""
    picture = np.empty((height, width, 3), np.uint8)
    picture[:, : width // 2], picture[:, width // 2 :] = left, right
    return picture


def luma(i420):
    return i420[: i420.shape[0] * 2 // 3].astype(int)


def decibels(samples):
    return 10 * np.log10(np.mean(np.square(samples, dtype=np.float64)) + 1e-20)
