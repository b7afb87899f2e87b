"""What tests leave running in the background, and how it ends."""

import asyncio
import os
import signal
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from promptreel.backends.studio import read_address, stop_studio
from promptreel.errors import PromptreelError
from promptreel.settings import Settings


def end_background(home):
    """End the runners and the studio that keep their data in this folder.

    Runners first: one that loses its studio starts it again, and goes on with a film that nobody waits for.
    """
    if (home / "journal.db").exists():
        for pid in _runners(home):
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
    address = read_address(home / "studio")
    if address is None or not address.pid:
        return
    # As `promptreel studio --stop` does, without a process; a thread has a loop of its own beside that of the tests.
    with ThreadPoolExecutor(1) as aside, suppress(PromptreelError):
        aside.submit(asyncio.run, stop_studio(Settings.model_construct(home=home))).result(60)


def _runners(home):
    """Yield the processes that work for this folder, where the system shows them as files."""
    own = [b"promptreel.jobs.runner", b"--home", os.fsencode(home)]
    for process in Path("/proc").glob("[0-9]*"):
        with suppress(OSError):
            words = (process / "cmdline").read_bytes().split(b"\0")
            if any(own == words[place : place + 3] for place in range(len(words) - 2)):
                yield int(process.name)
