from __future__ import annotations

import os

import pytest
from starlette.responses import HTMLResponse, RedirectResponse, Response, StreamingResponse

from fake_nemo import FakeBackend, RawServer, cut_stream, json_answer, mp4_bytes
from promptreel import errors

FILE = mp4_bytes(data=os.urandom(200_000))


@pytest.fixture
def target(tmp_path):
    return tmp_path / "out" / "film.mp4"


@pytest.fixture
def foreign():
    other = FakeBackend().start()
    yield other
    other.stop()


async def test_a_file_arrives_whole_and_without_a_trace_of_the_part(client, backend, target):
    backend.file = FILE
    told = []
    await client.download("r1", f"{backend.url}/files/r1.mp4", target, on_progress=told.append)
    assert FILE == target.read_bytes()
    assert [target] == list(target.parent.iterdir())
    assert 1.0 == told[-1].fraction


async def test_a_foreign_host_learns_nothing_about_us(client, foreign, target):
    foreign.file = FILE
    await client.download("r1", f"{foreign.url}/files/r1.mp4", target)
    (seen,) = foreign.seen
    assert "authorization" not in seen.headers
    assert not [name for name in seen.headers if name.startswith("x-")]


async def test_a_redirect_to_a_foreign_host_takes_nothing_along(client, backend, foreign, target):
    foreign.file = FILE
    backend.plan["download"].append(lambda _: RedirectResponse(f"{foreign.url}/files/x.mp4"))
    await client.download("r1", None, target)
    assert "authorization" in backend.calls("download")[0].headers
    assert "authorization" not in foreign.seen[0].headers
    assert FILE == target.read_bytes()


async def test_a_redirect_in_a_circle_ends(client, backend, target):
    backend.sticky["download"] = lambda _: RedirectResponse(f"{backend.url}/api/render/proxy/r1/download")
    with pytest.raises(errors.BadAnswer):
        await client.download("r1", None, target)


async def test_a_broken_download_goes_on_at_the_last_byte(client, backend, target):
    backend.file = FILE
    half = len(FILE) // 2
    backend.plan["file"].append(
        cut_stream(FILE[:half], content_type="video/mp4", ETag='"v1"', Content_Length=str(len(FILE)))
    )
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()
    again = backend.calls("file")[1].headers
    assert ("bytes=", '"v1"') == (again["range"][:6], again["if-range"])
    assert int(again["range"][6:-1]) <= half


async def test_a_part_of_an_earlier_run_is_gone_on_with(client, backend, target):
    backend.file = FILE
    target.parent.mkdir()
    target.with_name("film.mp4.part").write_bytes(FILE[:100_000])
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    (seen,) = backend.calls("file")
    assert f"bytes={100_000 - 4096}-" == seen.headers["range"]
    assert FILE == target.read_bytes()


async def test_a_part_of_another_file_is_thrown_away_though_that_was_as_long(client, backend, target):
    """What another process left has no tag that names its file: the end of it is compared."""
    backend.file = FILE
    target.parent.mkdir()
    target.with_name("film.mp4.part").write_bytes(mp4_bytes(data=os.urandom(200_000))[:100_000])
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()
    assert ["range" in seen.headers for seen in backend.calls("file")] == [True, False]


