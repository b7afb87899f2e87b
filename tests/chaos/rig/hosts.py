"""Those who want videos: agents' hosts with an MCP server each, and somebody at a terminal."""

from __future__ import annotations

import asyncio
import itertools
import random
import shutil
import subprocess
import sys
from contextlib import AsyncExitStack, suppress

from mcp import Client, StdioServerParameters

CALL_SECONDS = 60
STUDIO_EXPORT = {"resolution": "480p", "quality": "draft"}


class Marks:
    """Words that no other request of this round has."""

    def __init__(self, seed):
        self._seed, self._numbers = seed, itertools.count(1)

    def next(self):
        return f"Q{self._seed}x{next(self._numbers):03d}"


class Host:
    """An agent that makes one film after the other until the round is over.

    When its server dies it starts another, looks whether its request was written down, and follows
    the job with `wait`; only what was not written down is asked for again.
    """

    def __init__(self, stage, name, marks, over):
        self.stage, self.name, self.marks, self.over = stage, name, marks, over
        self.draw = random.Random(f"{stage.seed}:{name}")
        self.stack = AsyncExitStack()
        self.client = None

    async def run(self):
        try:
            while not self.over.is_set():
                await self.make_film()
        finally:
            await self.drop()

    async def make_film(self):
        made = await self.ask("generate", self.words(first=True), wait=True)
        project = made["project_id"]
        following = []
        for _ in range(self.draw.randint(2, 4)):
            tool = self.draw.choice(("generate", "upload", "export", "export"))
            arguments = {"generate": self.words, "upload": self.file, "export": self.target}[tool]()
            # A host may ask for the next thing while the last one is in work.
            following.append(
                await self.ask(
                    tool, (arguments[0], arguments[1] | {"project": project}), wait=self.draw.random() < 0.6
                )
            )
        for job in following:
            await self.follow(job["id"])

    def words(self, first=False, mark=None):
        mark = mark or self.marks.next()
        if not first:
            return mark, {"prompt": f'change the title to "Mark {mark}"'}
        prompt = f'a city skyline at night with the title "Mark {mark}". No background music.'
        return mark, {"prompt": prompt, "duration_seconds": 1, "project": "new"}

    def file(self):
        mark = self.marks.next()
        path = self.stage.media / f"clip-{mark}.mp4"
        shutil.copyfile(self.stage.film, path)
        return mark, {"sources": [str(path)]}

    def target(self):
        mark = self.marks.next()
        extra = STUDIO_EXPORT if self.stage.backend == "studio" else {}
        return mark, {"path": f"film-{mark}.mp4"} | extra

    async def ask(self, tool, request, *, wait):
        """Call a tool until its job is in the journal; return the job's row."""
        mark, arguments = request
        while (job := self.stage.journal.find(tool, mark)) is None:
            self.stage.story.tell(self.name, f"{tool} {mark}")
            answer = await self.call(tool, arguments | {"wait_seconds": self.draw.choice((0, 0.3, 1.5))})
            if answer is not None and answer.get("job") is None:
                raise AssertionError(f"{tool} {mark} was refused: {answer}")
        return await self.follow(job["id"]) if wait else job

    async def follow(self, job_id):
        while True:
            answer = await self.call("wait", {"job": job_id, "wait_seconds": self.draw.choice((0.5, 2))})
            if answer is not None and answer["status"] != "running":
                return self.stage.journal.job(job_id)

    async def call(self, tool, arguments):
        """Return what a tool answers; None when the server died over it."""
        try:
            async with asyncio.timeout(CALL_SECONDS):
                client = await self.connected()
                return (await client.call_tool(tool, arguments)).structured_content
        except TimeoutError:
            raise AssertionError(f"{self.name}: {tool} {arguments} was not answered") from None
        except Exception as error:  # noqa: BLE001 - the SDK says in many ways that the server has gone
            self.stage.story.tell(self.name, f"lost its server: {type(error).__name__}")
            await self.drop()
            return None

    async def connected(self):
        if self.client is None:
            server = StdioServerParameters(
                command=sys.executable, args=["-m", "promptreel_mcp", "mcp"], env=self.stage.environment
            )
            self.client = await self.stack.enter_async_context(Client(server))
        return self.client

    async def drop(self):
        self.client, stack, self.stack = None, self.stack, AsyncExitStack()
        with suppress(Exception):
            await stack.aclose()


async def use_terminal(stage, marks, over):
    """Now and then `promptreel make`, which may be killed like a server."""
    draw = random.Random(f"{stage.seed}:terminal")
    while not over.is_set():
        mark = marks.next()
        stage.story.tell("terminal", f"make {mark}")
        await asyncio.to_thread(_make(stage, mark).wait)
        with suppress(TimeoutError):
            await asyncio.wait_for(over.wait(), draw.uniform(0.5, 4))


def _make(stage, mark):
    extra = [part for name, value in STUDIO_EXPORT.items() for part in (f"--{name}", value)]
    command = [
        *(sys.executable, "-m", "promptreel_mcp", "make", "--json", "--no-music"),
        *("--duration", "1", "--backend", stage.backend, "-o", str(stage.output / f"film-{mark}.mp4")),
        *(extra if stage.backend == "studio" else ()),
        f'the sea at sunset with the title "Mark {mark}"',
    ]
    nowhere = subprocess.DEVNULL
    return subprocess.Popen(command, env=stage.environment, stdout=nowhere, stderr=nowhere)
