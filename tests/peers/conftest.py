"""What the peers share: one home with its servers, for all of them."""

import pytest

from peers.rig import staged


@pytest.fixture(scope="session")
def stage(tmp_path_factory):
    with staged(tmp_path_factory.mktemp("peers")) as made:
        yield made
