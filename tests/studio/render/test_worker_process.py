"""The worker under strain: killed parents, parents that do not read, noisy libraries."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys

import pytest

from studio.render.kit import SCENE, draft, segment, video

COMMAND = [sys.executable, "-m", "promptreel_studio.render.worker"]
DEADLINE = 30
END_SECONDS = 5.0
"""Less than any of these jobs takes; within a second is promised, but the machine may be busy."""


@pytest.fixture
def job(studio):
    def write(drafted, name="film.mp4", **output):
        path = studio.folder / "job.json"
        target = studio.folder / name
        assets = {key: str(value) for key, value in studio.assets.items()}
        output = {
            "format": name.rsplit(".", 1)[1],
            "resolution": None,
            "quality": "draft",
            "fps": None,
        } | output
        path.write_text(
            json.dumps({"draft": drafted, "output": output, "assets": assets, "target": str(target)})
        )
        return path

    return write


@pytest.fixture
def start():
    started = []

    def run(path, **kwargs):
        process = subprocess.Popen(
            [*COMMAND, str(path)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            **kwargs,
        )
        started.append(process)
        return process

    yield run
    for process in started:
        process.kill()
        process.communicate()


def long_film(studio):
    return draft(video(segment(0, 600_000, asset=studio.grey(60))), d=600_000, width=640, height=360, fps=30)


def until_drawing(process):
    for line in process.stdout:
        if json.loads(line).get("frame", 0) > 0:
            return
    pytest.fail(f"it never drew: {process.stderr.read().decode()}")


def _communicate(process):
    """Wait without closing stdin: closing it means that the parent died."""
    output = process.stdout.read()
    errors = process.stderr.read()
    process.wait(DEADLINE)
    return output, errors


def test_it_ends_when_cancelled_while_a_scene_is_being_painted(studio, job, start):
    drafted = draft(video(segment(0, 9000, scene=SCENE)), d=9000, width=3840, height=2160)
    process = start(job(drafted))
    process.stdout.readline()
    process.terminate()
    assert 1 == process.wait(END_SECONDS)
    assert ["job.json"] == studio.leftovers()


def test_it_ends_when_its_parent_is_killed_and_keeps_what_is_drawn(studio, job):
    """The parent holds the other end of stdin; it dies without a word. The pieces stay for the next attempt."""
    program = (
        "import subprocess, sys\n"
        "p = subprocess.Popen(sys.argv[1:], stdin=subprocess.PIPE, stdout=subprocess.PIPE)\n"
        "while b'\"frame\":0,' in p.stdout.readline(): pass\n"
        "print(p.pid, flush=True)\n"
        "p.wait()\n"
    )
    path = job(long_film(studio))
    parent = subprocess.Popen([sys.executable, "-c", program, *COMMAND, str(path)], stdout=subprocess.PIPE)
    worker = int(parent.stdout.readline())
    # Where pidfd is missing, the end of the process cannot be waited for without being its parent.
    if not hasattr(os, "pidfd_open"):
        pytest.skip("pidfd_open is needed to wait for somebody else's child")
    handle = os.pidfd_open(worker)
    try:
        assert (studio.folder / "film.mp4.parts").is_dir()
        parent.kill()
        parent.communicate()
        assert _ends(handle)
    finally:
        os.close(handle)
    assert ["job.json"] == studio.leftovers()


def _ends(handle):
    import select

    return bool(select.select([handle], [], [], END_SECONDS)[0])


def test_it_does_not_stop_for_a_parent_that_does_not_read(studio, job, start):
    """Progress of 600 frames is far more than nothing, and nobody takes it; the file is still made."""
    drafted = draft(video(segment(0, 20_000, asset=studio.grey(60))), d=20_000, fps=30)
    process = start(job(drafted), pipesize=4096)
    process.wait(DEADLINE)
    assert (studio.folder / "film.mp4").exists()


def test_what_libraries_print_does_not_disturb_the_protocol(studio, job, start):
    program = (
        "import os, sys, runpy\n"
        "from promptreel_studio.render import engine\n"
        "inner = engine.render\n"
        "def noisy(*a, **k):\n"
        "    print('python prints'); os.write(1, b'a library prints\\n'); return inner(*a, **k)\n"
        "engine.render = noisy\n"
        "from promptreel_studio.render.worker import main\n"
        "sys.exit(main(sys.argv[1:]))\n"
    )
    path = job(draft(video(segment(0, 300, asset=studio.grey(60))), d=300))
    process = subprocess.Popen(
        [sys.executable, "-c", program, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )
    with process:
        output, errors = _communicate(process)
    assert all(json.loads(line) for line in output.splitlines())
    assert b"python prints" in errors
    assert b"a library prints" in errors


def test_progress_is_thinned_out(studio, job, start):
    """About ten lines a second: 900 frames are drawn much faster than that."""
    drafted = draft(video(segment(0, 30_000, asset=studio.grey(60))), d=30_000, fps=30)
    output, _ = _communicate(start(job(drafted)))
    events = [json.loads(line) for line in output.splitlines()]
    assert "done" == events[-1]["event"]
    assert len(events) < 450


def test_an_interrupt_from_the_terminal_cancels(studio, job, start):
    process = start(job(long_film(studio)))
    until_drawing(process)
    process.send_signal(signal.SIGINT)
    assert 1 == process.wait(END_SECONDS)
    assert ["job.json"] == studio.leftovers()


def test_numpy_is_told_to_keep_to_one_thread_before_it_is_loaded():
    """Its threads would only wait in loops, on cores that draw frames."""
    code = (
        "import os, sys, promptreel_studio.render.worker as worker; assert 'numpy' not in sys.modules;"
        "worker.main([]); assert os.environ['OPENBLAS_NUM_THREADS'] == '1' and 'numpy' not in sys.modules"
    )
    environment = {name: value for name, value in os.environ.items() if name != "OPENBLAS_NUM_THREADS"}
    ended = subprocess.run(
        [sys.executable, "-c", code], env=environment, capture_output=True, timeout=DEADLINE, check=False
    )
    assert 0 == ended.returncode, ended.stderr
