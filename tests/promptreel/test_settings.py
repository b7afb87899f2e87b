"""Settings come from the environment, once, when asked."""

import os
from pathlib import Path

import pytest

from promptreel.errors import InvalidInput
from promptreel.settings import load_settings


def test_a_fresh_machine_needs_no_settings():
    settings = load_settings()
    assert "auto" == settings.backend
    assert settings.nemo_token is None
    assert "https://mega-api-prod.nemovideo.ai" == settings.nemo_api_url
    assert (900, 600, 300) == (settings.turn_seconds, settings.turn_idle_seconds, settings.render_seconds)
    assert (Path.home(), Path.cwd()) == settings.media_folders()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("PROMPTREEL_BACKEND", "moon"),
        ("PROMPTREEL_MAX_UPLOAD_MB", "much"),
        ("NEMO_API_URL", "mega-api-prod.nemovideo.ai"),
        ("PROMPTREEL_TURN_SECONDS", "-1"),
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
