"""What was paid for is told, whatever comes in between: a cancel, a crash, a text that no file takes, a broken start."""

import asyncio
import threading

import pytest
from claims import Died, claimed
from stand_in_client import StandInClient, connect

from promptreel import errors
from promptreel.client import saving
from promptreel.client.state import read_state
from promptreel.jobs import Jobs, budget, projects, queue
from promptreel.jobs.launch import Launcher
from promptreel.jobs.perform import perform
from promptreel.jobs.work import generate
from promptreel.wire import read_envelope

DEADLINE = 30


@pytest.fixture
def alone(quick_jobs, monkeypatch):
    """Jobs without runners: the test does their work."""
    monkeypatch.setattr(quick_jobs._dispatcher, "ensure", lambda *_: None)
    return quick_jobs


async def died_at(step, journal, settings, monkeypatch):
    """Let a runner die as soon as a turn has come to a step; returns its job."""
    made = projects.create(journal, "nemo", "a city", "en")
    job = queue.submit(journal, made.id, "generate", {"message": "a city", "expected_credits": 100})
    context = claimed(journal, made, settings)
    mark, mark_now = context.mark, context.mark_now

    async def last(reached, **facts):
        await mark(reached, **facts)
        if reached == step:
            raise Died

    def last_now(reached):
        mark_now(reached)
        if reached == step:
            raise Died

    monkeypatch.setattr(context, "mark", last)
    monkeypatch.setattr(context, "mark_now", last_now)
    with pytest.raises(Died):
        await generate.run(context)
    return queue.require(journal, job.id)


async def test_a_cancel_after_the_answer_keeps_the_answer(quick_jobs, backend, monkeypatch):
    balance = asyncio.Event()

    async def slow(self):
        if backend.count("send"):
            balance.set()
            await asyncio.Event().wait()
        raise errors.Unreachable("Not now.")

    monkeypatch.setattr(StandInClient, "credits", slow)
    project = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.wait_for(balance.wait(), DEADLINE)
    ended = await quick_jobs.cancel(job.id)
    assert ("done", ["Made a city."]) == (ended.status, ended.result["texts"])


async def test_a_cancel_after_a_crash_that_came_after_the_answer_keeps_it(
    alone, journal, settings, monkeypatch
):
    job = await died_at(generate.ANSWERED, journal, settings, monkeypatch)
    monkeypatch.setattr("promptreel.jobs.service.CANCEL_SECONDS", 0)
    assert "running" == (await alone.cancel(job.id)).status
    await perform(queue.claim(journal, job.project_id), journal, settings, connect)
    ended = queue.require(journal, job.id)
    assert ("done", ["Made a city."]) == (ended.status, ended.result["texts"])


async def test_a_crash_before_the_message_left_sends_it_now(backend, journal, settings, monkeypatch):
    job = await died_at(generate.ABOUT_TO_SEND, journal, settings, monkeypatch)
    assert 0 == backend.count("send")
    await perform(queue.claim(journal, job.project_id), journal, settings, connect)
    assert "done" == queue.require(journal, job.id).status
    assert 1 == backend.count("send")


async def test_a_cancel_before_the_message_left_costs_nothing(alone, journal, settings, monkeypatch):
    job = await died_at(generate.ABOUT_TO_SEND, journal, settings, monkeypatch)
    ended = await alone.cancel(job.id)
    assert {"note": "Stopped before anything was sent; nothing is charged."} == ended.result
    assert 0 == budget.spent_in(journal)


async def test_a_message_is_not_sent_when_that_cannot_be_written_down(
    backend, journal, settings, monkeypatch
):
    def full(_journal, _job_id, step, *_):
        if step == generate.SENT:
            raise errors.OutputRefused("There is no room left.")

    made = projects.create(journal, "nemo", "a city", "en")
    job = queue.submit(journal, made.id, "generate", {"message": "a city"})
    monkeypatch.setattr(queue, "mark", full)
    await perform(queue.claim(journal, made.id), journal, settings, connect)
    ended = queue.require(journal, job.id)
    assert ("failed", None, 0) == (ended.status, ended.result, backend.count("send"))


