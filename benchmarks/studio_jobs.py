"""What the studio's benchmark renders: one scene of each kind, and a timeline of uploads that it makes itself."""

from __future__ import annotations

import json
import struct
from fractions import Fraction
from typing import TYPE_CHECKING, Any

import av
import cv2
import numpy as np

from promptreel_studio.agent import respond

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from numpy.typing import NDArray

WIDTH, HEIGHT, FPS, RATE = 1920, 1080, 30, 48_000
CLIP_SECONDS = 8
_QUARTER_TURN = (0, 1, 0, -1, 0, 0, 0, 0, 1)
_MATRIX_AT = 40
"""Bytes from the beginning of a track header to its display matrix."""


def scene_job(folder: Path, prompt: str, seconds: int, quality: str) -> Path:
    """Write the job that the studio would run for a prompt.

    Raises:
        ValueError: The agent draws nothing for it.
    """
    words = f"{prompt}, {seconds} seconds"
    draft = respond(words, None, seed=7).draft
    if draft is None:
        msg = f"the agent refused: {words}"
        raise ValueError(msg)
    name = "".join(letter if letter.isalnum() else "-" for letter in prompt)
    return _write(folder / f"{name}-{seconds}.json", draft, {}, quality)


def timeline_job(folder: Path, seconds: int, quality: str) -> Path:
    """Write the job of an edited timeline; its media are made in the folder unless they are there."""
    assets = {"wide": folder / "wide.mp4", "phone": folder / "phone.mp4", "still": folder / "still.jpg"}
    if not assets["still"].is_file():
        _write_clip(assets["wide"], seed=1)
        turned(_write_clip(assets["phone"], seed=2))
        cv2.imwrite(str(assets["still"]), _texture(3, 3000, 2250))
    draft = {
        "t": [
            {"tt": 0, "sg": list(_shots(seconds * 1000))},
            {"tt": 1, "sg": [_music(seconds * 1000)]},
            {"tt": 7, "sg": [{"st": 200, "d": 2800, "txt": "An edited timeline"}]},
        ],
        "d": seconds * 1000,
        "m": {"width": WIDTH, "height": HEIGHT, "fps": FPS, "title": "timeline"},
    }
    return _write(folder / f"timeline-{seconds}.json", draft, assets, quality)


def turned(path: Path) -> Path:
    """Say in the header of an MP4 that its picture is to be shown a quarter turn clockwise, as telephones do."""
    content = bytearray(path.read_bytes())
    values = [value << (30 if number % 3 == 2 else 16) for number, value in enumerate(_QUARTER_TURN)]
    struct.pack_into(">9i", content, content.index(b"tkhd") + 4 + _MATRIX_AT, *values)
    path.write_bytes(bytes(content))
    return path


def _shots(total: int) -> Iterator[dict[str, Any]]:
    """Trimmed clips with a crossfade between each two, a filter on one and a slow zoom into the still."""
    shots: tuple[dict[str, Any], ...] = (
        {"asset": "wide", "src_in": 1500, "filters": {"contrast": 0.2, "warmth": 0.2}},
        {"asset": "phone", "src_in": 800, "fit": "blur"},
        {"asset": "still", "zoom": {"from": {}, "to": {"x": 0.6, "y": 0.4, "scale": 1.2}}},
        {"asset": "wide", "src_in": 3000},
    )
    start, number = 0, 0
    while start < total:
        length = min(3000, total - start)
        follows = {"tr": {"kind": "crossfade", "d": 500}} if number else {}
        yield {"st": start, "d": length, **shots[number % len(shots)], **follows}
        start, number = start + max(500, length - 500 if start + length < total else length), number + 1


def _music(total: int) -> dict[str, Any]:
    return {"st": 0, "d": total, "music": {"style": "acoustic", "seed": 7}, "vol": 0.35, "duck": 0.5}


def _write(path: Path, draft: dict[str, Any], assets: dict[str, Path], quality: str) -> Path:
    job = {
        "draft": draft,
        "output": {"format": "mp4", "resolution": "1080p", "quality": quality, "fps": FPS},
        "assets": {name: str(file) for name, file in assets.items()},
        "target": str(path.with_suffix(".mp4")),
        "extras": True,
    }
    path.write_text(json.dumps(job), "utf-8")
    return path


def _texture(seed: int, width: int, height: int) -> NDArray[np.uint8]:
    """Something with large and small forms, (height, width, 3) BGR."""
    rng = np.random.default_rng(seed)
    total = np.zeros((height, width, 3), np.float32)
    for octave in range(7):
        rows, columns = max(3, height >> (8 - octave)), max(3, width >> (8 - octave))
        noise = rng.random((rows, columns, 3), np.float32) - 0.5
        total += cv2.resize(noise, (width, height), interpolation=cv2.INTER_CUBIC) * 0.62**octave
    return np.clip(128 + 110 * total, 0, 255).astype(np.uint8)


def _moving(seed: int) -> Iterator[NDArray[np.uint8]]:
    """A camera that goes over the texture while things cross the picture."""
    ground = _texture(seed, WIDTH + 400, HEIGHT + 200)
    for number in range(CLIP_SECONDS * FPS):
        t = number / FPS
        x, y = int(20 * t + 8 * np.sin(t)), int(60 + 40 * np.sin(0.7 * t))
        picture = ground[y : y + HEIGHT, x : x + WIDTH].copy()
        for which in range(6):
            centre = (int((which * 420 + 160 * t) % WIDTH), int(HEIGHT * (0.2 + 0.12 * which)))
            cv2.circle(picture, centre, 40 + 12 * which, (40 * which, 220, 255 - 30 * which), -1, cv2.LINE_AA)
        yield picture


def _write_clip(path: Path, *, seed: int) -> Path:
    """Encode the moving picture with a sound, as a camera would."""
    moments = np.arange(CLIP_SECONDS * RATE) / RATE
    sound = np.tile((0.2 * np.sin(2 * np.pi * 220 * moments) * (np.sin(4 * moments) > 0)), (2, 1))
    with av.open(str(path), "w") as container:
        video: Any = container.add_stream("libx264", rate=FPS, options={"preset": "veryfast", "crf": "21"})
        video.width, video.height, video.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        video.codec_context.colorspace = video.codec_context.color_trc = 1
        video.codec_context.color_primaries = video.codec_context.color_range = 1
        audio: Any = container.add_stream("aac", rate=RATE, layout="stereo")
        for picture in _moving(seed):
            frame = av.VideoFrame.from_ndarray(picture, format="bgr24")
            container.mux(video.encode(frame.reformat(format="yuv420p", dst_colorspace="ITU709")))
        container.mux(video.encode())
        for start in range(0, sound.shape[1], 1024):
            block = np.ascontiguousarray(sound[:, start : start + 1024], np.float32)
            heard = av.AudioFrame.from_ndarray(block, format="fltp", layout="stereo")
            heard.sample_rate, heard.pts, heard.time_base = RATE, start, Fraction(1, RATE)
            container.mux(audio.encode(heard))
        container.mux(audio.encode())
    return path
