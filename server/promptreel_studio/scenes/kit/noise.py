"""Random shapes of nature: fractal sheets and fractal lines."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float32]


def fractal(
    rows: int,
    columns: int,
    rng: np.random.Generator,
    *,
    slope: float = 1.8,
    stretch: float = 1.0,
    smallest: float = 0.0,
) -> Floats:
    """A tileable sheet of 1/f noise.

    Args:
        rows: Height.
        columns: Width.
        rng: Source of the randomness.
        slope: Fall of the spectrum; higher is smoother.
        stretch: How many times wider than high the blobs are.
        smallest: Suppress blobs larger than 1/smallest of the tile.

    Returns:
        (rows, columns) in 0..1, median near 0.5.
    """
    # OpenCV's transform of real numbers takes a third as long as NumPy's.
    spectrum = cv2.dft(rng.standard_normal((rows, columns), np.float32))
    spectrum *= _fall(rows, columns, slope, stretch, smallest)
    sheet = cv2.dft(spectrum, flags=cv2.DFT_INVERSE | cv2.DFT_SCALE | cv2.DFT_REAL_OUTPUT)
    low, high = (float(q) for q in np.percentile(sheet[::2, ::2], (0.5, 99.5)))
    sheet -= np.float32(low)
    sheet *= np.float32(1 / (high - low))
    return np.clip(sheet, 0, 1, out=sheet)


def _fall(rows: int, columns: int, slope: float, stretch: float, smallest: float) -> Floats:
    """How strong each wave of `fractal` is, where OpenCV keeps it.

    Real and imaginary parts lie side by side; in the first column, and a last one alone, one above the other.
    """
    across = ((np.arange(columns) + 1) // 2).astype(np.float32) * np.float32(stretch * rows / columns)
    down = np.minimum(np.arange(rows), rows - np.arange(rows)).astype(np.float32)
    square = (down * down)[:, None] + across * across
    pairs = ((np.arange(rows) + 1) // 2).astype(np.float32)
    for column in (0, columns - 1) if columns % 2 == 0 else (0,):
        square[:, column] = pairs * pairs + across[column] ** 2
    square[0, 0] = 1.0
    fall = square ** np.float32(-slope / 2)
    fall[0, 0] = 0.0
    if smallest:
        fall *= 1 - np.exp(square * np.float32(-1 / smallest**2))
    return fall


def enlarge(sheet: Floats, width: int, height: int) -> Floats:
    """Resample smoothly."""
    return cv2.resize(sheet, (width, height), interpolation=cv2.INTER_CUBIC)


def blur(sheet: Floats, sigma: float) -> Floats:
    """Gaussian blur of a float sheet; sigma below a quarter pixel leaves it alone."""
    return cv2.GaussianBlur(sheet, (0, 0), sigma) if sigma > 0.25 else sheet


def ridge_line(count: int, rng: np.random.Generator, *, rough: float, octaves: int, coarse: int) -> Floats:
    """A fractal line of `count` points in 0..1; `coarse` is the number of its largest humps."""
    line = np.zeros(count, np.float32)
    x = np.linspace(0, 1, count, dtype=np.float32)
    weight, frequency = 1.0, coarse
    for _ in range(octaves):
        knots = rng.standard_normal(frequency + 3).astype(np.float32)
        line += np.float32(weight) * np.interp(x * frequency, np.arange(frequency + 3), knots).astype(
            np.float32
        )
        weight *= rough
        frequency *= 2
    line -= line.min()
    return line / max(float(line.max()), 1e-6)


def ridged(size: int, rng: np.random.Generator, *, coarse: int, octaves: int) -> Floats:
    """A height field of sharp crests and smooth valleys (a ridged multifractal), (size, size) in 0..1."""
    field = np.zeros((size, size), np.float32)
    weight = np.ones((size, size), np.float32)
    amplitude, cells = 1.0, coarse
    for octave in range(octaves):
        knots = rng.standard_normal((cells + 3, cells + 3)).astype(np.float32)
        waves = cv2.resize(knots, (size, size), interpolation=cv2.INTER_CUBIC)
        crest = np.clip(1 - np.abs(waves) * 0.72, 0, 1) ** (1.15 if octave < 2 else 1.7) * weight
        field += amplitude * crest
        weight = np.clip(crest * 1.7, 0.22, 1)
        amplitude *= 0.46
        cells *= 2
    low, high = float(field.min()), float(field.max())
    return ((field - low) / (high - low)).astype(np.float32)
