"""Check that a file is what the README's first command promises, by decoding all of it."""

import sys
from pathlib import Path

import av
import numpy as np


def main(path: str) -> None:
    """Decode every frame and every sample of the file and compare with the promise."""
    with av.open(path) as container:
        video, audio = container.streams.video[0], container.streams.audio[0]
        assert (video.codec.name, audio.codec.name) == ("h264", "aac")
        assert (video.width, video.height, video.average_rate) == (1920, 1080, 30)
        frames, brightness, changes, previous = 0, [], [], None
        for frame in container.decode(video=0):
            assert frame.format.name == "yuv420p"
            small = frame.to_ndarray()[:1080:8, ::8].astype(np.float32)
            brightness.append(small.mean())
            changes += [] if previous is None else [np.abs(small - previous).mean()]
            previous = small
            frames += 1
    with av.open(path) as container:
        sound = np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)
    head = Path(path).read_bytes()[:1_000_000]
    assert abs(frames - 300) <= 1, frames
    assert abs(sound.shape[1] / 48000 - 10) < 0.05, sound.shape
    assert 0 < head.find(b"moov") < head.find(b"mdat"), "not faststart"
    assert 10 < np.mean(brightness) < 110, "not a night"
    assert np.mean(changes) > 0.2, "nothing moves"
    assert np.sqrt(np.mean(sound**2)) > 0.01, "no music"
    print(f"{frames} frames decoded, {sound.shape[1] / 48000:.2f} s of sound: as promised")


if __name__ == "__main__":
    main(sys.argv[1])
