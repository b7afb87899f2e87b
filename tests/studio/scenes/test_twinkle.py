"""Lights added at once are those that would be stamped one after another."""

from __future__ import annotations

import numpy as np

from promptreel_studio.scenes.kit.sprites import glow_sprite, stamp
from promptreel_studio.scenes.kit.twinkle import Twinkling

WIDTH, HEIGHT = 96, 64


def _lights():
    rng = np.random.default_rng(3)
    places = np.stack([rng.integers(0, WIDTH, 80), rng.integers(0, HEIGHT, 80)], 1)
    # So many that a lot of them overlap and some are cut off by the edges.
    return np.hstack(
        [places, rng.uniform(0, 1, (80, 1)), rng.uniform(0, 6.28, (80, 1)), rng.uniform(1, 2, (80, 1))]
    )


def test_lights_are_the_same_as_stamped_ones():
    lights, sprite = _lights(), glow_sprite(4.2, "#e6ecff", core=0.28, fall=3.0)
    twinkling = Twinkling(sprite, lights, WIDTH)
    for t in (0.0, 1.7, 300.0):
        wanted = np.random.default_rng(1).integers(0, 200, (HEIGHT, WIDTH, 3), np.uint8)
        drawn = wanted.copy()
        for x, y, light, phase, rate in lights:
            stamp(wanted, sprite, int(x), int(y), light * (0.50 + 0.38 * np.sin(phase + t * rate)))
        twinkling.draw(drawn, t)
        np.testing.assert_array_equal(drawn, wanted)


def test_no_lights_are_no_trouble():
    frame = np.full((HEIGHT, WIDTH, 3), 7, np.uint8)
    Twinkling(glow_sprite(3.0, "#ffffff"), np.zeros((0, 5)), WIDTH).draw(frame, 1.0)
    assert (frame == 7).all()
