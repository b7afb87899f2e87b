"""A picture that is read at other places, through four channels or three."""

import cv2
import numpy as np
import pytest

from promptreel_studio.scenes.kit.bent import bent


@pytest.mark.parametrize("border", [cv2.BORDER_CONSTANT, cv2.BORDER_REFLECT_101, cv2.BORDER_REPLICATE])
def test_it_is_what_three_channels_give(border):
    rng = np.random.default_rng(3)
    picture = rng.integers(0, 256, (40, 60, 3), np.uint8)
    x, y = (rng.uniform(-9, side + 9, (30, 50)).astype(np.float32) for side in (60, 40))
    expected = cv2.remap(picture, x, y, cv2.INTER_LINEAR, borderMode=border)
    np.testing.assert_array_equal(bent(picture, x, y, border), expected)
    np.testing.assert_array_equal(bent(cv2.cvtColor(picture, cv2.COLOR_BGR2BGRA), x, y, border), expected)
