from __future__ import annotations

import os
import tracemalloc

import pytest

from fake_nemo import RawServer, gif_bytes, json_answer, mp4_bytes
from promptreel import errors


@pytest.fixture
def clip(tmp_path):
    path = tmp_path / "clip.mp4"
    path.write_bytes(mp4_bytes())
    return path


async def test_several_files_go_in_one_request_and_come_back_in_order(client, backend, sid, clip, tmp_path):
    (tmp_path / "b.gif").write_bytes(gif_bytes())
    found = await client.upload(sid, [clip, str(tmp_path / "b.gif"), "https://example.com/c.mp4"])
    assert ["clip.mp4", "b.gif", "c.mp4"] == [file.filename for file in found]
    files, links = backend.calls("upload")
    assert 2 == files.body.count(b'name="files"')
    assert b"Content-Type: video/mp4" in files.body
    assert clip.read_bytes() in files.body
    assert str(len(files.body)) == files.headers["content-length"]
    assert {"urls": ["https://example.com/c.mp4"], "source_type": "url"} == links.json()


async def test_progress_ends_when_the_last_byte_is_handed_over(client, sid, clip):
    told = []
    await client.upload(sid, [clip], on_progress=told.append)
    assert 1.0 == told[-1].fraction
    assert "The backend looks at clip.mp4" == told[-1].message


async def test_links_behind_files_are_not_counted_as_arrived(client, sid, clip):
    """The bytes of one file are half of an upload with one link; how far the link is nobody says."""
    told = []
    await client.upload(sid, [clip, "https://example.com/c.mp4"], on_progress=told.append)
    assert 0.5 == max(one.fraction for one in told if one.fraction is not None)
    assert (None, "The backend fetches c.mp4") == (told[-1].fraction, told[-1].message)


async def test_a_file_is_called_by_what_it_is(client, sid, tmp_path):
    path = tmp_path / "holiday.txt"
    path.write_bytes(mp4_bytes())
    (found,) = await client.upload(sid, [path])
    assert "holiday.mp4" == found.filename


async def test_odd_names_stay_one_header(client, backend, sid, tmp_path):
    path = tmp_path / 'a"b\r\nX: 1 你好.mp4'
    path.write_bytes(mp4_bytes())
    await client.upload(sid, [path])
    assert 'filename="a%22b X: 1 你好.mp4"'.encode() in backend.calls("upload")[0].body


async def test_nothing_is_sent_if_one_source_is_refused(client, backend, sid, clip, tmp_path):
    with pytest.raises(errors.MediaRefused):
        await client.upload(sid, [clip, tmp_path / "missing.mp4"])
    with pytest.raises(errors.MediaRefused):
        await client.upload(sid, [clip, "ftp://example.com/x.mp4"])
    with pytest.raises(errors.InvalidInput):
        await client.upload(sid, [])
    assert [] == backend.seen


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (json_answer({"code": 4001, "message": "x"}, 400), errors.UnsupportedMedia),
        (json_answer({"code": 4002}), errors.MediaTooLarge),
        (json_answer({}, 413), errors.MediaTooLarge),
        (json_answer({}, 415), errors.UnsupportedMedia),
        (json_answer({"code": 1002}), errors.SessionGone),
        (json_answer({}, 500), errors.Unreachable),
        (json_answer({}), errors.BadAnswer),
        (json_answer({"code": 0, "data": {"files": []}}), errors.BadAnswer),
        (json_answer({"code": 0, "data": {"files": "x"}}), errors.BadAnswer),
    ],
)
async def test_a_refused_upload_says_why_and_is_not_made_again(answer, error, client, backend, sid, clip):
    backend.sticky["upload"] = answer
    with pytest.raises(error) as caught:
        await client.upload(sid, [clip])
    assert caught.value.hint
    assert 1 == len(backend.calls("upload"))


async def test_a_file_that_cannot_be_used_is_told_with_the_backends_reason(client, backend, sid, clip):
    backend.sticky["upload"] = json_answer(
        {"code": 4001, "message": f"{clip.name}: It is not complete."}, 415
    )
    with pytest.raises(errors.UnsupportedMedia) as caught:
        await client.upload(sid, [clip])
    assert caught.value.message == f"The backend cannot use {clip.name}: It is not complete."
    assert "wait until that is done" in caught.value.hint


async def test_an_upload_whose_answer_is_lost_is_not_made_again(make_client, sid, clip):
    with RawServer(None) as server:
        async with make_client(server.url) as client:
            with pytest.raises(errors.Unreachable) as caught:
                await client.upload(sid, [clip])
    assert not caught.value.retryable
    assert "state" in caught.value.hint
    assert 1 == len(server.requests)


async def test_an_upload_that_was_put_off_is_made_again_from_its_beginning(client, backend, sid, clip):
    backend.plan["upload"].append(json_answer({}, 429, Retry_After="0"))
    await client.upload(sid, [clip])
    first, second = backend.calls("upload")
    assert len(first.body) == len(second.body)


@pytest.mark.parametrize(
    "data",
    [
        {"files": [{"filename": "x.mp4", "duration": "long", "width": {}, "new": 1}]},
        {"files": {"a": {"filename": "x.mp4"}}},
        {"file": {"filename": "x.mp4"}},
        [{"filename": "x.mp4"}],
    ],
)
async def test_records_are_read_in_every_shape(data, client, backend, sid, clip):
    backend.plan["upload"].append(json_answer({"code": 0, "data": data}))
    (found,) = await client.upload(sid, [clip])
    assert "x.mp4" == found.filename


async def test_a_file_that_is_exchanged_after_the_look_is_not_sent(client, backend, sid, clip, monkeypatch):
    from promptreel.client import uploads

    looked = uploads.check_file

    def look_and_exchange(path, *args, **kwargs):
        media = looked(path, *args, **kwargs)
        other = clip.with_name("other.mp4")
        other.write_bytes(b"secret" * 10)
        other.replace(clip)
        return media

    monkeypatch.setattr(uploads, "check_file", look_and_exchange)
    with pytest.raises(errors.MediaRefused):
        await client.upload(sid, [clip])
    assert not any(b"secret" in seen.body for seen in backend.seen)


async def test_a_large_file_takes_no_more_memory_than_a_small_one(make_client, sid, tmp_path):
    path = tmp_path / "large.mp4"
    path.write_bytes(mp4_bytes())
    os.truncate(path, 48 * 1024 * 1024)

    body = b'{"files":[{"filename":"a"}]}'
    answer = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(body) + body
    )

    def drain(connection):
        tail = b""
        while not tail.endswith(b"--\r\n"):
            chunk = connection.recv(1 << 18)
            tail = (tail + chunk)[-64:]
        connection.sendall(answer)

    with RawServer(drain) as server:
        async with make_client(server.url) as client:
            tracemalloc.start()
            await client.upload(sid, [path])
            _, peak = tracemalloc.get_traced_memory()
            tracemalloc.stop()
    assert peak < 12 * 1024 * 1024
