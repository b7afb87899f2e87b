from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fake_nemo import RawServer, json_answer
from promptreel import errors
from promptreel.client import is_exportable, new_render_id
from promptreel.client.views import read_view
from promptreel.wire import RenderOutput, read_envelope

DRAFT = {"t": [{"tt": 0, "sg": [{"d": 1000}]}]}
URL = "https://cdn.example.com/x.mp4"
MP4 = RenderOutput()


def view(body):
    return read_view(
        read_envelope(body), lambda path: "https://api.example.com" + path if path[0] == "/" else path
    )


@pytest.mark.parametrize(
    "body",
    [
        {"success": True, "data": {"id": "r", "status": "completed", "progress": 100, "outputUrl": URL}},
        {"code": 0, "data": {"status": "COMPLETED", "output_url": URL}},
        {"data": {"status": "done", "output": {"url": URL}}},
        {"data": {"status": "success", "url": URL}},
        {"taskId": "r", "status": "completed", "progress": 100, "output": {"url": URL, "size": 1}},
        {"status": "succeeded", "outputUrl": URL},
        {"status": "completed", "output": {"url": None}, "url": URL},
    ],
)
def test_a_finished_render_is_read_in_every_shape(body):
    found = view(body)
    assert ("done", URL, 1.0) == (found.status, found.url, found.fraction)


@pytest.mark.parametrize(
    ("body", "notes"),
    [
        ({"data": {"status": "completed", "notes": ["One.", "Two\nlines."]}}, ("One.", "Two lines.")),
        ({"status": "completed", "output": {"url": URL, "notes": ["One."]}}, ("One.",)),
        ({"status": "completed", "output": {"url": URL, "notes": [None, 3, ""]}}, ()),
        ({"status": "completed", "output": {"url": URL, "notes": "One."}}, ()),
        ({"status": "processing", "data": {"notes": ["One."]}}, ()),
        ({"status": "completed", "outputUrl": URL}, ()),
    ],
)
def test_what_is_said_of_a_finished_file_is_read_where_there_is_anything(body, notes):
    assert notes == view(body).notes


@pytest.mark.parametrize(
    ("progress", "fraction"),
    [
        (5, 0.05),
        (50, 0.5),
        (0.5, 0.5),
        (1, 0.01),
        (1.0, 1.0),
        ("43%", 0.43),
        (250, 1.0),
        (-1, 0.0),
        (None, None),
        ("x", None),
        (True, None),
    ],
)
def test_progress_is_read_in_percent_and_in_parts(progress, fraction):
    assert fraction == view({"status": "processing", "progress": progress}).fraction


@pytest.mark.parametrize("status", ["pending", "processing", "queued", "rendering", "whatever", None, 7, {}])
def test_an_unknown_word_means_that_it_still_runs(status):
    assert "running" == view({"data": {"status": status}}).status


def test_a_failed_render_says_why():
    assert (
        "out of memory"
        == view({"success": False, "data": {"status": "failed", "error": "out of memory"}}).error
    )
    assert "bad" == view({"status": "failed", "error": {"message": "bad"}}).error


def test_a_relative_address_is_made_whole():
    assert "https://api.example.com/files/x" == view({"status": "completed", "outputUrl": "/files/x"}).url


def test_an_address_that_is_none_is_not_used():
    assert view({"status": "completed", "outputUrl": "file:///etc/passwd"}).url is None


@settings(deadline=None)
@given(
    st.recursive(
        st.none() | st.booleans() | st.floats() | st.text(),
        lambda x: (
            st.lists(x)
            | st.dictionaries(
                st.sampled_from(["data", "status", "progress", "output", "url", "outputUrl", "error"]), x
            )
        ),
        max_leaves=8,
    )
)
def test_any_value_in_a_status_is_read(body):
    assert view(body).status in {"running", "done", "failed", "cancelled"}


@pytest.mark.parametrize("shape", ["data", "top"])
async def test_a_render_is_followed_to_its_end(shape, client, backend, sid):
    backend.render_shape = shape
    await client.submit_render(sid, DRAFT, MP4, "r1")
    found = await client.follow_render("r1")
    assert f"{backend.url}/files/r1.mp4" == found.url


async def test_a_submit_whose_answer_is_lost_is_asked_for_by_its_id(client, backend, sid):
    def lost(_request):
        backend.renders["r1"] = [("processing", 10)]
        return json_answer({}, 504)(_request)

    backend.plan["submit"].append(lost)
    assert "processing" == (await client.submit_render(sid, DRAFT, MP4, "r1")).status
    assert 1 == len(backend.calls("submit"))


