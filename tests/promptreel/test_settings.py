"""Settings come from the environment, once, when asked."""

import os
from pathlib import Path

import pytest

from promptreel.errors import InvalidInput
from promptreel.settings import Settings, load_settings


def test_a_fresh_machine_needs_no_settings():
    settings = load_settings()
    assert "auto" == settings.backend
    assert settings.nemo_token is None
    assert "https://mega-api-prod.nemovideo.ai" == settings.nemo_api_url
    assert (900, 600, 300) == (settings.turn_seconds, settings.turn_idle_seconds, settings.render_seconds)
    assert (Path.home(), Path.cwd()) == settings.media_folders()


def test_only_the_variables_that_are_named_are_read(monkeypatch, tmp_path):
    """A field called `home` must not make the user's home folder our data folder."""
    monkeypatch.delenv("PROMPTREEL_HOME", raising=False)
    named = {field.validation_alias.choices[0] for field in Settings.model_fields.values()}
    for name in [name for name in Settings.model_fields if name.upper() not in named]:
        monkeypatch.setenv(name.upper(), str(tmp_path))
        if os.name == "posix":
            monkeypatch.setenv(name, str(tmp_path))
    settings = load_settings()
    assert tmp_path != settings.home
    assert ("auto", "WARNING", None) == (settings.backend, settings.log_level, settings.nemo_token)


def test_every_setting_can_be_given_by_the_variable_it_names(monkeypatch):
    names = [field.validation_alias.choices for field in Settings.model_fields.values()]
    assert all(len(choices) == 1 for choices in names)
    assert all(name.startswith(("PROMPTREEL_", "NEMO_", "SKILL_")) for (name,) in names)
    monkeypatch.setenv("PROMPTREEL_POLL_INTERVAL", "30")
    assert 30.0 == load_settings().poll_interval


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PROMPTREEL_BACKEND", "moon"),
        ("PROMPTREEL_MAX_UPLOAD_MB", "much"),
        ("NEMO_API_URL", "mega-api-prod.nemovideo.ai"),
        ("PROMPTREEL_TURN_SECONDS", "-1"),
        ("PROMPTREEL_MAX_RUNNERS", "0"),
        ("PROMPTREEL_RUNNER_LINGER_SECONDS", "-1"),
    ],
)
def test_a_wrong_setting_is_named_in_a_sentence(monkeypatch, name, value):
    monkeypatch.setenv(name, value)
    with pytest.raises(InvalidInput, match=name) as caught:
        load_settings()
    assert name in caught.value.hint


def test_an_empty_variable_is_an_absent_one(monkeypatch):
    monkeypatch.setenv("PROMPTREEL_BACKEND", "")
    monkeypatch.setenv("NEMO_TOKEN", "  ")
    assert "auto" == load_settings().backend
    assert load_settings().nemo_token is None


def test_addresses_lose_their_last_slash(monkeypatch):
    monkeypatch.setenv("NEMO_API_URL", "http://127.0.0.1:8000/")
    assert "http://127.0.0.1:8000" == load_settings().nemo_api_url


def test_folders_may_be_many_and_may_start_at_home(monkeypatch, tmp_path):
    monkeypatch.setenv("PROMPTREEL_MEDIA_DIRS", os.pathsep.join([str(tmp_path), "~/Movies", ""]))
    assert (tmp_path, Path.home() / "Movies") == load_settings().media_folders()


def test_a_token_is_not_shown():
    os.environ["NEMO_TOKEN"] = "nmv_usr_example_placeholder"
    try:
        settings = load_settings()
    finally:
        del os.environ["NEMO_TOKEN"]
    assert "placeholder" not in repr(settings)
    assert "nmv_usr_example_placeholder" == settings.nemo_token.get_secret_value()
