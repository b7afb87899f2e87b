"""The camera's zoom: quicker than a warp, and the same picture."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.scenes.kit.magnify import magnify

SIDE = (320, 180)


def _picture():
    noise = np.random.default_rng(4).integers(0, 256, (180, 320, 3), np.uint8)
    return cv2.GaussianBlur(noise, (0, 0), 3)


def _warped(picture, zoom, focus):
    x, y = (round(side) - 0.5 for side in focus)
    matrix = np.array([[zoom, 0, x * (1 - zoom)], [0, zoom, y * (1 - zoom)]])
    return cv2.warpAffine(picture, matrix, SIDE, borderMode=cv2.BORDER_REPLICATE)


@pytest.mark.parametrize("zoom", [1.0005, 1.011, 1.0111, 1.05, 1.16])
@pytest.mark.parametrize("focus", [(160.0, 90.0), (100.4, 61.7), (317.0, 4.0), (0.0, 90.0)])
def test_a_zoom_draws_what_a_warp_draws(zoom, focus):
    picture, out = _picture(), np.zeros((180, 320, 3), np.uint8)
    magnify(picture, zoom, focus, out)
    difference = cv2.absdiff(out, _warped(picture, zoom, focus))
    assert difference.mean() < 0.35
    assert difference.max() <= 6


def test_a_zoom_goes_on_evenly():
    """Where one way of enlarging takes over from the other, nothing jumps."""
    picture, out, steps = _picture(), np.zeros((180, 320, 3), np.uint8), []
    previous = picture.astype(np.int16)
    for number in range(1, 60):
        magnify(picture, 1 + number * 0.0008, (160.0, 90.0), out)
        steps.append(np.abs(out - previous).mean())
        previous = out.astype(np.int16)
    assert max(steps) < 1.6 * np.median(steps)
