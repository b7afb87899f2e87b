"""The village: heavy snow looks heavy, and the mountains stand before no hole."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.snowfall import Snowfall
from promptreel_studio.scenes.kit.stage import Stage


def _snowed(amount: float, size: tuple[int, int] = (640, 360)) -> float:
    """Share of the pixels of a black picture that the flakes light."""
    frame = np.zeros((size[1], size[0], 3), np.uint8)
    snow = Snowfall(Stage.of(*size, 8.0, 3), "#ffffff", 1.0, amount)
    snow.draw_far(frame, 1.0)
    snow.draw_near(frame, 1.0)
    return float((frame.max(axis=2) > 60).mean())


def test_heavier_snow_covers_clearly_more_of_the_picture():
    none, light, usual, heavy, most = (_snowed(amount) for amount in (0.0, 0.4, 1.0, 1.8, 3.0))
    assert none == 0
    assert light < 0.6 * usual
    assert heavy > 1.8 * usual
    assert most > 4 * usual
    assert most < 0.5


def _village(size: tuple[int, int], **changes: object) -> np.ndarray:
    spec = SceneSpec.model_validate(
        {"kind": "village", "time": "day", "weather": "snow", "palette": "blue", "seed": 3} | changes
    )
    return open_scene(spec, *size, 8.0).frame(1.0)


def test_heavy_snow_hides_the_mountains():
    """The picture's middle, where the mountains stand, loses contrast besides the flakes."""
    contrast = []
    for amount in (1.0, 3.0):
        rows = _village((640, 360), amounts={"snow": amount})[140:230].max(axis=2).astype(float)
        contrast.append(np.percentile(rows, 60) - np.percentile(rows, 4))
    assert contrast[1] < 0.75 * contrast[0]


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (320, 320), (288, 360)])
@pytest.mark.parametrize("seed", [1, 4])
def test_no_gap_is_left_between_the_planes(size, seed):
    """By day nothing in the picture is black, wherever the camera is."""
    assert _village(size, seed=seed, weather="clear").max(axis=2).min() > 20
