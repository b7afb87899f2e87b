"""One round's folders, settings and backend."""

from __future__ import annotations

import asyncio
import os
import random
import socket
import subprocess
import sys
from pathlib import Path

from . import processes
from .film import write_film
from .journal import JournalView
from .story import Story

HERE = Path(__file__).parent
FOLDERS = (str(HERE / "studio_log"), str(HERE.parent.parent))
SETTINGS = {
    "PROMPTREEL_RECOVERY_FIRST_SECONDS": "0.2",
    "PROMPTREEL_RECOVERY_INTERVAL_SECONDS": "0.3",
    "PROMPTREEL_RECOVERY_CHECKS": "7",
    "PROMPTREEL_POLL_INTERVAL": "0.05",
    "PROMPTREEL_CONNECT_SECONDS": "3",
    "PROMPTREEL_REQUEST_SECONDS": "10",
    "PROMPTREEL_TURN_IDLE_SECONDS": "10",
    "PROMPTREEL_RENDER_SECONDS": "20",
    "PROMPTREEL_STALL_SECONDS": "5",
    "PROMPTREEL_STUDIO_IDLE_SECONDS": "9",
    "PROMPTREEL_STUDIO_THINK_SECONDS": "0.4",
    "PROMPTREEL_STUDIO_HEARTBEAT_SECONDS": "0.1",
}


class Stage:
    """Where a round takes place."""

    def __init__(self, folder: Path, seed: int, backend: str):
        self.seed, self.backend = seed, backend
        self.draw = random.Random(f"stage:{seed}")
        self.home, self.output, self.media = folder / "home", folder / "videos", folder / "media"
        self.cloud = folder / "cloud"
        for made in (self.home, self.output, self.media, self.cloud):
            made.mkdir(parents=True)
        self.film = write_film(folder / "film.mp4")
        self.studio_log = folder / "studio-posts.jsonl"
        self.port = free_port(self.draw)
        self.story = Story()
        self.journal = JournalView(self.home / "journal.db")
        self.child: subprocess.Popen | None = None
        self.environment = self._environment()

    def _environment(self):
        ours = SETTINGS | {
            "PROMPTREEL_HOME": str(self.home),
            "PROMPTREEL_OUTPUT_DIR": str(self.output),
            "PROMPTREEL_MEDIA_DIRS": str(self.media),
            "PROMPTREEL_BACKEND": self.backend,
            "PYTHONPATH": os.pathsep.join(filter(None, (*FOLDERS, os.environ.get("PYTHONPATH")))),
            "CHAOS_STUDIO_LOG": str(self.studio_log),
        }
        if self.backend == "nemo":
            url = f"http://127.0.0.1:{self.port}"
            ours |= {"NEMO_API_URL": url, "NEMO_WEB_URL": url, "NEMO_TOKEN": "chaos"}
        inherited = {
            name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TMPDIR") if name in os.environ
        }
        return inherited | ours

    def living(self):
        return processes.of_folder(self.home)

    async def supervise(self):
        """Start the cloud, and start it again each time it was killed; the studio has its own ways."""
        while self.backend == "nemo":
            self.child = self._start_cloud()
            self.story.tell("cloud up", f"pid {self.child.pid}")
            await asyncio.to_thread(self.child.wait)
            await asyncio.sleep(self.draw.uniform(0.05, 1.0))

    def _start_cloud(self):
        where = ("--port", str(self.port), "--data", str(self.cloud))
        command = [sys.executable, "-m", "chaos.cloud", *where, "--film", str(self.film)]
        return subprocess.Popen([*command, "--seed", str(self.seed)], env=self.environment)

    def stop(self):
        """End the cloud for good, after its supervisor."""
        if self.child is not None:
            self.child.kill()
            self.child.wait()

    def sweep(self):
        """End whatever a round that went wrong has left, and only that."""
        for process in self.living():
            processes.kill(process, self.home)


def free_port(draw):
    """A port that no outgoing connection takes while the backend is down."""
    while True:
        port = draw.randrange(20000, 30000)
        with socket.socket() as probe:
            try:
                probe.bind(("127.0.0.1", port))
            except OSError:
                continue
        return port
