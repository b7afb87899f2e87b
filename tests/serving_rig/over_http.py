"""A real `promptreel mcp --http` on this machine, and those who use it."""

import json
import os
import signal
import socket
import subprocess
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

import httpx
import httpx2
from mcp.client.streamable_http import streamable_http_client

from mcp import Client

from .processes import PROMPTREEL

DEADLINE = 60


def ours(home, **more):
    inherited = {name: os.environ[name] for name in ("PATH", "HOME", "LANG") if name in os.environ}
    mine = {name: value for name, value in os.environ.items() if name.startswith("PROMPTREEL_")}
    return inherited | mine | {"PROMPTREEL_HOME": str(home)} | more


def command(home, *arguments, **more):
    return promptreel(home, "mcp", "--http", *arguments, **more)


def promptreel(home, *arguments, **more):
    return subprocess.run(
        [PROMPTREEL, *arguments],
        env=ours(home, **more),
        capture_output=True,
        text=True,
        timeout=DEADLINE,
        check=False,
    )


@dataclass
class Served:
    """A server that runs."""

    process: subprocess.Popen
    home: Path
    said: str

    @property
    def url(self):
        return next(word for word in self.said.split() if word.startswith("http://")).removesuffix("/mcp")

    def token(self, name="owner"):
        return json.loads((self.home / "http" / "tokens.json").read_text())[name]

    def bearer(self, name="owner"):
        return {"Authorization": f"Bearer {self.token(name)}"}

    def http(self, name=None):
        headers = {} if name is None else self.bearer(name)
        return httpx.Client(base_url=self.url, headers=headers, timeout=DEADLINE, trust_env=False)

    @asynccontextmanager
    async def client(self, name="owner", mode="auto", token=None, **more):
        headers = {"Authorization": f"Bearer {token or self.token(name)}"}
        async with httpx2.AsyncClient(headers=headers, timeout=DEADLINE) as http:
            connection = streamable_http_client(f"{self.url}/mcp", http_client=http)
            async with Client(connection, mode=mode, **more) as client:
                yield client

    def end(self):
        """Ask it to end; returns its exit code and what it said after its first line."""
        self.process.send_signal(signal.SIGTERM)
        _, said = self.process.communicate(timeout=DEADLINE)
        return self.process.returncode, said


def serve(home, *arguments, **more):
    process = subprocess.Popen(
        [PROMPTREEL, "mcp", "--http", "--port", "0", *arguments],
        env=ours(home, **more),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    return Served(process, Path(home), process.stderr.readline())


def raw(url, *lines, body=b""):
    """Send a request as it stands, and return the answer's head and body."""
    place = urlsplit(url)
    with socket.create_connection((place.hostname, place.port), timeout=DEADLINE) as connection:
        connection.sendall("\r\n".join([*lines, "Connection: close", "", ""]).encode("latin-1") + body)
        answer = b""
        while piece := connection.recv(65536):
            answer += piece
    head, _, rest = answer.partition(b"\r\n\r\n")
    return head.decode("latin-1"), rest


async def finished(client, answer):
    """Follow a job as an agent would."""
    data = answer.structured_content
    for _ in range(20):
        if data["status"] != "running":
            return data
        data = (await client.call_tool("wait", {"job": data["job"], "wait_seconds": 45})).structured_content
    return data


async def made(client, prompt="a 1 second video of the sea", **more):
    answer = await client.call_tool("generate", {"prompt": prompt, "wait_seconds": 45} | more)
    return await finished(client, answer)


async def exported(client, **more):
    arguments = {"resolution": "480p", "quality": "draft", "wait_seconds": 45} | more
    return await finished(client, await client.call_tool("export", arguments))
