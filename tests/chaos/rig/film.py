"""The film that everything is about: one second of noise, really encoded, and really decoded."""

from __future__ import annotations

WIDTH, HEIGHT, FRAMES = 64, 36, 25


def write_film(path):
    import av
    import numpy as np

    noise = np.random.default_rng(1)
    with av.open(str(path), "w") as container:
        stream = container.add_stream("libx264", rate=FRAMES)
        stream.width, stream.height, stream.pix_fmt = WIDTH, HEIGHT, "yuv420p"
        for _ in range(FRAMES):
            picture = noise.integers(0, 255, (HEIGHT, WIDTH, 3), np.uint8)
            container.mux(stream.encode(av.VideoFrame.from_ndarray(picture, format="rgb24")))
        container.mux(stream.encode())
    return path


def frames_of(path):
    """Decode all of a file and return how many pictures it has."""
    import av

    with av.open(str(path)) as container:
        return sum(1 for _ in container.decode(video=0))
