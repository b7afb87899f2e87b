from __future__ import annotations

import pytest

from fake_nemo import FakeBackend
from promptreel.backends import Endpoint
from promptreel.client import Client, Pace
from promptreel.identity import Identity
from promptreel.settings import Settings

QUICK = Pace(
    attempts=3,
    first_wait=0.001,
    longest_wait=0.2,
    recovery=(0.001, 0.001, 0.001),
    confirm=(0.001,),
    tick=10,
    poll_first=0.001,
    poll_longest=0.002,
    without_url=2,
)


@pytest.fixture(scope="session")
def running_backend():
    backend = FakeBackend().start()
    yield backend
    backend.stop()


@pytest.fixture
def backend(running_backend):
    running_backend.reset()
    return running_backend


@pytest.fixture
def settings(tmp_path):
    return Settings(
        home=tmp_path / "home",
        output_dir=tmp_path / "out",
        media_dirs=(tmp_path,),
        nemo_token="token-of-the-user",
        connect_seconds=5,
        request_seconds=5,
        turn_seconds=10,
        turn_idle_seconds=5,
        stall_seconds=5,
    )


@pytest.fixture
def identity():
    return Identity("promptreel-test", "1.2.3", "pytest")


@pytest.fixture
def make_client(backend, settings, identity):
    """Return a function that makes a client; keywords replace parts of the endpoint, or settings."""

    def make(base_url=None, *, name="nemo", guest=False, pace=QUICK, **changed):
        endpoint = Endpoint(name, base_url or backend.url, "https://web.example.com", guest_allowed=guest)
        if guest:
            changed["nemo_token"] = None
        return Client(endpoint, settings.model_copy(update=changed), identity, pace=pace)

    return make


@pytest.fixture
async def client(make_client):
    async with make_client() as made:
        yield made


SID = "5529798706024415232"


@pytest.fixture
def sid():
    return SID
