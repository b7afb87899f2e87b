"""The file that everything is written down in."""

import os
import subprocess
import sys

import pytest

from promptreel.errors import OutputRefused, PromptreelError
from promptreel.jobs import events, ledger, projects, queue
from promptreel.jobs.journal import Journal
from promptreel.jobs.models import Outcome

WRITER = """
import sys
from pathlib import Path
from promptreel.jobs import queue
from promptreel.jobs.journal import Journal
journal = Journal(Path(sys.argv[1]))
for number in range(50):
    queue.submit(journal, sys.argv[2], "generate", {"message": f"{sys.argv[3]}-{number}"})
"""


@pytest.fixture
def project(journal):
    return projects.create(journal, "studio", "a city", "en")


def test_two_processes_writing_at_once_lose_nothing(journal, project):
    command = [sys.executable, "-c", WRITER, str(journal.path), project.id]
    writers = [subprocess.Popen([*command, name]) for name in "ab"]
    assert [0, 0] == [writer.wait(30) for writer in writers]
    messages = [job.request["message"] for job in queue.in_order(journal, project.id)]
    assert sorted(f"{name}-{number}" for name in "ab" for number in range(50)) == sorted(messages)
    assert [f"a-{number}" for number in range(50)] == [name for name in messages if name.startswith("a")]


def test_opening_it_again_in_a_process_keeps_that_process_s_locks(journal, project):
    """POSIX locks go with any descriptor that is closed; then others remove the log from under us."""
    again = Journal(journal.path)
    assert "a city" == projects.require(again, project.id).title
    other = (
        "import sys, sqlite3; c = sqlite3.connect(sys.argv[1]); c.execute('SELECT * FROM jobs'); c.close()"
    )
    subprocess.run([sys.executable, "-c", other, str(journal.path)], check=True)
    assert journal.path.with_name("journal.db-wal").exists()
    again.close()


def test_a_transaction_that_fails_changes_nothing(journal, project):
    def fail():
        with journal.transaction() as connection:
            connection.execute("UPDATE projects SET title = 'other'")
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert "a city" == projects.require(journal, project.id).title


@pytest.mark.usefixtures("project")
def test_the_journal_is_for_its_owner_only(journal):
    assert 0o600 == journal.path.stat().st_mode & 0o777
    assert 0o700 == journal.path.parent.stat().st_mode & 0o777


def test_it_is_in_wal_mode_and_on_the_disk_at_every_commit(journal):
    assert "wal" == journal.row("PRAGMA journal_mode")[0]
    assert 2 == journal.row("PRAGMA synchronous")[0]


def test_the_version_changes_with_writes_of_others_and_our_own(journal, project):
    versions = [journal.version()]
    projects.set_seen(journal, project.id, "f")
    versions.append(journal.version())
    other = Journal(journal.path)
    projects.set_seen(other, project.id, "g")
    other.close()
    versions.append(journal.version())
    assert 3 == len(set(versions))
    assert versions[-1] == journal.version()


def test_a_damaged_journal_says_what_to_do(tmp_path):
    path = tmp_path / "journal.db"
    path.write_bytes(b"this is no database at all" * 100)
    with pytest.raises(PromptreelError) as caught:
        Journal(path).rows("SELECT 1")
    assert "Move the file away" in caught.value.hint


def test_a_data_folder_that_cannot_be_made_says_which(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputRefused, match="file"):
        Journal(tmp_path / "file" / "home" / "journal.db").rows("SELECT 1")


def test_importing_jobs_loads_no_http_client():
    code = "import sys, promptreel.jobs; print([m for m in ('httpx', 'mcp', 'numpy') if m in sys.modules])"
    assert (
        "[]"
        == subprocess.run(
            [sys.executable, "-c", code], check=True, capture_output=True, text=True, env=dict(os.environ)
        ).stdout.strip()
    )


def test_the_queue_keeps_its_order_and_says_who_is_first(journal, project):
    first, second, third = (
        queue.submit(journal, project.id, "generate", {"message": str(n)}) for n in range(3)
    )
    assert [0, 1, 2] == [job.position for job in (first, second, third)]
    assert "Waiting for 2 earlier jobs" == third.progress["message"]
    claim = queue.claim(journal, project.id)
    assert (first.id, 1, None, {}) == (claim.job.id, claim.attempts, claim.step, claim.memo)
    queue.finish(journal, first.id, Outcome("done", {}))
    assert 0 == queue.require(journal, second.id).position
    assert 1 == queue.require(journal, third.id).position


def test_a_job_left_running_is_taken_before_those_that_wait(journal, project):
    first = queue.submit(journal, project.id, "generate", {"message": "1"})
    queue.submit(journal, project.id, "generate", {"message": "2"})
    queue.claim(journal, project.id)
    queue.mark(journal, first.id, "sent", {"before": "ü"})
    again = queue.claim(journal, project.id)
    assert (first.id, 2, "sent", {"before": "ü"}) == (again.job.id, again.attempts, again.step, again.memo)


def test_a_job_ends_once(journal, project):
    job = queue.submit(journal, project.id, "generate", {"message": "1"})
    assert queue.finish(journal, job.id, Outcome("done", {"texts": []}))
    assert not queue.finish(journal, job.id, Outcome("failed"))
    assert "done" == queue.require(journal, job.id).status
    assert ["end"] == [event.kind for event in events.after(journal, job.id)]


def test_queues_of_other_projects_do_not_count(journal, project):
    other = projects.create(journal, "studio", "a village", "en")
    queue.submit(journal, other.id, "generate", {"message": "1"})
    assert 0 == queue.submit(journal, project.id, "generate", {"message": "2"}).position
    assert [other.id, project.id] == queue.projects_with_work(journal)


def test_the_project_last_worked_on_comes_first(journal, project):
    other = projects.create(journal, "nemo", "a village", "zh-CN")
    assert [other.id, project.id] == [found.id for found in projects.newest_first(journal)]
    queue.submit(journal, project.id, "generate", {"message": "1"})
    assert [project.id, other.id] == [found.id for found in projects.newest_first(journal)]


def test_abandoned_renders_are_those_that_had_not_ended(journal, project):
    job = queue.submit(journal, project.id, "export", {})
    for render, status in (("r1", "submitting"), ("r2", "submitted"), ("r3", "ended")):
        ledger.set_render(journal, render, job.id, status)
    ledger.abandon_renders(journal, job.id)
    assert ["r1", "r2"] == sorted(render for _, _, render in ledger.abandoned_renders(journal, project.id))
