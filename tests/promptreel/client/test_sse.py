from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from promptreel.client.sse import SseDecoder
from promptreel.client.turn import TurnReader

CAPTURES = sorted((Path(__file__).parent / "captures").glob("*.sse"))


def decode(*chunks: bytes) -> list[tuple[str, str]]:
    decoder = SseDecoder()
    found = [event for chunk in chunks for event in decoder.feed(chunk)] + decoder.close()
    return [(event.event, event.data) for event in found]


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_each_of_the_three_line_ends_ends_a_line(end):
    text = f"data: one{end}{end}data: two{end}data: lines{end}{end}"
    assert [("message", "one"), ("message", "two\nlines")] == decode(text.encode())


def test_other_separators_of_unicode_do_not_end_a_line():
    data = json.dumps("a\u2028b\u2029c\u0085d\x0be\x1cf", ensure_ascii=False)
    assert [("message", data)] == decode(f"data: {data}\n\n".encode())


def test_a_character_may_be_cut_between_two_chunks():
    raw = "data: 🌅\n\n".encode()
    assert [("message", "🌅")] == decode(*(bytes([byte]) for byte in raw))


def test_a_line_of_half_a_megabyte_is_one_event():
    data = "x" * 500_000
    raw = f"data: {data}\n\n".encode()
    assert [("message", data)] == decode(*(raw[at : at + 4096] for at in range(0, len(raw), 4096)))


def test_the_last_event_counts_without_its_blank_line():
    assert [("message", "one"), ("message", "two")] == decode(b"data: one\n\ndata: two")


def test_comments_and_empty_data_are_signs_of_life():
    assert [("comment", "ping"), ("message", ""), ("heartbeat", "")] == decode(
        b": ping\n\ndata:\n\nevent: heartbeat\n\n"
    )


def test_a_line_that_is_no_field_goes_on_with_the_data_before_it():
    assert [("message", '{"error": "a\nb"}')] == decode(b'data: {"error": "a\nb"}\n\n')


def test_a_byte_order_mark_at_the_beginning_is_skipped():
    assert [("message", "x")] == decode(b"\xef\xbb\xbfdata: x\n\n")


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_any_split_of_a_stream_gives_the_same_turn(data):
    raw = data.draw(st.sampled_from(CAPTURES)).read_bytes()
    if data.draw(st.booleans()):
        raw = raw.replace(b"\n", data.draw(st.sampled_from([b"\r\n", b"\r"])))
    cuts = sorted(data.draw(st.lists(st.integers(0, len(raw)), max_size=30)))
    edges = [0, *cuts, len(raw)]
    pieces = [raw[a:b] for a, b in itertools.pairwise(edges)]
    assert repr(_turn(raw)) == repr(_turn(*pieces))


def _turn(*chunks):
    decoder, reader = SseDecoder(), TurnReader()
    for chunk in chunks:
        for event in decoder.feed(chunk):
            reader.feed(event)
    for event in decoder.close():
        reader.feed(event)
    return reader.finish()
