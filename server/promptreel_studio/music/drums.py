"""Unpitched instruments; every stroke is mono, about 1.0 at its peak."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .dsp import Signal, band, envelope, samples, seconds_of, white


def _noise(seconds: float, low: float, high: float, decay: float, seed: int) -> Signal:
    n = samples(seconds)
    hiss = band(white(n, seed), low, high, order=3) * np.exp(-seconds_of(n) / decay)
    hiss *= envelope(n, 0.0007, seconds / 3)
    return (hiss / np.abs(hiss).max()).astype(np.float32)


@lru_cache(maxsize=8)
def kick(pitch: float = 50.0, punch: float = 0.6, seconds: float = 0.36) -> Signal:
    """A bass drum that ends on `pitch` Hz; `punch` is the click that small speakers play."""
    n = samples(seconds)
    t = seconds_of(n)
    phase = 2 * np.pi * (pitch * t + pitch * 3.4 / 34 * (1 - np.exp(-34 * t)))
    body = np.sin(phase) + 0.35 * np.sin(2 * phase) * np.exp(-t * 22)
    body *= np.exp(-t * 2.6 / seconds)
    click = band(white(n, 3), 900, 5000) * np.exp(-t * 260)
    return ((body + punch * 0.5 * click) * envelope(n, 0.001, seconds / 2)).astype(np.float32)


@lru_cache(maxsize=8)
def snare(bright: float = 0.5, seconds: float = 0.24) -> Signal:
    """A snare drum."""
    n = samples(seconds)
    t = seconds_of(n)
    shell = np.sin(2 * np.pi * 186 * t) * np.exp(-t * 28) + 0.5 * np.sin(2 * np.pi * 331 * t) * np.exp(
        -t * 40
    )
    wires = _noise(seconds, 1200, 5000 + 6000 * bright, 0.055, 11)
    return ((0.5 * shell + 0.7 * wires) * envelope(n, 0.0008, seconds / 2)).astype(np.float32)


@lru_cache(maxsize=8)
def clap(seconds: float = 0.26) -> Signal:
    """Several hands, not quite together."""
    sound = np.zeros(samples(seconds), np.float32)
    for number, late in enumerate((0.0, 0.009, 0.019, 0.026)):
        stroke = _noise(0.2, 900, 4200, 0.012 if number < 3 else 0.06, 20 + number)
        first = samples(late)
        part = sound[first : first + len(stroke)]
        part += stroke[: len(part)] * (0.6 if number < 3 else 0.8)
    return sound / np.abs(sound).max()


@lru_cache(maxsize=24)
def hat(variant: int = 0, decay: float = 0.03) -> Signal:
    """A hi-hat; a longer `decay` (seconds) opens it."""
    return _noise(max(0.06, decay * 4), 6500, 15_000, decay, 30 + variant % 4)


@lru_cache(maxsize=8)
def shaker(variant: int = 0) -> Signal:
    """A shaker: a soft swish, not a stroke."""
    n = samples(0.09)
    swish = band(white(n, 50 + variant % 4), 4500, 11_000, order=2) * envelope(n, 0.03, 0.05)
    return (swish / np.abs(swish).max()).astype(np.float32)


@lru_cache(maxsize=4)
def rim() -> Signal:
    """A stick across the rim."""
    n = samples(0.09)
    t = seconds_of(n)
    wood = np.sin(2 * np.pi * 1650 * t) * np.exp(-t * 120) + 0.6 * np.sin(2 * np.pi * 820 * t) * np.exp(
        -t * 90
    )
    return (wood * envelope(n, 0.0006, 0.05)).astype(np.float32)


@lru_cache(maxsize=8)
def taiko(pitch: float = 62.0) -> Signal:
    """A large drum in a large room."""
    n = samples(1.1)
    t = seconds_of(n)
    phase = 2 * np.pi * (pitch * t + pitch * 0.9 / 20 * (1 - np.exp(-20 * t)))
    skin = np.sin(phase) * np.exp(-t * 5.5) + 0.45 * np.sin(1.59 * phase) * np.exp(-t * 9)
    slap = band(white(n, 61), 200, 2600) * np.exp(-t * 42)
    return ((0.75 * skin + 0.4 * slap) * envelope(n, 0.001, 0.4)).astype(np.float32)


@lru_cache(maxsize=8)
def tom(pitch: float) -> Signal:
    """A tom-tom, the filler at the end of a phrase."""
    n = samples(0.4)
    t = seconds_of(n)
    phase = 2 * np.pi * (pitch * t + pitch * 0.7 / 24 * (1 - np.exp(-24 * t)))
    return (np.sin(phase) * np.exp(-t * 9) * envelope(n, 0.001, 0.2)).astype(np.float32)


@lru_cache(maxsize=4)
def cymbal(seconds: float = 2.2) -> Signal:
    """A crash cymbal."""
    return _noise(seconds, 3200, 13_000, seconds / 4.5, 70)


@lru_cache(maxsize=4)
def swell(seconds: float) -> Signal:
    """A cymbal that grows towards the next phrase and stops there."""
    n = samples(seconds)
    rise = np.linspace(0, 1, n, dtype=np.float32) ** 3
    hiss = band(white(n, 80), 1800, 9000) * rise * envelope(n, 0.01, 0.03)
    return (hiss / np.abs(hiss).max()).astype(np.float32)


def dust(seconds: float, rng: np.random.Generator) -> Signal:
    """The surface of an old record: hiss and a few soft crackles; (2, n)."""
    n = samples(seconds)
    hiss = band(white(n, int(rng.integers(1 << 30)), 2), 300, 5000) * np.float32(0.012)
    ticks = np.zeros((2, n), np.float32)
    for _ in range(rng.poisson(5 * seconds)):
        tick = np.float32(rng.uniform(0.05, 0.25)) * _tick(int(rng.integers(0, 5)))
        at = int(rng.integers(0, max(1, n - len(tick))))
        part = ticks[:, at : at + len(tick)]
        part += tick[: part.shape[1]] * np.array([[rng.uniform(0.4, 1)], [rng.uniform(0.4, 1)]], np.float32)
    return hiss + ticks


@lru_cache(maxsize=8)
def _tick(variant: int) -> Signal:
    return _noise(0.004, 1200, 4200, 0.0007, 90 + variant)
