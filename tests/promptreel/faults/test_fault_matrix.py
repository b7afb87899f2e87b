from __future__ import annotations

from pathlib import Path

import pytest
from nemo_faults import CALLS, FAULTS, render_table

from promptreel import errors
from promptreel.client import REPEATS, Call

PAGE = Path(__file__).parents[3] / "references" / "faults.md"
OURS = {name for name, found in vars(errors).items() if isinstance(found, type)}
TURNS = {"turn done", "turn unchanged", "turn unknown", "turn failed", "turn awaiting_input"}
UNREPEATED = {"reset before", "reset inside", "hang", "drip", "408", "500", "503", "503 once", "truncated"}
CELLS = [(call, fault.name) for call in CALLS for fault in FAULTS]


@pytest.mark.parametrize(("call", "fault"), CELLS)
def test_every_fault_of_every_call_has_a_typed_outcome_and_leaves_nothing_half_written(matrix, call, fault):
    cell = matrix[call, fault]
    assert cell.outcome in {"ok", "plain link"} | TURNS | OURS
    assert [] == cell.wrong
    assert cell.requests.get("run", 0) <= 1
    assert cell.renders <= 1


def test_the_matrix_has_every_call_of_the_protocol():
    assert {call.value for call in Call} == set(CALLS)


@pytest.mark.parametrize("fault", [fault.name for fault in FAULTS if not fault.refused])
def test_a_paid_message_is_sent_exactly_once_under_every_fault(matrix, fault):
    assert 1 == matrix["run", fault].requests["run"]


@pytest.mark.parametrize(
    "call", [call for call in Call if not REPEATS[call].dropped and call is not Call.SUBMIT]
)
@pytest.mark.parametrize("fault", sorted(UNREPEATED))
def test_what_must_not_be_repeated_is_not_repeated_after_an_ambiguous_end(matrix, call, fault):
    assert 1 == matrix[call.value, fault].requests[call.value]


@pytest.mark.parametrize(
    "fault", ["reset before", "reset inside", "hang", "drip", "truncated", "too long", "type"]
)
def test_a_message_that_ran_is_found_by_the_state_whatever_became_of_its_answer(matrix, fault):
    assert "turn done" == matrix["run", fault].outcome


@pytest.mark.parametrize(
    "fault", ["reset before", "reset inside", "hang", "drip", "truncated", "too long", "duplicate"]
)
def test_an_export_that_was_taken_is_found_by_its_id_and_not_asked_for_again(matrix, fault):
    cell = matrix["submit", fault]
    assert ("ok", 1) == (cell.outcome, cell.requests["submit"])


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("429 later", "RateLimited"),
        ("1001", "TokenRejected"),
        ("1002", "SessionGone"),
        ("2001", "CreditsExhausted"),
        ("4001", "UnsupportedMedia"),
        ("4002", "MediaTooLarge"),
        ("refused", "Unreachable"),
    ],
)
def test_a_code_means_the_same_at_every_call(matrix, fault, error):
    said = {matrix[call, fault].outcome for call in CALLS if call not in {"guest", "claim"}}
    assert {error} == said


def test_a_web_page_with_status_200_is_an_unreadable_answer_and_no_refusal(matrix):
    assert {"BadAnswer"} == {matrix[call, "HTML"].outcome for call in CALLS if call not in {"run", "claim"}}


def test_a_download_that_breaks_goes_on_until_the_file_is_whole(matrix):
    assert "ok" == matrix["download", "reset inside"].outcome


def test_a_shortened_file_is_found_out(matrix):
    assert "VerificationFailed" == matrix["download", "too long"].outcome


def test_a_guest_whose_token_ends_goes_on_with_a_new_one(matrix):
    outcomes = {matrix[call, "expired"].outcome for call in CALLS}
    assert {"ok", "turn done"} == outcomes


def test_the_page_in_references_is_what_the_command_prints(matrix):
    """Run `python benchmarks/fault_matrix.py --write` after a change that is meant."""
    assert PAGE.read_text(encoding="utf-8") == render_table(list(matrix.values()))
