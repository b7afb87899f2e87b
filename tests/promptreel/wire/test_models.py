"""The models give back what they were given: nothing lost, nothing added, nothing moved."""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptreel.wire import (
    AgentEvent,
    Draft,
    GuestToken,
    RenderRequest,
    RenderStatus,
    RunRequest,
    SessionCreated,
    StateAnswer,
    TrackType,
    Uploaded,
)

CAPTURES = sorted((Path(__file__).parents[1] / "client" / "captures").glob("*.sse"))
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=12,
)
DRAFT = {
    "x_first": 1,
    "t": [
        {
            "sg": [{"x": {"keep": [1, 2]}, "d": 10000, "m": {"b": 1, "a": 2.5}, "txt": None}],
            "tt": 0,
            "y": None,
        },
        {"tt": 42, "sg": []},
    ],
    "m": {"title": "z", "width": 1920},
    "d": 10000,
    "last": "x",
}


def same(before, after):
    """Equal to the letter: order, types and spelling of numbers included."""
    return json.dumps(before) == json.dumps(after)


def test_a_draft_comes_back_to_the_letter():
    assert same(DRAFT, Draft.model_validate(DRAFT).dump())


@given(st.dictionaries(st.text(), JSON, max_size=6))
def test_unknown_keys_of_any_kind_come_back_in_their_order(extra):
    segment = {name: value for name, value in extra.items() if name not in {"d", "m"}} | {"d": 3000}
    data = {"before": extra, "t": [{"sg": [segment], "tt": 7}]}
    assert same(data, Draft.model_validate(data).dump())


@pytest.mark.parametrize("capture", CAPTURES, ids=lambda path: path.stem)
def test_every_captured_event_comes_back_to_the_letter(capture):
    lines = [line[6:] for line in capture.read_bytes().split(b"\n") if line.startswith(b"data: {")]
    for line in lines:
        try:
            event = json.loads(line)
        except json.JSONDecodeError:
            assert "error_quotes" in capture.name  # the one that is invalid by nature
            continue
        if "content" in event:
            assert same(event, AgentEvent.model_validate(event).dump())


def test_a_field_set_afterwards_joins_the_others():
    draft = Draft.model_validate({"t": [], "z": 1})
    draft.d = 5000
    assert same({"t": [], "z": 1, "d": 5000}, draft.dump())


def test_ids_larger_than_a_double_stay_exact():
    number = 5529798706024415232123
    created = SessionCreated.model_validate({"session_id": number, "task_id": 7})
    assert (str(number), "7") == (created.session_id, created.task_id)
    assert str(number) == StateAnswer.model_validate({"session_id": number}).session_id
    assert "12" == RenderStatus.model_validate({"id": 12}).id


def test_a_message_is_sent_as_the_documentation_shows_it():
    expected = {
        "app_name": "nemo_agent",
        "user_id": "me",
        "session_id": "s1",
        "new_message": {"parts": [{"text": "make it blue"}]},
    }
    assert same(expected, RunRequest.of("s1", "make it blue"))
    assert "make it blue" == RunRequest.model_validate(expected).text()


def test_a_message_in_camel_case_is_read_as_well():
    body = {
        "appName": "nemo_agent",
        "userId": "me",
        "sessionId": 12,
        "newMessage": {"parts": [{"text": "a"}, {"text": "b"}]},
    }
    request = RunRequest.model_validate(body)
    assert ("12", "a\nb") == (request.session_id, request.text())


def test_the_render_request_has_its_one_camel_case_key():
    request = RenderRequest.model_validate(
        {"id": "r", "sessionId": "s", "draft": DRAFT, "output": {"format": "mov"}}
    )
    assert "s" == request.session_id
    assert same(DRAFT, request.dump()["draft"])
    assert "sessionId" in request.dump()


def test_a_draft_of_the_coming_protocol_is_a_string():
    state = StateAnswer.model_validate({"state": {"draft": "<draft fps='30'/>"}})
    assert "<draft fps='30'/>" == state.state.draft


def test_a_state_before_anything_happened_is_empty():
    for body in ({}, {"state": None}, {"state": {}}):
        assert StateAnswer.model_validate(body).state.draft is None


def test_a_timeline_can_be_exported_once_a_track_has_a_segment():
    assert Draft.model_validate(DRAFT).is_exportable()
    assert not Draft.model_validate({"t": [{"tt": TrackType.AUDIO, "sg": []}]}).is_exportable()
    assert not Draft().is_exportable()


def test_documented_samples_are_understood():
    assert 100 == GuestToken.model_validate({"token": "t", "user_id": "anon_1", "credits": 100}).credits
    files = Uploaded.model_validate(
        {"files": [{"filename": "a.mp4", "file_type": "video", "hash": "h"}]}
    ).files
    assert "video" == files[0].file_type
