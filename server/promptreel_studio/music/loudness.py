"""Loudness after ITU-R BS.1770-4: K-weighting, 400 ms blocks, two gates."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

import numpy as np

from .dsp import RATE, Signal, fast_length, multiplied, packed, sound_of, spectrum

if TYPE_CHECKING:
    from numpy.typing import NDArray

# The two biquads of BS.1770 for 48 kHz: a shelf for the head, then a high-pass.
_SHELF = ((1.53512485958697, -2.69169618940638, 1.19839281085285), (1.0, -1.69065929318241, 0.73248077421585))
_HIGH_PASS = ((1.0, -2.0, 1.0), (1.0, -1.99004745483398, 0.99007225036621))


@lru_cache(maxsize=2)
def k_response(size: int) -> Signal:
    """How the ear hears, as the spectrum of a filter for `spectrum(sound, size)`; the size must be even."""
    z = np.exp(-2j * np.pi * np.arange(size // 2 + 1) / size)
    response = np.ones(len(z), np.complex128)
    for upper, lower in (_SHELF, _HIGH_PASS):
        response *= np.polyval(upper[::-1], z) / np.polyval(lower[::-1], z)
    return packed(response, size)


def k_weighted(sound: Signal) -> Signal:
    """Filter (2, n) the way the ear hears; applied by FFT, so long silence after the end is assumed."""
    size = fast_length(sound.shape[1] + RATE)
    return sound_of(multiplied(spectrum(sound, size), k_response(size)))[:, : sound.shape[1]]


def _lufs(power: float) -> float:
    return -0.691 + 10 * float(np.log10(max(power, 1e-12)))


def integrated(sound: Signal) -> float:
    """The integrated loudness of a stereo signal (2, n) at 48 kHz, in LUFS; -120.7 for silence."""
    energy = (k_weighted(sound).astype(np.float64) ** 2).sum(axis=0)
    block, hop = round(0.4 * RATE), round(0.1 * RATE)
    total = np.concatenate([[0.0], np.cumsum(energy)])
    starts = np.arange(0, max(1, len(energy) - block + 1), hop)
    powers = (total[np.minimum(starts + block, len(energy))] - total[starts]) / block
    return gated_lufs(powers)


def gated_lufs(powers: NDArray[np.float64]) -> float:
    """The loudness of 400 ms blocks of the given mean powers, after both gates."""
    loud = powers[powers > 10 ** ((-70 + 0.691) / 10)]
    if len(loud) == 0:
        return _lufs(0)
    gated = loud[loud > loud.mean() / 10]
    return _lufs(float(gated.mean()))
