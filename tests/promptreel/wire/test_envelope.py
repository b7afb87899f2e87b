"""Five envelopes, read as one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from promptreel.wire import read_envelope

VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=8), inner, max_size=3),
)
KEYS = st.sampled_from(["code", "data", "message", "success", "error", "detail", "msg", "other"])


@pytest.mark.parametrize(
    ("body", "ok", "code", "message", "available"),
    [
        ({"code": 0, "data": {"available": 5}}, True, 0, "", 5),
        ({"code": "0", "message": "ok", "data": {"available": 5}}, True, 0, "ok", 5),
        ({"code": 2001, "message": "no credits"}, False, 2001, "no credits", None),
        ({"code": "1001", "msg": "bad token"}, False, 1001, "bad token", None),
        ({"success": True, "data": {"available": 5}}, True, None, "", 5),
        ({"success": False, "error": "broken"}, False, None, "broken", None),
        ({"success": False, "error": {"message": "broken"}}, False, None, "broken", None),
        ({"available": 5}, True, None, "", 5),
        ({"detail": "Session not found"}, False, None, "Session not found", None),
        (
            {"detail": [{"loc": ["body"], "msg": "Field required", "type": "missing"}]},
            False,
            None,
            "Field required",
            None,
        ),
        ({"available": 5, "data": None}, True, None, "", 5),
        ({"available": 5, "data": {"other": 1}}, True, None, "", 5),
    ],
)
def test_every_envelope_is_taken_apart(body, ok, code, message, available):
    envelope = read_envelope(body)
    assert (ok, code, message) == (envelope.ok, envelope.code, envelope.message)
    assert available == envelope.get("available")


def test_what_is_in_data_wins_over_the_top_level():
    assert 1 == read_envelope({"status": 2, "data": {"status": 1}}).get("status")
    assert 2 == read_envelope({"url": 2, "data": {"status": 1}}).get("outputUrl", "url")


@given(st.dictionaries(KEYS, VALUES) | VALUES)
def test_no_body_is_a_surprise(body):
    envelope = read_envelope(body)
    assert envelope.get("nothing") is None
    assert isinstance(envelope.message, str)


def test_a_code_that_is_no_number_of_ours_is_none():
    assert read_envelope({"code": float("inf")}).code is None
