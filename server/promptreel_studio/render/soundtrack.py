"""The sound of a film: mixed once into a file, measured, and given out at the right loudness."""

from __future__ import annotations

import json
import math
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.music.meter import Meter
from promptreel_studio.render.audio import plan_sounds
from promptreel_studio.render.limiter import limited
from promptreel_studio.render.playing import BLOCK, Players

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence
    from pathlib import Path

    from numpy.typing import NDArray

    from promptreel_studio.render.audio import Sound
    from promptreel_studio.render.plan import Plan

TARGET_LUFS = -14.0
"""What the large platforms play at: louder films are turned down there, quieter ones sound weak."""
MOST_GAIN_DB = 20.0
"""A recording that is quieter than this allows keeps its distance: its noise would be raised as well."""
_SILENCE_LUFS = -70.0
_FRAME_BYTES = 8


class Soundtrack:
    """Sound in a folder of pieces; what was mixed before a crash is there again after it."""

    def __init__(self, plan: Plan, folder: Path) -> None:
        self._plan = plan
        self._samples = folder / "sound.f32"
        self._facts = folder / "sound.json"

    def record(self, check: Callable[[], None]) -> None:
        """Mix everything, unless it was mixed before; `check` is called between blocks and may raise."""
        if self._facts.is_file():
            return
        players = Players(plan_sounds(self._plan), self._plan.samples)
        meter = Meter()
        half = self._samples.with_name(f"{self._samples.name}.part")
        with half.open("wb") as file:
            for block in players.blocks():
                check()
                meter.add(block)
                file.write(np.ascontiguousarray(block.T).tobytes())
        half.replace(self._samples)
        gain = gain_for(meter.lufs, players.loudness())
        self._facts.write_text(json.dumps({"gain": gain, "lufs": round(meter.lufs, 2)}), "utf-8")

    def blocks(self) -> Iterator[NDArray[np.float32]]:
        """The finished sound in (2, n) blocks: normalised, and nowhere above the limiter's ceiling."""
        gain = np.float32(json.loads(self._facts.read_text("utf-8"))["gain"])
        return limited(block * gain for block in self._read())

    def _read(self) -> Iterator[NDArray[np.float32]]:
        with self._samples.open("rb") as file:
            while data := file.read(BLOCK * _FRAME_BYTES):
                yield np.ascontiguousarray(np.frombuffer(data, np.float32).reshape(-1, 2).T)


def gain_for(mixed: float, sounds: Sequence[tuple[Sound, float]]) -> float:
    """The factor that brings a mix to `TARGET_LUFS`.

    A film whose sounds have their usual volumes ends at the target. One that somebody turned down or up is
    quieter or louder by just that: what the user set must be heard.

    Args:
        mixed: Loudness of the mix as it is, LUFS.
        sounds: Its sounds with their loudness at volume 1.0.
    """
    if mixed < _SILENCE_LUFS:
        return 1.0
    as_set = usual = 0.0
    for sound, loudness in sounds:
        power = sound.length * 10 ** (loudness / 10)
        as_set += power * sound.volume**2
        usual += power * sound.usual**2
    wanted = 10 * math.log10(as_set / usual) if as_set > 0 and usual > 0 else 0.0
    decibels = min(TARGET_LUFS + wanted - mixed, MOST_GAIN_DB)
    return float(10 ** (decibels / 20))
