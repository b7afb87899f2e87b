"""What happens when something goes wrong on the way."""

from __future__ import annotations

import errno
import os
import subprocess
import threading
from concurrent.futures import ThreadPoolExecutor

import numpy as np
import pytest

from promptreel_studio.render import RenderError, chunks, engine, shots, soundtrack
from promptreel_studio.render.errors import explain
from studio.media import corpus
from studio.render.kit import SCENE, draft, segment, video

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
