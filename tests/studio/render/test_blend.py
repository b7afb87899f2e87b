from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.media.planes import black, planes
from promptreel_studio.render.blend import bgr_to_i420, from_plate, mix, wipe
from promptreel_studio.titles import Plate
from studio.media import corpus


def grey(level, width=64, height=48):
    picture = black(width, height)
    picture[:height] = level
    return picture


@pytest.mark.parametrize(
    ("bgr", "yuv"),
    [
        ((255, 255, 255), (235, 128, 128)),
        ((0, 0, 0), (16, 128, 128)),
        ((0, 0, 255), (63, 102, 240)),
        ((0, 255, 0), (173, 42, 26)),
        ((255, 0, 0), (32, 240, 118)),
        ((40, 90, 180), (107, 97, 170)),
    ],
)
@pytest.mark.parametrize("size", [(48, 64), (90, 160), (62, 66), (270, 480)])
def test_colours_become_bt709_limited(bgr, yuv, size):
    picture = bgr_to_i420(np.full((*size, 3), bgr, np.uint8))
    assert yuv == pytest.approx([float(plane.mean()) for plane in planes(picture)], abs=1)


def test_the_conversion_keeps_everything_in_its_place():
    bgr = np.zeros((130, 64, 3), np.uint8)
    bgr[100:, 32:] = 255
    shown = corpus.luma(bgr_to_i420(bgr))
    assert (16, 235) == (shown[:100].max(), shown[100:, 32:].min())


def test_a_mix_is_a_new_picture():
    below, above = grey(100), grey(200)
    mixed = mix(below, above, 0.25)
    assert 125 == corpus.luma(mixed).mean()
    assert 100 == corpus.luma(below).mean()


def plate(colour, alpha, x=16, y=8, width=32, height=16):
    bgra = np.zeros((height, width, 4), np.uint8)
    bgra[..., :3] = [round(part * alpha / 255) for part in colour]
    bgra[..., 3] = alpha
    return Plate(bgra, x, y)


@pytest.mark.parametrize(
    ("alpha", "opacity", "level"), [(255, 1.0, 235), (255, 0.5, 168), (128, 1.0, 168), (255, 0.0, 100)]
)
def test_a_title_is_blended_in_its_box_only(alpha, opacity, level):
    picture = grey(100)
    from_plate(plate((255, 255, 255), alpha), 64, 48).blend_onto(picture, opacity)
    shown = corpus.luma(picture)
    assert level == pytest.approx(shown[8:24, 16:48].mean(), abs=1.5)
    shown[8:24, 16:48] = 100
    assert (100, 100) == (shown.min(), shown.max())


def test_a_title_keeps_its_colour():
    picture = grey(100)
    from_plate(plate((0, 0, 255), 255), 64, 48).blend_onto(picture, 1.0)
    y, u, v = planes(picture)
    assert (63, 102, 240) == pytest.approx((y[16, 32], u[8, 16], v[8, 16]), abs=2)


def test_a_title_beyond_the_edge_is_cut():
    picture = grey(100)
    from_plate(plate((255, 255, 255), 255, x=48, y=40), 64, 48).blend_onto(picture, 1.0)
    assert 235 == corpus.luma(picture)[-1, -1]
    assert from_plate(plate((255, 255, 255), 255, x=200, y=200), 64, 48) is None


@pytest.mark.parametrize(
    ("side", "first", "last"),
    [
        ("left", np.s_[:, :8], np.s_[:, -8:]),
        ("right", np.s_[:, -8:], np.s_[:, :8]),
        ("top", np.s_[:8], np.s_[-8:]),
        ("bottom", np.s_[-8:], np.s_[:8]),
    ],
)
def test_a_wipe_comes_in_from_its_side_with_a_soft_edge(side, first, last):
    below, above = grey(100), grey(200)
    shown = corpus.luma(wipe(below, above, 0.5, side))
    assert (200, 100) == (shown[first].mean(), shown[last].mean())
    assert {100, 200} < set(shown.ravel().tolist())
    assert 150 == pytest.approx(shown.mean(), abs=2)
    assert np.array_equal(below, wipe(below, above, 0.0, side))
    assert np.array_equal(above, wipe(below, above, 1.0, side))
