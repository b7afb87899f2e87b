"""Links into a project: fetched where that is allowed, never into this machine or its network."""

import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from studio.api.steps import new_session
from studio.api.uploading import MEDIA, infos, send


class Files(BaseHTTPRequestHandler):
    """A web server with one file and some traps."""

    def do_GET(self):
        if self.path.startswith("/to/"):
            self.send_response(302)
            self.send_header("Location", self.path.removeprefix("/to/"))
            self.end_headers()
        elif self.path == "/loop":
            self.send_response(302)
            self.send_header("Location", "/loop")
            self.end_headers()
        elif self.path == "/missing.mp4":
            self.send_error(404)
        else:
            self.send_response(200)
            self.send_header("Content-Type", "video/mp4")
            self.send_header("X-Host", self.headers["Host"])
            self.end_headers()
            self.wfile.write(MEDIA)

    def log_message(self, *_):
        """Say nothing."""


@pytest.fixture
def web():
    server = ThreadingHTTPServer(("127.0.0.1", 0), Files)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_address[1]}"
    server.shutdown()
    thread.join()
    server.server_close()


def links(*urls):
    return {"json": {"urls": list(urls), "source_type": "url"}}


def test_links_are_fetched_when_that_is_allowed(launch, connect, web):
    client = connect(launch(allow_private_links=True), "client-1")
    session = new_session(client)
    answer = send(client, session, **links(f"{web}/a%20b.mp4", f"{web}/video?id=1", f"{web}/to/{web}/c.mp4"))
    assert ["a b.mp4", "video.mp4", "c.mp4"] == [file["filename"] for file in answer.json()["data"]["files"]]
    assert 3 == len(infos(client, session))


def test_links_that_lead_nowhere_are_refused(launch, connect, web):
    client = connect(launch(allow_private_links=True), "client-1")
    session = new_session(client)
    for path in ("/missing.mp4", "/loop", "/to/ftp://127.0.0.1/a.mp4", "/to/file:///etc/passwd"):
        answer = send(client, session, **links(web + path))
        assert 400 == answer.status_code
        assert answer.json()["message"].endswith(".")


def test_links_into_this_machine_or_network_are_refused(client, session, web):
    port = web.rpartition(":")[2]
    for url in (
        f"{web}/a.mp4",
        f"http://localhost:{port}/a.mp4",
        f"http://[::1]:{port}/a.mp4",
        f"http://[::ffff:127.0.0.1]:{port}/a.mp4",
        f"http://2130706433:{port}/a.mp4",
        f"http://user@127.0.0.1:{port}/a.mp4",
        "http://0.0.0.0/a.mp4",
        "http://10.0.0.1/a.mp4",
        "http://192.168.1.1/a.mp4",
        "http://169.254.169.254/latest/meta-data",
        "http://[fe80::1]/a.mp4",
        "http://[fd00::1]/a.mp4",
        "http://[64:ff9b::7f00:1]/a.mp4",
        "http://100.64.0.1/a.mp4",
        "http://224.0.0.1/a.mp4",
        "file:///etc/passwd",
        "ftp://example.com/a.mp4",
        "gopher://127.0.0.1/",
        "http://",
        "not a link",
        "https://" + "a" * 5000,
    ):
        answer = send(client, session, **links(url))
        assert 400 == answer.status_code, url
        assert 400 == answer.json()["code"]
    assert [] == infos(client, session)


def test_a_redirect_into_this_machine_is_refused(launch, connect, web, monkeypatch):
    """Only the first look-up is made to look public; the redirect is judged by itself."""
    from promptreel_studio.api import fetch

    judged = []

    def public_at_first(address):
        judged.append(address)
        return len(judged) == 1

    monkeypatch.setattr(fetch, "is_public", public_at_first)
    client = connect(launch(), "client-1")
    answer = send(client, new_session(client), **links(f"{web}/to/{web}/a.mp4"))
    assert "private" in answer.json()["message"]
    assert 2 == len(judged)


def test_a_name_is_looked_up_once_and_fetched_from_that_very_address(launch, connect, web, monkeypatch):
    """A second look-up might answer differently: that is how names are rebound."""
    import asyncio

    port = web.rpartition(":")[2]
    lookups = []

    async def getaddrinfo(self, host, port, **kwargs):
        lookups.append(host)
        return [(2, 1, 6, "", ("127.0.0.1", port))]

    client = connect(launch(allow_private_links=True), "client-1")
    monkeypatch.setattr(asyncio.BaseEventLoop, "getaddrinfo", getaddrinfo)
    answer = send(client, new_session(client), **links(f"http://media.example:{port}/a.mp4"))
    assert 200 == answer.status_code, answer.text
    assert "media.example" == lookups[0]
    assert 1 == lookups.count("media.example")


def test_a_link_that_takes_too_long_is_given_up(launch, connect, web, monkeypatch):
    from promptreel_studio.api import fetch

    client = connect(launch(allow_private_links=True, fetch_seconds=0.2), "client-1")
    release = threading.Event()
    monkeypatch.setattr(Files, "do_GET", lambda _: release.wait(20))
    answer = send(client, new_session(client), **links(f"{web}/slow.mp4"))
    release.set()
    assert "longer than 0.2 seconds" in answer.json()["message"]
    assert fetch.is_public("8.8.8.8")
