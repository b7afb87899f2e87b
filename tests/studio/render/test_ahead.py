"""What is opened and made ahead, and that every frame is the same in whatever order it is made."""

from __future__ import annotations

import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from promptreel_studio.media import fit
from promptreel_studio.render.ahead import Ahead
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import make_plan
from promptreel_studio.render.window import Booking, Window
from studio.media import corpus
from studio.render.kit import SCENE, audio, draft, segment, video

DEADLINE = 20


def test_a_frame_is_a_pure_function_of_its_number(studio):
    """Also for clips, which are read in order: going back opens them again."""
    clip = corpus.write_video(studio.folder / "clip.mp4", corpus.grey_frames(20), fps=10)
    drafted = draft(
        video(
            segment(0, 1000, asset=studio.add("clip", clip)),
            segment(600, 1400, scene=SCENE, tr={"kind": "crossfade", "d": 400}),
        ),
        d=2000,
    )
    with Frames(make_plan(studio.job(drafted))) as frames:
        forward = [frames.frame(i).copy() for i in range(20)]
        backward = [frames.frame(i).copy() for i in reversed(range(20))][::-1]
    assert all(np.array_equal(a, b) for a, b in zip(forward, backward, strict=True))


def test_what_is_over_is_closed_and_only_the_next_is_opened_ahead():
    opened, closed = [], []

    class Thing:
        def __init__(self, number):
            self.number = number
            opened.append(number)

        def close(self):
            closed.append(self.number)

    bookings = [Booking(i * 10, i * 10 + 10, lambda i=i: Thing(i)) for i in range(5)]
    with ThreadPoolExecutor(1) as pool:
        window = Window(bookings, 100, pool)
        window.move_to(0)
        assert 0 == window[0].number
        window.move_to(15)
        assert 1 == window[1].number
        pool.submit(int).result(DEADLINE)
        assert ([0, 1, 2], [0]) == (opened, closed)
        window.close()
    assert [0, 1, 2] == sorted(closed)


def test_leaving_early_ends_a_source_that_works_ahead():
    closed = threading.Event()

    def endless():
        try:
            while True:
                yield 1
        finally:
            closed.set()

    with Ahead(endless(), 2, "endless") as ahead:
        assert 1 == next(ahead)
    assert closed.is_set()


def test_an_error_of_a_source_comes_where_its_item_would_have():
    def faulty():
        yield 1
        msg = "the second item"
        raise ValueError(msg)

    with Ahead(faulty(), 5, "faulty") as ahead:
        assert 1 == next(ahead)
        with pytest.raises(ValueError, match="the second item"):
            next(ahead)


def test_music_longer_than_the_timeline_is_cut(studio):
    drafted = draft(audio(segment(500, 60_000, music={"style": "lofi", "seed": 1})), d=1000)
    assert 10 == studio.render(drafted).frames


def test_even_is_never_below_two():
    assert [2, 2, 4, 100] == [fit.even(value) for value in (0.1, 2.9, 3.1, 100)]


def test_a_scene_that_was_cut_goes_on_where_it_was(studio):
    """Both parts together show the very pictures of the whole, also faster."""
    whole = draft(video(segment(0, 2000, scene=SCENE)), d=2000)
    parts = draft(
        video(segment(0, 800, scene=SCENE), segment(800, 600, scene=SCENE, src_in=800, speed=2.0)), d=1400
    )
    with Frames(make_plan(studio.job(whole))) as frames:
        expected = [frames.frame(i).copy() for i in (*range(8), *range(8, 20, 2))]
    with Frames(make_plan(studio.job(parts))) as frames:
        shown = [frames.frame(i).copy() for i in range(14)]
    assert all(np.array_equal(a, b) for a, b in zip(expected, shown, strict=True))
