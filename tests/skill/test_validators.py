"""Other people's validators accept the skill; those that are not installed are skipped and named.

`python tools/validate.py` runs all of them.
"""

import json
import urllib.request

import pytest

from shipping.validators import VALIDATORS, Registry, Subjects, export, run
from skill_rig import need_git

need_git()


@pytest.fixture(scope="module")
def subjects(tmp_path_factory, released):
    return Subjects(export(tmp_path_factory.mktemp("validators")), released[0])


@pytest.mark.parametrize(
    "validator",
    VALIDATORS,
    ids=[f"{index}-{validator.program}" for index, validator in enumerate(VALIDATORS)],
)
def test_it_accepts_what_it_is_shown(validator, subjects, monkeypatch, tmp_path):
    monkeypatch.setenv("HOME", str(tmp_path))
    outcome = run(validator, subjects)
    if outcome.verdict == "missing":
        pytest.skip(f"{validator.program} is not installed; get it: {validator.get}")
    assert "ok" == outcome.verdict, outcome.words


def test_the_stand_in_for_the_registry_knows_nothing():
    with Registry() as registry, urllib.request.urlopen(f"{registry.url}/api/v1/resolve?slug=x") as answer:
        assert {"match": None, "latestVersion": None} == json.load(answer)
