"""The tries, part by part; each part has a server of its own."""

import asyncio
import socket
import threading
from contextlib import contextmanager

from background import end_background

from .judging import judge, tried
from .stdio import Stdio
from .values import (
    ARGUMENTS,
    BASES,
    IDS,
    NAN,
    OTHER_BASES,
    PRIVATE,
    SOURCES,
    TARGETS,
    TYPES,
    UNKNOWN,
    URLS,
)  # fmt: skip
from .world import PICTURE, SECRET


async def wrong_types(world):
    """Every argument of every tool with values of every type."""
    rows = {}
    async with Stdio(world.env(), world.media) as server:
        for tool, names in ARGUMENTS.items():
            for name in names:
                base = world_base(world, tool) | OTHER_BASES.get((tool, name), {})
                rows[f"{tool}.{name}"] = {
                    what: await tried(world, server.call(tool, base | {name: value})) for what, value in TYPES
                }
    return rows


async def whole_calls(world):
    """Calls that are wrong as a whole."""
    rows = {}
    async with Stdio(world.env(), world.media) as server:
        for tool in BASES:
            calls = {
                "an argument that there is not": world_base(world, tool) | {"x\u202e\x1b[2J" * 100: NAN},
                "no arguments": {},
                "a list": [1],
                "a text": "x",
            }
            rows[tool] = {
                what: await tried(world, server.call(tool, arguments))
                for what, arguments in calls.items()
                if what != "no arguments" or tool not in {"projects", "credits"}
            }
    return rows


async def sources(world):
    """Paths and links of files to upload."""
    rows = {}
    many = ("10,000 files", ["{media}/good.png"] * 10_000)
    async with Stdio(world.env(), world.media) as server:
        for what, value in [*SOURCES, *URLS, many]:
            given = world.filled(value if isinstance(value, list) else [value])
            batch = {"items": [{"sources": given}], "project": UNKNOWN, "wait_seconds": 0}
            ask = {"message": "upload this", "files": given, "wait_seconds": 0}
            upload = {"sources": given, "project": UNKNOWN, "wait_seconds": 0}
            rows[what] = {
                "upload": await tried(world, server.call("upload", upload)),
                "ask": await tried(world, server.call("ask", ask)),
                "batch": await tried(world, server.call("batch", batch)),
            }
    return rows


async def targets(world):
    """Places to save a file at."""
    rows = {}
    async with Stdio(world.env(), world.media) as server:
        for what, value in TARGETS:
            path = world.filled(value)
            batch = {"items": [{"prompt": "the sea", "path": path}], "project": UNKNOWN, "wait_seconds": 0}
            export = {"path": path, "project": UNKNOWN, "wait_seconds": 0}
            rows[what] = {
                "export": await tried(world, server.call("export", export)),
                "batch": await tried(world, server.call("batch", batch)),
            }
    return rows


async def ids(world):
    """Ids of projects and jobs."""
    rows = {}
    async with Stdio(world.env(), world.media) as server:
        for what, value in IDS:
            calls = {
                "state": {"project": value},
                "export": {"project": value, "wait_seconds": 0},
                "wait": {"job": value, "wait_seconds": 0},
                "cancel": {"job": value},
            }
            row = {tool: await tried(world, server.call(tool, given)) for tool, given in calls.items()}
            address = {"uri": f"video://jobs/{value}"}
            row["resource"] = await tried(world, server.ask("resources/read", address))
            # The SDK repeats the address, as it was sent, to who sent it.
            row["resource"].wrong = []
            rows[what] = row
    return rows


async def private_links(world):
    """Links that lead into this machine or its network, given to the studio."""
    rows = {}
    with trap() as caught:
        async with Stdio(world.env(PROMPTREEL_BACKEND="studio"), world.media) as server:
            begun = {}
            project = "new"
            for what, url in PRIVATE:
                given = {"sources": [url.replace("{port}", str(caught.port))], "project": project}
                answer = await server.call("upload", given | {"wait_seconds": 0})
                begun[what] = answer["result"]["structuredContent"]["job"]
                project = answer["result"]["structuredContent"]["project"]
            for what, job in begun.items():
                cell = judge(await ended(server, job), world)
                cell.wrong += ["somebody came"] if caught.visitors else []
                rows[what] = {"upload to the studio": cell}
    await asyncio.to_thread(end_background, world.home)
    return rows


async def after_the_check(world):
    """What was right when it was asked for and is something else when its turn comes."""
    world.backend.hold("run", b": working\n\n")
    async with Stdio(world.env(), world.media) as server:
        first = await server.call("generate", {"prompt": "the sea", "wait_seconds": 0})
        project = first["result"]["structuredContent"]["project"]
        here = {"project": project, "wait_seconds": 0}
        (world.videos / "sub").mkdir(parents=True)
        upload = await server.call("upload", here | {"sources": [str(world.media / "good.png")]})
        export = await server.call("export", here | {"path": "sub/a.mp4"})
        (world.media / "good.png").unlink()
        (world.media / "good.png").symlink_to(world.outside / "secret.png")
        (world.videos / "sub").rmdir()
        (world.videos / "sub").symlink_to(world.outside)
        world.backend.release()
        cells = [
            judge(await ended(server, answer["result"]["structuredContent"]["job"]), world)
            for answer in (upload, export)
        ]
    (world.media / "good.png").unlink()
    (world.media / "good.png").write_bytes(PICTURE)
    if any(SECRET in seen.body for seen in world.backend.seen):
        cells[0].wrong.append("the secret was sent")
    if len(list(world.outside.iterdir())) != 1:
        cells[1].wrong.append("a file was written outside")
    return {
        "a file to upload became a link to elsewhere": {"what it got": cells[0]},
        "the folder to save in became a link to elsewhere": {"what it got": cells[1]},
    }


async def ended(server, job):
    """Follow a job to its end; returns the last answer."""
    for _ in range(8):
        answer = await server.call("wait", {"job": job, "wait_seconds": 45})
        if answer["result"]["structuredContent"]["status"] != "running":
            break
    return answer


def world_base(world, tool):
    return {name: world.filled(value) for name, value in BASES[tool].items()}


class Trap:
    """A port on which nobody may ever knock."""

    def __init__(self):
        self._socket = socket.create_server(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        self.visitors = 0
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._thread.start()

    def _run(self):
        while True:
            try:
                connection, _ = self._socket.accept()
            except OSError:
                return
            self.visitors += 1
            connection.close()

    def close(self):
        self._socket.shutdown(socket.SHUT_RDWR)
        self._socket.close()
        self._thread.join(5)


@contextmanager
def trap():
    made = Trap()
    try:
        yield made
    finally:
        made.close()
