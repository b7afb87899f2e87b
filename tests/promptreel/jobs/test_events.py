"""What a turn said and changed, as those who follow it read it."""

import asyncio

import pytest

from promptreel.jobs import events, projects, queue
from promptreel.jobs.models import Outcome

DEADLINE = 30


def told(happened):
    return [(event.kind, event.data["text"]) for event in happened if event.kind in {"text", "change"}]


@pytest.mark.parametrize(
    ("message", "added"),
    [("a city", "Added a clip "), ("一座城市", "添加了片段 "), ("一個城市的夜景影片", "新增了片段 ")],
)
async def test_texts_and_changes_reach_those_who_follow_before_the_end(quick_jobs, message, added):
    """What changed is told in the language of the message."""
    project = await quick_jobs.new_project("studio", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": message})
    seen = []
    done = await quick_jobs.follow(job.id, DEADLINE, on_event=seen.append)
    assert [("text", f"Made {message}."), *(("change", change) for change in done.result["changes"])] == told(
        seen
    )
    assert done.result["changes"][0].startswith(added)
    assert "end" == seen[-1].kind
    assert [event.id for event in seen] == sorted({event.id for event in seen})


async def test_who_comes_late_is_told_all_of_it_once(quick_jobs, backend):
    backend.hold("send")
    project = await quick_jobs.new_project("studio", "a city")
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    await asyncio.to_thread(backend.wait_for, "send")
    early, late = [], []
    await quick_jobs.follow(job.id, 0, on_event=early.append)
    assert [] == told(early)
    assert {"step"} <= {event.kind for event in early}
    backend.release_all()
    await quick_jobs.follow(job.id, DEADLINE)
    await quick_jobs.follow(job.id, 0, on_event=late.append)
    assert ("text", "Made a city.") == told(late)[0]
    assert early == late[: len(early)]


def test_an_event_comes_with_its_step_and_only_once(journal):
    """A runner that died after the step was written down does it again."""
    project = projects.create(journal, "studio", "a city", "en")
    job = queue.submit(journal, project.id, "generate", {"message": "a city"})
    news = [("text", {"text": "Made a city."}), ("change", {"text": "Added a clip"})]
    for _ in range(2):
        queue.claim(journal, project.id)
        queue.mark(journal, job.id, "answered", {}, news)
    queue.finish(journal, job.id, Outcome("done"))
    kinds = [event.kind for event in events.after(journal, job.id)]
    assert ["step", "text", "change", "step", "end"] == kinds
    (last,) = events.after(journal, job.id, events.after(journal, job.id)[-2].id)
    assert ("end", {"status": "done"}) == (last.kind, last.data)


def test_what_a_project_waits_for_is_said_until_it_is_its_turn(journal):
    project = projects.create(journal, "studio", "a city", "en")
    job = queue.submit(journal, project.id, "generate", {"message": "a city"})
    assert "Starting" == queue.require(journal, job.id).progress["message"]
    queue.explain_wait(journal, project.id, "Waiting for a free place")
    version = journal.version()
    queue.explain_wait(journal, project.id, "Waiting for a free place")
    assert version == journal.version()
    assert "Waiting for a free place" == queue.require(journal, job.id).progress["message"]
    assert "" == queue.claim(journal, project.id).job.progress["message"]
