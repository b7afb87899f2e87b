"""A cloud that holds its answers back until it is let go, and the journal of the test's data folder."""

import pytest

from promptreel.jobs.journal import Journal
from serving_rig import HeldBackend


@pytest.fixture
def backend():
    running = HeldBackend()
    running.start()
    yield running
    running.release()
    running.stop()


@pytest.fixture
def journal(home):
    opened = Journal(home / "journal.db")
    yield opened
    opened.close()
