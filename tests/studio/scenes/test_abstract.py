"""Lights out of focus fill the picture, in every shape, and drift smoothly."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.abstract.discs import lens_discs


def _bokeh(size: tuple[int, int], seed: int, palette: str = "warm"):
    spec = SceneSpec(
        kind="abstract", time="night", palette=palette, variant="bokeh", seed=seed, camera={"move": "static"}
    )
    return open_scene(spec, *size, 8.0)


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (270, 270)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_no_part_of_the_picture_is_empty_or_black(size, seed):
    light = _bokeh(size, seed).frame(2.0).max(axis=2).astype(float)
    thirds = [part for rows in np.array_split(light, 3) for part in np.array_split(rows, 3, axis=1)]
    assert min(part.mean() for part in thirds) > 26
    assert (light < 16).mean() < 0.12
    # Lights, not only their glow: most of the picture is near one.
    assert light.max() > 200
    assert sum(part.max() > 120 for part in thirds) >= 5


def test_a_disc_may_stand_between_two_pixels():
    whole, half = (
        lens_discs(9.0, ["#ffffff"], rim=0.5, soft=0.2, at=at)[0] for at in ((0.0, 0.0), (0.5, 0.0))
    )
    middles = []
    for disc in (whole, half):
        light = disc[..., 1].astype(float)
        middles.append(
            (light.sum(axis=0) * (np.arange(light.shape[1]) - light.shape[1] // 2)).sum() / light.sum()
        )
    assert abs(middles[0]) < 0.15
    assert middles[1] - middles[0] == pytest.approx(0.5, abs=0.06)


@pytest.mark.parametrize("size", [(480, 270), (270, 480), (270, 270)])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_ribbons_lie_in_every_part_of_the_height(size, seed):
    """Upper, middle and lower third each have bright edges and something in between."""
    spec = SceneSpec(
        kind="abstract", time="night", palette="warm", variant="waves", seed=seed, camera={"move": "static"}
    )
    light = open_scene(spec, *size, 8.0).frame(2.0).max(axis=2).astype(float)
    for third in np.array_split(light, 3):
        assert third.max() > 110
        assert third.mean() > 34
    assert (light < 14).mean() < 0.10


@pytest.mark.parametrize("size", [(480, 270), (270, 480)])
@pytest.mark.parametrize("seed", range(1, 9))
def test_ink_stays_in_the_picture_and_keeps_its_folds(size, seed):
    """Neither is it carried out of the frame, nor does it melt into one flat colour."""
    spec = SceneSpec(
        kind="abstract", time="night", palette="warm", variant="ink", seed=seed, camera={"move": "static"}
    )
    scene = open_scene(spec, *size, 40.0)
    for t in (0.5, 20.0):
        frame = scene.frame(t)
        light = frame.max(axis=2).astype(float)
        assert (light > 90).mean() > 0.15
        assert (frame.max(axis=2) > 252).mean() < 0.12