async def test_a_foreign_host_that_wants_a_login_falls_back_to_the_endpoint(client, backend, foreign, target):
    backend.file = FILE
    foreign.sticky["file"] = json_answer({"code": 1001, "message": "sign in"}, 401)
    await client.download("r1", f"{foreign.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()
    assert not backend.calls("guest")


async def test_a_part_that_is_the_whole_file_is_kept(client, backend, target):
    backend.file = FILE
    target.parent.mkdir()
    target.with_name("film.mp4.part").write_bytes(FILE)
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()


async def test_a_part_longer_than_the_file_is_thrown_away(client, backend, target):
    backend.file = FILE
    target.parent.mkdir()
    target.with_name("film.mp4.part").write_bytes(FILE + b"more")
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()


async def test_a_server_that_knows_no_ranges_sends_all_of_it_again(client, backend, target):
    backend.sticky["file"] = lambda _: Response(FILE, media_type="video/mp4")
    target.parent.mkdir()
    target.with_name("film.mp4.part").write_bytes(b"x" * 1000)
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()


@pytest.mark.parametrize("status", [403, 404, 410])
async def test_an_address_that_is_over_falls_back_to_the_endpoint(status, client, backend, target):
    backend.file = FILE
    backend.sticky["file"] = json_answer({}, status)
    await client.download("r1", f"{backend.url}/files/r1.mp4", target)
    assert FILE == target.read_bytes()
    assert 1 == len(backend.calls("download"))


async def test_an_address_that_nobody_answers_falls_back_to_the_endpoint(client, backend, target):
    backend.file = FILE
    await client.download("r1", "http://127.0.0.1:9/x.mp4", target)
    assert FILE == target.read_bytes()


async def test_an_endpoint_that_names_an_address_is_followed_there(client, backend, target):
    backend.file = FILE
    backend.plan["download"].append(
        json_answer({"success": True, "data": {"output": {"url": f"{backend.url}/files/a.mp4"}}})
    )
    await client.download("r1", None, target)
    assert FILE == target.read_bytes()


@pytest.mark.parametrize(
    "answer",
    [
        lambda _: HTMLResponse("<html>no</html>"),
        json_answer({"message": "no"}),
        json_answer({"url": 7}),
        json_answer({}, 404),
        json_answer({}, 500),
        lambda _: Response(b"", media_type="video/mp4"),
        lambda _: Response(FILE[:10], 206, headers={"Content-Range": "bytes 5-14/200"}),
        lambda _: Response(FILE[:10], 206),
    ],
)
async def test_what_is_no_file_is_an_error_and_leaves_nothing_at_the_target(answer, client, backend, target):
    backend.sticky["download"] = answer
    with pytest.raises(errors.PromptreelError):
        await client.download("r1", None, target)
    assert not target.exists()


async def test_a_file_that_stays_too_short_is_an_error(make_client, target):
    short = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: video/mp4\r\n\r\nabc"
    with RawServer(short) as server:
        async with make_client(server.url) as client:
            with pytest.raises(errors.Unreachable):
                await client.download("r1", None, target)
    assert not target.exists()


async def test_busy_is_asked_again(client, backend, target):
    backend.file = FILE
    backend.plan["download"] += [json_answer({}, 503), json_answer({}, 429, Retry_After="0")]
    await client.download("r1", None, target)
    assert 3 == len(backend.calls("download"))


async def test_a_guest_token_that_has_ended_is_renewed(make_client, backend, target):
    backend.file = FILE
    backend.valid = set()
    async with make_client(guest=True) as client:
        await client.credits()
        backend.valid.clear()
        await client.download("r1", None, target)
    assert FILE == target.read_bytes()


async def test_a_file_of_unknown_length_is_taken_as_it_comes(client, backend, target):
    backend.plan["download"].append(
        lambda _: StreamingResponse(iter([FILE[:500], FILE[500:]]), media_type="video/mp4")
    )
    await client.download("r1", None, target)
    assert FILE == target.read_bytes()


async def test_a_full_disk_is_said_plainly(client, backend, target, monkeypatch):
    usage = type("Usage", (), {"free": 10})
    monkeypatch.setattr("promptreel.client.fetching.shutil.disk_usage", lambda _: usage)
    backend.file = FILE
    with pytest.raises(errors.OutputRefused) as caught:
        await client.download("r1", None, target)
    assert "disk is full" in caught.value.message
    assert not target.exists()


async def test_a_folder_that_is_a_file_is_said_plainly(client, tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(errors.OutputRefused):
        await client.download("r1", None, tmp_path / "file" / "film.mp4")


async def test_a_download_that_stalls_ends(make_client, target):
    head = b"HTTP/1.1 200 OK\r\nContent-Length: 100\r\nContent-Type: video/mp4\r\n\r\nabc"

    def stall(connection):
        connection.sendall(head)
        connection.recv(1)

    with RawServer(stall) as server:
        async with make_client(server.url, stall_seconds=0.05) as client:
            with pytest.raises(errors.Unreachable):
                await client.download("r1", None, target)
