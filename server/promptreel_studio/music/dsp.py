"""Signal tools: partials by matrix product, filters by FFT, rooms by noise."""

from __future__ import annotations

from functools import lru_cache

import cv2
import numpy as np
from numpy.typing import ArrayLike, NDArray

RATE = 48_000
Signal = NDArray[np.float32]

_ROW = 256


def samples(seconds: float) -> int:
    """How many samples a time is."""
    return max(1, round(seconds * RATE))


def hertz(note: float) -> float:
    """The frequency of a MIDI note, A4 = 69 = 440 Hz."""
    return 440.0 * 2.0 ** ((note - 69.0) / 12.0)


def seconds_of(n: int) -> Signal:
    """The time of each of `n` samples."""
    return (np.arange(n, dtype=np.float32) / np.float32(RATE)).astype(np.float32)


def partials(frequencies: ArrayLike, levels: ArrayLike, decays: ArrayLike, seconds: float) -> Signal:
    """Sum sines that die away, all starting at phase 0.

    A decaying sine is a complex power, and a power of `row + column` is a product of two, so a whole
    bank of sines is one matrix product: ten times faster than as many calls of sin.

    Args:
        frequencies: Hz; those above 18 kHz are left out.
        levels: Amplitudes.
        decays: Seconds to 1/e.
        seconds: Length of the result.
    """
    hz, amp, tau = (np.atleast_1d(np.asarray(values, np.float64)) for values in (frequencies, levels, decays))
    keep = hz < 18_000
    hz, amp, tau = (np.broadcast_to(values, hz.shape)[keep] for values in (hz, amp, tau))
    n = samples(seconds)
    exponent = (-1.0 / tau + 2j * np.pi * hz) / RATE
    inner = np.exp(exponent[:, None] * np.arange(_ROW))
    outer = amp * np.exp(exponent * _ROW * np.arange(-(-n // _ROW))[:, None])
    left = np.concatenate([outer.real, outer.imag], axis=1).astype(np.float32)
    right = np.concatenate([inner.imag, inner.real], axis=0).astype(np.float32)
    return (left @ right).reshape(-1)[:n]


def envelope(n: int, attack: float, release: float) -> Signal:
    """A gain that rises over `attack` seconds, holds, and falls over `release` seconds to silence."""
    gain = np.ones(n, np.float32)
    up, down = min(samples(attack), n), min(samples(release), n)
    gain[:up] *= np.sin(np.linspace(0, np.pi / 2, up, dtype=np.float32)) ** 2
    gain[n - down :] *= np.cos(np.linspace(0, np.pi / 2, down, dtype=np.float32)) ** 2
    return gain


def fast_length(n: int) -> int:
    """The next length that the FFT likes: 2, 3 and 5 only."""
    best = 1 << (n - 1).bit_length()
    for threes in (1, 3, 9, 27):
        for fives in (1, 5, 25):
            odd = threes * fives
            best = min(best, odd << max(0, (-(-n // odd) - 1).bit_length()))
    return best


def spectrum(signal: Signal, size: int) -> Signal:
    """The spectrum of each row of (n,) or (channels, n), with silence up to `size` samples: (channels, size).

    OpenCV's transform takes a fifth of the time of NumPy's. It packs real and imaginary parts side by side:
    `multiplied` knows how.
    """
    rows = np.atleast_2d(signal)
    padded = np.zeros((len(rows), size), np.float32)
    padded[:, : rows.shape[1]] = rows
    return np.asarray(cv2.dft(padded, padded, cv2.DFT_ROWS), np.float32)


def multiplied(spectra: Signal, response: Signal) -> Signal:
    """The spectra of what a filter makes of them; a response of one row is that of every channel."""
    rows = np.ascontiguousarray(np.broadcast_to(response, spectra.shape))
    return np.asarray(cv2.mulSpectrums(spectra, rows, cv2.DFT_ROWS), np.float32)


def sound_of(spectra: Signal) -> Signal:
    """What has these spectra, (channels, size)."""
    flags = cv2.DFT_ROWS | cv2.DFT_INVERSE | cv2.DFT_SCALE | cv2.DFT_REAL_OUTPUT
    return np.asarray(cv2.dft(spectra, flags=flags), np.float32)


def packed(bins: NDArray[np.complexfloating] | NDArray[np.floating], size: int) -> Signal:
    """Bins of `np.fft.rfft` for an even `size` as a spectrum; real ones are gains without delay."""
    given = np.atleast_2d(bins)
    rows = np.empty((len(given), size), np.float32)
    rows[:, 0], rows[:, -1] = given[:, 0].real, given[:, -1].real
    rows[:, 1:-1:2], rows[:, 2:-1:2] = given[:, 1:-1].real, given[:, 1:-1].imag
    return rows


def band(signal: Signal, low: float = 0.0, high: float = 24_000.0, order: int = 2) -> Signal:
    """Keep what lies between two frequencies, without shifting it in time."""
    n = signal.shape[-1]
    size = fast_length(n + 2048)
    hz = np.maximum(np.fft.rfftfreq(size, 1 / RATE), 1.0).astype(np.float32)
    gain = 1 / (1 + (hz / high) ** (2 * order))
    if low:
        gain = gain / (1 + (low / hz) ** (2 * order))
    kept = sound_of(multiplied(spectrum(signal, size), packed(gain, size)))
    return kept[0, :n] if signal.ndim == 1 else kept[:, :n]


def white(n: int, seed: int, channels: int = 1) -> Signal:
    """White noise of unit variance; (n,) for one channel, else (channels, n)."""
    noise = np.random.default_rng([seed, n]).standard_normal((channels, n), np.float32)
    return noise[0] if channels == 1 else noise


def minimum_phase(gain: NDArray[np.float64]) -> Signal:
    """The shortest filter (no delay, no pre-echo) with a given gain at each FFT bin (0 to Nyquist)."""
    log = np.log(np.maximum(gain, 1e-5))
    cepstrum = np.fft.irfft(log)
    half = len(cepstrum) // 2
    cepstrum[1:half] *= 2
    cepstrum[half + 1 :] = 0
    taps = np.fft.irfft(np.exp(np.fft.rfft(cepstrum)))[:half]
    taps[half // 2 :] *= np.cos(np.linspace(0, np.pi / 2, half - half // 2)) ** 2
    return taps.astype(np.float32)


@lru_cache(maxsize=32)
def equalizer(low_cut: float, low_db: float, high_db: float, high_cut: float) -> Signal:
    """A tone control: cut below `low_cut` and above `high_cut`, shelves around 160 Hz and 2.8 kHz."""
    hz = np.fft.rfftfreq(8192, 1 / RATE) + 1e-3
    shelves = low_db / (1 + (hz / 160) ** 2) + high_db / (1 + (2800 / hz) ** 2)
    gain = 10 ** (shelves / 20) / (1 + (low_cut / hz) ** 4) / np.sqrt(1 + (hz / high_cut) ** 4)
    taps = minimum_phase(gain)
    # Cutting the filter short lets a little DC through again.
    return taps - taps.mean()


@lru_cache(maxsize=16)
def room(seconds: float, dark: float, before: float, seed: int) -> Signal:
    """An impulse response (2, n): noise whose treble dies first, after a short silence.

    Args:
        seconds: Time to fall by 60 dB.
        dark: Hz above which it dies three times as fast.
        before: Seconds of silence at the start.
        seed: Which room.
    """
    n = samples(seconds * 1.1)
    t = seconds_of(n)
    noise = white(n, seed, 2)
    body = band(noise, 200, dark) * np.exp(-6.9 * t / seconds)
    air = band(noise, dark, 11_000) * np.exp(-20.0 * t / seconds)
    response = (body + 0.8 * air) * envelope(n, 0.004, seconds * 0.2)
    response = response / np.sqrt((response**2).sum(axis=1, keepdims=True))
    return np.pad(response, ((0, 0), (samples(before), 0))).astype(np.float32)


def soften(signal: Signal, knee: float = 0.6, ceiling: float = 0.9) -> Signal:
    """Bend peaks so that none passes the ceiling; below the knee nothing changes."""
    size = np.abs(signal)
    bent = knee + (ceiling - knee) * np.tanh((size - knee) / (ceiling - knee))
    return np.where(size <= knee, signal, np.copysign(bent, signal)).astype(np.float32)
