"""How runners are started, and what they are told."""

import os
import subprocess

import pytest

from promptreel.jobs import launch, logs
from promptreel.jobs.launch import Launcher, detaching_options, environment
from promptreel.settings import Settings


def test_settings_given_in_the_program_reach_the_runner(tmp_path):
    given = Settings(
        home=tmp_path / "home",
        media_dirs=(tmp_path / "a", tmp_path / "b"),
        nemo_token="nmv_usr_secret123",
        studio_url="http://127.0.0.1:1",
        studio_idle_seconds=5,
    )
    variables = environment(given)
    assert str(tmp_path / "home") == variables["PROMPTREEL_HOME"]
    assert f"{tmp_path / 'a'}{os.pathsep}{tmp_path / 'b'}" == variables["PROMPTREEL_MEDIA_DIRS"]
    assert "nmv_usr_secret123" == variables["NEMO_TOKEN"]
    assert "http://127.0.0.1:1" == variables["PROMPTREEL_STUDIO_URL"]
    assert "PROMPTREEL_BACKEND" not in variables
    assert os.environ["PATH"] == variables["PATH"]


def test_settings_survive_the_way_through_the_environment(tmp_path, monkeypatch):
    given = Settings(home=tmp_path, media_dirs=(tmp_path,), nemo_token="t", poll_interval=0.5, backend="nemo")
    for name, value in environment(given).items():
        monkeypatch.setenv(name, value)
    assert given.model_dump(include=given.model_fields_set) == Settings().model_dump(
        include=given.model_fields_set
    )


def test_a_setting_taken_away_is_not_in_the_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("NEMO_TOKEN", "nmv_usr_secret123")
    assert "NEMO_TOKEN" not in environment(Settings(home=tmp_path, nemo_token=None))


def test_elsewhere_a_runner_gets_a_session_of_its_own():
    assert [{"start_new_session": True}] == detaching_options("linux") == detaching_options("darwin")


def test_on_windows_it_leaves_the_console_the_group_and_the_job():
    breaking_away, staying = detaching_options("win32")
    assert {"creationflags": 0x01000208} == breaking_away
    assert {"creationflags": 0x00000208} == staying


def test_a_job_object_that_lets_nobody_out_is_stayed_in(monkeypatch):
    asked = []

    def popen(command, **options):
        asked.append(options["creationflags"])
        if options["creationflags"] & 0x01000000:
            raise PermissionError(5, "Access is denied")
        return subprocess.CompletedProcess(command, 0)

    windows = detaching_options("win32")
    monkeypatch.setattr(launch, "detaching_options", lambda _: windows)
    monkeypatch.setattr(launch.subprocess, "Popen", {bytes: popen})
    launch._start(["x"], {}, 1)
    assert [0x01000208, 0x00000208] == asked


@pytest.mark.parametrize(
    ("platform", "options"),
    [
        ("linux", {"start_new_session": True}),
        ("darwin", {"start_new_session": True}),
        ("win32", {"creationflags": 0x01000208}),
    ],
)
def test_each_system_s_way_of_detaching_reaches_the_process(tmp_path, monkeypatch, platform, options):
    """None of our pipes, no terminal, and nothing of the host's to be ended with."""
    started = []

    def popen(command, **given):
        started.append((command, given))
        return FakeProcess()

    monkeypatch.setattr(launch.sys, "platform", platform)
    monkeypatch.setattr(launch.subprocess, "Popen", {bytes: popen})
    assert 1 == Launcher(Settings(home=tmp_path)).launch("p_abcdefgh")
    ((command, given),) = started
    assert [launch.sys.executable, "-P", "-m", "promptreel.jobs.runner"] == command[:4]
    assert subprocess.DEVNULL == given.pop("stdin")
    assert given.pop("stdout") == given.pop("stderr")
    assert str(tmp_path) == given.pop("env")["PROMPTREEL_HOME"]
    assert options == given


def test_windows_tries_again_only_when_it_is_refused(tmp_path, monkeypatch):
    def popen(_command, **_):
        raise FileNotFoundError(2, "no such program")

    monkeypatch.setattr(launch.sys, "platform", "win32")
    monkeypatch.setattr(launch.subprocess, "Popen", {bytes: popen})
    with pytest.raises(FileNotFoundError):
        Launcher(Settings(home=tmp_path)).launch("p_abcdefgh")


def test_no_token_is_on_the_command_line(tmp_path, monkeypatch):
    seen = []
    monkeypatch.setattr(launch, "_start", lambda command, *_: seen.append(command) or FakeProcess())
    Launcher(Settings(home=tmp_path, nemo_token="nmv_usr_secret123")).launch("p_abcdefgh")
    assert ["--home", str(tmp_path), "p_abcdefgh"] == seen[0][-3:]
    assert "nmv_usr_secret123" not in " ".join(seen[0])


def test_a_full_log_is_moved_aside_and_two_are_kept(tmp_path, monkeypatch):
    monkeypatch.setattr(logs, "MAX_BYTES", 3)
    path = tmp_path / "logs" / "runner-p.log"
    logs.rotate(path)
    for text in ("one", "two", "three", "four"):
        path.write_text(text)
        logs.rotate(path)
    kept = {found.name: found.read_text() for found in path.parent.iterdir()}
    assert {"runner-p.log.1": "four", "runner-p.log.2": "three"} == kept


@pytest.mark.parametrize(
    "text",
    [
        "Authorization: Bearer S3CRET-value.1",
        "token nmv_usr_S3CRET",
        "open https://x/claim?ct=clm_S3CRETS",
        "GET /x?token=S3CRET&a=1",
        'HTTP Request: GET https://files/1.mp4?X-Amz-Expires=9&X-Amz-Signature=S3CRET "HTTP/1.1 200 OK"',
        "no answer from https://files/1.mp4?Policy=a&Signature=S3CRET.",
        "[(b'Content-Type', b'text/html'), (b'Set-Cookie', b'session=S3CRET; Path=/')]",
    ],
)
def test_logs_hold_no_credentials(text):
    assert "S3CRET" not in logs.redact(text)


def test_logs_do_not_hold_what_they_are_told_to_hide():
    assert "the users own (hidden)" == logs.redact("the users own S3CRET", "S3CRET")


class FakeProcess:
    pid = 1

    def poll(self):
        return 0
