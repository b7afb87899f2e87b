"""Small stand-ins for the agent, the renderer and the probe, and a studio on a thread to use them."""

import asyncio
import contextlib
import json
import sys
import threading
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path

from promptreel_studio.agent.models import Reply, ToolCall
from promptreel_studio.api import Studio
from promptreel_studio.config import StudioConfig
from promptreel_studio.lifecycle.serve import prepare, serve

HERE = Path(__file__).parent
DEADLINE = 20.0


def a_draft(title="city at night", milliseconds=10_000, **segment):
    """A draft with one scene."""
    scene = {"kind": "skyline", "time": "night"}
    clip = {"id": "seg_1", "st": 0, "d": milliseconds, "m": {"title": title}, "scene": scene}
    meta = {"title": title, "width": 1920, "height": 1080, "fps": 30, "aspect": "16:9"}
    return {"t": [{"tt": 0, "sg": [clip | segment]}], "d": milliseconds, "m": meta}


def echo_agent(message, draft, *, assets, language, seed, history):
    """Makes a draft with the message as its title; some messages are special."""
    if message == "fail":
        raise ValueError("a secret detail")
    if message == "talk":
        return Reply(texts=(f"I know {len(assets)} files.",))
    tool = ToolCall("generate_video", {"prompt": message}, {"status": "success"})
    return Reply(intro="On it.", texts=("Done.",), draft=a_draft(message), tool=tool)


@dataclass
class RunningStudio:
    """A studio that serves on a thread of its own."""

    studio: Studio
    url: str
    loop: asyncio.AbstractEventLoop
    thread: threading.Thread

    def begin_to_stop(self):
        """End it gracefully, as a signal would."""
        with contextlib.suppress(RuntimeError):  # its loop is closed already
            self.loop.call_soon_threadsafe(self.studio.stop)

    def stop(self):
        """End it, and wait until it is gone."""
        self.begin_to_stop()
        self.thread.join(DEADLINE)
        assert not self.thread.is_alive()


def run_studio(
    data: Path, *, agent=echo_agent, worker=None, probe=None, clock=None, **config
) -> RunningStudio:
    """Start a studio; the defaults need no media libraries."""
    parts = {
        "agent": agent,
        "worker": worker or (sys.executable, str(HERE / "worker_stand_in.py")),
        "probe": probe or (sys.executable, str(HERE / "probe_stand_in.py")),
    }
    if clock is not None:
        parts["clock"] = clock
    started: Future[tuple[asyncio.AbstractEventLoop, Studio, str]] = Future()

    async def main():
        studio = Studio(StudioConfig(data=data, **config), **parts)
        serving = prepare(studio)
        running = (asyncio.get_running_loop(), studio, serving.url)
        await serve(serving, ends_when_idle=False, on_started=lambda: started.set_result(running))

    def run():
        try:
            asyncio.run(main())
        except BaseException as error:
            if started.done():
                raise
            started.set_exception(error)

    thread = threading.Thread(target=run, daemon=True)
    thread.start()
    loop, studio, url = started.result(DEADLINE)
    return RunningStudio(studio, url, loop, thread)


def sse(body: str) -> list[dict]:
    """The events of a stream."""
    return [json.loads(line.removeprefix("data:")) for line in body.split("\n") if line.startswith("data:")]
