"""Over tall pictures the curtains' lower edges are soft."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes.kit.curtains import Curtain, Curtains
from promptreel_studio.scenes.kit.stage import Stage

ONE = Curtain(0.6, 0.0, 0.05, 0.1, 2.0, 0.4, 1.0, "#40ffb0", "#8050ff", "#60ffc0")


def _hem(width: int, height: int) -> float:
    """The steepest step of light at the lower edge, as a share of the brightest light."""
    stage = Stage.of(width, height, 10.0, 3)
    glow = Curtains(stage, height // 2, (ONE,), 1.0, 900).glow(2.0, 0.0)[..., 1].astype(float)
    steps = glow[:-1] - glow[1:]
    return float(np.percentile(steps.max(axis=0), 90) / glow.max())


def test_a_tall_picture_has_softer_hems_than_a_wide_one():
    assert _hem(1080, 1920) < 0.6 * _hem(1920, 1080)


@pytest.mark.parametrize("size", [(1080, 1920), (1920, 1080)])
def test_the_same_moment_is_the_same_light(size):
    stage = Stage.of(*size, 10.0, 5)
    one, other = (Curtains(stage, size[1] // 2, (ONE,), 1.0, 900) for _ in range(2))
    np.testing.assert_array_equal(one.glow(3.0, 0.0), other.glow(3.0, 0.0))
    assert one.glow(3.0, 0.0).max() > 60
