from __future__ import annotations

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse, RedirectResponse

from fake_nemo import RawServer, json_answer
from promptreel import errors
from promptreel.client.pace import Pace, retry_after
from promptreel.client.transport import Transport, origin_of

OK = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\nConnection: close\r\n\r\n"
BALANCE = b'{"available":7     }'


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
async def test_a_read_is_tried_again_when_the_backend_is_busy(status, client, backend):
    backend.plan["credits"].append(json_answer({}, status))
    assert 25000 == (await client.credits()).available
    assert 2 == len(backend.calls("credits"))


@pytest.mark.parametrize("status", [400, 403, 404, 422])
async def test_a_read_that_is_refused_is_not_tried_again(status, client, backend):
    backend.sticky["credits"] = json_answer({}, status)
    with pytest.raises(errors.PromptreelError):
        await client.credits()
    assert 1 == len(backend.calls("credits"))


async def test_trying_again_has_an_end(client, backend):
    backend.sticky["credits"] = json_answer({}, 503)
    with pytest.raises(errors.Unreachable):
        await client.credits()
    assert 3 == len(backend.calls("credits"))


async def test_a_backend_that_wants_patience_gets_it_only_within_reason(client, backend):
    backend.plan["credits"].append(json_answer({}, 429, Retry_After="0"))
    await client.credits()
    backend.plan["credits"].append(json_answer({}, 429, Retry_After="600"))
    with pytest.raises(errors.RateLimited) as caught:
        await client.credits()
    assert "Try again in 10 minutes." == caught.value.hint


async def test_a_read_is_tried_again_after_a_reset(make_client):
    with RawServer(None, OK + BALANCE) as server:
        async with make_client(server.url) as client:
            assert 7 == (await client.credits()).available


@pytest.mark.parametrize(
    "script",
    [
        OK + b'{"avail',
        b"HTTP/1.1 200 OK\r\nContent-Length: 3\r\nContent-Type: application/json\r\n\r\n{{{",
        b"not http at all\r\n\r\n",
        b"HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd",
        b"HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n",
    ],
    ids=["truncated", "malformed", "no-http", "bad-gzip", "bad-chunk"],
)
async def test_a_damaged_answer_is_one_of_our_errors(script, make_client):
    with RawServer(script) as server:
        async with make_client(server.url) as client:
            with pytest.raises(errors.BackendError):
                await client.credits()


async def test_an_answer_that_never_comes_ends_at_its_deadline(make_client):
    with RawServer(lambda connection: connection.recv(1)) as server:
        async with make_client(server.url, request_seconds=0.1, pace=Pace(attempts=1)) as client:
            with pytest.raises(errors.Unreachable):
                await client.credits()


async def test_an_answer_that_drips_ends_at_its_deadline(make_client):
    def drip(connection):
        connection.sendall(OK)
        for _ in range(200):
            connection.sendall(b" ")
            if connection.recv(1) == b"":
                return

    with RawServer(drip) as server:
        async with make_client(server.url, request_seconds=0.2, pace=Pace(attempts=1)) as client:
            with pytest.raises(errors.Unreachable):
                await client.credits()


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: HTMLResponse("<html>Log in to the Wi-Fi</html>"),
        lambda _: PlainTextResponse("OK"),
        json_answer([1, 2]),
        json_answer("x"),
        json_answer(None),
        lambda _: PlainTextResponse("[" * 100_000),
        lambda _: RedirectResponse("https://elsewhere.example.com/"),
    ],
)
async def test_an_answer_that_is_not_the_protocol_is_a_bad_answer(answer, client, backend, sid):
    backend.sticky["state"] = answer
    with pytest.raises(errors.BadAnswer):
        await client.state(sid)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("https://a.example", "https://a.example:443/x", True),
        ("https://a.example", "http://a.example", False),
        ("https://a.example", "https://a.example.evil.com/x", False),
        ("https://a.example", "https://a.example@evil.com/x", False),
        ("http://127.0.0.1:80", "http://127.0.0.1:81", False),
        ("https://A.example", "https://a.EXAMPLE/", True),
        ("https://a.example", "//a.example", False),
        ("https://a.example", "https://a.example:99999", False),
    ],
)
async def test_only_the_backends_own_origin_gets_our_headers(one, other, same, identity):
    async with Transport(
        one, identity, Pace(), connect_seconds=1, request_seconds=1, stall_seconds=1
    ) as transport:
        assert same is transport.is_ours(other)
        assert same is bool(transport.headers(other, "secret"))


def test_an_address_without_an_origin_has_none():
    assert origin_of("http://[::1") is None
    assert origin_of("ftp://x") is None


@pytest.mark.parametrize(
    ("text", "seconds"),
    [
        (None, None),
        ("", None),
        ("3", 3.0),
        ("-3", 0.0),
        ("soon", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", 0.0),
        ("9" * 400, None),
    ],
)
def test_retry_after_is_read_in_both_forms(text, seconds):
    assert seconds == retry_after(text)


def test_looks_at_a_render_grow_rarer_unless_fixed():
    pace = Pace()
    assert [1.0, 1.5, 2.25] == [pace.poll(look) for look in (1, 2, 3)]
    assert 15.0 == pace.poll(10_000)
    assert 30.0 == Pace(poll_fixed=30.0).poll(1)
