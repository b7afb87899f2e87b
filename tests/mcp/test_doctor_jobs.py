"""What `promptreel doctor` says about jobs; it changes nothing."""

import os
import sqlite3
import subprocess
import sys

import pytest

from promptreel.jobs import ledger, projects, queue, runners
from promptreel.jobs.journal import Journal
from promptreel.jobs.lock import project_lock
from promptreel.jobs.models import Outcome
from promptreel.settings import Settings
from promptreel_mcp.cli import doctor_jobs
from promptreel_mcp.cli.doctor_jobs import examine_jobs


@pytest.fixture
def settings(home):
    return Settings(home=home, max_runners=2)


@pytest.fixture
def journal(settings):
    opened = Journal.of(settings)
    yield opened
    opened.close()


def rows(settings, what):
    return [(verdict, text) for about, verdict, text in examine_jobs(settings) if about == what]


def test_on_a_fresh_machine_it_makes_nothing(settings, home):
    found = {what: (verdict, text) for what, verdict, text in examine_jobs(settings)}
    assert ("ok", "none yet; made with the first project") == found["Journal"]
    assert ("ok", "ended jobs 90 days, logs 14 days; projects and exported files for good") == found[
        "Kept for"
    ]
    assert not home.exists()


def test_the_journal_and_its_jobs_are_counted(settings, journal, home):
    project = projects.create(journal, "studio", "a city", "en")
    jobs = [queue.submit(journal, project.id, "generate", {"message": str(n)}) for n in range(3)]
    queue.claim(journal, project.id)
    queue.finish(journal, jobs[0].id, Outcome("done"))
    queue.claim(journal, project.id)
    ((verdict, text),) = rows(settings, "Journal")
    assert "ok" == verdict
    assert text.startswith(f"{home / 'journal.db'}, ")
    assert text.endswith(" version 8, can be written")
    assert [("ok", "1 running, 1 queued; ended in the last day: 1 done; 1 ended in all")] == rows(
        settings, "Jobs"
    )
    assert [("ok", f"none in {home / 'logs'}")] == rows(settings, "Logs")


def test_a_living_runner_is_shown_with_its_process_and_its_sign_of_life(settings, journal):
    project = projects.create(journal, "studio", "a city", "en")
    queue.submit(journal, project.id, "generate", {"message": "a city"})
    runners.register(journal, project.id)
    with project_lock(settings, project.id).held() as mine:
        assert mine
        ((verdict, text),) = rows(settings, "Runner")
    assert "ok" == verdict
    assert text.startswith(f'{project.id} "a city", process {os.getpid()}, started 0 s ago')
    assert "last sign of life" in text


def test_a_dead_runner_and_work_that_nobody_does_are_told_with_what_to_do(settings, journal):
    dead, orphan = [projects.create(journal, "studio", name, "en") for name in ("a city", "the sea")]
    runners.register(journal, dead.id)
    queue.submit(journal, orphan.id, "generate", {"message": "the sea"})
    found = rows(settings, "Runner")
    assert ["note", "note"] == [verdict for verdict, _ in found]
    assert f'{dead.id} "a city"' in found[0][1]
    assert "died; last sign of life" in found[0][1]
    assert "promptreel jobs" in found[0][1]
    assert f"{orphan.id} has 1 unfinished and no runner" in found[1][1]


def test_without_work_it_says_how_many_runners_there_may_be(settings, journal):
    projects.create(journal, "studio", "a city", "en")
    assert [("ok", "none, as nothing is to be done; 2 at once at most (PROMPTREEL_MAX_RUNNERS)")] == rows(
        settings, "Runners"
    )


def test_files_left_over_and_the_newest_log_are_named(settings, journal, home, tmp_path):
    project = projects.create(journal, "studio", "a city", "en")
    job = queue.submit(journal, project.id, "export", {})
    left = tmp_path / ".render_1.mp4"
    left.write_bytes(b"x" * 4000)
    ledger.add_temporary(journal, left, job.id)
    ledger.add_temporary(journal, tmp_path / "gone", job.id)
    assert [("ok", "none left over")] == rows(settings, "Temporary files")
    queue.finish(journal, job.id, Outcome("failed"))
    ((verdict, text),) = rows(settings, "Temporary files")
    assert ("note", True) == (verdict, text.startswith(f"1 of ended jobs, 4 kB, such as {left};"))
    (home / "logs").mkdir()
    for age, name in ((100, "runner-p_old.log"), (0, "runner-p_new.log")):
        (home / "logs" / name).write_text("line\n")
        os.utime(home / "logs" / name, (1e9 - age, 1e9 - age))
    ((_, text),) = rows(settings, "Logs")
    assert f"2 in {home / 'logs'}, 1 kB; the newest: {home / 'logs' / 'runner-p_new.log'}" == text


def test_a_damaged_journal_is_a_problem_with_a_way_out(settings, home):
    home.mkdir(parents=True)
    (home / "journal.db").write_bytes(b"this is not a database, whatever its name says" * 100)
    ((verdict, text),) = rows(settings, "Journal")
    assert "problem" == verdict
    assert "cannot be read: file is not a database" in text
    assert "Move the file away" in text


def test_a_journal_of_a_newer_version_is_a_problem(settings, journal):
    with journal.transaction() as connection:
        connection.execute("INSERT INTO migrations (number, at) VALUES (999, 0)")
    ((verdict, text),) = rows(settings, "Journal")
    assert "problem" == verdict
    assert "version 999: written by a newer promptreel" in text


def test_a_journal_that_another_program_keeps_locked_is_told(settings, journal, monkeypatch):
    projects.create(journal, "studio", "a city", "en")
    monkeypatch.setattr(doctor_jobs, "_BUSY_SECONDS", 0.05)
    other = sqlite3.connect(journal.path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    ((verdict, text),) = rows(settings, "Journal")
    other.close()
    assert "problem" == verdict
    assert "is locked by another program" in text


def test_looking_keeps_this_process_s_locks_on_the_journal(settings, journal):
    """Then nobody else may take the log away from under us."""
    projects.create(journal, "studio", "a city", "en")
    examine_jobs(settings)
    code = "import sqlite3, sys; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM jobs'); c.close()"
    subprocess.run([sys.executable, "-c", code, str(journal.path)], check=True, timeout=30)
    assert journal.path.with_name("journal.db-wal").exists()
    assert 1 == len(projects.newest_first(journal))
