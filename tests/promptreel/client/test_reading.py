"""JSON that may hold anything, states, prompts, links."""

from __future__ import annotations

import json
import math
from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from starlette.responses import Response

from fake_nemo import json_answer
from promptreel import errors
from promptreel.client import changes, compose
from promptreel.client.labels import label_of
from promptreel.client.reading import NotJson, decode, source_of
from promptreel.client.state import fingerprint, read_state
from promptreel.wire import RenderOutput, read_envelope

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=8,
)
STATE_KEYS = st.sampled_from(
    [
        "data",
        "state",
        "draft",
        "t",
        "tt",
        "sg",
        "d",
        "m",
        "video_infos",
        "filename",
        "task_id",
        "user_id",
        "generated_media",
        "code",
    ]
)


def state(**fields):
    return read_state(read_envelope({"code": 0, "data": {"state": fields}}))


@pytest.mark.parametrize("text", ["", "{", "[" * 100_000, "9" * 10_000, "nul"])
def test_what_is_no_json_says_so(text):
    with pytest.raises(NotJson):
        decode(text)


@given(json_values, st.sampled_from([None, 2]), st.booleans())
def test_the_characters_of_a_value_are_found_in_its_object(value, indent, ascii_only):
    text = json.dumps(
        {"a": 1, "data": {"x": [1], "state": {"draft": value, "z": "}"}}},
        indent=indent,
        ensure_ascii=ascii_only,
    )
    source = source_of(text, "data", "state", "draft")
    assert source is not None
    assert json.dumps(value) == json.dumps(json.loads(source))


@given(st.text(max_size=40))
def test_looking_for_characters_in_anything_raises_nothing(text):
    assert source_of("{" + text, "a", "b") is None or '"a"' in text


@pytest.mark.parametrize(
    "body",
    [
        {"code": 0, "data": {"task_id": 7, "state": {"draft": {"t": []}}}},
        {"task_id": "7", "state": {"draft": {"t": []}}},
        {"data": {"task_id": "7", "draft": {"t": []}}},
    ],
)
def test_a_state_is_found_in_every_envelope(body):
    found = read_state(read_envelope(body), json.dumps(body))
    assert ("7", {"t": []}) == (found.task_id, found.draft)
    assert '{"t": []}' == found.draft.source


def test_a_state_before_anything_happened_is_empty():
    found = state()
    assert (None, (), None) == (found.draft, found.assets, found.generated)


@settings(deadline=None, max_examples=80)
@given(st.recursive(json_values, lambda inner: st.dictionaries(STATE_KEYS, inner, max_size=5), max_leaves=12))
def test_any_value_in_any_field_of_a_state_raises_nothing_but_our_errors(body):
    try:
        found = read_state(read_envelope(body), json.dumps(body))
        before = state(draft={"t": [{"tt": 0, "sg": [{"d": 5}]}]})
        assert all(isinstance(line, str) for line in changes(before, found) + changes(None, found))
    except errors.BadAnswer:
        assert not isinstance(body, dict)


def test_the_order_of_keys_and_signatures_in_addresses_are_no_change():
    one = {"draft": {"a": 1, "u": "https://cdn.example.com/x.mp4?sig=1"}, "video_infos": [{"cdn_url": "x?1"}]}
    two = {"video_infos": [{"cdn_url": "x?2"}], "draft": {"u": "https://cdn.example.com/x.mp4?sig=2", "a": 1}}
    assert fingerprint(one) == fingerprint(two)


@pytest.mark.parametrize(
    "other",
    [
        {"draft": {"a": 2}},
        {"draft": {"a": 1}, "video_infos": [{}]},
        {"draft": {"a": 1}, "generated_media": {"x": 1}},
        {"draft": {"a": 1}, "canvas_config": {"ratio": "9:16"}},
        {"draft": "<draft/>"},
    ],
)
def test_what_a_user_can_see_is_a_change(other):
    assert fingerprint({"draft": {"a": 1}}) != fingerprint(other)


