"""Whatever JSON a backend answers with, people only ever meet errors of ours."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from pathlib import Path
from tempfile import TemporaryDirectory

import httpx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promptreel.backends import Endpoint
from promptreel.client import Client, Pace
from promptreel.errors import PromptreelError
from promptreel.identity import Identity
from promptreel.settings import Settings
from promptreel.wire import RenderOutput

PACE = Pace(
    attempts=2,
    first_wait=0,
    longest_wait=0,
    recovery=(0, 0),
    confirm=(0,),
    tick=10,
    poll_first=1e-6,
    poll_longest=1e-6,
    without_url=1,
)
DRAFT = {"t": [{"tt": 0, "sg": [{"d": 1000}]}]}
KEYS = [
    "code",
    "success",
    "data",
    "error",
    "message",
    "detail",
    "token",
    "user_id",
    "expires_at",
    "credits",
    "session_id",
    "task_id",
    "state",
    "draft",
    "video_infos",
    "generated_media",
    "canvas_config",
    "files",
    "filename",
    "file_type",
    "duration",
    "width",
    "available",
    "frozen",
    "total",
    "claim_token",
    "id",
    "status",
    "progress",
    "outputUrl",
    "output",
    "url",
    "t",
    "tt",
    "sg",
    "d",
    "m",
]
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8)
    | st.sampled_from(["completed", "pending", "failed", "0", "1001", "video", "2999-01-01T00:00:00Z"]),
    lambda inner: st.lists(inner, max_size=3)
    | st.dictionaries(st.sampled_from(KEYS) | st.text(max_size=4), inner, max_size=4),
    max_leaves=12,
)  # fmt: skip


async def _guest(client):
    await client.credits()


async def _send(client):
    await client.send("1", "make it shorter")


async def _upload(client):
    await client.upload("1", ["https://example.com/clip.mp4"])


async def _submit(client):
    await client.submit_render("1", DRAFT, RenderOutput(), "render_1")


async def _download(client):
    with TemporaryDirectory() as folder:
        await client.download("render_1", None, Path(folder) / "film.mp4")


CALLS = {
    "guest": _guest,
    "session": lambda client: client.create_session(),
    "state": lambda client: client.state("1"),
    "turn": _send,
    "upload": _upload,
    "credits": lambda client: client.credits(),
    "submit": _submit,
    "render": lambda client: client.follow_render("render_1"),
    "cancel": lambda client: client.cancel_render("render_1"),
    "link": lambda client: client.browser_link("task_1", "1"),
    "download": _download,
}


@pytest.mark.parametrize("call", CALLS)
@settings(max_examples=60, deadline=None)
@given(
    bodies=st.lists(VALUES, min_size=1, max_size=4),
    status=st.sampled_from([200, 200, 200, 201, 400, 404, 409, 429, 500]),
    kind=st.sampled_from(["application/json", "text/event-stream", "text/plain", "video/mp4"]),
)
def test_any_json_from_any_endpoint_raises_nothing_but_our_errors(call, bodies, status, kind):
    answers = [json.dumps(body).encode() for body in bodies]
    count = 0

    def answer(request):
        nonlocal count
        count += 1
        body = answers[count % len(answers)]
        if kind == "text/event-stream" and request.url.path == "/run_sse":
            body = b"".join(b"data: " + each + b"\n\n" for each in answers)
        return httpx.Response(status, content=body, headers={"Content-Type": kind, "Retry-After": "0"})

    async def ask():
        with TemporaryDirectory() as folder:
            own = None if call == "guest" else "token"
            wanted = Settings(home=Path(folder), render_seconds=0.005, nemo_token=own)
            endpoint = Endpoint(
                "nemo", "https://api.example.com", "https://web.example.com", guest_allowed=own is None
            )
            client = Client(
                endpoint,
                wanted,
                Identity("test", "1", "pytest"),
                pace=PACE,
                transport=httpx.MockTransport(answer),
            )
            async with client:
                with suppress(PromptreelError):
                    await CALLS[call](client)

    asyncio.run(ask())
