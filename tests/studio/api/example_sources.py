"""Video sources for tests: one that delivers real clips, and several that do not."""

# ruff: noqa: ARG002, T201 - they share one interface, and one of them prints
import os
import time

import av
import numpy as np

from promptreel_studio.sources import SourceError

COLOURS = {"skyline": (220, 30, 40), "ocean": (30, 60, 220)}
"""What a clip of a kind of scene is filled with, RGB."""


def write_clip(target, width, height, seconds, colour, fps=10):
    with av.open(str(target), "w") as film:
        stream = film.add_stream("libx264", rate=fps)
        stream.width, stream.height, stream.pix_fmt = width, height, "yuv420p"
        for _ in range(round(seconds * fps)):
            picture = np.empty((height, width, 3), np.uint8)
            picture[:] = colour
            film.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        film.mux(stream.encode())


class Plain:
    """Clips of one colour, in half the size that is asked for."""

    def generate(self, request, target, progress):
        progress(0.5)
        colour = COLOURS.get(request.scene["kind"], (90, 90, 90))
        write_clip(target, request.width // 4, request.height // 4, request.seconds, colour)
        progress(1.0)
        return target


class Elsewhere:
    """Writes to a place of its own."""

    def generate(self, request, target, progress):
        mine = target.with_name("mine.mp4")
        write_clip(mine, 160, 90, request.seconds, (0, 200, 0))
        return mine


class Square:
    """Knows one size and one length only."""

    def generate(self, request, target, progress):
        write_clip(target, 128, 128, 1, (0, 200, 0))
        return target


class Refusing:
    def generate(self, request, target, progress):
        raise SourceError("The model is not loaded.")


class OnlyTheSea:
    """Fails at all other subjects, after having written half a file."""

    def generate(self, request, target, progress):
        if request.scene["kind"] == "ocean":
            return Plain().generate(request, target, progress)
        target.write_bytes(b"half")
        raise MemoryError("out of memory")


class Nonsense:
    def generate(self, request, target, progress):
        target.write_bytes(b"this is no video" * 100)
        return target


class Empty:
    """A container without a single frame."""

    def generate(self, request, target, progress):
        with av.open(str(target), "w") as film:
            film.add_stream("libx264", rate=10)
        return target


class Tiny:
    def generate(self, request, target, progress):
        write_clip(target, 2, 2, 1, (0, 0, 0))
        return target


class NoFile:
    def generate(self, request, target, progress):
        return target


class Dying:
    def generate(self, request, target, progress):
        os._exit(3)


class Hanging:
    """Never comes back; says where it is."""

    def generate(self, request, target, progress):
        progress(0.1)
        target.write_bytes(b"half")
        target.parent.parent.parent.joinpath("hanging").write_text(str(os.getpid()))
        while True:
            time.sleep(1)


class Talking(Plain):
    """Prints to stdout, which belongs to the protocol."""

    def generate(self, request, target, progress):
        print('{"event": "done"}')
        os.write(1, b"loading weights\n")
        return super().generate(request, target, progress)


class NotASource:
    pass
