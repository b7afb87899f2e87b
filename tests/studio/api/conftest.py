"""A studio per test, and what its clients do first."""

import httpx
import pytest

from studio.api.stand_ins import DEADLINE, run_studio
from studio.api.steps import new_session


@pytest.fixture
def data(tmp_path):
    return tmp_path / "studio"


@pytest.fixture(scope="session")
def ending():
    """Studios that were told to stop; waiting for each in its own test would only take longer."""
    studios = []
    yield studios
    for studio in studios:
        studio.stop()


@pytest.fixture
def launch(data, ending):
    """Start studios on the test's data folder; all are stopped at the end."""
    running = []

    def start(**config):
        running.append(run_studio(data, **config))
        return running[-1]

    yield start
    for studio in running:
        studio.begin_to_stop()
    ending.extend(running)


@pytest.fixture
def connect():
    """Make HTTP clients for a studio; all are closed at the end."""
    clients = []

    def client(studio, client_id: str | None = None):
        made = httpx.Client(base_url=studio.url, timeout=DEADLINE, verify=False, trust_env=False)
        clients.append(made)
        if client_id is not None:
            answer = made.post("/api/auth/anonymous-token", headers={"X-Client-Id": client_id})
            made.headers["Authorization"] = f"Bearer {answer.json()['data']['token']}"
        return made

    yield client
    for made in clients:
        made.close()


@pytest.fixture
def studio(launch):
    return launch()


@pytest.fixture
def client(studio, connect):
    """A signed-in client of the default studio."""
    return connect(studio, "client-1")


@pytest.fixture
def session(client):
    """Id of a new project of that client."""
    return new_session(client)
