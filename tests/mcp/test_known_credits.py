"""What a result says of credits where only a part of it is known."""

import pytest

from promptreel.jobs import BatchOrder, NewItem, Outcome, batches, projects, queue
from promptreel.jobs.journal import Journal
from promptreel_mcp import actions

SENT = {"sent": True, "credits_before": 80.0, "credits_after": None}


@pytest.fixture
def journal(home, monkeypatch):
    monkeypatch.setattr("promptreel.jobs.dispatch.Dispatcher.ensure", lambda *_: None)
    opened = Journal(home / "journal.db")
    yield opened
    opened.close()


def ended(journal, outcome):
    project = projects.create(journal, "nemo", "the sea", "en")
    job = queue.submit(journal, project.id, "generate", {"message": "the sea"})
    queue.finish(journal, job.id, outcome)
    return job.id


@pytest.mark.parametrize(
    "outcome",
    [
        Outcome("cancelled", {"note": "The connection was closed."} | SENT),
        Outcome(
            "unknown", SENT, {"code": "unknown", "message": "Lost.", "hint": "Look.", "retryable": False}
        ),
        Outcome("done", {"texts": ["Made."], **SENT}),
    ],
)
async def test_the_balance_before_is_told_if_the_one_after_is_not_known(journal, outcome):
    result = await actions.wait(actions.Desk(), ended(journal, outcome), wait_seconds=0)
    assert (80.0, None) == (result.credits.before, result.credits.available)
    assert "Credits: unknown left, 80 before." in result.words()
    if outcome.status == "cancelled":
        assert ["credits"] == [action.tool for action in result.next_actions]


async def test_nothing_is_said_of_credits_where_nothing_is_known(journal):
    job = ended(journal, Outcome("cancelled", {"note": "Stopped before anything was sent."}))
    result = await actions.wait(actions.Desk(), job, wait_seconds=0)
    assert (None, []) == (result.credits, result.next_actions)
    assert "Credits" not in result.words()


async def test_each_item_of_a_batch_has_its_credits(journal):
    wanted = [NewItem(name, [("generate", {"message": name})]) for name in ("sea", "city", "forest")]
    made = batches.submit(journal, BatchOrder("nemo", wanted))
    jobs = [item.jobs[0] for item in made.items]
    queue.finish(journal, jobs[0], Outcome("done", {"credits_before": 300.0, "credits_after": 200.0}))
    queue.finish(journal, jobs[1], Outcome("cancelled", {"note": "Stopped."} | SENT))
    result = await actions.wait(actions.Desk(), made.id, wait_seconds=0)
    sea, city, forest = [item.credits for item in result.items]
    assert (300.0, 200.0, "100 credits were used.") == (sea.before, sea.available, sea.note)
    assert (80.0, None) == (city.before, city.available)
    assert forest is None
    assert (300.0, 200.0) == (result.credits.before, result.credits.available)
    words = result.words()
    assert "Credits: 200 left, 300 before." in words
    assert "Credits: unknown left, 80 before." in words
