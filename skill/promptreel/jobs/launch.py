"""Start a runner that outlives us: its own session, its own log file, no pipe and no terminal of ours."""

from __future__ import annotations

import atexit
import os
import subprocess
import sys
from typing import TYPE_CHECKING

from pydantic import SecretStr

from .logs import log_path, rotate

if TYPE_CHECKING:
    from collections.abc import Sequence
    from typing import Any

    from promptreel.settings import Settings

RUNNER = (sys.executable, "-P", "-m", "promptreel.jobs.runner")
"""-P: a folder `promptreel` in the directory where the user happens to be must not be imported."""


class Launcher:
    """Starts runners and remembers them, so that they are not left behind as zombies.

    Args:
        settings: Passed on to the runners in their environment.
        command: What is started; `--home DIR PROJECT_ID` is appended.
    """

    def __init__(self, settings: Settings, command: Sequence[str] = RUNNER) -> None:
        self._settings = settings
        self._command = tuple(command)
        self._children: dict[str, subprocess.Popen[bytes]] = {}

    def launch(self, project_id: str) -> int:
        """Start a runner and return its process id.

        Raises:
            OSError: The system does not start it, or its log cannot be written.
        """
        path = log_path(self._settings, project_id)
        rotate(path)
        command = [*self._command, "--home", str(self._settings.home), project_id]
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
        try:
            child = _start(command, environment(self._settings), descriptor)
        finally:
            os.close(descriptor)
        self._children[project_id] = child
        _outliving.append(child)
        return child.pid

    def exit_code(self, project_id: str) -> int | None:
        """Return how the runner that we started last for this project ended; None if it lives or is not ours."""
        _reap()
        child = self._children.get(project_id)
        return None if child is None else child.poll()


def environment(settings: Settings) -> dict[str, str]:
    """Return our environment with every setting in it, also those that were given in other ways."""
    variables = dict(os.environ)
    for name in settings.model_fields_set:
        alias = type(settings).model_fields[name].validation_alias
        for variable in getattr(alias, "choices", ()):
            text = _as_text(getattr(settings, name))
            if text is None:
                variables.pop(str(variable), None)
            else:
                variables[str(variable)] = text
    return variables


def _as_text(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, SecretStr):
        return value.get_secret_value()
    if isinstance(value, tuple | list):
        return os.pathsep.join(str(part) for part in value)
    return str(value)


def detaching_options(platform: str) -> list[dict[str, Any]]:
    """Return what to start a process with so that it is left alone; the next where the first is refused."""
    if platform != "win32":
        return [{"start_new_session": True}]
    detached, new_group, breakaway = 0x00000008, 0x00000200, 0x01000000
    # A host may run us in a job object that kills its members and lets nobody out: then stay in it.
    return [
        {"creationflags": detached | new_group | breakaway},
        {"creationflags": detached | new_group},
    ]


def _start(command: list[str], variables: dict[str, str], log: int) -> subprocess.Popen[bytes]:
    *preferred, last = detaching_options(sys.platform)
    streams: dict[str, Any] = {"stdin": subprocess.DEVNULL, "stdout": log, "stderr": log}
    for options in preferred:
        try:
            return subprocess.Popen[bytes](command, env=variables, **streams, **options)
        except PermissionError:
            continue
    return subprocess.Popen[bytes](command, env=variables, **streams, **last)


_outliving: list[subprocess.Popen[bytes]] = []


def _reap() -> None:
    _outliving[:] = [child for child in _outliving if child.poll() is None]


@atexit.register
def _let_go() -> None:
    """Forget the runners without a warning that they still run: they are meant to."""
    _reap()
    for child in _outliving:
        child.returncode = 0
