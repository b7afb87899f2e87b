"""Loudness of a stream, block by block, after ITU-R BS.1770-4."""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

from .dsp import RATE, fast_length, multiplied, sound_of, spectrum
from .loudness import gated_lufs, k_response

if TYPE_CHECKING:
    from .dsp import Signal

_BLOCK = 4 * RATE
_HOP = RATE // 10
_WINDOW = 4
"""Hops of a measuring block: 400 ms."""
_TAIL = RATE // 2
"""Samples after which the filter has died away (-90 dB)."""


class Meter:
    """Takes a stereo signal at 48 kHz in pieces of any length; `lufs` may be asked at any time."""

    def __init__(self) -> None:
        size = fast_length(_BLOCK + _TAIL)
        self._size = size
        self._response = k_response(size)
        self._before = np.zeros((2, _TAIL), np.float32)
        self._waiting: list[Signal] = []
        self._count = 0
        self._hops: list[float] = []
        self._rest = np.zeros(0, np.float64)

    def add(self, block: Signal) -> None:
        """Take (2, n) samples."""
        self._waiting.append(block)
        self._count += block.shape[1]
        if self._count >= _BLOCK:
            self._measure()

    @property
    def lufs(self) -> float:
        """Integrated loudness so far; -120.7 for silence."""
        if self._count:
            self._measure()
        hops = np.concatenate([[0.0], np.cumsum(self._hops)])
        if len(self._hops) >= _WINDOW:
            powers = (hops[_WINDOW:] - hops[:-_WINDOW]) / (_WINDOW * _HOP)
        else:
            samples = max(1, len(self._hops) * _HOP + len(self._rest))
            powers = np.array([(hops[-1] + self._rest.sum()) / samples])
        return gated_lufs(powers)

    def _measure(self) -> None:
        sound = np.concatenate(self._waiting, axis=1)
        self._waiting, self._count = [], 0
        for start in range(0, sound.shape[1], _BLOCK):
            part = sound[:, start : start + _BLOCK]
            joined = np.concatenate([self._before, part], axis=1)
            heard = sound_of(multiplied(spectrum(joined, self._size), self._response))
            heard = heard[:, _TAIL : joined.shape[1]]
            self._before = joined[:, -_TAIL:]
            energy = np.concatenate([self._rest, (heard.astype(np.float64) ** 2).sum(axis=0)])
            whole = len(energy) // _HOP * _HOP
            self._hops += energy[:whole].reshape(-1, _HOP).sum(axis=1).tolist()
            self._rest = energy[whole:]
