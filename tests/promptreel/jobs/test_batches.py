"""Batches in the journal: all of one or nothing, and forgotten with their jobs."""

import pytest

from promptreel.jobs import BatchOrder, NewItem, batches, housekeeping, queue
from promptreel.jobs import projects as rows
from promptreel.jobs.journal import Journal
from promptreel.jobs.models import JobError, Outcome

REFUSED = JobError(code="media_refused", message="No.", hint="Another.", retryable=False)


@pytest.fixture
def journal(tmp_path):
    opened = Journal(tmp_path / "journal.db")
    yield opened
    opened.close()


def wish(text):
    return NewItem(text, [("generate", {"message": text}), ("export", {"format": "mp4"})])


def test_each_wish_has_a_project_and_jobs_that_wait_for_one_another(journal):
    made = batches.submit(
        journal, BatchOrder("studio", [wish("the sea"), NewItem("x", error=REFUSED), wish("a city")])
    )
    assert made == batches.find(journal, made.id)
    sea, refused, city = made.items
    assert sea.project_id != city.project_id
    assert (None, (), REFUSED) == (refused.project_id, refused.jobs, refused.error)
    first, second = (queue.require(journal, job) for job in sea.jobs)
    assert (None, first.id) == (first.request["after"], second.request["after"])
    assert {*sea.jobs, *city.jobs} == set(batches.jobs_of(journal, made))


def test_in_one_project_a_wish_does_not_wait_for_the_success_of_the_one_before(journal):
    home = rows.create(journal, "studio", "all", "en")
    made = batches.submit(journal, BatchOrder("studio", [wish("the sea"), wish("a city")], home.id))
    jobs = queue.in_order(journal, home.id)
    assert [job for item in made.items for job in item.jobs] == [job.id for job in jobs]
    assert [None, jobs[0].id, None, jobs[2].id] == [job.request["after"] for job in jobs]


def test_a_batch_that_cannot_be_written_whole_leaves_nothing(journal):
    broken = NewItem("a city", [("generate", {"message": object()})])
    with pytest.raises(TypeError):
        batches.submit(journal, BatchOrder("studio", [wish("the sea"), broken]))
    assert ([], []) == (queue.in_order(journal, None), rows.newest_first(journal))
    assert [] == journal.rows("SELECT * FROM batches")


def test_how_far_a_batch_is_grows_with_each_job(journal):
    made = batches.submit(journal, BatchOrder("studio", [wish("the sea"), NewItem("x", error=REFUSED)]))
    told = []
    for job in made.items[0].jobs:
        told.append(batches.progress(made, batches.jobs_of(journal, made)))
        queue.finish(journal, job, Outcome("done", {}))
    told.append(batches.progress(made, batches.jobs_of(journal, made)))
    assert [0.5, 0.75, 1.0] == [progress["fraction"] for progress in told]
    assert ["1 of 2 ended", "1 of 2 ended", "2 of 2 ended"] == [progress["message"] for progress in told]


def test_an_old_batch_is_forgotten_with_its_jobs(journal):
    made = batches.submit(journal, BatchOrder("studio", [wish("the sea")]))
    for job in made.items[0].jobs:
        queue.finish(journal, job, Outcome("done", {}))
    with journal.transaction() as connection:
        connection.execute("UPDATE jobs SET updated = 0")
        connection.execute("UPDATE batches SET created = 0")
    housekeeping.forget_old_jobs(journal)
    assert (None, []) == (batches.find(journal, made.id), queue.in_order(journal, None))
