"""Pitched instruments: each returns one note, about 1.0 at its peak when struck, about 0.25 RMS when held."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .dsp import RATE, Signal, band, envelope, hertz, packed, partials, samples, seconds_of, sound_of, white

_LOOP = 1 << 17


@lru_cache(maxsize=80)
def electric_piano(note: int, seconds: float, force: float) -> Signal:
    """A tine piano, round and a little bell-like; (2, n) with a slow tremolo between the sides."""
    f = hertz(note)
    levels = np.array([1.0, 0.42 * force, 0.2 * force, 0.1 * force**2, 0.05 * force**2, 0.14 * force])
    ratios = np.array([1, 2, 3, 4, 5, 13.2 if f < 500 else 7.1])
    decays = np.array([1.7, 0.9, 0.55, 0.4, 0.3, 0.07]) * (260 / f) ** 0.3
    tone = partials(f * ratios, levels, decays, seconds) * envelope(samples(seconds), 0.003, 0.09)
    wobble = 0.16 * np.sin(2 * np.pi * 4.3 * seconds_of(len(tone)) + note)
    return np.stack([tone * (1 + wobble), tone * (1 - wobble)]).astype(np.float32) * 0.6


@lru_cache(maxsize=80)
def piano(note: int, seconds: float, force: float) -> Signal:
    """A grand piano heard from the room; (2, n), low notes to the left."""
    f = hertz(note)
    k = np.arange(1, max(3, min(28, int(9000 / f))) + 1)
    stretched = f * k * np.sqrt(1 + 3.5e-4 * (f / 261) ** 1.3 * k**2)
    levels = (np.abs(np.sin(np.pi * k / 8.3)) + 0.06) / k ** (1.75 - 0.75 * force)
    levels /= np.sqrt((levels**2).sum())
    # A struck string falls fast at first and then slowly, as its energy turns from vertical to sideways.
    decays = 0.85 * (261 / f) ** 0.5 / (1 + 0.26 * (k - 1))
    hold = envelope(samples(seconds), 0.0015, 0.16)
    sides = []
    for side in (-1, 1):
        tint = 1 + 0.3 * side * np.cos(1.9 * k + note)
        frequencies = np.concatenate([stretched, stretched * (1 + 0.00035 * side)])
        struck = np.concatenate([0.8 * levels * tint, 0.35 * levels * tint[::-1]])
        tone = partials(frequencies, struck, np.concatenate([decays, 3.6 * decays]), seconds)
        sides.append(tone * hold * (1 + 0.18 * side * np.clip((note - 64) / 24, -1, 1)))
    sound = np.stack(sides).astype(np.float32) * np.float32(0.62)
    thump = band(white(samples(0.03), note), 120, 1800) * envelope(samples(0.03), 0.001, 0.025)
    sound[:, : len(thump)] += 0.035 * force * thump[: sound.shape[1]]
    return sound


@lru_cache(maxsize=160)
def guitar(note: int, seconds: float, force: float, where: float = 0.19) -> Signal:
    """A steel string plucked at `where` of its length; mono."""
    f = hertz(note)
    k = np.arange(1, max(4, min(32, int(9500 / f))) + 1)
    levels = np.sin(np.pi * k * where) / k ** (1.45 - 0.5 * force)
    levels = np.concatenate([levels / np.sqrt((levels**2).sum()), [0.1, 0.07]])
    decays = np.concatenate([1.9 * (196 / f) ** 0.5 / (1 + 0.05 * k + 0.012 * k**2), [0.06, 0.04]])
    frequencies = np.concatenate([f * k * (1 + 6e-5 * k**2), [104.0, 216.0]])
    tone = partials(frequencies, levels, decays, seconds) * envelope(samples(seconds), 0.0008, 0.06)
    pick = band(white(samples(0.012), note), 1500, 7000) * envelope(samples(0.012), 0.0005, 0.01)
    tone[: len(pick)] += 0.05 * force * pick[: len(tone)]
    return (tone * np.float32(0.62)).astype(np.float32)


@lru_cache(maxsize=96)
def bell(note: int, seconds: float, bright: float = 0.5) -> Signal:
    """Something between a celesta and a glass bowl; mono."""
    f = hertz(note)
    levels = np.array([1.0, 0.5 * bright, 0.3 * bright, 0.22 * bright**2, 0.1 * bright**2])
    decays = np.array([1.5, 0.8, 0.5, 0.3, 0.2]) * (520 / f) ** 0.35
    tone = partials(f * np.array([1, 2.003, 3.01, 4.17, 6.3]), levels, decays, seconds)
    return (tone * envelope(len(tone), 0.004, 0.3) * np.float32(0.6)).astype(np.float32)


@lru_cache(maxsize=48)
def finger_bass(note: int, seconds: float) -> Signal:
    """A soft bass guitar, with enough overtones for a small speaker; mono."""
    f = hertz(note)
    levels = np.array([0.8, 0.62, 0.36, 0.2, 0.1, 0.05])
    tone = partials(f * np.arange(1, 7), levels, np.array([1.6, 0.8, 0.5, 0.3, 0.2, 0.12]), seconds)
    return (tone * envelope(len(tone), 0.006, 0.06) * np.float32(0.6)).astype(np.float32)


@lru_cache(maxsize=96)
def saw_pluck(note: int, seconds: float, bright: float, detune: float = 4.0) -> Signal:
    """Two detuned saws whose filter closes; (2, n). `detune` in cents."""
    f = hertz(note)
    k = np.arange(1, max(3, min(36, int(9000 / f))) + 1)
    levels = 1 / k / (1 + (k * f / (600 + 5200 * bright)) ** 2)
    decays = 0.9 / (1 + (0.22 - 0.12 * bright) * k)
    hold = envelope(samples(seconds), 0.002, min(0.05, seconds / 3))
    sides = [partials(f * k * 2 ** (cents / 1200), levels, decays, seconds) for cents in (-detune, detune)]
    blend = np.stack([sides[0] + 0.45 * sides[1], sides[1] + 0.45 * sides[0]])
    return (blend * hold * np.float32(0.5)).astype(np.float32)


@lru_cache(maxsize=32)
def lead(note: int, seconds: float) -> Signal:
    """A singing synthesizer voice with a late vibrato; mono."""
    n = samples(seconds)
    t = seconds_of(n)
    f = hertz(note)
    depth = 0.006 * np.clip((t - 0.25) / 0.5, 0, 1)
    phase = 2 * np.pi * f * (t + depth * np.sin(2 * np.pi * 5.2 * t) / (2 * np.pi * 5.2))
    tone = np.zeros(n, np.float32)
    for k in range(1, 10):
        if k * f < 9000:
            tone += np.sin(k * phase) / k / (1 + (k * f / 2600) ** 2)
    return tone * envelope(n, 0.03, 0.14) * np.float32(0.5)


@lru_cache(maxsize=40)
def _ensemble(note: int, bright: float, spread: float) -> Signal:
    """A seamless loop (2, 2.7 s) of many players on one note: noise in narrow bands around its overtones."""
    f = hertz(note)
    hz = np.fft.rfftfreq(_LOOP, 1 / RATE)
    level = np.zeros(len(hz))
    k = 1
    while k * f < min(12_000, 5 * bright) and k <= 40:
        width = max(0.5, k * f * (2 ** (spread / 1200) - 1))
        near = slice(*np.searchsorted(hz, (k * f - 4 * width, k * f + 4 * width)))
        amplitude = k**-1.05 / (1 + (k * f / bright) ** 2)
        level[near] += amplitude / np.sqrt(width) * np.exp(-0.5 * ((hz[near] - k * f) / width) ** 2)
        k += 1
    phases = np.random.default_rng([note, int(bright), 5]).uniform(0, 2 * np.pi, (2, len(hz)))
    bins = np.zeros((2, len(hz)), np.complex64)
    heard = np.flatnonzero(level)
    bins[:, heard] = level[heard] * np.exp(1j * phases[:, heard])
    loop = sound_of(packed(bins, _LOOP))
    loop /= np.sqrt((loop**2).mean())
    return np.stack([loop[0] + 0.5 * loop[1], loop[1] + 0.5 * loop[0]]).astype(np.float32) * np.float32(0.22)


def ensemble(
    note: int, seconds: float, bright: float, attack: float, release: float, spread: float = 22.0
) -> Signal:
    """A held note of a string section or a warm synthesizer; (2, n).

    Args:
        note: MIDI note.
        seconds: Length, release included.
        bright: Hz where the tone rolls off.
        attack: Seconds to full level.
        release: Seconds to silence.
        spread: Cents by which the players differ.
    """
    n = samples(seconds)
    loop = _ensemble(note, bright, spread)
    # Each note enters the loop elsewhere, or all of a chord would swell together.
    entered = np.roll(loop, -note * 7919, axis=1)
    return np.tile(entered, (1, -(-n // _LOOP)))[:, :n] * envelope(n, attack, release)
