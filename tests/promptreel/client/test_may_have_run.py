"""A message that may have been run is looked for at the backend, and nobody is told to send it again."""

from __future__ import annotations

import asyncio
import ssl

import pytest
from starlette.responses import HTMLResponse

from fake_nemo import RawServer, json_answer
from promptreel import errors
from promptreel.client.sending import _ticking
from promptreel.client.turn import TurnReader
from promptreel.client.widereads import WideStream


@pytest.fixture
def broken_after_the_message(monkeypatch):
    """A TLS connection that turns out to be damaged when the answer to the message is read."""
    read, write, sent = WideStream.read, WideStream.write, set()

    async def remember(self, buffer, timeout=None):
        if b"/run_sse" in buffer:
            sent.add(self)
        await write(self, buffer, timeout)

    async def break_off(self, max_bytes, timeout=None):
        if self in sent:
            raise ssl.SSLError(1, "[SSL: DECRYPTION_FAILED_OR_BAD_RECORD_MAC]")
        return await read(self, max_bytes, timeout)

    monkeypatch.setattr(WideStream, "write", remember)
    monkeypatch.setattr(WideStream, "read", break_off)


@pytest.mark.usefixtures("broken_after_the_message")
async def test_a_secure_connection_that_breaks_after_the_message_is_looked_into(client, backend, sid):
    turn = await client.send(sid, "hello")
    assert ("unchanged", True) == (turn.status, turn.dropped)
    assert len(backend.calls("run")) <= 1


async def test_certificates_that_cannot_be_read_keep_the_message_here(make_client, monkeypatch, tmp_path):
    (tmp_path / "ca.pem").write_text("no certificate")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    with RawServer() as server:
        async with make_client(server.url.replace("http:", "https:")) as client:
            with pytest.raises(errors.Unreachable, match="cannot be reached"):
                await client.credits()


@pytest.mark.parametrize(
    "answer",
    [
        *(
            lambda _, s=status: HTMLResponse("<html>error code</html>", s)
            for status in (408, 520, 522, 524, 598)
        ),
        json_answer({"code": 504, "message": "upstream timed out"}, 500),
        json_answer({"code": 500, "message": "internal error"}),
    ],
)
async def test_a_server_or_proxy_that_gives_up_is_no_refusal(answer, client, backend, sid):
    backend.plan["run"].append(answer)
    turn = await client.send(sid, "hello")
    assert ("unchanged", True) == (turn.status, turn.dropped)
    assert 1 == len(backend.calls("run"))


@pytest.mark.parametrize("status", [501, 503, 521, 523, 529])
async def test_a_server_that_was_not_reached_or_took_nothing_up_ran_nothing(status, client, backend, sid):
    backend.plan["run"].append(json_answer({}, status))
    with pytest.raises(errors.Unreachable):
        await client.send(sid, "hello")


async def test_a_code_of_the_backends_own_is_a_refusal_whatever_the_status(client, backend, sid):
    backend.plan["run"].append(json_answer({"code": 2001, "message": "insufficient"}, 500))
    with pytest.raises(errors.CreditsExhausted):
        await client.send(sid, "hello")


async def test_a_cancel_at_the_very_end_of_the_stream_is_not_lost():
    reached = []

    async def turn():
        async with _ticking(TurnReader(), 10, lambda _: None):
            asyncio.get_running_loop().call_soon(running.cancel)
        reached.append("went on")

    running = asyncio.create_task(turn())
    await asyncio.wait({running})
    assert running.cancelled()
    assert [] == reached
