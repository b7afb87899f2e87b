"""What an export leaves behind, and how it resumes."""

from pathlib import Path

import pytest
from claims import Died, claimed
from stand_in_client import connect
from tiny_mp4 import tiny_mp4

from promptreel.jobs import queue
from promptreel.jobs.perform import perform
from promptreel.jobs.work import export

DEADLINE = 30


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


def backend_renders(journal):
    return [row["id"] for row in journal.rows("SELECT id FROM renders")]