async def test_a_submit_that_never_arrived_is_made_once_more_under_the_same_id(client, backend, sid):
    backend.plan["submit"].append(json_answer({}, 502))
    await client.submit_render(sid, DRAFT, MP4, "r1")
    assert ["submit", "render", "submit"] == [seen.call for seen in backend.seen]
    assert {"r1"} == {seen.json()["id"] for seen in backend.calls("submit")}


async def test_a_submit_that_is_lost_twice_is_given_up(client, backend, sid):
    backend.sticky["submit"] = json_answer({}, 500)
    with pytest.raises(errors.Unreachable):
        await client.submit_render(sid, DRAFT, MP4, "r1")
    assert 2 == len(backend.calls("submit"))


async def test_a_connection_reset_during_a_submit_is_looked_into(make_client, sid):
    body = b'{"success":true,"data":{"id":"r1","status":"pending"}}'
    known = (
        b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nConnection: close\r\nContent-Length: %d\r\n\r\n"
        % len(body)
        + body
    )
    with RawServer(None, known) as server:
        async with make_client(server.url) as client:
            assert "pending" == (await client.submit_render(sid, DRAFT, MP4, "r1")).status
    assert [b"POST", b"GET "] == [request[:4] for request in server.requests]


async def test_a_duplicate_id_is_our_own_first_attempt(client, backend, sid):
    await client.submit_render(sid, DRAFT, MP4, "r1")
    assert "r1" == (await client.submit_render(sid, DRAFT, MP4, "r1")).id


@pytest.mark.parametrize("draft", [None, {}, {"t": []}, {"t": [{"tt": 0, "sg": []}]}, {"t": [3]}, "", " "])
async def test_an_empty_timeline_is_not_sent(draft, client, backend, sid):
    assert not is_exportable(draft)
    with pytest.raises(errors.NotExportable):
        await client.submit_render(sid, draft, MP4, "r1")
    assert [] == backend.seen


async def test_a_draft_that_is_a_document_is_passed_on(client, backend, sid):
    await client.submit_render(sid, "<draft fps='30'/>", MP4, "r1")
    assert "<draft fps='30'/>" == backend.calls("submit")[0].json()["draft"]


async def test_402_is_a_matter_of_the_plan(client, backend, sid):
    backend.plan["submit"].append(json_answer({}, 402))
    with pytest.raises(errors.PlanRequired) as caught:
        await client.submit_render(sid, DRAFT, MP4, "r1")
    assert "not about credits" in caught.value.message


async def test_a_finished_render_without_an_address_is_looked_at_a_little_longer(client, backend, sid):
    bare = json_answer({"data": {"status": "completed"}})
    backend.plan["render"] += [bare, json_answer({"data": {"status": "completed", "outputUrl": URL}})]
    assert URL == (await client.follow_render("r1")).url
    backend.sticky["render"] = bare
    found = await client.follow_render("r1")
    assert ("done", None) == (found.status, found.url)


async def test_patience_ends_where_progress_does(make_client, backend, sid):
    backend.sticky["render"] = json_answer({"data": {"status": "processing", "progress": 10}})
    async with make_client(render_seconds=0.02) as client:
        with pytest.raises(errors.StillRunning):
            await client.follow_render("r1")


async def test_a_render_that_failed_is_asked_for_once_more_under_a_new_id(client, backend, sid):
    backend.plan["render"].append(json_answer({"data": {"status": "failed", "error": "busy"}}))
    kept = []

    def next_id():
        kept.append(new_render_id())
        return kept[-1]

    render_id, found = await client.render(sid, DRAFT, MP4, next_id=next_id)
    assert "done" == found.status
    assert kept[1] == render_id
    assert 2 == len(set(kept))


async def test_a_render_that_fails_twice_has_failed(client, backend, sid):
    backend.sticky["render"] = json_answer(
        {"data": {"status": "failed", "error": "cannot open /mnt/userdata/x"}}
    )
    with pytest.raises(errors.RenderFailed) as caught:
        await client.render(sid, {"t": [{"tt": 0, "sg": [{"src": "/mnt/userdata/x.mp4"}]}]}, MP4)
    assert "paths on the backend" in caught.value.hint
    assert 2 == len(backend.calls("submit"))


async def test_a_cancelled_render_ends_the_following(client, backend, sid):
    await client.submit_render(sid, DRAFT, MP4, "r1")
    await client.cancel_render("r1")
    assert "cancelled" == (await client.follow_render("r1")).status


async def test_cancelling_what_is_unknown_is_no_error(client, backend):
    backend.sticky["cancel"] = json_answer({}, 404)
    await client.cancel_render("nobody")
