"""Everything moves, nothing pops, and length costs no memory."""

from __future__ import annotations

from functools import cache

import numpy as np
import pytest

from promptreel_studio.scenes import KINDS, Camera, open_scene
from promptreel_studio.scenes.kit.path import CameraPath
from promptreel_studio.scenes.kit.stage import Stage
from studio.scenes.opened import SIZE, opened, seen_by, spec_of

KIND_NAMES = tuple(KINDS)


def _differences(scene, start: float, count: int) -> np.ndarray:
    previous = scene.frame(start).astype(np.int16)
    series = []
    for n in range(1, count):
        frame = scene.frame(start + n / 30).astype(np.int16)
        series.append(np.abs(frame - previous).mean())
        previous = frame
    return np.array(series)


@cache
def _long(kind: str):
    """A scene of ten minutes that several tests look at."""
    return open_scene(spec_of(kind), *SIZE, 600.0)


@pytest.mark.parametrize("start", [0.0, 298.0])
@pytest.mark.parametrize("kind", KIND_NAMES)
def test_the_picture_moves_and_never_jumps(kind, start):
    """Steps between neighbouring frames stay near their usual size, also minutes into a long scene."""
    series = _differences(_long(kind) if start else opened(kind), start, 45)
    assert series.mean() > 0.25
    assert series.max() < 3.2 * series.mean()


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_static_camera_still_shows_life(kind):
    """Water, traffic or snow moves in every third of the picture's width."""
    scene = seen_by(opened(kind), move="static")
    first, later = (scene.frame(t).astype(np.int16) for t in (1.0, 2.0))
    moved = np.abs(first - later).max(axis=2) > 6
    assert all(third.mean() > 0.01 for third in np.array_split(moved, 3, axis=1))


@pytest.mark.parametrize("kind", KIND_NAMES)
def test_a_long_scene_takes_no_more_memory_than_a_short_one(kind):
    assert _long(kind).nbytes == opened(kind).nbytes > 0


@pytest.mark.parametrize("move", ["static", "pan", "drift", "zoom"])
@pytest.mark.parametrize("speed", [0.0, 1.0, 3.0])
@pytest.mark.parametrize("seconds", [1.0, 10.0, 37.0, 600.0])
def test_the_camera_stays_within_its_planes_and_turns_softly(move, speed, seconds):
    stage = Stage.of(1920, 1080, seconds, seed=1)
    path = CameraPath(Camera(move=move, speed=speed), stage, KINDS["skyline"])
    times = np.arange(0, min(seconds, 60.0), 1 / 30)
    offsets = np.array([path.offset(t) for t in times])
    assert offsets.min() >= 0
    assert offsets.max() <= stage.reach
    # A jump would be a second difference far above what gentle turns need.
    assert np.abs(np.diff(offsets, 2)).max(initial=0) < 0.5
    zooms = [path.zoom(t) for t in times]
    assert 1.0 <= min(zooms)
    assert max(zooms) <= 1.16


def test_planes_are_never_wider_than_a_third_more_than_the_frame():
    stage = Stage.of(1920, 1080, 600.0, seed=1)
    assert stage.plane_width(1.0) < 1.35 * 1920
