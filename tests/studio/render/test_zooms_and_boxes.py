"""Zooms, crops, boxes and overlays of a video segment, on media that were really encoded."""

from __future__ import annotations

import itertools

import cv2
import numpy as np
import pytest

from promptreel_studio.render.insets import place
from promptreel_studio.render.looks import Box, Zoom
from promptreel_studio.render.zoom import Move, seen
from studio.media import corpus
from studio.render import kit
from studio.render.greys import RAMP, logo, pictures
from studio.render.kit import SCENE, draft, segment, video


def test_a_zoom_moves_evenly_and_never_shakes():
    """A soft spot is followed: every step is, to a sixteenth of a pixel, like the one before it."""
    y, x = np.mgrid[:180, :320].astype(np.float32)
    picture = np.full((270, 320), 128, np.uint8)
    picture[:180] = np.rint(30 + 200 * np.exp(-((x - 230) ** 2 + (y - 60) ** 2) / 200))
    move = Move(Zoom.model_validate({"to": {"x": 0.6, "y": 0.4, "scale": 1.3}}), 4.0)
    places = []
    for index in range(120):
        shown = corpus.luma(seen(picture, move.window(index / 30), 320, 180)) - 30.0
        shown[shown < 20] = 0
        places.append(
            (
                shown.sum(axis=0) @ np.arange(320) / shown.sum(),
                shown.sum(axis=1) @ np.arange(180) / shown.sum(),
            )
        )
    path = np.array(places)
    jerks = np.abs(np.diff(path, n=2, axis=0))
    assert np.ptp(path[:, 0]) > 10
    assert jerks.max() < 1 / 16
    assert np.abs(np.diff(path[:2], axis=0)).max() < 0.02


@pytest.mark.parametrize("view", [{"x": 0.0, "y": 1.0, "scale": 4}, {"x": 1.0, "scale": 1}, {"scale": 10}])
def test_a_zoom_never_leaves_the_picture(view):
    move = Move(Zoom.model_validate({"from": view, "to": {"x": 1, "y": 1, "scale": 2}}), 1.0)
    for t in np.linspace(-0.5, 1.5, 41):
        left, top, size = move.window(float(t))
        assert min(left, top) >= -1e-9
        assert max(left, top) + size <= 1 + 1e-9


def test_a_photo_is_zoomed_from_its_own_pixels(studio):
    """Stripes finer than the canvas show up again when the view is close."""
    stripes = np.zeros((180, 320, 3), np.uint8)
    stripes[:, ::2] = 255
    photo = studio.add("photo", corpus.write_image(studio.folder / "p.png", stripes))
    view = {"x": 0.5, "y": 0.5, "scale": 2}
    drafted = draft(
        video(segment(0, 200, asset=photo, zoom={"from": view, "to": view})), d=200, width=240, height=136
    )
    assert corpus.luma(pictures(studio, drafted)[0]).std() > 25


def test_a_clip_and_a_scene_zoom_in(studio, clip):
    for what in (segment(0, 500, asset=clip), segment(0, 500, scene=SCENE)):
        plain = pictures(studio, draft(video(what), d=500))
        zoomed = pictures(studio, draft(video(what | {"zoom": {"to": {"scale": 2}}}), d=500))
        assert np.abs(corpus.luma(plain[0]) - corpus.luma(zoomed[0])).mean() < 0.5
        if "scene" in what:
            assert np.abs(corpus.luma(plain[4]) - corpus.luma(zoomed[4])).mean() > 1


@pytest.mark.parametrize(
    ("x", "left", "right"), [(0.0, 235, 235), (0.5, 235, 16), (1.0, 16, 16), (0.3, 235, 235)]
)
def test_cropping_keeps_the_focus(studio, x, left, right):
    photo = studio.add(
        "p", corpus.write_image(studio.folder / "p.png", corpus.halves((255,) * 3, (0,) * 3, 240, 64))
    )
    drafted = draft(video(segment(0, 100, asset=photo, focus={"x": x})), d=100, width=64, height=64)
    shown = corpus.luma(pictures(studio, drafted)[0])
    assert (left, right) == pytest.approx((shown[:, :20].mean(), shown[:, -20:].mean()), abs=4)


