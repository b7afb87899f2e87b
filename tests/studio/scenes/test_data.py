"""The charts stand in space: what they show is legible, near is larger than far, and nothing jumps."""

from __future__ import annotations

from itertools import combinations, pairwise

import cv2
import numpy as np
import pytest

from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.data.chart import Chart
from promptreel_studio.scenes.data.looks import look_of
from promptreel_studio.scenes.data.pen import Pen
from promptreel_studio.scenes.data.view import eye_at
from promptreel_studio.scenes.kit.stage import Stage

STAGE = Stage.of(640, 360, 10.0, 3)


def _written(text: str) -> np.ndarray:
    pen = Pen(look_of("night", "blue"), eye_at(STAGE, 0.0, 0.5 * STAGE.reach), 640, 360, STAGE.unit)
    across, down = np.array([0.4, 0.0, 0.0]), np.array([0.0, 0.4, 0.0])
    pen.number(text, np.array([(0.0, -0.2, 0.0)]), across, down, "#ffffff", middle=True)
    frame = np.zeros((360, 640, 3), np.uint8)
    pen.lay(frame)
    return frame[..., 0]


def test_every_digit_looks_like_no_other():
    pictures = {digit: _written(digit) for digit in "0123456789%+-"}
    assert min((picture > 128).sum() for picture in pictures.values()) > 40
    for one, other in combinations(pictures.values(), 2):
        assert (cv2.absdiff(one, other) > 128).sum() > 40


def test_near_things_are_larger_than_far_ones():
    eye = eye_at(STAGE, 2.0, 0.5 * STAGE.reach)
    rods = np.array([[(-0.5, 0.0, z), (0.5, 0.0, z)] for z in (-0.8, 0.0, 2.0)])
    seen, near = eye.see(rods)
    lengths = np.linalg.norm(seen[:, 1] - seen[:, 0], axis=1)
    assert lengths[0] > lengths[1] > lengths[2]
    assert (np.diff(near[:, 0]) < 0).all()


@pytest.mark.parametrize("variant", ["network", "lines", "chart"])
@pytest.mark.parametrize("time", ["night", "day"])
def test_pictures_of_data_run_on_without_a_jump(variant, time):
    spec = SceneSpec(kind="data", time=time, palette="blue", variant=variant, seed=3)
    scene = open_scene(spec, 320, 180, 60.0)
    frames = [scene.frame(20 + n / 30).astype(np.int16) for n in range(40)]
    series = np.array([np.abs(a - b).mean() for a, b in pairwise(frames)])
    assert series.mean() > 0.15
    assert series.max() < 3.2 * series.mean()


@pytest.mark.parametrize("size", [(1080, 1920), (1080, 1080), (1080, 1350)])
def test_the_numbers_of_a_chart_can_be_read_in_narrow_pictures(size, monkeypatch):
    """Each bar says what it stands at; no number is too low to be read on a telephone."""
    heights: list[float] = []

    def note(pen: Pen, text: str, place, across, down, code: str, *, middle: bool = False) -> None:
        seen, _ = pen._eye.see(np.stack([place[0], place[0] + down]))
        heights.append(float(np.linalg.norm(seen[1] - seen[0])))

    monkeypatch.setattr(Pen, "number", note)
    stage = Stage.of(*size, 8.0, 3)
    chart = Chart(stage, look_of("night", "blue"), stage.rng(6203))
    chart.paint(np.zeros((size[1], size[0], 3), np.uint8), 4.0, 0.5 * stage.reach)
    assert len(heights) >= 7 + 9
    assert min(heights) > size[0] / 62
