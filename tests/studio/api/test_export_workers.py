"""Renders in work: progress, failures, cancelling, waiting, and what happens to workers."""

import asyncio
import json
import os
import signal
import sqlite3
import sys

import httpx
import pytest

from promptreel_studio.api import rendering
from promptreel_studio.api.worker import WorkerProcess
from promptreel_studio.store import renders
from studio.api.exporting import SUBMIT, left_over, let_go, submit
from studio.api.steps import follow, new_session, until


def half_done(body):
    return body if body["progress"] > 50 else None


def test_progress_is_that_of_the_worker(client, session, data):
    submit(client, session, title="wait")
    body = until(lambda: half_done(follow(client, "render_1", "processing")))
    assert (52, "processing", None) == (body["progress"], body["status"], body["data"]["outputUrl"])
    assert "output" not in body
    assert 409 == client.get("/api/render/proxy/render_1/download").status_code
    let_go(data)
    assert "completed" == follow(client, "render_1")["status"]


def test_the_worker_gets_the_output_that_was_asked_for(client, session):
    submit(client, session, resolution="720p", fps=24, format="webm", quality="draft")
    answer = httpx.get(follow(client, "render_1")["output"]["url"])
    assert {"format": "webm", "quality": "draft", "resolution": "720p", "fps": 24} == json.loads(
        answer.content
    )["output"]
    assert "video/webm" == answer.headers["content-type"]


def test_a_failure_passes_on_the_workers_sentences(client, session, data):
    submit(client, session, title="fail")
    body = follow(client, "render_1")
    assert "failed" == body["status"] == body["data"]["status"]
    assert "This scene cannot be drawn. Try a skyline." == body["error"] == body["data"]["error"]
    assert body["data"]["outputUrl"] is None
    assert [] == left_over(data)


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
def test_a_worker_that_dies_is_started_once_more_and_then_given_up(client, session, data):
    submit(client, session, title="die")
    body = follow(client, "render_1")
    assert "failed" == body["status"]
    assert "stopped twice" in body["error"]
    assert [] == left_over(data)


@pytest.mark.skipif(os.name != "posix", reason="POSIX signals")
def test_a_worker_killed_once_is_replaced(studio, client, session, data):
    submit(client, session, title="wait")
    (worker,) = until(lambda: list(studio.studio.queue.workers.values()))
    os.kill(worker.pid, signal.SIGKILL)
    let_go(data)
    assert "completed" == follow(client, "render_1")["status"]


def test_a_worker_that_claims_a_file_that_is_not_there_has_failed(client, session):
    submit(client, session, title="lie")
    assert "failed" == follow(client, "render_1")["status"]


def test_a_worker_without_progress_is_given_up(launch, connect):
    client = connect(launch(render_stall_seconds=0.3), "client-1")
    submit(client, new_session(client), title="wait")
    assert "failed" == follow(client, "render_1")["status"]


def test_a_worker_that_cannot_be_started_fails_the_render(launch, connect):
    client = connect(launch(worker=("/nonexistent/python",)), "client-1")
    submit(client, new_session(client))
    assert "could not be started" in follow(client, "render_1")["error"]


@pytest.mark.parametrize("title", ["wait", "ignore"])
def test_a_render_in_work_can_be_cancelled(client, session, data, title):
    submit(client, session, title=title)
    until(lambda: half_done(follow(client, "render_1", "processing")))
    body = client.post(f"{SUBMIT}/render_1/cancel").json()
    assert "cancelled" == body["status"] == body["data"]["status"]
    submit(client, session, "render_2")
    assert "completed" == follow(client, "render_2")["status"]
    assert "cancelled" == follow(client, "render_1")["status"]
    assert 1 == len(left_over(data))


def test_a_waiting_render_can_be_cancelled_and_never_starts(client, session, data):
    submit(client, session, title="wait")
    submit(client, session, "render_2")
    assert "cancelled" == client.post(f"{SUBMIT}/render_2/cancel").json()["status"]
    let_go(data)
    assert "completed" == follow(client, "render_1")["status"]
    assert "cancelled" == follow(client, "render_2")["status"]


def test_what_is_over_cannot_be_cancelled(client, session):
    submit(client, session)
    done = follow(client, "render_1")
    assert done == client.post(f"{SUBMIT}/render_1/cancel").json()


def test_one_render_at_a_time_by_default(client, session, data):
    for n in (1, 2):
        submit(client, session, f"render_{n}", title="wait")
    follow(client, "render_1", "processing")
    assert "pending" == follow(client, "render_2", "pending")["status"]
    let_go(data)
    assert "completed" == follow(client, "render_2")["status"]


def test_several_at_a_time_when_configured(launch, connect, data):
    client = connect(launch(renders_at_once=2), "client-1")
    session = new_session(client)
    for n in (1, 2):
        submit(client, session, f"render_{n}", title="wait")
    assert {"processing"} == {follow(client, f"render_{n}", "processing")["status"] for n in (1, 2)}
    let_go(data)
    assert {"completed"} == {follow(client, f"render_{n}")["status"] for n in (1, 2)}


def test_a_restart_resumes_what_was_in_work_and_what_waited(launch, connect, data):
    studio = launch()
    client = connect(studio, "client-1")
    session = new_session(client)
    submit(client, session, title="wait")
    submit(client, session, "render_2")
    follow(client, "render_1", "processing")
    studio.stop()
    assert [] == [name for name in left_over(data) if name.endswith((".part", ".json"))]
    let_go(data)
    again = connect(launch(), "client-1")
    assert {"completed"} == {follow(again, f"render_{n}")["status"] for n in (1, 2)}


STUBBORN = """
import json, signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print(json.dumps({"event": "progress", "frame": 1, "frames": 9}), flush=True)
time.sleep(60)
"""


async def test_a_cancel_while_a_stubborn_worker_ends_kills_it_and_goes_on(tmp_path):
    """It is neither lost nor leaves a process behind."""
    async with WorkerProcess.start([sys.executable, "-c", STUBBORN], tmp_path, stall_seconds=60) as worker:
        assert "progress" == (await worker._next_event())["event"]
        ending = asyncio.create_task(worker.ask_to_end())
        await asyncio.sleep(0)
        ending.cancel()
        with pytest.raises(asyncio.CancelledError):
            await ending
        assert -signal.SIGKILL == worker._process.returncode


def full(*_, **__):
    error = sqlite3.OperationalError("database or disk is full")
    error.sqlite_errorcode = sqlite3.SQLITE_FULL
    raise error


def test_a_render_whose_progress_cannot_be_written_is_finished(client, session, monkeypatch):
    monkeypatch.setattr(renders, "set_progress", full)
    submit(client, session)
    assert "completed" == follow(client, "render_1")["status"]


def test_on_a_full_disk_a_render_fails_as_soon_as_that_can_be_written_and_the_queue_goes_on(
    client, session, data, monkeypatch
):
    monkeypatch.setattr(rendering, "_AGAIN_SECONDS", 0.01)
    complete, fail, tried = renders.complete, renders.fail, []

    def fails(*args, **said):
        tried.append(said)
        return full() if len(tried) < 3 else fail(*args, **said)

    monkeypatch.setattr(renders, "complete", full)
    monkeypatch.setattr(renders, "fail", fails)
    submit(client, session)
    assert "The disk of the studio is full" in follow(client, "render_1", "failed")["error"]
    assert (3, []) == (len(tried), left_over(data))
    monkeypatch.setattr(renders, "complete", complete)
    submit(client, session, "render_2")
    assert "completed" == follow(client, "render_2")["status"]
