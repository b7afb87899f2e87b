"""A film in pieces: joined without a seam, taken up after a crash, drawn by anybody."""

from __future__ import annotations

import errno
import itertools
import multiprocessing
import subprocess
import sys
import threading
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor

import av
import numpy as np
import pytest

from promptreel_studio.render import RenderError, chunks, engine, film
from promptreel_studio.render.plan import make_plan, poster_path, preview_path
from studio.media import corpus
from studio.render import kit
from studio.render.kit import SCENE, audio, draft, segment, text, video

COMMAND = [sys.executable, "-m", "promptreel_studio.render.worker"]
DEADLINE = 60


@pytest.fixture
def counted(studio):
    """Nine seconds, three pieces; the brightness of each picture tells its number."""
    clip = corpus.write_video(
        studio.folder / "count.mp4",
        corpus.grey_frames(90),
        fps=10,
        options={"crf": "1"},
        sound=corpus.tone(9.0),
    )
    asset = studio.add("count", clip)
    return draft(
        video(segment(0, 9000, asset=asset)),
        audio(segment(0, 9000, music={"style": "lofi", "seed": 7}, vol=0.35, duck=0.5)),
        text(segment(3800, 400, txt="Seam")),
        d=9000,
        width=160,
        height=90,
    )


def test_pieces_cover_the_film_and_the_last_is_never_tiny(studio):
    lengths = []
    for frames in (1, 39, 40, 41, 49, 50, 51, 200):
        plan = make_plan(studio.job(draft(video(segment(0, 100, scene=SCENE)), d=frames * 100)))
        pieces = chunks.plan_chunks(plan, studio.folder)
        assert [0, *(piece.end for piece in pieces)] == [*(piece.first for piece in pieces), frames]
        lengths.append([piece.end - piece.first for piece in pieces])
    assert [[1], [39], [40], [41], [49], [40, 10], [40, 11], [40] * 5] == lengths


@pytest.mark.parametrize("name", ["film.mp4", "film.mov", "film.webm"])
def test_pieces_are_joined_without_loss_or_seam(studio, counted, name):
    film = kit.decode(studio.render(counted, name, quality="high").path)
    assert 90 == len(film.frames)
    assert [i / 10 for i in range(90)] == pytest.approx([frame.time for frame in film.frames], abs=0.002)
    expected = [float(corpus.luma(picture).mean()) for picture in _pictures(studio.assets["count"])]
    untitled = [i for i in range(90) if not 38 <= i < 42]
    assert [expected[i] for i in untitled] == pytest.approx([film.levels[i] for i in untitled], abs=3)
    with av.open(str(studio.folder / name)) as container:
        times = [(p.dts, p.pts) for p in container.demux(video=0) if p.dts is not None]
    assert all(a[0] < b[0] for a, b in itertools.pairwise(times))
    assert all(pts >= dts for dts, pts in times)


def _pictures(path):
    with av.open(str(path)) as container:
        return [frame.to_ndarray(format="yuv420p") for frame in container.decode(video=0)]


def test_a_render_that_was_killed_goes_on_behind_the_last_finished_piece(studio, counted, monkeypatch):
    plain = studio.render(counted, "plain.mp4").path.read_bytes()
    killed = _worker_killed_in_the_third_piece(studio, counted)
    pieces = sorted(p.name for p in killed.glob("*.mp4"))
    assert ["0000000.mp4", "0000040.mp4"] == pieces
    drawn = []
    take = engine.Frames.take
    monkeypatch.setattr(engine.Frames, "take", lambda self, i: (drawn.append(i), take(self, i))[1])
    studio.progress.clear()
    again = studio.render(counted, "film.mp4")
    assert list(range(80, 90)) == drawn
    assert 81 == next(frame for stage, frame, _ in studio.progress if stage == engine.DRAWING)
    assert plain == again.path.read_bytes()
    assert not killed.exists()


def _worker_killed_in_the_third_piece(studio, drafted):
    job = studio.job(drafted, "film.mp4")
    path = studio.folder / "job.json"
    path.write_text(job.model_dump_json())
    program = (
        "import os, signal, sys\n"
        "from promptreel_studio.render import chunks, worker\n"
        "write = chunks.VideoEncoder.write\n"
        "count = 0\n"
        "def dies(self, picture):\n"
        "    global count\n"
        "    count += 1\n"
        "    if count == 85: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    write(self, picture)\n"
        "chunks.VideoEncoder.write = dies\n"
        "worker.main([sys.argv[1]])\n"
    )
    with subprocess.Popen(
        [sys.executable, "-c", program, str(path)], stdin=subprocess.PIPE, stdout=subprocess.DEVNULL
    ) as dying:
        assert -9 == dying.wait(DEADLINE)
    path.unlink()
    return studio.folder / "film.mp4.parts"


