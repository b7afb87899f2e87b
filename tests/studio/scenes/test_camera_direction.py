"""The camera goes where it is told: measured on the pictures, for every kind and shape."""

from __future__ import annotations

import cv2
import numpy as np
import pytest
from pydantic import ValidationError

from promptreel_studio.scenes import KINDS, Camera, open_scene
from promptreel_studio.scenes.kit.path import CameraPath
from promptreel_studio.scenes.kit.slip import MARGIN, Slip
from promptreel_studio.scenes.kit.stage import Stage
from studio.scenes.opened import SECONDS, SIZE, opened, seen_by, spec_of

BEFORE, AFTER = 0.4 * SECONDS, 0.6 * SECONDS
"""Two cameras that go opposite ways meet between: here they are not yet so far apart that the wrong trees match."""
SHAPES = {"9:16": (180, 320), "1:1": (240, 240), "4:5": (192, 240)}
VARIANTS = [(name, variant) for name, kind in KINDS.items() for variant in kind.variants or (None,)]


def _scene(kind: str, *, size: tuple[int, int] = SIZE, variant=None, **camera: object):
    """The scene before a camera; one that is no other shape shares its planes with those before other cameras."""
    words = {"words": "Here we go"} if kind == "words" else {}
    changes = words | ({"variant": variant} if variant else {})
    if size == SIZE:
        return seen_by(opened(kind, **changes), **{"move": "pan", **camera})
    return open_scene(spec_of(kind, **changes, camera={"move": "pan", **camera}), *size, SECONDS)


def _ahead(one: np.ndarray, other: np.ndarray) -> np.ndarray:
    """How far what stands in the second picture is to the right of, and below, where it stands in the first, pixels."""
    grey = [cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY) for picture in (one, other)]
    flow = cv2.DISOpticalFlow_create(cv2.DISOPTICAL_FLOW_PRESET_MEDIUM).calc(*grey, None)
    edges = cv2.magnitude(cv2.Sobel(grey[0], cv2.CV_32F, 1, 0), cv2.Sobel(grey[0], cv2.CV_32F, 0, 1))
    return flow[edges > np.percentile(edges, 75)].mean(axis=0)


def _apart(kind: str, size: tuple[int, int], there: str, back: str, variant=None) -> tuple[float, float]:
    """How far the same thing lies apart for two cameras that go opposite ways, before and after they meet.

    What moves by itself is at the same place for both: only the camera is measured.
    """
    axis = 0 if there in {"left", "right"} else 1
    one, other = (_scene(kind, size=size, variant=variant, direction=way) for way in (there, back))
    first, last = (float(_ahead(one.frame(t), other.frame(t))[axis]) for t in (BEFORE, AFTER))
    return first, last


@pytest.mark.parametrize(("there", "back"), [("right", "left"), ("down", "up")])
@pytest.mark.parametrize(("kind", "variant"), VARIANTS)
def test_every_kind_goes_where_it_is_told(kind, variant, there, back):
    """A camera that turns to the right moves the picture to the left: then it lies left of the other one's."""
    first, last = _apart(kind, SIZE, there, back, variant)
    assert first < -0.6
    assert last > 0.6


@pytest.mark.parametrize(("there", "back"), [("right", "left"), ("down", "up")])
@pytest.mark.parametrize("shape", ["9:16", "1:1", "4:5"])
@pytest.mark.parametrize("kind", ["skyline", "ocean", "words", "street"])
def test_it_does_so_in_every_shape(kind, shape, there, back):
    first, last = _apart(kind, SHAPES[shape], there, back)
    assert first < -0.6
    assert last > 0.6


@pytest.mark.parametrize("kind", KINDS)
def test_a_zoom_out_begins_near_and_ends_with_the_whole_picture(kind):
    still, near, far = (
        _scene(kind, **camera)
        for camera in (
            {"move": "static"},
            {"move": "zoom", "direction": "in"},
            {"move": "zoom", "direction": "out"},
        )
    )
    np.testing.assert_array_equal(near.frame(0.0), still.frame(0.0))
    np.testing.assert_array_equal(far.frame(SECONDS), still.frame(SECONDS))
    assert cv2.absdiff(far.frame(0.0), still.frame(0.0)).mean() > 1
    assert cv2.absdiff(near.frame(SECONDS), still.frame(SECONDS)).mean() > 1


@pytest.mark.parametrize(
    "camera",
    [
        {"move": "static", "direction": "left"},
        {"move": "zoom", "direction": "up"},
        {"move": "pan", "direction": "in"},
        {"move": "drift", "direction": "out"},
        {"move": "pan", "direction": "left", "speed": 0.0},
    ],
)
def test_a_direction_that_the_move_does_not_know_changes_nothing(camera):
    plain = {name: value for name, value in camera.items() if name != "direction"}
    for t in (0.0, 3.1):
        np.testing.assert_array_equal(
            _scene("skyline", **camera).frame(t), _scene("skyline", **plain).frame(t)
        )


def test_a_direction_that_does_not_exist_is_refused():
    with pytest.raises(ValidationError):
        Camera.model_validate({"move": "pan", "direction": "sideways"})


@pytest.mark.parametrize("move", ["pan", "drift"])
@pytest.mark.parametrize("direction", ["left", "right", "up", "down"])
@pytest.mark.parametrize("speed", [0.3, 1.0, 3.0])
@pytest.mark.parametrize("seconds", [1.0, 10.0, 90.0])
@pytest.mark.parametrize("kind", ["skyline", "clouds", "words"])
def test_it_never_turns_back_and_stays_within_the_picture(kind, move, direction, speed, seconds):
    stage = Stage.of(1920, 1080, seconds, seed=1)
    path = CameraPath(Camera(move=move, speed=speed, direction=direction), stage, KINDS[kind])
    times = np.linspace(0, seconds, 200)
    offsets = np.array([path.offset(t) for t in times])
    assert 0 <= offsets.min() <= offsets.max() <= stage.reach
    slips = np.array([path.slip(t) for t in times])
    assert np.abs(slips).max() * 2 + 2 * MARGIN <= KINDS[kind].room + 1e-9
    way = 1 if direction in {"right", "down"} else -1
    axis = 0 if direction in {"left", "right"} else 1
    assert (np.diff(slips[:, axis]) * way >= 0).all()
    assert np.abs(slips[:, 1 - axis]).max() == 0
    assert (np.diff(offsets) * way >= 0).all()
    assert offsets[-1] != offsets[0] or slips[-1, axis] != slips[0, axis]


@pytest.mark.parametrize("size", [(16, 16), (96, 54), (320, 180), (1080, 1920)])
@pytest.mark.parametrize("travel", [(0.0, 0.13), (0.0, 0.004), (0.13, 0.0)])
def test_the_window_moves_evenly_and_never_leaves_the_picture(size, travel):
    """A slope of light is seen at the place that was asked for, to within a pixel in the smallest picture."""
    width, height = size
    x, y = np.meshgrid(np.linspace(0, 250, width), np.linspace(0, 250, height))
    picture = np.rint(cv2.merge([x, y, np.full_like(x, 90)])).astype(np.uint8)
    window = Slip(width, height, travel)
    for share in np.linspace(-0.5, 0.5, 21):
        shown = window.of(picture, (share * travel[0], share * travel[1]))
        assert shown.shape == picture.shape
        assert (shown[..., 2] == 90).all()
        for channel, way in ((0, travel[0]), (1, travel[1])):
            middle = 125 + 250 * share * way / window.zoom
            pixel = 250 / min(size)
            assert abs(float(shown[..., channel].mean()) - middle) < 0.6 * pixel + 0.6