def test_changes_are_told_in_sentences():
    clip = {"filename": "a.mp4", "duration": 10.0}
    before, after = (
        state(video_infos=[clip]),
        state(video_infos=[clip, {"filename": "b.mp4", "duration": 2.5}]),
    )
    assert ("New file: b.mp4 (2.5s)",) == changes(before, after)
    assert ("The project changed",) == changes(before, state(video_infos=[clip], canvas_config={"r": 1}))
    assert ("The timeline changed",) == changes(state(draft="<draft/>"), state(draft="<draft fps='30'/>"))
    assert () == changes(before, before)


async def test_any_body_of_any_call_raises_nothing_but_our_errors(client, backend, sid):
    bodies = [
        b"",
        b"null",
        b"[]",
        b"0",
        b'""',
        b'{"code":"x"}',
        b'{"data":[]}',
        b'{"code":0,"data":null}',
        b"\xff\xfe",
        b'{"detail":{}}',
        b'{"success":false}',
        b'{"data":{"state":[]}}',
        b'{"data":{"session_id":{}}}',
    ]
    calls = {
        "session": client.create_session,
        "state": lambda: client.state(sid),
        "credits": client.credits,
        "render": lambda: client.render_status("r"),
        "cancel": lambda: client.cancel_render("r"),
        "claim": lambda: client.browser_link("t", sid),
        "submit": lambda: client.submit_render(sid, {"t": [{"sg": [{}]}]}, RenderOutput(), "r"),
    }
    for name, call in calls.items():
        for body in bodies:
            backend.plan[name].append(lambda _, body=body: Response(body, media_type="application/json"))
            with suppress(errors.PromptreelError):
                await call()


async def test_amounts_that_are_missing_are_worked_out(client, backend):
    backend.plan["credits"].append(json_answer({"available": 5, "frozen": 2}))
    assert 7 == (await client.credits()).total


async def test_the_link_has_a_claim_and_never_the_token(client, sid):
    assert "https://web.example.com/workspace/claim?ct=clm_abcdefgh" == await client.browser_link(
        "task_1", sid
    )


@pytest.mark.parametrize(
    "answer", [json_answer({}, 404), json_answer({"code": 1}), json_answer({}), json_answer({}, 500)]
)
async def test_without_a_claim_the_link_is_for_those_who_are_logged_in(answer, client, backend, sid):
    backend.sticky["claim"] = answer
    assert f"https://web.example.com/workspace/task/task%2F1?session={sid}" == await client.browser_link(
        "task/1", sid
    )
    assert 1 == len(backend.calls("claim"))


def test_constraints_come_in_one_line_after_the_words():
    assert "A sea" == compose(" A sea\n")
    assert "A sea\n\nDuration: 12 seconds. Aspect ratio: 9:16. No background music." == compose(
        "A sea", aspect_ratio="9:16", duration_seconds=12.0, music=False
    )
    assert "A sea\n\nDuration: 2.5 seconds." == compose("A sea", duration_seconds=2.5)


@pytest.mark.parametrize("seconds", [0, -1, 0.5, 601, 10_000, math.nan, math.inf])
def test_a_duration_out_of_range_is_refused(seconds):
    with pytest.raises(errors.InvalidInput):
        compose("A sea", duration_seconds=seconds)


@pytest.mark.parametrize("ratio", ["", "wide", "16x9", "0:1", "16:9:4"])
def test_a_ratio_that_is_none_is_refused(ratio):
    with pytest.raises(errors.InvalidInput):
        compose("A sea", aspect_ratio=ratio)


def test_an_empty_prompt_is_refused():
    with pytest.raises(errors.InvalidInput):
        compose(" \n")


@pytest.mark.parametrize(
    ("tool", "label"),
    [
        ("generate_video_with_seedance", "Generating the clip"),
        ("edit_multitrack", "Editing the timeline"),
        ("generate_music", "Composing the music"),
        ("understand_video", "Looking at the material"),
        ("frobnicate", "Working (frobnicate)"),
        ("", "Working"),
    ],
)
def test_tools_are_told_in_plain_words(tool, label):
    assert label == label_of(tool)
