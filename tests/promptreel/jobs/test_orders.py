"""Orders: what is written down at once with the job, and what forbids it."""

import threading
from concurrent.futures import ThreadPoolExecutor

import pytest
from ordering import COST, order

from promptreel.errors import CreditLimitReached
from promptreel.jobs import BatchOrder, Limit, NewItem, batches, budget, orders, projects, queue
from promptreel.jobs.journal import Journal
from promptreel.jobs.models import Outcome
from promptreel.settings import Settings


def limit(root, own=None, credits=120.0, *, shared=True):
    return Limit(credits, root, own or root / "journal.db", shared=shared)


def at_once(*work):
    """Do all of it at the same moment; returns what came of each."""
    ready = threading.Barrier(len(work))

    def run(one):
        ready.wait()
        try:
            return one()
        except CreditLimitReached as error:
            return error

    with ThreadPoolExecutor(len(work)) as threads:
        return list(threads.map(run, work))


def test_of_two_orders_at_the_same_moment_one_has_room(root, journal):
    other = Journal(root / "journal.db")
    came = at_once(
        lambda: orders.place(journal, order("a", limit=limit(root)), None),
        lambda: orders.place(other, order("b", limit=limit(root)), None),
    )
    other.close()
    assert 1 == sum(isinstance(one, CreditLimitReached) for one in came)
    assert 1 == len(queue.in_order(journal, None))
    assert 1 == len(projects.newest_first(journal))


def test_users_of_one_account_share_its_limit(root, journal):
    homes = [root / "users" / name / "journal.db" for name in ("anna", "bert")]
    theirs = [Journal(path) for path in homes]
    came = at_once(
        lambda: orders.place(journal, order(limit=limit(root)), None),
        *(lambda one=one: orders.place(one, order(limit=limit(root, one.path)), None) for one in theirs),
    )
    refused = [one for one in came if isinstance(one, CreditLimitReached)]
    assert 2 == len(refused)
    assert all("100 were used in the last 24 hours" in error.message for error in refused)
    assert all("allows 120. Nothing was sent" in error.message for error in refused)
    assert 1 == sum(len(queue.in_order(one, None)) for one in (journal, *theirs))
    for one in theirs:
        one.close()


def test_guests_have_accounts_and_limits_of_their_own(root, journal):
    mine = Journal(root / "users" / "anna" / "journal.db")
    for one in (journal, mine):
        orders.place(one, order(limit=limit(root, one.path, shared=False)), None)
    assert COST == budget.spent_in(mine)
    mine.close()


def test_the_limit_of_a_user_of_a_server_is_that_of_its_account(root):
    folder = root / "users" / "anna"
    settings = Settings(home=folder, account_home=root, max_credits=120, nemo_token="t")
    assert limit(root, folder / "journal.db") == Limit.of(settings)
    assert Limit.of(Settings(home=root, nemo_token="t")) is None


def test_a_batch_is_checked_as_a_whole_with_what_is_queued_already(root, journal):
    items = [NewItem(name, [("generate", {"message": name, "expected_credits": COST})]) for name in "ab"]
    with pytest.raises(CreditLimitReached, match=r"cost about 200 credits\. 0 were used"):
        batches.submit(journal, BatchOrder("nemo", items, limit=limit(root)))
    assert [] == projects.newest_first(journal)
    batches.submit(journal, BatchOrder("nemo", items, limit=limit(root, credits=200)))
    with pytest.raises(CreditLimitReached, match="200 were used"):
        orders.place(journal, order(limit=limit(root, credits=200)), None)


@pytest.mark.parametrize(
    ("outcome", "used"),
    [
        (Outcome("done", {"credits_before": 80.0, "credits_after": 50.0}), 30.0),
        (Outcome("done", {"credits_before": 80.0, "credits_after": None}), COST),
        (Outcome("failed", {}), 0.0),
        (Outcome("unknown", {}), COST),
        (Outcome("cancelled", {"note": "Stopped before anything was sent."}), 0.0),
        (Outcome("cancelled", {"note": "The connection was closed.", "sent": True}), COST),
    ],
)
def test_what_a_turn_counts_with(journal, outcome, used):
    placed = orders.place(journal, order(), None)
    assert COST == budget.spent_in(journal)
    queue.finish(journal, placed.job.id, outcome)
    assert used == budget.spent_in(journal)
