"""Read a video file back, by decoding all of it."""

from dataclasses import dataclass
from pathlib import Path

import av
import numpy as np


@dataclass(frozen=True)
class Decoded:
    """What a file turned out to hold."""

    frames: int
    width: int
    height: int
    fps: float
    video_codec: str
    audio_codec: str
    pixel_format: str
    seconds_of_sound: float
    loudness: float
    brightness: float
    movement: float
    faststart: bool


def decode(path) -> Decoded:
    """Decode every frame and every sample."""
    frames, brightness, movement, previous = 0, [], [], None
    with av.open(str(path)) as container:
        stream = container.streams.video[0]
        for frame in container.decode(video=0):
            luma = frame.to_ndarray()[: frame.height : 4, ::4].astype(np.float32)
            brightness.append(luma.mean())
            if previous is not None:
                movement.append(np.abs(luma - previous).mean())
            previous = luma
            frames += 1
        facts = (stream.width, stream.height, float(stream.average_rate), stream.codec.name)
        pixel_format = frame.format.name
    with av.open(str(path)) as container:
        audio = container.streams.audio[0]
        sound = np.concatenate([block.to_ndarray() for block in container.decode(audio=0)], axis=1)
        codec, rate = audio.codec.name, audio.rate
    head = Path(path).read_bytes()
    return Decoded(
        frames,
        *facts,
        codec,
        pixel_format,
        sound.shape[1] / rate,
        float(np.sqrt(np.mean(np.square(sound)))),
        float(np.mean(brightness)),
        float(np.mean(movement)),
        0 < head.find(b"moov") < head.find(b"mdat"),
    )
