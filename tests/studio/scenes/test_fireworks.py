"""The show has a rhythm: never a dark sky, more and more shells, and a salvo at the end."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.fireworks.figures import person
from promptreel_studio.scenes.fireworks.looks import look_of
from promptreel_studio.scenes.fireworks.programme import Programme
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.stage import Stage

SEEDS = range(6)


def _programme(seed: int, seconds: float, amount: float = 1.0) -> Programme:
    return Programme(Stage.of(320, 180, seconds, seed), look_of("night", "golden"), amount)


def _burning(programme: Programme, t: float) -> float:
    return sum(shell.light(t) * shell.radius**2 for shell in programme.at(t))


@pytest.mark.parametrize("seconds", [2.0, 5.0, 10.0, 37.0, 120.0])
@pytest.mark.parametrize("seed", SEEDS)
def test_something_burns_at_every_moment(seed, seconds):
    programme = _programme(seed, seconds)
    assert min(_burning(programme, float(t)) for t in np.linspace(0, seconds, 60)) > 0.01


@pytest.mark.parametrize("seed", SEEDS)
def test_a_film_ends_more_richly_than_it_begins(seed):
    programme = _programme(seed, 10.0)
    early = {
        shell.burst for t in np.arange(0.5, 4.0, 0.1) for shell in programme.at(t) if 0 <= shell.burst < 3.5
    }
    late = {
        shell.burst for t in np.arange(5.5, 9.6, 0.1) for shell in programme.at(t) if 6 <= shell.burst < 9.5
    }
    assert len(late) >= 1.8 * len(early)


@pytest.mark.parametrize("size", [(320, 180), (180, 320)])
def test_bursts_fill_the_sky_of_wide_and_tall_pictures(size):
    """Over a film, every part of the sky but its very corners is lit, and brightly."""
    width, height = size
    scene = open_scene(
        SceneSpec(kind="fireworks", time="night", palette="golden", seed=2, camera={"move": "static"}),
        width,
        height,
        10.0,
    )
    frames = np.stack([scene.frame(float(t)).max(axis=2) for t in np.linspace(0, 9.9, 40)])
    brightest = frames.max(axis=0)[: int(height * 0.6)]
    blocks = brightest[: brightest.shape[0] // 20 * 20, : width // 20 * 20]
    blocks = blocks.reshape(blocks.shape[0] // 20, 20, -1, 20).max(axis=(1, 3))
    assert (blocks > 120).mean() > 0.75
    assert np.percentile(frames[:, : int(height * 0.6)], 99.5) > 190


def test_no_fireworks_means_a_dark_sky():
    assert not any(_programme(3, 10.0, 0.0).at(t) for t in np.arange(0.0, 10.0, 0.5))


def test_people_have_heads_shoulders_and_a_shape_of_their_own():
    """From the top down: a head, wider shoulders; and no two who stand by the railing are alike."""
    shapes = []
    for seed in range(8):
        sheet = Sheet(220, 240)
        person(sheet, 110.0, 230.0, 1.0, look_of("night", "golden"), np.random.default_rng(seed))
        shapes.append(sheet.pixels[..., 3] > 200)
    for n, shape in enumerate(shapes):
        rows = np.flatnonzero(shape[:, 95:126].sum(axis=1) > 12)
        head, shoulders = (int(shape[rows[0] + down, 60:160].sum()) for down in (12, 62))
        assert shoulders > 1.7 * head
        for other in shapes[n + 1 :]:
            assert (shape ^ other).sum() > 0.05 * shape.sum()
