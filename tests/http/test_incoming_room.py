"""Room for files that come in by PUT: shared by those that come at once, and given back."""

import os
import select
import socket
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from urllib.parse import urlsplit

from fake_nemo import mp4_bytes
from promptreel_mcp.http import incoming
from promptreel_mcp.http.quota import counting
from serving_rig.incoming import MB, folder, left


@contextmanager
def beginning(served, name, *lines, body=b""):
    """A PUT whose body has only begun to come, once its room is taken."""
    place = urlsplit(served.url)
    head = [
        f"PUT /incoming/{name} HTTP/1.1",
        f"Host: {place.netloc}",
        f"Authorization: Bearer {served.token()}",
        "Connection: close",
        *lines,
    ]
    with socket.create_connection((place.hostname, place.port), timeout=60) as connection:
        connection.sendall("\r\n".join([*head, "", ""]).encode() + body)
        parts = folder(served, "owner")
        while not (parts.is_dir() and any(path.suffix == ".part" for path in parts.iterdir())):
            select.select([connection], [], [], 0.01)
        yield connection


def status(connection):
    answer = b""
    while piece := connection.recv(65536):
        answer += piece
    return int(answer.split()[1])


def filled(served, free):
    """A folder in which so many bytes are free."""
    place = folder(served, "owner")
    place.mkdir(parents=True)
    with (place / "earlier.mp4").open("wb") as file:
        file.truncate(10 * MB - free)


def test_two_that_come_at_the_same_time_share_what_is_left(start):
    """Each alone would fit; the second is refused before its body is read, and may come when the first is gone."""
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    filled(served, free=MB)
    body = mp4_bytes() + b"\0" * (600_000 - len(mp4_bytes()))
    with served.http("owner") as http:
        with beginning(served, "first.mp4", f"Content-Length: {len(body)}", body=body[:1000]) as first:
            refused = http.put("/incoming/second.mp4", content=body)
            assert (507, True) == (refused.status_code, "0.4 MB" in refused.json()["error"])
            small = http.put("/incoming/small.mp4", content=mp4_bytes())
            assert 201 == small.status_code
            first.sendall(body[1000:])
            assert 201 == status(first)
        assert ["earlier.mp4", "first.mp4", "small.mp4"] == left(served, "owner")
        assert len(body) == (folder(served, "owner") / "first.mp4").stat().st_size


def test_room_that_was_taken_for_nothing_is_given_back(start):
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    filled(served, free=MB)
    body = mp4_bytes() + b"\0" * (600_000 - len(mp4_bytes()))
    with served.http("owner") as http:
        with beginning(served, "first.mp4", f"Content-Length: {len(body)}", body=body[:1000]):
            pass
        # The server learns of a sender who has gone when it next reads.
        tries = (http.put("/incoming/second.mp4", content=body).status_code for _ in range(1000))
        assert 201 == next(status for status in tries if status != 507)
        assert 507 == http.put("/incoming/third.mp4", content=body).status_code
    assert ["earlier.mp4", "second.mp4"] == left(served, "owner")


def test_many_at_once_never_take_more_than_there_is(start):
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    filled(served, free=MB)
    body = mp4_bytes() + b"\0" * (300_000 - len(mp4_bytes()))

    def put(number):
        with served.http("owner") as http:
            return http.put(f"/incoming/{number}.mp4", content=body).status_code

    with ThreadPoolExecutor(8) as pool:
        outcomes = Counter(pool.map(put, range(8)))
    assert {201: 3, 507: 5} == outcomes


def test_a_file_gets_its_name_while_nobody_counts(tmp_path, monkeypatch):
    """Counted under neither its old nor its new name, its room would be given away twice."""
    seen = []

    @contextmanager
    def watched(folder):
        with counting(folder) as mine:
            seen.append(sorted(path.name for path in folder.iterdir()))
            yield mine
            seen.append(sorted(path.name for path in folder.iterdir()))

    monkeypatch.setattr(incoming, "counting", watched)
    (tmp_path / "in").mkdir()
    part = tmp_path / "in" / "1.part"
    part.write_bytes(mp4_bytes())
    assert "a.mp4" == incoming._publish(part, part.with_name("a.mp4")).name
    assert [["1.part"], ["a.mp4"]] == seen


def test_a_file_whose_size_is_not_said_takes_room_for_the_largest_while_it_comes(start):
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    filled(served, free=MB)
    with served.http("owner") as http:
        with beginning(served, "first.mp4", "Transfer-Encoding: chunked") as first:
            assert 507 == http.put("/incoming/second.mp4", content=mp4_bytes()).status_code
            piece = mp4_bytes()
            first.sendall(b"%x\r\n%s\r\n0\r\n\r\n" % (len(piece), piece))
            assert 201 == status(first)
        assert 201 == http.put("/incoming/second.mp4", content=mp4_bytes()).status_code


def test_what_a_killed_server_left_takes_no_room(start):
    served = start(PROMPTREEL_MAX_UPLOAD_MB="1")
    filled(served, free=0)
    stale = folder(served, "owner") / "earlier.mp4"
    stale.rename(stale.with_name("0123456789abcdef.part"))
    two_hours = time.time() - 7200
    os.utime(stale.with_name("0123456789abcdef.part"), (two_hours, two_hours))
    with served.http("owner") as http:
        assert 201 == http.put("/incoming/a.mp4", content=mp4_bytes()).status_code
    assert ["a.mp4"] == left(served, "owner")