@pytest.mark.parametrize("quality", ["draft", "standard", "high"])
def test_the_same_pictures_always_become_the_same_piece(studio, counted, quality):
    plan = make_plan(studio.job(counted, quality=quality))
    pictures = list(corpus.grey_frames(40))
    made = set()
    for number in range(40):
        piece = chunks.Chunk(0, 40, studio.folder / f"{number}.mp4")
        assert 40 == sum(1 for _ in chunks.write_chunks([piece], iter(pictures), plan, preview=False))
        made.add(piece.path.read_bytes())
    assert 1 == len(made)


def test_pieces_of_another_timeline_are_not_used(studio, counted):
    left = _worker_killed_in_the_third_piece(studio, counted)
    assert left.is_dir()
    other = draft(video(segment(0, 9000, asset=studio.grey(200))), d=9000)
    assert {200} == {round(level / 10) * 10 for level in kit.decode(studio.render(other).path).levels}


def test_any_executor_draws_the_same_film(studio, counted):
    """Processes share nothing with us but the media: what comes back are bytes."""
    job = studio.job(counted)
    here = engine.render(job, lambda *_: None, threading.Event()).path
    levels = kit.decode(here).levels
    context = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(2, mp_context=context) as executor:
        there = engine.render(job, lambda *_: None, threading.Event(), executor=executor)
    film = kit.decode(there.path)
    assert 90 == there.frames == len(film.frames)
    assert levels == pytest.approx(film.levels, abs=1.0)


def test_a_cancelled_film_keeps_its_pieces_only_when_told_so(studio, counted):
    for keeps in (True, False):
        cancelled = threading.Event()

        def note(stage, frame, frames, cancelled=cancelled):
            if frame == 50:
                cancelled.set()

        with pytest.raises(RenderError) as caught:
            engine.render(studio.job(counted), note, cancelled, keep=lambda keeps=keeps: keeps)
        assert "cancelled" == caught.value.code
        assert keeps == (studio.folder / "film.mp4.parts").exists()
        assert [] == [name for name in studio.leftovers() if name.startswith("film")]


@pytest.mark.parametrize("executor", [None, ThreadPoolExecutor(2)], ids=["here", "by others"])
def test_a_preview_and_a_poster_are_made_on_the_way(studio, executor):
    drafted = draft(
        video(segment(0, 9000, asset=studio.grey(120))),
        audio(segment(0, 9000, music={"style": "lofi", "seed": 7})),
        d=9000,
        width=1280,
        height=720,
    )
    job = studio.job(drafted).model_copy(update={"extras": True})
    engine.render(job, lambda *_: None, threading.Event(), executor=executor)
    preview = kit.decode(preview_path(job.target))
    assert (90, (640, 360)) == (len(preview.frames), (preview.frames[0].width, preview.frames[0].height))
    assert 9.0 == pytest.approx(preview.samples.shape[1] / 48_000, abs=0.05)
    assert np.abs(preview.samples).max() > 0.05
    with av.open(str(poster_path(job.target))) as container:
        (poster,) = container.decode(video=0)
    assert (1280, 720) == (poster.width, poster.height)
    assert 120 == pytest.approx(float(corpus.luma(poster.to_ndarray(format="yuv420p")).mean()), abs=12)


def test_the_poster_is_the_picture_that_the_film_has_there(studio, counted):
    """Of another third than the first, so that a wrong number shows."""
    job = studio.job(counted).model_copy(update={"extras": True})
    levels = kit.decode(engine.render(job, lambda *_: None, threading.Event()).path).levels
    with av.open(str(poster_path(job.target))) as container:
        (poster,) = container.decode(video=0)
    shown = float(corpus.luma(poster.to_ndarray(format="gray")).mean())
    nearest = min(range(90), key=lambda number: abs(shown - (levels[number] - 16) * 255 / 219))
    assert 30 == pytest.approx(nearest, abs=1)


def test_a_film_is_not_lost_over_its_poster(studio, monkeypatch):
    def refuse(*_):
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(film.joining, "write_jpeg", refuse)
    job = studio.job(draft(video(segment(0, 300, scene=SCENE)), d=300)).model_copy(update={"extras": True})
    assert 3 == engine.render(job, lambda *_: None, threading.Event()).frames
    assert ["film.mp4"] == studio.leftovers()


def test_the_file_says_how_it_was_made(studio):
    drafted = draft(
        video(segment(0, 500, scene=SCENE)), audio(segment(0, 500, music={"style": "lofi", "seed": 3})), d=500
    )
    metadata = kit.decode(studio.render(drafted).path).metadata
    assert "Made with promptreel studio (procedural)" == metadata["comment"]
    assert "Scenes: skyline (seed 7); Music: lofi (seed 3)" == metadata["description"]
