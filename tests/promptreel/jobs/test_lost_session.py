"""A backend that has forgotten a project: what happens to the next message, and to its price."""

import pytest

DEADLINE = 30
GONE = {"raises": "SessionGone"}


async def ended(jobs, project, kind, **request):
    job = await jobs.submit(project.id, kind, request)
    return await jobs.follow(job.id, DEADLINE)


async def test_a_project_with_nothing_in_it_is_created_again_and_the_message_sent(quick_jobs, backend):
    project = await quick_jobs.new_project("studio", "A city")
    backend.fails["send"] = [{"raises": "RateLimited"}]
    assert "failed" == (await ended(quick_jobs, project, "generate", message="a city")).status
    backend.fails["state"] = [GONE]
    assert "done" == (await ended(quick_jobs, project, "generate", message="a city")).status
    first, second = backend.sessions
    assert [first, second] == [sent["session_id"] for sent in backend.arguments("send")]
    assert second == (await quick_jobs.project(project.id)).session_id


async def test_a_message_for_a_lost_timeline_is_not_paid_for(quick_jobs, backend):
    project = await quick_jobs.new_project("studio", "A city")
    await ended(quick_jobs, project, "generate", message="a city")
    backend.fails["state"] = [GONE]
    lost = await ended(quick_jobs, project, "generate", message="make the title blue")
    assert ("failed", "session_gone") == (lost.status, lost.error["code"])
    assert "Nothing was sent" in lost.error["message"]
    assert "new project" in lost.error["hint"]
    assert (1, 1) == (backend.count("send"), backend.count("create_session"))


@pytest.mark.parametrize("again", [False, True])
async def test_a_file_is_not_added_to_a_project_whose_timeline_is_lost(quick_jobs, backend, again):
    project = await quick_jobs.new_project("studio", "A city")
    if again:
        await ended(quick_jobs, project, "upload", sources=["/videos/one.mp4"])
    backend.fails["state"] = [GONE]
    job = await ended(quick_jobs, project, "upload", sources=["/videos/two.mp4"])
    assert ("failed" if again else "done") == job.status
    assert 1 == backend.count("upload")
