"""The coral reef: corals and fish in colours, a turtle that rows, none of it depending on what was drawn before."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from promptreel_studio.agent import respond
from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.kit.pen import Sheet
from promptreel_studio.scenes.kit.stage import Stage
from promptreel_studio.scenes.underwater.corals import plant
from promptreel_studio.scenes.underwater.looks import shallow
from promptreel_studio.scenes.underwater.turtle import SECONDS, Turtle
from studio.scenes.opened import same_in_any_order

SIZES = [(320, 180), (180, 320), (180, 180)]


def _scene(variant: str, size: tuple[int, int] = (320, 180), **changes: object):
    base = {"kind": "underwater", "time": "day", "palette": "blue", "variant": variant, "seed": 7}
    return open_scene(SceneSpec.model_validate(base | changes), *size, 10.0)


def _colours(frame: np.ndarray) -> int:
    """How many of twelve hues are strongly there."""
    hsv = cv2.cvtColor(frame, cv2.COLOR_BGR2HSV)
    strong = hsv[(hsv[..., 1] > 110) & (hsv[..., 2] > 90)][:, 0] // 15
    counts = np.bincount(strong, minlength=12)
    return int((counts > 0.002 * frame.shape[0] * frame.shape[1]).sum())


@pytest.mark.parametrize("size", SIZES)
def test_a_reef_has_more_colours_than_open_water(size):
    assert _colours(_scene("reef", size).frame(3.0)) >= 6
    assert _colours(_scene("reef", size).frame(3.0)) > _colours(_scene("manta", size).frame(3.0))


@pytest.mark.parametrize("size", SIZES)
def test_frames_are_a_pure_function_of_the_time(size):
    same_in_any_order(_scene("reef", size), (0.7, 4.0, 9.9))


def test_fish_are_left_out_where_none_are_wished():
    still = {"camera": {"move": "static"}}
    with_fish, without = (_scene("reef", amounts={"fish": n}, **still).frame(3.0) for n in (1.0, 0.0))
    assert (np.abs(with_fish.astype(int) - without).max(axis=2) > 30).mean() > 0.004


@pytest.mark.parametrize("size", SIZES)
def test_the_turtle_rows_and_stays_in_the_picture(size):
    stage = Stage.of(*size, 10.0, 7)
    turtle = Turtle(stage, shallow("day", "blue"), 1.0, 1322)
    shapes = []
    for t in (0.0, SECONDS / 4, SECONDS / 2, 9.9):
        frame = np.full((size[1], size[0], 3), 255, np.uint8)
        turtle.paint(frame, t, stage.reach / 2)
        seen = frame.min(axis=2) < 200
        rows, columns = np.nonzero(seen)
        assert 0 < columns.min() < columns.max() < size[0] - 1
        assert 0 < rows.min() < rows.max() < size[1] - 1
        shapes.append((rows.max() - rows.min(), seen.sum()))
    assert len(set(shapes[:3])) == 3


@pytest.mark.parametrize("sort", range(7))
def test_every_coral_is_painted_and_stands_on_its_foot(sort):
    sheet = Sheet(300, 200)
    plant(sheet, 150, 190, 120.0, "#ff4f78", "#10203a", sort, np.random.default_rng(3))
    rows, columns = np.nonzero(sheet.pixels[..., 3] > 60)
    assert len(rows) > 800
    assert rows.max() > 175
    assert rows.min() < 130
    assert abs(columns.mean() - 150) < 25
    # Light and shade, not one flat colour.
    assert sheet.pixels[rows, columns, 2].std() > 12


@pytest.mark.parametrize(
    "words",
    [
        "a coral reef",
        "tropical fish",
        "a sea turtle",
        "珊瑚礁",
        "海龟",
        "ein Korallenriff",
        "サンゴ礁",
        "récif corallien",
    ],
)
def test_a_reef_is_drawn_where_it_is_named(words):
    reply = respond(words, None, seed=1)
    (segment,) = next(track for track in reply.draft["t"] if track["tt"] == 0)["sg"]
    assert (segment["scene"]["kind"], segment["scene"]["variant"]) == ("underwater", "reef")
