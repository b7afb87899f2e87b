"""What happens when something goes wrong on the way."""

from __future__ import annotations

import errno
import os
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from promptreel_studio.media import fit
from promptreel_studio.render import RenderError, chunks, engine, shots, soundtrack
from promptreel_studio.render.ahead import Ahead
from promptreel_studio.render.errors import explain
from promptreel_studio.render.frames import Frames
from promptreel_studio.render.plan import make_plan
from promptreel_studio.render.window import Booking, Window
from studio.media import corpus
from studio.render.kit import SCENE, audio, draft, segment, video

DEADLINE = 20


class FaultyScene:
    """A test double: a scene that fails at a given moment, which no real scene does on purpose."""

    def __init__(self, moment):
        self._moment = moment

    def frame(self, t):
        if t >= self._moment:
            msg = "a fault in a scene"
            raise RuntimeError(msg)
        return np.zeros((90, 160, 3), np.uint8)

    def clone(self):
        return FaultyScene(self._moment)


def our_threads():
    return {t.name for t in threading.enumerate() if t.name.startswith(("promptreel", "sound", "frames"))}


def rendered_in_time(studio, drafted, **kwargs):
    """Run a render on a thread of its own, so that a deadlock fails the test instead of hanging it."""
    with ThreadPoolExecutor(1, "test") as pool:
        return pool.submit(studio.render, drafted, **kwargs).result(DEADLINE)


@pytest.mark.parametrize("moment", [0.0, 0.5, 0.9])
def test_a_fault_in_a_scene_ends_every_thread_and_leaves_nothing(studio, monkeypatch, moment):
    monkeypatch.setattr(shots, "open_scene", lambda *_: FaultyScene(moment))
    with pytest.raises(RenderError) as caught:
        rendered_in_time(studio, draft(video(segment(0, 1000, scene=SCENE))))
    assert "failed" == caught.value.code
    assert "a fault in a scene" not in caught.value.message
    assert [] == studio.leftovers()
    assert set() == our_threads()


def test_a_fault_while_opening_a_scene_is_reported(studio, monkeypatch):
    def refuse(*_):
        raise MemoryError

    monkeypatch.setattr(shots, "open_scene", refuse)
    with pytest.raises(RenderError, match="memory"):
        rendered_in_time(studio, draft(video(segment(0, 1000, scene=SCENE))))
    assert set() == our_threads()


def test_a_fault_in_the_sound_ends_the_render(studio, monkeypatch):
    def faulty(*_):
        yield np.zeros((2, 4800), np.float32)
        raise RuntimeError

    monkeypatch.setattr(soundtrack.Players, "blocks", faulty)
    with pytest.raises(RenderError):
        rendered_in_time(studio, draft(video(segment(0, 1000, asset=studio.grey(60)))))
    assert [] == studio.leftovers()
    assert set() == our_threads()


def test_a_fault_in_the_encoder_ends_the_render(studio, monkeypatch):
    def refuse(*_):
        raise OSError(errno.EIO, "a fault in the disk")

    monkeypatch.setattr(chunks.VideoEncoder, "write", refuse)
    with pytest.raises(RenderError) as caught:
        rendered_in_time(studio, draft(video(segment(0, 5000, asset=studio.grey(60))), d=5000))
    assert "failed" == caught.value.code
    assert [] == studio.leftovers()
    assert set() == our_threads()


@pytest.mark.parametrize("name", ["film.mp4", "film.gif"])
def test_a_cancelled_render_leaves_nothing(studio, name):
    cancelled = threading.Event()

    class Impatient(list):
        def append(self, progress):
            if progress[1] == 3:
                cancelled.set()

    studio.progress = Impatient()
    with pytest.raises(RenderError) as caught:
        rendered_in_time(
            studio,
            draft(video(segment(0, 3000, asset=studio.grey(60))), d=3000),
            name=name,
            cancelled=cancelled,
        )
    assert "cancelled" == caught.value.code
    assert [] == studio.leftovers()
    assert set() == our_threads()


def test_an_older_film_survives_a_failed_render(studio, monkeypatch):
    drafted = draft(video(segment(0, 300, scene=SCENE)), d=300)
    monkeypatch.setattr(shots, "open_scene", lambda *_: FaultyScene(0.0))
    (studio.folder / "film.mp4").write_bytes(b"an older film")
    with pytest.raises(RenderError):
        rendered_in_time(studio, drafted)
    assert b"an older film" == (studio.folder / "film.mp4").read_bytes()


@pytest.fixture
def tiny_disk(tmp_path):
    folder = tmp_path / "disk"
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(folder)]
    if (
        os.name != "posix"
        or os.geteuid() != 0
        or subprocess.run(mount, capture_output=True, check=False).returncode
    ):
        pytest.skip("mounting a tiny disk needs root")
    yield folder
    subprocess.run(["umount", "-l", str(folder)], check=True)


@pytest.mark.parametrize("name", ["film.mp4", "film.mov", "film.webm", "film.gif"])
def test_a_full_disk_is_said_in_plain_words(studio, tiny_disk, name):
    noise = np.random.default_rng(1).integers(0, 255, (360, 640, 3), np.uint8)
    studio.add("noise", corpus.write_image(studio.folder / "noise.png", noise))
    drafted = draft(video(segment(0, 3000, asset="noise")), d=3000, width=640, height=360)
    studio.folder = tiny_disk
    with pytest.raises(RenderError) as caught:
        rendered_in_time(studio, drafted, name=name, quality="high")
    assert "disk_full" == caught.value.code
    assert "room" in caught.value.message
    assert caught.value.hint
    assert [] == list(tiny_disk.iterdir())


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (OSError(errno.ENOSPC, "full"), "disk_full"),
        (OSError(errno.EFBIG, "too large"), "disk_full"),
        (PermissionError(errno.EACCES, "no"), "no_access"),
        (MemoryError(), "failed"),
        (ValueError("anything"), "failed"),
    ],
)
def test_every_error_becomes_a_sentence_and_a_hint(error, code):
    explained = explain(error)
    assert code == explained.code
    assert explained.message.endswith(".")
    assert explained.hint.endswith(".")


def test_a_folder_that_is_not_there_is_reported(studio):
    job = studio.job(draft(video(segment(0, 300, asset=studio.grey(60))), d=300))
    job = job.model_copy(update={"target": studio.folder / "missing" / "film.mp4"})
    with pytest.raises(RenderError):
        engine.render(job, lambda *_: None, threading.Event())


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
