"""Small render jobs, and what is in the files that they make."""

import json
import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np

from promptreel_studio.render.engine import render
from promptreel_studio.render.plan import read_job

SCENE = {"kind": "skyline", "time": "night", "seed": 3}
WORKER = (sys.executable, "-m", "promptreel_studio.render.worker")


def video(start=0, length=1000, **more):
    return {"id": f"seg_{start:08x}", "st": start, "d": length, "m": {"title": "x"}} | (
        {"scene": SCENE} | more
    )


def music(length=1000, **more):
    return {
        "id": "seg_m",
        "st": 0,
        "d": length,
        "m": {"title": "Lo-fi"},
        "music": {"style": "lofi", "seed": 1},
    } | more


def title(start=0, length=1000, text="Hello", **more):
    style = {"color": "#ffffff", "size": "large", "position": "center", "weight": "bold"}
    return {
        "id": "seg_t",
        "st": start,
        "d": length,
        "m": {"title": "Title"},
        "txt": text,
        "style": style,
    } | more


def draft(*tracks, length=1000, width=320, height=180, fps=30):
    kinds = [(0, tracks[0]), *((1 if "music" in t[0] or "vol" in t[0] else 7, t) for t in tracks[1:] if t)]
    return {
        "t": [{"tt": kind, "sg": list(segments)} for kind, segments in kinds],
        "d": length,
        "m": {"title": "my film", "width": width, "height": height, "fps": fps, "seed": 1, "schema": 1},
    }


def job(timeline, target, assets=(), **output):
    return {
        "draft": timeline,
        "output": {"format": "mp4", "quality": "draft"} | output,
        "assets": dict(assets),
        "target": str(target),
    }


def make(timeline, target, assets=(), progress=None, **output):
    """Render in this process."""
    told = progress if progress is not None else []
    return render(
        read_job(job(timeline, target, assets, **output)),
        lambda stage, frame, frames: told.append((stage, frame, frames)),
        threading.Event(),
    )


def start_worker(task, folder):
    """Start the real worker process."""
    path = Path(folder) / "JOB.json"
    path.write_text(json.dumps(task))
    return subprocess.Popen(
        [*WORKER, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    )


@dataclass(frozen=True)
class File:
    luma: np.ndarray
    """(frames, height, width), the brightness of every picture."""
    times: list[float]
    sound: np.ndarray
    """(channels, samples) at 48 kHz."""
    stream: dict


def read(path):
    """Decode a file, all of it."""
    luma, times = [], []
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        for frame in container.decode(stream):
            luma.append(frame.to_ndarray(format="gray"))
            times.append(frame.time)
        context = stream.codec_context
        facts = {
            "codec": stream.codec.name,
            "pix_fmt": context.pix_fmt,
            "colours": (context.colorspace, context.color_primaries, context.color_trc, context.color_range),
            "size": (stream.width, stream.height),
            "metadata": dict(container.metadata),
        }
        has_sound = bool(container.streams.audio)
    sound = np.zeros((2, 0), np.float32)
    if has_sound:
        with av.open(str(path)) as container:
            resampler = av.AudioResampler("fltp", "stereo", 48000)
            blocks = [
                out.to_ndarray() for frame in container.decode(audio=0) for out in resampler.resample(frame)
            ]
            sound = np.concatenate(blocks, axis=1)
    return File(np.stack(luma), times, sound, facts)


def flat_clip(path, level, seconds=1, width=320, height=180, fps=30):
    """A clip of one grey, without sound."""
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=fps)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        picture = np.full((height, width, 3), level, np.uint8)
        for _ in range(round(seconds * fps)):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return path
