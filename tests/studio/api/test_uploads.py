"""Files into a project, and the links they can be fetched by."""

import hashlib
import os
import stat
import threading

import httpx
import pytest

from promptreel.wire import Uploaded
from studio.api.steps import new_session, until
from studio.api.uploading import MEDIA, infos, send


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
