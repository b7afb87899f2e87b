"""What each filter does to light and colour."""

from __future__ import annotations

import numpy as np
import pytest

from promptreel_studio.media.planes import black, planes
from promptreel_studio.render.blend import bgr_to_i420
from promptreel_studio.render.filters import Filter
from promptreel_studio.render.looks import Filters

WIDTH, HEIGHT = 160, 90


def ramp():
    """Greys from black to white, left to right."""
    grey = np.tile(np.linspace(0, 255, WIDTH).astype(np.uint8)[None, :, None], (HEIGHT, 1, 3))
    return bgr_to_i420(grey)


def colourful():
    bgr = np.empty((HEIGHT, WIDTH, 3), np.uint8)
    bgr[:, : WIDTH // 2], bgr[:, WIDTH // 2 :] = (60, 90, 200), (190, 120, 50)
    return bgr_to_i420(bgr)


def apply(picture, **filters):
    before = picture.copy()
    changed = Filter(Filters(**filters), WIDTH, HEIGHT)(picture)
    assert np.array_equal(before, picture)
    return [plane.astype(int) for plane in planes(changed)]


def chroma(u, v):
    return float(np.hypot(u - 128, v - 128).mean())


@pytest.mark.parametrize("amount", [-1.0, -0.4, 0.4, 1.0])
def test_brightness_lifts_or_lowers_and_never_clips_the_middle(amount):
    y, u, _ = apply(ramp(), brightness=amount)
    plain = planes(ramp())[0].astype(int)
    assert np.sign(amount) == np.sign((y - plain)[:, 40:120].min()) == np.sign((y - plain)[:, 40:120].max())
    assert (np.diff(y[0]) >= 0).all()
    assert 16 == y.min()
    assert len(np.unique(y)) > 75
    assert {128} == set(u.ravel().tolist())


def test_contrast_spreads_or_gathers_around_the_middle():
    plain = planes(ramp())[0].std()
    more, less = apply(ramp(), contrast=0.6)[0], apply(ramp(), contrast=-0.6)[0]
    assert more.std() > 1.1 * plain
    assert less.std() < 0.7 * plain
    assert (16, 235) == (more.min(), more.max())
    assert more.mean() == pytest.approx(less.mean(), abs=2)


def test_saturation_goes_from_none_to_twice():
    amounts = [chroma(*apply(colourful(), saturation=amount)[1:]) for amount in (-1.0, -0.5, 0.0, 0.5)]
    assert 0 == amounts[0]
    assert amounts[0] < amounts[1] < amounts[2] < amounts[3]
    assert amounts[1] == pytest.approx(amounts[2] / 2, abs=1.5)


def test_warmth_reddens_light_and_leaves_black_alone():
    for amount, sign in ((0.8, 1), (-0.8, -1)):
        _, u, v = apply(ramp(), warmth=amount)
        assert sign == np.sign(v[20, 60] - 128) == np.sign(128 - u[20, 60])
        assert (128, 128) == pytest.approx((u[20, 0], v[20, 0]), abs=1)


def test_looks_leave_no_colour_or_one():
    _, u, v = apply(colourful(), look="mono")
    assert {128} == set(u.ravel().tolist()) | set(v.ravel().tolist())
    y, u, v = apply(ramp(), look="sepia")
    assert u[20, 40] < 122
    assert v[20, 40] > 134
    assert (128, 128) == pytest.approx((u[20, 0], v[20, 0]), abs=2)
    assert np.array_equal(planes(ramp())[0], y)


@pytest.mark.parametrize("size", [(160, 90), (62, 66), (2, 2), (34, 300)])
@pytest.mark.parametrize("amount", [0.02, 0.3, 1.0])
def test_blur_softens_edges_and_keeps_the_mean(size, amount):
    width, height = size
    picture = black(width, height)
    picture[:height, : width // 2] = 200
    changed = Filter(Filters(blur=amount), width, height)(picture)
    assert picture.shape == changed.shape
    assert picture[:height].mean() == pytest.approx(changed[:height].mean(), abs=4)
    if width > 60 and amount == 1:
        assert np.abs(np.diff(changed[height // 2, :width].astype(int))).max() < 90


def test_a_stronger_blur_is_softer():
    picture = black(WIDTH, HEIGHT)
    picture[:HEIGHT, : WIDTH // 2] = 200
    steps = [np.abs(np.diff(apply(picture, blur=amount)[0], axis=1)).max() for amount in (0.0, 0.2, 0.5, 1.0)]
    assert sorted(steps, reverse=True) == steps
    assert len(set(steps)) == 4


def test_a_vignette_darkens_the_corners_towards_black():
    y, _, v = apply(bgr_to_i420(np.full((HEIGHT, WIDTH, 3), (90, 120, 220), np.uint8)), vignette=1.0)
    assert y[45, 80] > 120
    assert y[0, 0] < 60
    assert abs(v[0, 0] - 128) < 0.4 * abs(v[22, 40] - 128)
    assert y[0, 0] == pytest.approx(y[-1, -1], abs=2)


def test_grain_is_the_same_every_time_and_stronger_with_its_amount():
    flat = bgr_to_i420(np.full((HEIGHT, WIDTH, 3), 128, np.uint8))
    little, much = apply(flat, grain=0.2)[0], apply(flat, grain=0.8)[0]
    assert 1.5 < little.std() < much.std() / 2
    assert np.array_equal(much, apply(flat, grain=0.8)[0])
    assert much.mean() == pytest.approx(126, abs=2)
