from __future__ import annotations

import asyncio
import threading

import pytest
from starlette.responses import HTMLResponse, PlainTextResponse, StreamingResponse

from fake_nemo import RawServer, cut_stream, events, json_answer, stream
from promptreel import errors
from promptreel.client import Pace
from promptreel.client.state import read_state
from promptreel.wire import read_envelope

TEXT = events({"content": {"parts": [{"text": "Working on it."}]}, "author": "a", "invocationId": "i"})
TITLE = {"tt": 7, "sg": [{"d": 3000, "txt": "Urban Dreams"}]}
ADDED = ('Added a title "Urban Dreams" (0-3s)',)


def edited(backend):
    draft = backend.state["draft"]
    return backend.state | {"draft": draft | {"t": [*draft["t"], TITLE]}}


def then(backend, handler):
    """Do the edit, then answer with `handler`."""

    def answer(request):
        backend.state = edited(backend)
        return handler(request)

    return answer


async def test_a_stream_that_breaks_is_never_sent_again_and_its_edit_is_found(client, backend, sid):
    backend.plan["run"].append(then(backend, cut_stream(TEXT, b'data: {"content":{"par')))
    turn = await client.send(sid, "add a title")
    assert ("done", ("Working on it.",), ADDED, True) == (turn.status, turn.texts, turn.changes, turn.dropped)
    assert 1 == len(backend.calls("run"))


async def test_a_stream_that_breaks_without_an_edit_is_unchanged(client, backend, sid):
    backend.plan["run"].append(cut_stream(TEXT))
    turn = await client.send(sid, "add a title")
    assert ("unchanged", True) == (turn.status, turn.dropped)
    assert 1 == len(backend.calls("run"))
    assert 1 + 3 == len(backend.calls("state"))


async def test_a_stream_that_breaks_with_a_state_that_cannot_be_read_is_unknown(client, backend, sid):
    def broken(_request):
        backend.sticky["state"] = json_answer({}, 500)
        return cut_stream(TEXT)(_request)

    backend.plan["run"].append(broken)
    assert "unknown" == (await client.send(sid, "add a title")).status


async def test_an_event_cut_in_two_by_a_polite_server_counts_as_a_break(client, backend, sid):
    backend.plan["run"].append(stream(TEXT, b'data: {"content":{"parts":[{"te'))
    turn = await client.send(sid, "hello")
    assert turn.dropped


async def test_a_last_event_without_its_blank_line_is_read(client, backend, sid):
    backend.plan["run"].append(stream(TEXT.rstrip(b"\n")))
    turn = await client.send(sid, "hello")
    assert ("done", ("Working on it.",), False) == (turn.status, turn.texts, turn.dropped)


async def test_a_connection_that_is_reset_before_the_answer_is_looked_into(make_client, sid):
    state = b'HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 22\r\nConnection: close\r\n\r\n{"state":{"draft":{}}}'
    with RawServer(state, None, state) as server:
        async with make_client(server.url) as client:
            turn = await client.send(sid, "hello")
    assert ("unchanged", True) == (turn.status, turn.dropped)
    assert 1 == sum(request.startswith(b"POST") for request in server.requests)


async def test_a_backend_that_cannot_be_reached_was_sent_nothing(make_client, backend, sid):
    async with make_client() as good:
        before = await good.state(sid)
    async with make_client("http://127.0.0.1:9") as client:
        with pytest.raises(errors.Unreachable) as caught:
            await client.send(sid, "hello", before=before)
    assert caught.value.retryable


async def test_silence_for_too_long_ends_the_waiting_and_the_state_decides(make_client, backend, sid):
    async def beats():
        yield TEXT
        while True:
            yield b": still here\n\n"
            await asyncio.sleep(0)

    backend.plan["run"].append(
        then(backend, lambda _: StreamingResponse(beats(), media_type="text/event-stream"))
    )
    async with make_client(turn_idle_seconds=0.1) as client:
        turn = await client.send(sid, "add a title")
    assert ("done", ADDED, True) == (turn.status, turn.changes, turn.dropped)


async def test_a_turn_that_never_ends_ends_at_its_cap(make_client, backend, sid):
    async def talk():
        while True:
            yield TEXT
            await asyncio.sleep(0)

    backend.plan["run"].append(lambda _: StreamingResponse(talk(), media_type="text/event-stream"))
    async with make_client(turn_seconds=0.2) as client:
        assert (await client.send(sid, "hello")).dropped


async def test_the_work_is_told_at_every_tick(make_client, backend, sid):
    done = threading.Event()

    async def slow():
        yield events({"type": "tool_call", "name": "generate_video_with_seedance"})
        await asyncio.to_thread(done.wait, 5)
        yield TEXT

    def hear(progress):
        told.append(progress.message)
        if progress.message.startswith("Generating the clip ("):
            done.set()

    told = []
    backend.plan["run"].append(lambda _: StreamingResponse(slow(), media_type="text/event-stream"))
    async with make_client(pace=Pace(confirm=(), tick=0.02)) as client:
        turn = await asyncio.wait_for(client.send(sid, "make a clip", on_progress=hear), 10)
    assert "Sending the message" == told[0]
    assert "Generating the clip" in told
    assert "done" == turn.status


