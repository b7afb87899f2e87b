"""A release of the last commit, built once for all tests that look at it."""

import pytest

from release import release


@pytest.fixture(scope="session")
def released(tmp_path_factory):
    """The folder of a release, and what was reported as made."""
    folder = tmp_path_factory.mktemp("release") / "dist"
    return folder, release(folder, isolated=False)
