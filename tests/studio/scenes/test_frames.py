"""A frame is a pure function of the spec, the size, the length and the time."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from promptreel_studio.scenes import KINDS, open_scene
from studio.scenes.opened import SECONDS, SIZE, opened, seen_by, spec_of

DEFAULTS = [spec_of(kind) for kind in KINDS]
each_kind = pytest.mark.parametrize("spec", DEFAULTS, ids=lambda spec: spec.kind)


@each_kind
def test_the_same_spec_draws_the_same_bytes_in_any_order(spec):
    first, second = opened(spec.kind), open_scene(spec, *SIZE, SECONDS)
    forward = [first.frame(t).copy() for t in (0.0, 2.5, 9.9)]
    backward = [second.frame(t).copy() for t in (9.9, 2.5, 0.0)]
    for expected, frame in zip(forward, reversed(backward), strict=True):
        np.testing.assert_array_equal(expected, frame)


@each_kind
def test_clones_draw_the_same_frames_on_other_threads(spec):
    """Planes are shared, buffers are not: two threads at different times do not disturb each other."""
    scene = opened(spec.kind)
    times = [0.3 * k for k in range(12)]
    expected = [scene.frame(t).copy() for t in times]
    clones = [scene.clone(), scene.clone()]
    with ThreadPoolExecutor(2) as pool:
        halves = list(pool.map(lambda n: [clones[n].frame(t).copy() for t in times[n::2]], (0, 1)))
    for n, half in enumerate(halves):
        for wanted, frame in zip(expected[n::2], half, strict=True):
            np.testing.assert_array_equal(wanted, frame)


@each_kind
def test_a_clone_owns_its_buffer(spec):
    scene = opened(spec.kind)
    twin = scene.clone()
    before = scene.frame(0.0)
    kept = before.copy()
    assert twin.frame(4.0) is not before
    np.testing.assert_array_equal(kept, before)


@each_kind
def test_another_seed_draws_another_picture(spec):
    one = opened(spec.kind).frame(1.0).astype(np.int16)
    other = open_scene(spec.model_copy(update={"seed": 6}), *SIZE, SECONDS).frame(1.0).astype(np.int16)
    assert np.abs(one - other).mean() > 4.0


@each_kind
def test_two_resolutions_of_one_shape_show_the_same_composition(spec):
    """A preview must promise what the export will show."""
    small = opened(spec.kind).frame(1.0)
    large = open_scene(spec, 640, 360, SECONDS).frame(1.0)
    halved = large.reshape(180, 2, 320, 2, 3).mean(axis=(1, 3))
    blocks = [
        picture.reshape(18, 10, 32, 10, 3).mean(axis=(1, 3)) for picture in (small.astype(float), halved)
    ]
    assert np.abs(blocks[0] - blocks[1]).mean() < 6.0


SIZES = [(180, 320), (16, 16), (160, 90), (202, 202), (226, 282), (420, 180)]


@pytest.mark.parametrize(
    ("spec", "size"),
    [(spec, size) for n, spec in enumerate(DEFAULTS) for size in (SIZES if n == 0 else SIZES[:2])],
    ids=lambda value: getattr(value, "kind", value),
)
def test_every_even_size_has_the_right_shape_and_type(spec, size):
    width, height = size
    frame = open_scene(spec, width, height, 3.0).frame(1.5)
    assert (height, width, 3) == frame.shape
    assert np.uint8 == frame.dtype
    assert frame.std() > 8


@pytest.mark.parametrize(
    ("width", "height", "seconds"), [(161, 90, 5.0), (160, 91, 5.0), (8, 8, 5.0), (160, 90, 0.0)]
)
def test_impossible_sizes_and_lengths_are_refused(width, height, seconds):
    with pytest.raises(ValueError, match="A scene needs"):
        open_scene(DEFAULTS[0], width, height, seconds)


@each_kind
def test_a_camera_that_moves_draws_from_the_first_to_the_last_moment(spec):
    for move in ("drift", "zoom"):
        scene = seen_by(opened(spec.kind), move=move, speed=2.0)
        assert all(scene.frame(t).std() > 8 for t in (0.0, SECONDS / 2, SECONDS))
