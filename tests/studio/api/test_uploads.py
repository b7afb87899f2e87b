"""Files and links into a project, and the links they can be fetched by."""

import hashlib
import os
import stat
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from promptreel.wire import Uploaded
from studio.api.steps import new_session, until

MEDIA = b"media:" + bytes(range(256)) * 40


def send(client, session, *files, **kwargs):
    kwargs = kwargs or {"files": [("files", file) for file in files]}
    return client.post(f"/api/upload-video/nemo_agent/me/{session}", **kwargs)


def infos(client, session):
    return client.get(f"/api/state/nemo_agent/me/{session}/latest").json()["data"]["state"]["video_infos"]


def stored(data):
    return [path for path in (data / "media").rglob("*") if path.is_file()]


def test_several_files_at_once_become_assets_of_the_project(client, session, data):
    body = send(client, session, ("a.mp4", MEDIA), ("二.MOV", MEDIA + b"2")).json()
    uploaded = Uploaded.model_validate(body["data"])
    first = uploaded.files[0].dump()
    assert 0 == body["code"]
    assert uploaded.session_state_applied
    assert ["a.mp4", "二.MOV"] == [file.filename for file in uploaded.files]
    assert {"filename", "file_type", "cdn_url", "duration", "width", "height", "fps", "hash"} <= first.keys()
    assert ("video", 2.5, 640, 360, 25.0) == tuple(
        first[key] for key in ("file_type", "duration", "width", "height", "fps")
    )
    assert hashlib.sha256(MEDIA).hexdigest() == first["hash"]
    assert [file.dump() for file in uploaded.files] == infos(client, session)
    assert 2 == len(stored(data))


def test_a_file_can_be_fetched_by_its_link_without_a_token(client, session):
    link = send(client, session, ("my clip.mp4", MEDIA)).json()["data"]["files"][0]["cdn_url"]
    answer = httpx.get(link)
    assert MEDIA == answer.content
    assert "video/mp4" == answer.headers["content-type"]
    assert 404 == httpx.get(link.replace("/files/", "/files/x")).status_code


def test_links_survive_a_restart_on_another_port(launch, connect):
    studio = launch()
    client = connect(studio, "client-1")
    session = new_session(client)
    send(client, session, ("a.mp4", MEDIA))
    studio.stop()
    again = connect(launch(), "client-1")
    (info,) = infos(again, session)
    assert info["cdn_url"].startswith(str(again.base_url).rstrip("/"))
    assert MEDIA == httpx.get(info["cdn_url"]).content


def test_a_type_that_is_not_supported_answers_4001_and_names_the_others(client, session, data):
    for name in ("notes.txt", "a.mp4.exe", "noext", "a.svg"):
        answer = send(client, session, ("good.mp4", MEDIA), (name, MEDIA))
        assert (415, 4001) == (answer.status_code, answer.json()["code"])
        assert "mp4, mov, avi, webm, mkv" in answer.json()["message"]
        assert [] == infos(client, session) == stored(data)


def test_content_decides_not_the_name(client, session, data):
    for content in (b"", b"text", b"crash"):
        answer = send(client, session, ("good.mp4", MEDIA), ("bad.mp4", content))
        assert (415, 4001) == (answer.status_code, answer.json()["code"])
        assert [] == infos(client, session) == stored(data)


def test_a_file_that_is_too_large_answers_4002(launch, connect, data):
    client = connect(launch(max_upload_bytes=5000), "client-1")
    session = new_session(client)
    answer = send(client, session, ("a.mp4", MEDIA))
    assert (413, 4002) == (answer.status_code, answer.json()["code"])
    assert [] == stored(data)


def test_too_many_files_are_refused(launch, connect):
    client = connect(launch(max_files=2), "client-1")
    assert 400 == send(client, new_session(client), *[("a.mp4", MEDIA)] * 3).status_code


def test_an_upload_without_files_is_refused_in_a_sentence(client, session):
    form = "multipart/form-data"
    for request in (
        {"files": [("file", ("a.mp4", MEDIA))]},
        {"data": {"files": "x"}, "files": [("other", ("a.mp4", MEDIA))]},
        {"content": b"x", "headers": {"content-type": form}},
        {"content": b"x", "headers": {"content-type": f"{form}; boundary=b"}},
        {"content": b"--b\r\nfoo", "headers": {"content-type": f"{form}; boundary=b"}},
        {"json": {}},
        {"json": {"urls": []}},
        {"json": {"urls": ["https://example.com/a.mp4"], "source_type": "ftp"}},
    ):
        answer = send(client, session, **request)
        assert 400 == answer.status_code
        assert answer.json()["message"].endswith(".")


def test_a_name_from_elsewhere_cannot_leave_the_folder(client, session, data):
    for name in ("../../evil.mp4", "C:\\temp\\evil.mp4", '/etc/ev"il.mp4', "x" * 300 + ".mp4"):
        filename = send(client, session, (name, MEDIA)).json()["data"]["files"][0]["filename"]
        assert not set('/\\"') & set(filename)
        assert len(filename) < 140
    assert {data / "media" / "assets"} == {path.parent for path in stored(data)}


def test_a_broken_off_upload_leaves_nothing(studio, client, session, data):
    def body():
        yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\nmedia:'
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        send(client, session, content=body(), headers={"content-type": "multipart/form-data; boundary=b"})
    client.close()
    until(lambda: not studio.studio.activity.open_requests)
    assert [] == stored(data)


@pytest.mark.skipif(os.name != "posix", reason="POSIX permissions")
def test_only_the_owner_can_read_what_the_studio_keeps(client, session, data):
    send(client, session, ("a.mp4", MEDIA))
    modes = {path: stat.S_IMODE(path.stat().st_mode) for path in (data, *data.rglob("*"))}
    assert {} == {path: oct(mode) for path, mode in modes.items() if mode & 0o077}


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


def test_an_upload_that_stops_in_the_middle_is_given_up(launch, connect, data):
    client = connect(launch(body_seconds=0.2), "client-1")
    session = new_session(client)
    release = threading.Event()

    def body():
        yield b'--b\r\nContent-Disposition: form-data; name="files"; filename="a.mp4"\r\n\r\nmedia:'
        release.wait(1)
        yield b"\r\n--b--"

    answer = send(
        client, session, content=body(), headers={"content-type": "multipart/form-data; boundary=b"}
    )
    assert 408 == answer.status_code
    assert [] == stored(data)
