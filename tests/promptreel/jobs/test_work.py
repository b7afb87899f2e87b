"""What the three kinds of work leave behind, and how they resume."""

from pathlib import Path

import pytest
from stand_in_client import StandInClient, connect
from tiny_mp4 import tiny_mp4

from promptreel.jobs import projects, queue
from promptreel.jobs.perform import perform
from promptreel.jobs.work import JobContext, export, generate, upload
from promptreel.wire import UploadedFile

DEADLINE = 30


class Died(BaseException):
    """The process is gone: nothing may catch this."""


def claimed(journal, project, settings):
    """What a runner gives to the work, with nobody beside it who would clean up."""
    claim = queue.claim(journal, project.id)
    current = projects.require(journal, project.id)
    return JobContext(claim.job, current, settings, journal, connect, lambda _: None, claim.step, claim.memo)


@pytest.fixture
async def project(quick_jobs):
    """A project with something on its timeline."""
    made = await quick_jobs.new_project("studio", "A city: at night?")
    job = await quick_jobs.submit(made.id, "generate", {"message": "a city"})
    await quick_jobs.follow(job.id, DEADLINE)
    return made


async def test_a_turn_says_which_of_its_stages_its_share_is(journal, settings):
    made = projects.create(journal, "studio", "a city", "en")
    queue.submit(journal, made.id, "generate", {"message": "a city"})
    context, told = claimed(journal, made, settings), []
    context.report = told.append
    await generate.run(context)
    assert (0.0, "Opening the project, step 1 of 5") == (told[0].fraction, told[0].message)
    assert (None, "Sending the message") == (told[1].fraction, told[1].message)


async def exported(jobs, project, **request):
    job = await jobs.submit(project.id, "export", {"format": "mp4", **request})
    return await jobs.follow(job.id, DEADLINE)


async def test_an_export_is_verified_and_named_after_the_project(quick_jobs, project, settings):
    done = await exported(quick_jobs, project)
    assert "done" == done.status, done.error
    path = settings.output_dir / "a-city.mp4"
    assert str(path) == done.result["path"]
    assert [path] == list(settings.output_dir.iterdir())
    facts = {name: done.result[name] for name in ("bytes", "duration_seconds", "width", "height")}
    assert {"bytes": path.stat().st_size, "duration_seconds": 2.0, "width": 320, "height": 180} == facts
    assert 64 == len(done.result["sha256"])
    assert "Timeline (1 track): 1. Video: a city (0-2s)" == done.result["timeline"]


async def test_an_existing_file_is_never_overwritten(quick_jobs, project, settings):
    settings.output_dir.mkdir()
    (settings.output_dir / "a-city.mp4").write_text("mine")
    names = [(await exported(quick_jobs, project)).result["path"].rsplit("/", 1)[-1] for _ in range(2)]
    assert ["a-city-2.mp4", "a-city-3.mp4"] == names
    assert "mine" == (settings.output_dir / "a-city.mp4").read_text()


async def test_it_is_overwritten_when_asked(quick_jobs, project, tmp_path):
    target = tmp_path / "elsewhere" / "film.mp4"
    target.parent.mkdir()
    target.write_text("old")
    done = await exported(quick_jobs, project, path=str(target), overwrite=True)
    assert str(target) == done.result["path"]
    assert tiny_mp4(seconds=2, width=320, height=180) == target.read_bytes()
    assert [target] == list(target.parent.iterdir())


async def test_a_relative_path_is_below_the_output_folder(quick_jobs, project, settings):
    done = await exported(quick_jobs, project, path="trips/film.mp4")
    assert str(settings.output_dir / "trips" / "film.mp4") == done.result["path"]


async def test_a_folder_that_cannot_be_written_is_told_before_the_render(
    quick_jobs, project, backend, tmp_path
):
    (tmp_path / "file").write_text("")
    done = await exported(quick_jobs, project, path=str(tmp_path / "file" / "film.mp4"))
    assert ("failed", "output_refused") == (done.status, done.error["code"])
    assert 0 == backend.count("submit_render")


async def test_a_file_that_is_no_video_is_not_kept(quick_jobs, project, backend, settings):
    backend.fails["download"] = [{"file": b"<html>sorry</html>".hex()}]
    done = await exported(quick_jobs, project)
    assert ("failed", "verification_failed") == (done.status, done.error["code"])
    assert [] == list(settings.output_dir.iterdir())


