"""Short films whose frames say when they are shown."""

import av
import numpy as np

STEP = 20
"""Brightness by which one frame differs from the next, so that compression cannot blur which is which."""


def brightness(number):
    """Of a frame, by its number: 40, 60 ... 220, 40 ..."""
    return 40 + STEP * (number % 10)


def grey(number, width, height):
    return np.full((height, width, 3), brightness(number), np.uint8)


def film(path, *, width=320, height=180, frames=100, fps=10, picture=grey, sound=False, codec="libx264"):
    """Write a film; `picture` gives each frame's pixels by its number."""
    with av.open(str(path), "w") as out:
        video = out.add_stream(codec, rate=fps)
        video.width, video.height, video.pix_fmt = width, height, "yuv420p"
        audio = out.add_stream("aac", rate=48_000, layout="stereo") if sound else None
        for number in range(frames):
            frame = av.VideoFrame.from_ndarray(picture(number, width, height), format="rgb24")
            frame.pts = number
            out.mux(video.encode(frame))
        out.mux(video.encode(None))
        if audio is not None:
            tone(out, audio, frames / fps)
    return path


def tone(out, audio, seconds):
    for start in range(0, int(seconds * 48_000), 1024):
        wave = 0.2 * np.sin(np.arange(start, start + 1024) * 0.05)
        block = av.AudioFrame.from_ndarray(np.stack([wave, wave]).astype(np.float32), "fltp", "stereo")
        block.sample_rate, block.pts = 48_000, start
        out.mux(audio.encode(block))
    out.mux(audio.encode(None))


def sound_only(path, seconds=2):
    with av.open(str(path), "w") as out:
        tone(out, out.add_stream("aac", rate=48_000, layout="stereo"), seconds)
    return path
