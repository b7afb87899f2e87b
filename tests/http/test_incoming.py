"""Files that come in by PUT: as large as is allowed, under a safe name, whole or not at all."""

import os
import stat
from pathlib import Path

import pytest

from fake_nemo import gif_bytes, mp4_bytes
from promptreel.errors import InvalidInput
from promptreel_mcp.http.incoming import safe_name
from serving_rig.incoming import MB, folder, left
from serving_rig.over_http import raw


def test_a_file_comes_in_under_its_name_and_never_over_another(standing):
    with standing.http("anna") as http:
        first = http.put("/incoming/Urlaub%20am%20Meer.mp4", content=mp4_bytes())
        second = http.put("/incoming/Urlaub%20am%20Meer.mp4", content=mp4_bytes() + b"more")
    assert (201, 201) == (first.status_code, second.status_code)
    paths = [Path(answer.json()["path"]) for answer in (first, second)]
    assert ["Urlaub am Meer.mp4", "Urlaub am Meer (2).mp4"] == [path.name for path in paths]
    assert [mp4_bytes(), mp4_bytes() + b"more"] == [path.read_bytes() for path in paths]
    assert {folder(standing)} == {path.parent for path in paths}
    assert {"tool": "upload", "arguments": {"sources": [str(paths[0])]}} == first.json()["next"]
    assert 0o700 == stat.S_IMODE(folder(standing).stat().st_mode)


def test_the_ending_says_what_it_is(standing):
    with standing.http("anna") as http:
        sent = http.put("/incoming/picture.mp4", content=gif_bytes())
    assert "picture.gif" == Path(sent.json()["path"]).name


def test_what_is_too_large_is_refused_and_nothing_is_left(start, home):
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    fits = mp4_bytes() + b"\0" * (MB - len(mp4_bytes()))

    def in_pieces(data):
        for begin in range(0, len(data), 65536):
            yield data[begin : begin + 65536]

    with served.http("owner") as http:
        assert 201 == http.put("/incoming/a.mp4", content=fits).status_code
        assert 413 == http.put("/incoming/b.mp4", content=fits + b"x").status_code
        unannounced = http.put("/incoming/c.mp4", content=in_pieces(fits + b"x"))
        assert (413, "1 MB" in unannounced.text) == (unannounced.status_code, True)
    bearer = f"Authorization: Bearer {served.token()}"
    host = f"Host: {served.url[7:]}"
    head, _ = raw(served.url, "PUT /incoming/d.mp4 HTTP/1.1", host, bearer, f"Content-Length: {10**15}")
    assert head.startswith("HTTP/1.1 413")
    assert ["a.mp4"] == left(served, "owner")


PATHS = [
    "/incoming/..%2F..%2Fjournal.db",
    "/incoming/..%2fa.mp4",
    "/incoming/%2Fetc%2Fpasswd",
    "/incoming/a/b.mp4",
    "/incoming/..",
    "/incoming/.",
    "/incoming/",
    "/incoming/%00",
    "/incoming/a.mp4%00.txt",
    "/incoming/..%5Ca.mp4",
    "/incoming/%2e%2e",
    "/incoming/../http/tokens.json",
]


def test_a_name_that_is_a_path_is_refused(standing):
    before = set(standing.home.rglob("*.*"))
    bearer = f"Authorization: Bearer {standing.token('anna')}"
    for path in PATHS:
        head, _ = raw(
            standing.url,
            f"PUT {path} HTTP/1.1",
            f"Host: {standing.url[7:]}",
            bearer,
            f"Content-Length: {len(mp4_bytes())}",
            body=mp4_bytes(),
        )
        assert head.startswith(("HTTP/1.1 400", "HTTP/1.1 404")), path
    assert before == set(standing.home.rglob("*.*"))


def test_what_is_no_media_is_refused_and_nothing_is_left(standing):
    before = left(standing)
    with standing.http("anna") as http:
        for body in (b"#!/bin/sh\n", b"", b"<svg/>"):
            assert 415 == http.put("/incoming/a.mp4", content=body).status_code
        part = {"Content-Range": "bytes 0-9/100"}
        assert 400 == http.put("/incoming/a.mp4", content=mp4_bytes(), headers=part).status_code
    assert before == left(standing)


def test_a_sender_who_breaks_off_leaves_nothing(start, home):
    served = start(PROMPTREEL_STALL_SECONDS="0.2")
    head, _ = raw(
        served.url,
        "PUT /incoming/a.mp4 HTTP/1.1",
        f"Host: {served.url[7:]}",
        f"Authorization: Bearer {served.token()}",
        "Content-Length: 1000000",
        body=mp4_bytes(),
    )
    assert head.startswith("HTTP/1.1 408")
    assert [] == left(served, "owner")


def test_what_lies_there_for_a_day_is_removed_and_too_much_is_refused(start):
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    place = folder(served, "owner")
    place.mkdir(parents=True)
    for name in ("old", "new"):
        with (place / name).open("wb") as file:
            file.truncate(11 * MB)
    os.utime(place / "old", (1, 1))
    with served.http("owner") as http:
        assert 507 == http.put("/incoming/a.mp4", content=mp4_bytes()).status_code
        assert ["new"] == left(served, "owner")
        (place / "new").unlink()
        assert 201 == http.put("/incoming/a.mp4", content=mp4_bytes()).status_code


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("clip.mp4", "clip.mp4"),
        ("Urlaub am Meer.MP4", "Urlaub am Meer.MP4"),
        ("海 (1).mp4", "海 (1).mp4"),
        (".bashrc", "bashrc"),
        ("...a.mp4", "a.mp4"),
        ("a.mp4. ", "a.mp4"),
        ("a\x1b[31m\u202e\n:*?.mp4", "a__31m_____.mp4"),
        ("CON.mp4", "video-CON.mp4"),
        ("nul", "video-nul"),
        ("~.mp4", "_.mp4"),
        ("x" * 300 + ".mp4", "x" * 116 + ".mp4"),
    ],
)
def test_a_name_is_made_safe(name, safe):
    assert safe == safe_name(name)


@pytest.mark.parametrize("name", ["", " ", ".", "..", "a/b", "a\\b", "a\0", "../a", "/"])
def test_a_path_is_no_name(name):
    with pytest.raises(InvalidInput):
        safe_name(name)