@pytest.mark.parametrize(
    ("answer", "error"),
    [
        (json_answer({"code": 2001, "message": "insufficient"}), errors.CreditsExhausted),
        (json_answer({"code": "1002", "message": "x"}), errors.SessionGone),
        (json_answer({"detail": "Session not found"}, 404), errors.SessionGone),
        (
            json_answer({"detail": [{"loc": ["body"], "msg": "field required", "type": "x"}]}, 422),
            errors.RequestRefused,
        ),
        (json_answer({"code": 1001, "message": "expired"}), errors.TokenRejected),
        (json_answer({}, 401), errors.TokenRejected),
        (json_answer({}, 402), errors.PlanRequired),
        (json_answer({}, 429, Retry_After="1"), errors.RateLimited),
        (json_answer({}, 503), errors.Unreachable),
        (json_answer({"code": 9999, "message": "odd"}), errors.RequestRefused),
    ],
)
async def test_a_refusal_is_an_error_of_its_kind_and_is_not_tried_again(answer, error, client, backend, sid):
    backend.plan["run"].append(answer)
    with pytest.raises(error):
        await client.send(sid, "hello")
    assert 1 == len(backend.calls("run"))


@pytest.mark.parametrize(
    "answer",
    [
        json_answer({}, 500),
        json_answer({}, 504),
        lambda _: HTMLResponse("<html>Bad gateway</html>", 502),
        lambda _: HTMLResponse("<html>Log in</html>"),
        lambda _: PlainTextResponse("what"),
        json_answer("just text"),
    ],
)
async def test_an_answer_after_which_it_may_have_run_is_looked_into(answer, client, backend, sid):
    backend.plan["run"].append(then(backend, answer))
    turn = await client.send(sid, "add a title")
    assert ("done", ADDED) == (turn.status, turn.changes)
    assert 1 == len(backend.calls("run"))


async def test_a_stream_with_the_wrong_content_type_is_read(client, backend, sid):
    backend.plan["run"].append(lambda _: PlainTextResponse(TEXT))
    assert ("Working on it.",) == (await client.send(sid, "hello")).texts


async def test_events_in_one_json_list_are_read(client, backend, sid):
    backend.plan["run"].append(
        json_answer([{"content": {"parts": [{"text": "One"}]}, "author": "a"}, {"text": "Two"}])
    )
    assert ("One", "Two") == (await client.send(sid, "hello")).texts


async def test_an_empty_stream_is_an_unchanged_turn(client, backend, sid):
    backend.plan["run"].append(stream())
    turn = await client.send(sid, "hello")
    assert ("unchanged", False) == (turn.status, turn.dropped)


async def test_an_error_after_an_edit_keeps_what_was_done(client, backend, sid):
    backend.plan["run"].append(then(backend, stream(TEXT, events({"error": "boom"}))))
    turn = await client.send(sid, "add a title")
    assert ("failed", ADDED) == (turn.status, turn.changes)
    assert "The backend's agent reported an error: boom." == turn.error


async def test_a_question_waits_for_input(client, backend, sid):
    asked = {"title": "Style?", "questions": []}
    backend.plan["run"].append(stream(events({"type": "ask_question", "args": asked})))
    turn = await client.send(sid, "hello")
    assert ("awaiting_input", asked) == (turn.status, turn.question)


async def test_an_edit_that_was_announced_is_looked_for_again(client, backend, sid):
    after = edited(backend)
    announced = {
        "author": "a",
        "content": {"parts": []},
        "actions": {"stateDelta": {"draft": after["draft"]}},
    }
    old = json_answer({"code": 0, "data": {"state": backend.state}})
    backend.plan["state"] += [old, old]
    backend.state = after
    backend.turn = events(announced)
    assert ADDED == (await client.send(sid, "add a title")).changes


async def test_an_empty_message_is_not_sent(client, backend, sid):
    with pytest.raises(errors.InvalidInput):
        await client.send(sid, "  \n")
    assert [] == backend.seen


async def test_recovery_stops_when_the_project_is_gone(client, backend):
    before = read_state(read_envelope({"state": {}}))
    turn = await client.recover("gone", before)
    assert "failed" == turn.status
    assert isinstance(turn.failure, errors.SessionGone)


async def test_forty_turns_at_once_stay_apart(make_client, backend, sid):
    async with make_client() as client:
        before = await client.state(sid)
        turns = await asyncio.gather(*(client.send(sid, f"m{n}", before=before) for n in range(40)))
    assert {"done"} == {turn.status for turn in turns}
    assert 40 == len(backend.calls("run"))