@pytest.mark.parametrize(
    ("step", "status", "texts"),
    [(generate.ABOUT_TO_SEND, "failed", None), (generate.SENT, "unknown", None), (generate.ANSWERED, "done", ["Made a city."])],
)  # fmt: skip
async def test_runners_that_do_not_start_leave_nobody_to_send_a_message_again(
    step, status, texts, journal, settings, monkeypatch
):
    job = await died_at(step, journal, settings, monkeypatch)
    launcher = Launcher(settings, ("python-that-does-not-exist",))
    async with Jobs(settings, launcher=launcher) as jobs:
        for _ in range(10):
            with journal.transaction() as connection:
                connection.execute("UPDATE runners SET started = 0")
            ended = await jobs.job(job.id)
    assert (status, texts) == (ended.status, (ended.result or {}).get("texts"))
    assert (status == "failed") == bool(ended.error and ended.error["retryable"])


async def test_half_a_character_in_what_a_backend_says_loses_no_turn(quick_jobs, backend, monkeypatch):
    send = backend._send

    def cut(session_id, text):
        answer = send(session_id, text)
        backend.sessions[session_id]["draft"]["m"] = {"title": "a city \ud83d"}
        return {"texts": [*answer["texts"], "half \ud83d"]}

    monkeypatch.setattr(backend, "_send", cut)
    project = await quick_jobs.new_project("nemo", "a city \ud83d")
    for message in ("a city", "brighter"):
        job = await quick_jobs.submit(project.id, "generate", {"message": f"{message} \ud83d"})
        ended = await quick_jobs.follow(job.id, DEADLINE)
        assert ("done", "half \ud83d") == (ended.status, ended.result["texts"][1])
    draft = backend.sessions[(await quick_jobs.project(project.id)).session_id]["draft"]
    state = read_state(read_envelope({"data": {"state": {"draft": draft}}}))
    await quick_jobs.look(project.id, state)
    assert "a city \ud83d" == (await quick_jobs.look(project.id, state)).draft["m"]["title"]


async def test_a_balance_that_does_not_come_holds_up_no_message(quick_jobs, monkeypatch):
    async def never(self):
        await asyncio.Event().wait()

    monkeypatch.setattr(StandInClient, "credits", never)
    monkeypatch.setattr(generate, "_BALANCE_SECONDS", 0.01)
    project = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    assert "done" == (await quick_jobs.follow(job.id, DEADLINE)).status


async def test_a_cancel_while_a_file_gets_its_name_comes_too_late(quick_jobs, project, monkeypatch):
    begun, go = threading.Event(), threading.Event()
    publish = saving.publish

    def slow(*args, **named):
        begun.set()
        assert go.wait(DEADLINE)
        publish(*args, **named)

    monkeypatch.setattr(saving, "publish", slow)
    job = await quick_jobs.submit(project.id, "export", {"format": "mp4"})
    await asyncio.to_thread(begun.wait, DEADLINE)
    stopping = asyncio.create_task(quick_jobs.cancel(job.id))
    while not (await quick_jobs.job(job.id)).cancel_requested:  # noqa: ASYNC110 - the journal sets no event
        await asyncio.sleep(0)
    go.set()
    ended = await stopping
    assert "done" == ended.status
    folder = quick_jobs._settings.output_dir
    assert [ended.result["path"]] == [str(path) for path in folder.iterdir()]


@pytest.mark.parametrize(("module", "write"), [(queue, "mark"), (projects, "set_seen")])
async def test_a_journal_that_is_busy_when_the_answer_comes_loses_none(
    module, write, backend, journal, settings, monkeypatch
):
    real = getattr(module, write)

    def busy(*args):
        if backend.count("send"):
            raise errors.PromptreelError("The journal of jobs is busy.", retryable=True)
        return real(*args)

    monkeypatch.setattr(module, write, busy)
    made = projects.create(journal, "nemo", "a city", "en")
    job = queue.submit(journal, made.id, "generate", {"message": "a city"})
    await perform(queue.claim(journal, made.id), journal, settings, connect)
    ended = queue.require(journal, job.id)
    assert ("done", ["Made a city."]) == (ended.status, ended.result["texts"])
