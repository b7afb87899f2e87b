"""What all tests share: a place of their own, away from the user's."""

import os
import signal
import sys

import pytest

# A shell that starts this in the background lets it ignore Ctrl-C; the programs under test must not inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_OURS = ("PROMPTREEL_", "NEMO_", "SKILL_SOURCE")


@pytest.fixture(autouse=True)
def home(tmp_path, monkeypatch):
    """Every test has its own data folder and output folder, and no account."""
    for name in [name for name in os.environ if name.startswith(_OURS)]:
        monkeypatch.delenv(name)
    folder = tmp_path / "home"
    monkeypatch.setenv("PROMPTREEL_HOME", str(folder))
    monkeypatch.setenv("PROMPTREEL_OUTPUT_DIR", str(tmp_path / "videos"))
    monkeypatch.setenv("PROMPTREEL_STUDIO_IDLE_SECONDS", "60")
    _forget_desk()
    yield folder
    _forget_desk()
    if (folder / "studio" / "address.json").exists():
        from background import end_studio

        end_studio(folder)


def _forget_desk():
    """A server in this process is a new one for every test, whatever ran before it."""
    if (running := sys.modules.get("promptreel_mcp.tools.running")) is not None:
        running._only_desk.cache_clear()
