"""Short words for drafts, renders and what is in the files."""

from __future__ import annotations

import threading
from dataclasses import dataclass

import av
import numpy as np

from promptreel_studio.render import Output, RenderJob
from promptreel_studio.render.engine import render
from studio.media import corpus

SCENE = {"kind": "skyline", "time": "night", "camera": {"move": "pan"}, "seed": 7}


def draft(*tracks, d=1000, width=160, height=90, fps=10, **meta):
    return {"t": list(tracks), "d": d, "m": {"width": width, "height": height, "fps": fps, **meta}}


def video(*segments):
    return {"tt": 0, "sg": list(segments)}


def audio(*segments):
    return {"tt": 1, "sg": list(segments)}


def text(*segments):
    return {"tt": 7, "sg": list(segments)}


def segment(st, d, **what):
    return {"id": "seg_00000000", "st": st, "d": d, "m": {"title": "a segment"}, **what}


class Studio:
    """A folder with media, and renders from it."""

    def __init__(self, folder):
        self.folder = folder
        self.assets = {}
        self.progress = []

    def grey(self, level):
        """The asset id of a still with this luma."""
        name = f"grey{level}"
        if name not in self.assets:
            value = round((level - 16) * 255 / 219)
            self.assets[name] = corpus.write_image(
                self.folder / f"{name}.png", np.full((90, 160, 3), value, np.uint8)
            )
        return name

    def add(self, name, path):
        self.assets[name] = path
        return name

    def job(self, drafted, name="film.mp4", **output):
        kind = {"format": name.rsplit(".", 1)[1]} | output
        return RenderJob(draft=drafted, output=Output(**kind), assets=self.assets, target=self.folder / name)

    def render(self, drafted, name="film.mp4", cancelled=None, **output):
        def note(stage, frame, frames):
            self.progress.append((stage, frame, frames))

        return render(self.job(drafted, name, **output), note, cancelled or threading.Event())

    def leftovers(self):
        return sorted(p.name for p in self.folder.iterdir() if p not in self.assets.values() and p.is_file())


@dataclass
class Film:
    """A file, decoded."""

    frames: list
    pictures: list
    samples: np.ndarray
    audio_start: float | None
    metadata: dict

    @property
    def levels(self):
        """Mean luma of every picture."""
        return [float(corpus.luma(picture).mean()) for picture in self.pictures]


def decode(path, options=None):
    with av.open(str(path), options=options or {}) as container:
        frames = list(container.decode(video=0))
        metadata = dict(container.metadata)
    pictures = [frame.to_ndarray(format="yuv420p") for frame in frames]
    samples, start = np.zeros((2, 0), np.float32), None
    with av.open(str(path)) as container:
        if container.streams.audio:
            decoded = list(container.decode(audio=0))
            start = decoded[0].time
            to_float = av.AudioResampler("fltp", "stereo", 48_000)
            parts = [out.to_ndarray() for frame in decoded for out in to_float.resample(frame)]
            parts += [out.to_ndarray() for out in to_float.resample(None)]
            samples = np.concatenate(parts, axis=1)
    return Film(frames, pictures, samples, start, metadata)


def atoms(path):
    """Names of an MP4's top-level atoms in order."""
    names, content, at = [], path.read_bytes(), 0
    while at + 8 <= len(content):
        names.append(content[at + 4 : at + 8].decode("latin-1"))
        at += int.from_bytes(content[at : at + 4], "big") or len(content)
    return names
