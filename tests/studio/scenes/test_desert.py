"""The oasis mirrors its palms, and camels stand in their own shade."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene

STILL = {"move": "static"}


def _frame(variant: str, size: tuple[int, int] = (640, 360), **changes: object) -> np.ndarray:
    base = {
        "kind": "desert",
        "time": "day",
        "palette": "amber",
        "variant": variant,
        "seed": 3,
        "camera": STILL,
    }
    return open_scene(SceneSpec.model_validate(base | changes), *size, 10.0).frame(2.0)


@pytest.mark.parametrize("size", [(640, 360), (360, 640), (480, 480)])
def test_an_oasis_has_green_above_the_water_and_its_reflection_below(size):
    width, height = size
    picture = _frame("oasis", size).astype(int)
    green = picture[..., 1] - np.maximum(picture[..., 0], picture[..., 2]) > 4
    shore = round(
        height * (0.52 if height <= width else 0.56) + 0.15 * height * (0.48 if height <= width else 0.44)
    )
    above, below = green[: shore - 2], green[shore + 2 :]
    assert above.mean() > 0.004
    assert below.sum() > 0.1 * above.sum()


def test_only_an_oasis_has_water():
    """Water that mirrors a blue sky is blue; sand never is."""
    counts = {}
    for variant in ("caravan", "tree", "oasis"):
        lower = _frame(variant)[round(360 * 0.60) :].astype(int)
        counts[variant] = (lower[..., 0] > lower[..., 2] + 25).mean()
    assert counts["oasis"] > 0.02
    assert max(counts["caravan"], counts["tree"]) < 0.002


def test_an_oasis_is_found_by_its_name():
    from promptreel_studio.agent.vocabulary import tables

    assert "oasis" in tables()["en"]["variant"]["oasis"]
    assert "绿洲" in tables()["zh"]["variant"]["oasis"]


@pytest.mark.parametrize("seed", range(1, 7))
def test_the_sun_shines_through_the_clouds_before_it(seed):
    """Whatever drifts by, the brightest place of the sky is as bright as a sun."""
    spec = SceneSpec(
        kind="desert",
        time="sunset",
        palette="amber",
        seed=seed,
        camera={"move": "static"},
        amounts={"clouds": 2.0},
    )
    scene = open_scene(spec, 480, 270, 8.0)
    for t in (0.5, 6.0):
        sky = cv2.blur(scene.frame(t)[:140].min(axis=2), (7, 7))
        assert sky.max() > 200
