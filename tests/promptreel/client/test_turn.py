"""What is read from the events of a turn: texts, tools, questions and whatever else they may hold."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fake_nemo.turns import called, read, returned, said
from promptreel import errors
from promptreel.client.sse import SseDecoder
from promptreel.client.turn import TurnReader

# Fragments


def test_a_whole_text_replaces_its_fragments():
    assert ("Hello you",) == read(
        said("Hel", partial=True), said("lo", partial=True), said("Hello you")
    ).texts


def test_fragments_that_nothing_follows_are_the_text():
    assert ("Hello",) == read(said("Hel", partial=True), said("lo", partial=True)).texts


def test_fragments_of_two_authors_are_kept_apart():
    found = read(said("A1", partial=True), said("B1", partial=True, author="b"), said("A2", partial=True))
    assert ("A1A2", "B1") == found.texts


def test_fragments_before_a_tool_call_are_a_text_before_it():
    assert ("First", "Second") == read(
        said("First", partial=True), called(), said("Second", partial=True)
    ).texts


def test_a_whole_text_after_the_call_it_belongs_to_is_not_said_twice():
    assert ("First",) == read(said("Fir", partial=True), called(), said("First")).texts


def test_a_call_in_a_fragment_is_ignored():
    fragment = called(call_id="other") | {"partial": True}
    assert 1 == len(read(fragment, called(), returned({"status": "success"})).tools)


def test_the_same_event_id_on_two_events_hides_nothing():
    assert ("One", "Two") == read(said("One", id="x"), said("Two", id="x")).texts


def test_thoughts_are_never_shown():
    thought = {"content": {"parts": [{"text": "hmm", "thought": True}, {"text": "Yes."}]}, "author": "a"}
    assert ("Yes.",) == read(thought).texts


def test_snake_case_is_read_as_well():
    part = {"function_call": {"id": "c", "name": "generate_music"}}
    answer = {"function_response": {"id": "c", "name": "generate_music", "response": {"status": "success"}}}
    delta = {"content": {"parts": [answer]}, "actions": {"state_delta": {"draft": {}}}}
    found = read({"content": {"parts": [part]}, "invocation_id": "i"}, delta)
    assert [("Composing the music", True)] == [(tool.label, tool.ok) for tool in found.tools]
    assert {"draft": {}} == found.delta


# Tools


@pytest.mark.parametrize(
    ("response", "ok"),
    [
        ({"status": "success"}, True),
        ({"status": "error", "message": "no"}, False),
        ({"error": "no"}, False),
        ({"success": False}, False),
        ({"status": "pending"}, None),
        ("Error: no", False),
        (None, True),
        ([], True),
    ],
)
def test_the_outcome_of_a_tool_is_read_from_its_answer(response, ok):
    assert ok is read(called(), returned(response)).tools[0].ok


def test_answers_find_their_calls_without_ids():
    calls = {"type": "tool_call", "name": "edit_draft", "args": {}}
    found = read(calls, {"type": "tool_result", "name": "edit_draft", "result": {"status": "success"}})
    assert [("edit_draft", True)] == [(tool.name, tool.ok) for tool in found.tools]


def test_a_question_comes_out_with_its_options():
    asked = {
        "title": "Style?",
        "questions": [{"id": "q", "prompt": "Which?", "options": [{"id": "a", "label": "A"}]}],
    }
    assert asked == read(called("ask_question", asked)).question


def test_a_question_that_work_followed_is_no_longer_open():
    assert read(called("ask_question", {"title": "?"}), called("edit", call_id="c2")).question is None


# The other dialect


def test_the_simple_dialect_is_read_event_by_event():
    found = read(
        {"type": "heartbeat"},
        {"type": "text", "content": "Working"},
        said("From adk"),
        {"type": "chunk", "content": "par"},
        {"type": "chunk", "text": "tial"},
        {"type": "tool_start", "tool": "suno"},
        {"type": "tool_end", "tool": "suno"},
        {"text": "bare"},
        {"data": {"text": "wrapped"}},
        {"type": "done"},
    )
    assert ("Working", "From adk", "partial", "bare", "wrapped") == found.texts
    assert ["Composing the music"] == [tool.label for tool in found.tools]


@pytest.mark.parametrize(
    "beat",
    [b"data:\n\n", b"data: heartbeat\n\n", b": hi\n\n", b"event: ping\ndata: 1\n\n", b"data: [DONE]\n\n"],
)
def test_heartbeats_are_no_news(beat):
    decoder, reader = SseDecoder(), TurnReader()
    assert [False] == [reader.feed(event) for event in decoder.feed(beat) if event.event != "x"][:1]


def test_credentials_and_control_characters_do_not_come_through():
    assert ("Token (hidden) end",) == read(said("Token nmv_usr_abcdef123\x00end")).texts


def test_an_answer_that_is_nothing_at_all_is_a_bad_one():
    assert isinstance(read(b"data: what is this\n\n").failure, errors.BadAnswer)


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
KEYS = [
    "content",
    "parts",
    "text",
    "thought",
    "partial",
    "errorCode",
    "errorMessage",
    "error",
    "type",
    "name",
    "args",
    "result",
    "code",
    "message",
    "author",
    "invocationId",
    "actions",
    "stateDelta",
    "functionCall",
    "functionResponse",
    "response",
    "id",
    "data",
    "status",
]


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.dictionaries(
            st.sampled_from(KEYS),
            json_values | st.dictionaries(st.sampled_from(KEYS), json_values),
            max_size=6,
        ),
        max_size=4,
    )
)
def test_any_value_in_any_field_of_an_event_raises_nothing(bodies):
    found = read(*(b"data: " + json.dumps(body).encode() + b"\n\n" for body in bodies))
    assert all(isinstance(text, str) and text.encode() for text in found.texts)


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_value_in_place_of_one_in_a_real_event_raises_nothing(data):
    event = json.loads(
        json.dumps(returned({"status": "success"}) | {"actions": {"stateDelta": {"draft": {"t": []}}}})
    )
    paths = list(_paths(event))
    path = data.draw(st.sampled_from(paths))
    target = event
    for key in path[:-1]:
        target = target[key]
    target[path[-1]] = data.draw(json_values)
    read(called(), b"data: " + json.dumps(event).encode() + b"\n\n", said("x"))


def _paths(value, path=()):
    inner = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for key, item in inner:
        yield (*path, key)
        yield from _paths(item, (*path, key))
