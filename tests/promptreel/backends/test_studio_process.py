"""The studio in the background: started by whoever needs it, shared, replaced, stopped."""

import asyncio
import json
import os
import signal
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from promptreel.backends import ensure_studio, open_backend, stop_studio, studio
from promptreel.backends.studio import read_address
from promptreel.errors import Unreachable
from promptreel.settings import load_settings


async def test_it_is_started_once_and_shared_by_all(home):
    settings = load_settings()
    addresses = await asyncio.gather(*(ensure_studio(settings) for _ in range(3)))
    assert 1 == len({address.pid for address in addresses})
    assert addresses[0].pid == (await ensure_studio(settings)).pid
    assert 0o600 == (home / "studio" / "address.json").stat().st_mode & 0o777
    endpoint = await open_backend(settings, "studio")
    assert (addresses[0].url, True) == (endpoint.base_url, endpoint.guest_allowed)
    assert await stop_studio(settings)
    assert not await stop_studio(settings)


async def test_a_killed_one_is_replaced():
    settings = load_settings()
    first = await ensure_studio(settings)
    os.kill(first.pid, signal.SIGKILL)
    second = await ensure_studio(settings)
    assert first.pid != second.pid


async def test_one_that_is_killed_while_it_starts_is_started_again():
    earlier = list(studio._children)
    waiting = asyncio.create_task(ensure_studio(load_settings()))
    async with asyncio.timeout(10):
        while not (started := [child for child in studio._children if child not in earlier]):  # noqa: ASYNC110 - a start sets no event
            await asyncio.sleep(0.001)
    started[0].kill()
    assert started[0].pid != (await waiting).pid


class OldStudio(BaseHTTPRequestHandler):
    """What a studio of an earlier version answers."""

    def do_GET(self):
        self._answer({"name": "promptreel-studio", "version": "0.0.1", "pid": os.getpid()})

    def do_POST(self):
        self.server.stopped_with = self.headers.get("X-Studio-Secret")
        self._answer({"stopping": True})
        threading.Thread(target=self.server.shutdown).start()

    def _answer(self, body):
        raw = json.dumps(body).encode()
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, *_):
        pass


def serve(server):
    """Serve until it is stopped; then the port is free again."""
    server.serve_forever(poll_interval=0.01)
    server.server_close()


async def test_one_of_another_version_is_replaced(home):
    old = ThreadingHTTPServer(("127.0.0.1", 0), OldStudio)
    thread = threading.Thread(target=serve, args=(old,))
    thread.start()
    (home / "studio").mkdir(parents=True)
    url = f"http://127.0.0.1:{old.server_port}"
    address = {"url": url, "pid": os.getpid(), "version": "0.0.1", "secret": "open-sesame-example"}
    (home / "studio" / "address.json").write_text(json.dumps(address))
    new = await ensure_studio(load_settings())
    await asyncio.to_thread(thread.join, 10)
    assert "open-sesame-example" == old.stopped_with
    assert url != new.url
    assert new == read_address(home / "studio")


async def test_a_studio_elsewhere_is_used_as_it_is(monkeypatch, home):
    monkeypatch.setenv("PROMPTREEL_STUDIO_URL", "http://127.0.0.1:9")
    assert "http://127.0.0.1:9" == (await open_backend(load_settings(), "studio")).base_url
    assert not home.exists()


async def test_one_that_cannot_start_says_why(home):
    home.mkdir(parents=True)
    (home / "studio").write_text("a file where its folder should be")
    with pytest.raises(Unreachable) as caught:
        await ensure_studio(load_settings())
    assert caught.value.hint
