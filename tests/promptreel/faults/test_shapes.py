from __future__ import annotations

import pytest
from nemo_faults.parts import OWN_SHAPES, shape_trials, stream_trials
from nemo_faults.refusals import REFUSAL_ROWS, REFUSALS
from nemo_faults.rows import FOLLOWING, ROWS
from nemo_faults.shapes import DOCUMENTED, differences, envelope_shapes
from nemo_faults.streams import ANSWER, PLAN, QUESTION, TOOL, TURN_SHAPES

SHAPES = (*envelope_shapes(), *OWN_SHAPES)
WITHOUT = {"download", "resume", "run", *FOLLOWING}
"""Rows that have no envelope of their own."""


@pytest.mark.parametrize("shape", [pytest.param(s, id=f"{s.row}-{s.name}") for s in SHAPES])
def test_a_call_comes_to_the_same_in_every_shape(cells_of, shape):
    cells = cells_of("shapes")
    cell = cells[shape.name, shape.row]
    assert {} == differences(shape, cells)
    assert [] == cell.wrong
    assert shape.row not in {"submit", "upload", "files", "links"} or cell.count() == 1


def test_shapes_have_names_of_their_own():
    trials = [(trial.row, trial.column) for trial in shape_trials()]
    assert sorted(set(trials)) == sorted(trials)
    streams = [trial.row for trial in stream_trials()]
    assert sorted(set(streams)) == sorted(streams)


def test_every_call_with_an_envelope_comes_in_all_of_them():
    assert set(ROWS) - WITHOUT == {shape.row for shape in envelope_shapes()}


@pytest.mark.parametrize(
    ("row", "key", "value"),
    [
        ("guest", "asked", 1),
        ("session", "session", "5529798706024415232"),
        ("state", "files", ["clip.mp4"]),
        ("credits", "total", 25040),
        ("claim", "link", "https://web.example.com/workspace/claim?ct=clm_abcdefgh"),
        ("submit", "renders", 1),
        ("render", "url", "/files/1.mp4"),
        ("endpoint", "bytes", 16628),
    ],
)
def test_the_documented_shape_is_read_for_what_it_says(cells_of, row, key, value):
    assert value == cells_of("shapes")[DOCUMENTED, row].found[key]


@pytest.mark.parametrize("shape", TURN_SHAPES, ids=lambda shape: shape.name)
def test_a_turn_comes_to_the_same_in_every_stream(cells_of, shape):
    cells = cells_of("streams")
    cell = cells[shape.name, "run"]
    assert shape.matches(cell, cells[shape.like, "run"])
    assert [] == cell.wrong
    assert 1 == cell.requests["run"]


@pytest.mark.parametrize(
    ("stream", "outcome", "found"),
    [
        ("ADK, camelCase", "turn done", {"texts": (PLAN, ANSWER), "tools": [(TOOL, True, {"seconds": 8})]}),
        ("silent", "turn done", {"texts": (), "changes": ("Video now 8s (was 10s)",)}),
        ("question, ADK", "turn awaiting_input", {"question": QUESTION}),
        (
            "error, ADK 1.24",
            "turn failed: TurnFailed",
            {"texts": (PLAN,), "error": 'The backend\'s agent reported an error: tool "edit" is broken.'},
        ),
    ],
)
def test_the_streams_that_others_are_compared_with_are_read_for_what_they_say(
    cells_of, stream, outcome, found
):
    cell = cells_of("streams")[stream, "run"]
    assert outcome == cell.outcome
    assert found == {key: cell.found[key] for key in found}


@pytest.mark.parametrize("refusal", REFUSALS, ids=lambda refusal: refusal.name)
@pytest.mark.parametrize("row", REFUSAL_ROWS)
def test_every_way_to_say_no_comes_to_one_typed_error(cells_of, refusal, row):
    cell = cells_of("refusals")[refusal.name, row]
    assert refusal.expected(row) == cell.outcome
    assert [] == cell.wrong
