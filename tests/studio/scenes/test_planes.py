"""Planes and drifting rings show what laying every pixel would show, though most pixels are not mixed."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.scenes.kit.glide import Gliding
from promptreel_studio.scenes.kit.plane import Plane
from promptreel_studio.scenes.kit.spans import ADDED, COPIED, MIXED, Span, spans

WIDTH, HEIGHT = 640, 200


def painted(columns: int) -> np.ndarray:
    """Premultiplied pixels with empty, glowing, opaque and half transparent parts, wide and narrow."""
    rng = np.random.default_rng(3)
    alpha = np.zeros((HEIGHT, columns), np.float32)
    alpha[20:190, 120:400] = rng.random((170, 280), np.float32)
    alpha[60:180, 420:700] = 1.0
    alpha[30:, 710:720] = 0.5
    alpha[150:] = 1.0
    colour = (rng.random((HEIGHT, columns, 3), np.float32) * 255) * alpha[..., None]
    colour[40:110, 10:100] = 33  # light without alpha
    return np.dstack([colour, alpha * 255]).astype(np.uint8)


def ground() -> np.ndarray:
    return np.random.default_rng(4).integers(0, 256, (HEIGHT, WIDTH, 3), np.uint8)


def laid(below: np.ndarray, colour: np.ndarray, alpha: np.ndarray) -> np.ndarray:
    clear = cv2.cvtColor(cv2.bitwise_not(alpha), cv2.COLOR_GRAY2BGR)
    return cv2.add(cv2.multiply(below, clear, scale=1 / 255), colour)


def between(pixels: np.ndarray, x: int, share: float) -> tuple[np.ndarray, np.ndarray]:
    columns = (np.arange(WIDTH + 1) + x) % pixels.shape[1]
    part = np.ascontiguousarray(pixels[:, columns])
    colour, alpha = np.ascontiguousarray(part[..., :3]), np.ascontiguousarray(part[..., 3])
    # The ring keeps what is clear, not what covers.
    mixed = [
        cv2.addWeighted(np.ascontiguousarray(p[:, :-1]), 1 - share, np.ascontiguousarray(p[:, 1:]), share, 0)
        for p in (colour, cv2.bitwise_not(alpha))
    ]
    return mixed[0], cv2.bitwise_not(mixed[1])


@pytest.mark.parametrize("x", [0, 7, 95, 130])
def test_a_plane_is_laid_as_if_every_pixel_were_mixed(x):
    pixels = painted(800)
    frame, part = ground(), np.ascontiguousarray(pixels[:, x : x + WIDTH])
    Plane(pixels, fine=True).over(frame, x)
    expected = laid(ground(), np.ascontiguousarray(part[..., :3]), np.ascontiguousarray(part[..., 3]))
    np.testing.assert_array_equal(expected, frame)


@pytest.mark.parametrize("x", [0.0, 13.25, 699.5, 1603.75])
def test_a_ring_glides_as_if_every_pixel_were_mixed(x):
    pixels = painted(800)
    frame = ground()
    Gliding(pixels, WIDTH, speed=1.0).paint(frame, x, 0.0)
    np.testing.assert_array_equal(laid(ground(), *between(pixels, int(x % 800), x % 1)), frame)


def test_what_shows_nothing_is_left_out_and_short_gaps_are_not():
    colour, clear = np.zeros((8, 1000, 3), np.uint8), np.full((8, 1000), 255, np.uint8)
    clear[:, 100:200], clear[:, 210:300] = 120, 120
    clear[:, 300:600] = 0
    colour[:, 800:] = 9
    assert [Span(100, 300, MIXED), Span(300, 600, COPIED), Span(800, 1000, ADDED)] == spans(colour, clear)
