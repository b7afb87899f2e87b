"""The worker process: it speaks JSON lines, stops when told or orphaned, and leaves nothing behind."""

import json
import signal
import subprocess

import pytest

from studio.render.jobs import WORKER, draft, job, music, read, start_worker, video

LONG = draft([video(length=60_000)], length=60_000, width=640, height=360)


def events(text):
    return [json.loads(line) for line in text.splitlines()]


def until_it_draws(process):
    for line in process.stdout:
        event = json.loads(line)
        if event["event"] == "progress" and event["frame"] > 0:
            return
    pytest.fail(f"it ended: {process.stderr.read()}")


def rest(folder):
    return sorted(path.name for path in folder.iterdir())


def test_it_tells_its_progress_and_its_result(tmp_path):
    process = start_worker(job(draft([video()], [music()]), tmp_path / "a.mp4"), tmp_path)
    out = process.stdout.read()
    process.wait(60)
    process.stdin.close()
    process.stderr.close()
    process.stdout.close()
    told = events(out)
    assert 0 == process.returncode
    assert {"progress"} == {event["event"] for event in told[:-1]}
    done = told[-1]
    assert ("done", 30, 320, 180) == (done["event"], done["frames"], done["width"], done["height"])
    assert abs(done["duration"] - 1) < 0.01
    assert 30 == len(read(tmp_path / "a.mp4").luma)


@pytest.mark.parametrize("way", ["signal", "orphan"])
def test_it_stops_when_told_and_when_its_parent_is_gone(tmp_path, way):
    process = start_worker(job(LONG, tmp_path / "a.mp4"), tmp_path)
    until_it_draws(process)
    if way == "signal":
        process.send_signal(signal.SIGTERM)
    else:
        process.stdin.close()
    out = process.stdout.read()
    assert 0 != process.wait(20)
    process.stdin.close()
    process.stdout.close()
    process.stderr.close()
    assert "failed" == events(out)[-1]["event"]
    assert "cancelled" == events(out)[-1]["code"]
    kept = ["a.mp4.parts"] if way == "orphan" else []
    assert ["JOB.json", *kept] == rest(tmp_path)


@pytest.mark.parametrize(
    "task",
    [
        "not json",
        "[]",
        "{}",
        '{"draft": {}, "target": "relative.mp4"}',
        '{"draft": {"t": []}, "target": "/x.mp4"}',
    ],
)
def test_a_job_that_makes_no_sense_is_one_sentence(tmp_path, task):
    path = tmp_path / "JOB.json"
    path.write_text(task)
    done = subprocess.run(
        [*WORKER, str(path)], capture_output=True, text=True, timeout=60, stdin=subprocess.PIPE, check=False
    )
    (failed,) = events(done.stdout)
    assert (1, "failed") == (done.returncode, failed["event"])
    assert failed["message"]
    assert "Traceback" not in failed["message"]


def test_a_full_disk_is_said_plainly_and_leaves_nothing(tmp_path):
    full = tmp_path / "full"
    full.mkdir()
    mounted = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", "size=40k", "tmpfs", full], capture_output=True, check=False
    )
    if mounted.returncode:
        pytest.skip("mounting a small file system needs privileges that this machine does not give")
    try:
        timeline = draft([video(length=3000)], length=3000, width=640, height=360)
        process = start_worker(job(timeline, full / "a.mp4", quality="high"), tmp_path)
        told = events(process.stdout.read())
        process.wait(60)
        process.stdin.close()
        process.stdout.close()
        process.stderr.close()
        assert ("failed", "disk_full") == (told[-1]["event"], told[-1]["code"])
        assert told[-1]["hint"]
        assert [] == list(full.iterdir())
    finally:
        subprocess.run(["umount", full], check=True)
