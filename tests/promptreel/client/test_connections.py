"""How the client connects: over TLS, through proxies, in large pieces."""

from __future__ import annotations

import ssl

import pytest
import trustme

from fake_nemo import RawServer, mp4_bytes
from promptreel import errors
from promptreel.client.pace import Pace
from promptreel.client.transport import Transport

FILE = mp4_bytes(data=bytes(range(256)) * 20_000)
BALANCE = b'{"available":7     }'
JSON = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 20\r\n\r\n" + BALANCE
VIDEO = b"HTTP/1.1 200 OK\r\nContent-Type: video/mp4\r\nContent-Length: %d\r\n\r\n" % len(FILE)


@pytest.fixture
def authority(tmp_path, monkeypatch):
    made = trustme.CA()
    made.cert_pem.write_to_path(tmp_path / "ca.pem")
    monkeypatch.setenv("SSL_CERT_FILE", str(tmp_path / "ca.pem"))
    return made


def _context(authority):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    return context


async def test_a_backend_is_reached_and_a_file_downloaded_over_tls(authority, make_client, tmp_path):
    with RawServer(JSON, VIDEO + FILE, tls=_context(authority)) as server:
        async with make_client(server.url) as client:
            assert 7 == (await client.credits()).available
            await client.download("r", f"{server.url}/files/1.mp4", tmp_path / "film.mp4")
    assert FILE == (tmp_path / "film.mp4").read_bytes()


async def test_a_certificate_that_nobody_vouches_for_is_refused_and_explained(authority, make_client):
    stranger = trustme.CA()
    with RawServer(JSON, tls=_context(stranger)) as server:
        async with make_client(server.url, pace=Pace(attempts=1)) as client:
            with pytest.raises(errors.Unreachable) as caught:
                await client.credits()
    assert "certificate is not trusted" in caught.value.hint
    assert not server.requests


async def test_the_proxy_of_the_environment_is_used_for_a_backend_elsewhere(monkeypatch, identity):
    for name in ("no_proxy", "NO_PROXY", "all_proxy", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with RawServer(JSON) as proxy:
        monkeypatch.setenv("http_proxy", proxy.url)
        transport = Transport(
            "http://video.example.test",
            identity,
            Pace(),
            connect_seconds=5,
            request_seconds=5,
            stall_seconds=5,
        )
        async with transport, transport.stream("GET", transport.url("/x")) as response:
            assert BALANCE == await response.aread()
    assert proxy.requests[0].startswith(b"GET http://video.example.test/x ")


async def test_a_backend_on_this_machine_is_reached_past_the_proxy(monkeypatch, make_client):
    with RawServer(None) as proxy, RawServer(JSON) as server:
        monkeypatch.setenv("http_proxy", proxy.url)
        async with make_client(server.url) as client:
            assert 7 == (await client.credits()).available
    assert not proxy.requests


async def test_large_answers_are_read_in_large_pieces(make_client):
    """By itself httpx reads 64 KiB at a time, which makes large downloads twice as slow."""
    with RawServer(VIDEO + FILE) as server:
        async with make_client(server.url) as client:
            transport = client._transport
            async with transport.stream("GET", f"{server.url}/files/1.mp4") as response:
                pieces = [len(piece) async for piece in response.aiter_raw()]
    assert len(FILE) == sum(pieces)
    assert max(pieces) > 64 * 1024
