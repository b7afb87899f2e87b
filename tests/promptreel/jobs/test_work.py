"""What turns and uploads leave behind, and how they resume."""

import pytest
from claims import Died, claimed
from stand_in_client import StandInClient, connect

from promptreel.jobs import projects, queue
from promptreel.jobs.perform import perform
from promptreel.jobs.work import generate, upload
from promptreel.wire import UploadedFile

DEADLINE = 30


async def test_a_turn_says_which_of_its_stages_its_share_is(journal, settings):
    made = projects.create(journal, "studio", "a city", "en")
    queue.submit(journal, made.id, "generate", {"message": "a city"})
    context, told = claimed(journal, made, settings), []
    context.report = told.append
    await generate.run(context)
    assert (0.0, "Opening the project, step 1 of 5") == (told[0].fraction, told[0].message)
    assert (None, "Sending the message") == (told[1].fraction, told[1].message)


async def test_an_upload_is_repeated_only_for_what_did_not_arrive(
    quick_jobs, project, backend, journal, settings, monkeypatch
):
    monkeypatch.setattr(quick_jobs._dispatcher, "ensure", lambda *_: None)
    job = await quick_jobs.submit(project.id, "upload", {"sources": ["/media/a.png", "/media/b.png"]})

    async def one_arrives(self, session_id, sources, **_):
        await self._call("upload", session_id=session_id, sources=sources[:1])
        raise Died

    with monkeypatch.context() as patched:
        patched.setattr(StandInClient, "upload", one_arrives)
        with pytest.raises(Died):
            await upload.run(claimed(journal, project, settings))
    await perform(queue.claim(journal, project.id), journal, settings, connect)
    done = queue.require(journal, job.id)
    assert ["a.png", "b.png"] == [asset["filename"] for asset in done.result["assets"]]
    assert [["/media/a.png"], ["/media/b.png"]] == [call["sources"] for call in backend.arguments("upload")]


def test_new_assets_explain_files_by_name_and_links_by_number():
    def arrived(*names):
        return [UploadedFile(filename=name) for name in names]

    files = ["/m/a.png", "C:/m/b.png", "https://host/c.mp4?x=1"]
    assert files == upload.not_arrived(files, [])
    assert files[1:] == upload.not_arrived(files, arrived("a.png"))
    assert files[:2] == upload.not_arrived(files, arrived("c.mp4"))
    assert files[:2] == upload.not_arrived(files, arrived("download-17.mp4"))
    assert ["/n/a.png"] == upload.not_arrived(["/m/a.png", "/n/a.png"], arrived("a.png"))


@pytest.mark.parametrize(
    ("answer", "status", "code"),
    [
        ({"turn": "awaiting_input", "texts": ["Which?"]}, "awaiting_input", None),
        ({"turn": "failed"}, "failed", "turn_failed"),
        ({"turn": "unchanged"}, "failed", "turn_failed"),
        ({"dropped": True}, "unknown", "unknown"),
        ({"raises": "Unreachable"}, "failed", "unreachable"),
        ({"raises": "CreditsExhausted"}, "failed", "credits_exhausted"),
        ({"breaks": "x"}, "failed", "internal"),
    ],
)
async def test_whatever_a_turn_answers_it_is_sent_once(quick_jobs, backend, answer, status, code):
    backend.fails["send"] = [answer]
    made = await quick_jobs.new_project("nemo", "a city")
    job = await quick_jobs.submit(made.id, "generate", {"message": "a city"})
    done = await quick_jobs.follow(job.id, DEADLINE)
    assert (status, code) == (done.status, done.error and done.error["code"])
    assert 1 == backend.count("send")
    assert not (done.error and code != "unreachable" and done.error["retryable"])


async def test_a_job_that_kills_every_runner_is_given_up(quick_jobs, project, journal, settings, monkeypatch):
    monkeypatch.setattr(quick_jobs._dispatcher, "ensure", lambda *_: None)
    job = await quick_jobs.submit(project.id, "generate", {"message": "a city"})
    queue.mark(journal, job.id, "sent", {})
    with journal.transaction() as connection:
        connection.execute("UPDATE jobs SET attempts = 100 WHERE id = ?", (job.id,))
    await perform(queue.claim(journal, project.id), journal, settings, connect)
    done = queue.require(journal, job.id)
    assert ("unknown", False) == (done.status, done.error["retryable"])


async def test_the_balance_before_and_after_is_written_down(quick_jobs, journal):
    made = projects.create(journal, "nemo", "a city", "en")
    job = await quick_jobs.submit(made.id, "generate", {"message": "a city"})
    result = (await quick_jobs.follow(job.id, DEADLINE)).result
    assert (100, 100) == (result["credits_before"], result["credits_after"])
