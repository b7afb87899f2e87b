"""Which backend serves a new project, and why."""

import pytest

from promptreel.backends import choose, choose_backend
from promptreel.errors import InvalidInput, NoBackend
from promptreel.settings import load_settings


@pytest.fixture
def no_studio(monkeypatch):
    real = choose.find_spec
    monkeypatch.setattr(choose, "find_spec", lambda name: None if name in {"av", "skia"} else real(name))


def test_a_fresh_machine_uses_the_studio():
    choice = choose_backend(load_settings())
    assert "studio" == choice.name
    assert choice.reason


def test_a_token_means_the_cloud(monkeypatch):
    monkeypatch.setenv("NEMO_TOKEN", "nmv_usr_example_placeholder")
    assert "nemo" == choose_backend(load_settings()).name
    assert "studio" == choose_backend(load_settings(), "studio").name


def test_the_users_choice_wins_over_the_token(monkeypatch):
    monkeypatch.setenv("NEMO_TOKEN", "nmv_usr_example_placeholder")
    monkeypatch.setenv("PROMPTREEL_BACKEND", "studio")
    assert "studio" == choose_backend(load_settings()).name


def test_asking_for_the_cloud_needs_no_token():
    assert "nemo" == choose_backend(load_settings(), "nemo").name


def test_without_studio_and_token_both_ways_are_told(no_studio):
    with pytest.raises(NoBackend) as caught:
        choose_backend(load_settings())
    assert "promptreel[studio]" in caught.value.hint
    assert "NEMO_TOKEN" in caught.value.hint


def test_a_wanted_studio_that_is_not_installed_names_what_is_missing(no_studio):
    with pytest.raises((InvalidInput, NoBackend)) as caught:
        choose_backend(load_settings(), "studio")
    assert "skia" in f"{caught.value.message} {caught.value.hint}"