async def test_an_empty_timeline_is_not_rendered(quick_jobs, backend):
    made = await quick_jobs.new_project("studio", "empty")
    job = await quick_jobs.submit(made.id, "export", {"format": "mp4"})
    done = await quick_jobs.follow(job.id, DEADLINE)
    assert ("failed", "not_exportable") == (done.status, done.error["code"])
    assert [] == backend.requests


async def test_a_render_that_fails_is_told_with_the_reason(quick_jobs, project, backend):
    backend.fails["follow_render"] = [{"status": "failed", "url": None, "error": "no memory"}]
    done = await exported(quick_jobs, project)
    assert ("failed", "render_failed") == (done.status, done.error["code"])
    assert "no memory" in done.error["message"]
    assert 1 == backend.count("submit_render")


async def test_the_cloud_gets_a_second_try_under_a_new_id(quick_jobs, backend):
    made = await quick_jobs.new_project("nemo", "a city")
    await quick_jobs.submit(made.id, "generate", {"message": "a city"})
    backend.fails["follow_render"] = [{"status": "failed", "url": None}]
    done = await exported(quick_jobs, made)
    assert "done" == done.status, done.error
    assert 2 == len({arguments["render_id"] for arguments in backend.arguments("submit_render")})


async def test_the_backend_going_away_in_between_is_survived(quick_jobs, project, backend):
    backend.fails["follow_render"] = [{"raises": "Unreachable"}]
    done = await exported(quick_jobs, project)
    assert "done" == done.status, done.error
    assert 1 == backend.count("submit_render")


@pytest.mark.parametrize("moment", ["SUBMITTING", "SUBMITTED", "RENDERED", "VERIFIED", "PUBLISHED"])
async def test_an_export_resumes_after_each_step(
    quick_jobs, project, backend, journal, settings, monkeypatch, moment
):
    """The runner dies right after it wrote the step down; its successor makes one file of one render."""
    monkeypatch.setattr(quick_jobs._dispatcher, "ensure", lambda *_: None)
    job = await quick_jobs.submit(project.id, "export", {"format": "mp4"})

    real, step = queue.mark, getattr(export, moment)

    def die_after(journal, job_id, now, *rest):
        real(journal, job_id, now, *rest)
        if now == step:
            raise Died

    with monkeypatch.context() as patched:
        patched.setattr(queue, "mark", die_after)
        with pytest.raises(Died):
            await export.run(claimed(journal, project, settings))
    assert ("running", step) == (queue.require(journal, job.id).status, queue.details(journal, job.id).step)
    await perform(queue.claim(journal, project.id), journal, settings, connect)
    done = queue.require(journal, job.id)
    assert "done" == done.status, done.error
    assert 1 == backend.count("submit_render")
    assert ["a-city.mp4"] == [path.name for path in settings.output_dir.iterdir()]


async def test_a_crash_between_the_name_and_the_journal_makes_no_second_file(
    quick_jobs, project, journal, settings, monkeypatch
):
    monkeypatch.setattr(quick_jobs._dispatcher, "ensure", lambda *_: None)
    job = await quick_jobs.submit(project.id, "export", {"format": "mp4"})
    lost = await export.run(claimed(journal, project, settings))
    await perform(queue.claim(journal, project.id), journal, settings, connect)
    assert lost.result == queue.require(journal, job.id).result
    assert 1 == len(list(settings.output_dir.iterdir()))


async def test_a_crash_between_two_names_leaves_one(quick_jobs, project, journal, settings, monkeypatch):
    """The file has its name and still its temporary one: a link was made, and not yet removed."""
    monkeypatch.setattr(quick_jobs._dispatcher, "ensure", lambda *_: None)
    job = await quick_jobs.submit(project.id, "export", {"format": "mp4"})
    lost = await export.run(claimed(journal, project, settings))
    path = Path(lost.result["path"])
    path.with_name(f".{next(iter(backend_renders(journal)))}.mp4").hardlink_to(path)
    await perform(queue.claim(journal, project.id), journal, settings, connect)
    assert str(path) == queue.require(journal, job.id).result["path"]
    assert [path] == list(settings.output_dir.iterdir())


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


def backend_renders(journal):
    return [row["id"] for row in journal.rows("SELECT id FROM renders")]
