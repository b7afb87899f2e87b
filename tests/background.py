"""What tests leave running in the background, and how it ends."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress

from promptreel.backends.studio import read_address, stop_studio
from promptreel.errors import PromptreelError
from promptreel.settings import Settings


def end_studio(home):
    """End the studio that keeps its data in this folder, as `promptreel studio --stop` does, without a process for it."""
    address = read_address(home / "studio")
    if address is None or not address.pid:
        return
    # A thread has a loop of its own, so that the one of the tests is left alone.
    with ThreadPoolExecutor(1) as aside, suppress(PromptreelError):
        aside.submit(asyncio.run, stop_studio(Settings.model_construct(home=home))).result(60)