@pytest.mark.parametrize("name", ["logo.png", "logo.webp"])
def test_a_logo_lies_in_its_corner_and_shows_through_where_it_is_transparent(studio, name):
    upper = segment(
        200, 600, asset=logo(studio, name), box={"position": "top-right", "width": 0.4, "margin": 0.1}
    )
    film = kit.decode(
        studio.render(
            draft(video(segment(0, 1000, asset=studio.grey(80))), video(upper)), quality="high"
        ).path
    )
    shown = corpus.luma(film.pictures[5])
    assert 80 == pytest.approx(shown[11:25, 117:130].mean(), abs=3)
    assert 235 == pytest.approx(shown[12:25, 138:149].mean(), abs=6)
    shown[8:30, 112:154] = 80
    assert 80 == pytest.approx(shown.mean(), abs=1)
    assert [80, 80] == pytest.approx([film.levels[0], film.levels[9]], abs=1)


def test_an_overlay_fades_and_has_an_opacity(studio):
    upper = segment(
        0,
        1000,
        asset=studio.grey(180),
        box={"width": 0.5, "opacity": 0.5, "position": "center"},
        fade_in=400,
        fade_out=400,
    )
    shown = pictures(studio, draft(video(segment(0, 1000, asset=studio.grey(80))), video(upper)))
    middle = [float(corpus.luma(picture)[40:50, 75:85].mean()) for picture in shown]
    assert [80, 92.5, 105, 117.5, 130, 130, 130, 117.5, 105, 92.5] == pytest.approx(middle, abs=1.5)


def test_a_transparent_gif_is_an_overlay_that_moves(studio):
    """One square, transparent around, that wanders to the right."""
    cards = []
    for index in range(4):
        card = np.zeros((32, 64, 4), np.uint8)
        card[:, 16 * index : 16 * index + 16] = 255
        cards.append(card)
    animation = cv2.Animation()
    animation.frames, animation.durations = cards, np.array([100] * 4, np.int32)
    path = studio.folder / "a.webp"
    assert cv2.imwriteanimation(str(path), animation)
    upper = segment(0, 400, asset=studio.add("walk", path), box={"width": 0.7, "position": "center"})
    shown = pictures(studio, draft(video(segment(0, 400, asset=studio.grey(60))), video(upper), d=400))
    bright = [np.flatnonzero(corpus.luma(picture)[45] > 200) for picture in shown]
    assert all(len(a) and a.mean() + 10 < b.mean() for a, b in itertools.pairwise(bright))
    assert 60 == pytest.approx(corpus.luma(shown[0])[45, 120], abs=3)


def test_a_transparent_picture_without_a_box_shows_what_is_below(studio):
    shown = pictures(
        studio,
        draft(
            video(segment(0, 100, asset=studio.grey(80))), video(segment(0, 100, asset=logo(studio))), d=100
        ),
    )
    luma = corpus.luma(shown[0])
    assert (80, 235) == pytest.approx((luma[:, :70].mean(), luma[:, 90:].mean()), abs=2)


def test_a_clip_in_a_box_plays(studio, clip):
    upper = segment(
        0, 1000, asset=clip, box={"width": 0.5, "position": "bottom-left"}, filters={"brightness": 0.3}
    )
    shown = pictures(studio, draft(video(segment(0, 1000, asset=studio.grey(200))), video(upper)))
    inside = [float(corpus.luma(picture)[70:80, 10:40].mean()) for picture in shown]
    assert inside == sorted(set(inside))
    assert inside[0] > RAMP[0]
    assert {200} == {int(corpus.luma(picture)[10, 100]) for picture in shown}


@pytest.mark.parametrize("aspect", [0.2, 1.0, 16 / 9, 5.0])
@pytest.mark.parametrize(
    "position",
    ["top", "center", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "lower-third"],
)
@pytest.mark.parametrize("size", [(160, 90), (90, 160), (96, 96)])
def test_a_box_lies_within_its_margins(aspect, position, size):
    width, height = size
    x, y, w, h = place(Box(position=position, width=0.6, margin=0.1), aspect, width, height)
    least = 0.1 * min(size) - 2
    assert least <= x <= x + w <= width - least
    assert least <= y <= y + h <= height - least
    assert {0} == {side % 2 for side in (x, y, w, h)}
    assert aspect == pytest.approx(w / h, rel=0.2)
