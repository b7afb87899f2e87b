"""A field has something to look at, and shadows of clouds only where there are sun and clouds."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.fields.looks import look_of
from promptreel_studio.scenes.fields.trees import broad_tree
from promptreel_studio.scenes.kit.foliage import LeafBrush
from promptreel_studio.scenes.kit.pen import Sheet

STILL = {"move": "static"}


def _scene(size: tuple[int, int], **changes: object):
    base = {
        "kind": "fields",
        "time": "day",
        "palette": "golden",
        "variant": "wheat",
        "seed": 7,
        "camera": STILL,
    }
    return open_scene(SceneSpec.model_validate(base | changes), *size, 10.0)


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (480, 480)])
@pytest.mark.parametrize("seed", [3, 7])
def test_a_large_tree_stands_out_on_one_side(size, seed):
    """Its crown is darker than the sky around it."""
    width, height = size
    frame = _scene(size, seed=seed).frame(1.0).mean(axis=2)
    band = frame[int(height * 0.38) : int(height * 0.47)].mean(axis=0)
    halves = band[: width // 2], band[width // 2 :]
    darkest = min(float(half.min()) for half in halves)
    assert darkest < 0.72 * float(np.median(band))


@pytest.mark.parametrize("time", ["day", "sunset", "dusk"])
@pytest.mark.parametrize("size", [(480, 270), (270, 480)])
def test_a_field_of_lavender_is_violet_in_the_low_light_too(time, size):
    near = _scene(size, variant="lavender", time=time).frame(1.0)[int(size[1] * 0.68) :]
    blue, green, red = near.mean(axis=(0, 1))
    assert blue > 1.02 * green
    assert red > 1.02 * green


@pytest.mark.parametrize("time", ["day", "sunset", "dawn", "dusk", "night"])
@pytest.mark.parametrize("weather", ["clear", "cloudy", "rain"])
def test_only_a_clear_sky_with_the_sun_up_throws_shadows(time, weather):
    sunny = weather == "clear" and time in ("day", "sunset", "dawn")
    assert sunny == (look_of(time, weather, "golden").shadows > 0)


@pytest.mark.parametrize("side", [-1.0, 1.0])
def test_a_crown_is_dense_and_lit_from_its_side(side):
    rng = np.random.default_rng(5)
    sheet = Sheet(420, 420)
    colours = ("#182a14", "#44602a", "#a2a850")
    broad_tree(sheet, LeafBrush(rng), (210.0, 400.0), 360.0, colours, side, rng, heads=26, leaves=190)
    inner = sheet.pixels[120:220, 130:290].astype(float)
    assert (inner[..., 3] > 200).mean() > 0.97
    light = inner[..., :3].max(axis=2)
    left, right = light[:, :60].mean(), light[:, -60:].mean()
    assert (left - right) * -side > 0.08 * (left + right)
    # The edge is of leaves, not of a disc.
    outline = np.flatnonzero(sheet.pixels[170, :, 3] > 128)
    assert (np.diff(outline) > 1).sum() + np.abs(
        np.diff([np.flatnonzero(sheet.pixels[row, :, 3] > 128)[0] for row in range(140, 200)])
    ).sum() > 40
