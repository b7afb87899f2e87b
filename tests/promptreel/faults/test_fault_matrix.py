from __future__ import annotations

import pytest
from nemo_faults.faults import FAULTS
from nemo_faults.parts import ALL_FAULTS, fault_pairs
from nemo_faults.rows import FOLLOWING, ROWS
from nemo_faults.tokens import NO_TOKEN

from promptreel import errors
from promptreel.client import REPEATS, Call

OURS = {name for name, found in vars(errors).items() if isinstance(found, type)}
TURNS = {"turn done", "turn unchanged", "turn unknown", "turn failed", "turn awaiting_input"}
UNREPEATED = {
    *("reset before", "reset inside", "reset sending", "hang", "drip", "truncated", "unended", "damaged"),
    *("408", "408 soon", "408 later", "500", "503", "503 once", "503 soon", "503 later", "HTML 502"),
}
REACHED = [fault.name for fault in ALL_FAULTS if not fault.refused]
READ = ["408 soon", "429 soon", "503 once", "503 soon", "type", "expired", "renewal 429 soon"]
"""Faults under which a project can be read in the end."""
UPLOADS = ("upload", "files", "links")
ALONE = [row for row in ROWS if row not in FOLLOWING]
"""Rows that are about a call of their own."""
AUTHORISED = [row for row in ALONE if row not in NO_TOKEN | {"guest", "claim", "run"}]
"""Of those, the ones whose outcome is that of their token."""
TAKEN = [
    *("reset before", "reset inside", "hang", "drip", "truncated", "too long", "unended", "damaged"),
    "duplicate",
]


@pytest.fixture
def matrix(cells_of):
    return cells_of("faults")


def unrepeated(row):
    return not REPEATS[Call(row.call)].dropped and row.call != "submit"


@pytest.mark.parametrize(
    ("fault", "row"), [pytest.param(f.name, r.name, id=f"{f.name}-{r.name}") for f, r in fault_pairs()]
)
def test_every_fault_of_every_call_has_a_typed_outcome_and_breaks_no_promise(matrix, fault, row):
    cell = matrix[fault, row]
    outcome, _, reason = cell.outcome.partition(": ")
    assert outcome in {"ok", "plain link"} | TURNS | OURS
    assert reason in {""} | OURS
    assert [] == cell.wrong


def test_the_matrix_has_every_call_of_the_protocol():
    assert {call.value for call in Call} == {row.call for row in ROWS.values()}


@pytest.mark.parametrize("fault", REACHED)
@pytest.mark.parametrize("row", ["run", "after", "recover"])
def test_a_paid_message_is_sent_exactly_once_under_every_fault(matrix, row, fault):
    assert 1 == matrix[fault, row].requests["run"]


@pytest.mark.parametrize("fault", REACHED)
def test_a_message_that_was_answered_is_done_even_if_the_project_cannot_be_read_after_it(matrix, fault):
    assert "turn done" == matrix[fault, "after"].outcome


@pytest.mark.parametrize("fault", [fault for fault in REACHED if fault not in READ])
def test_a_message_whose_answer_was_lost_is_unknown_until_the_project_is_read(matrix, fault):
    cell = matrix[fault, "recover"]
    gone = fault in {"1002", "renewed, gone"}
    assert ("turn failed" if gone else "turn unknown") == cell.outcome.partition(":")[0]


@pytest.mark.parametrize("fault", READ)
def test_a_message_whose_answer_was_lost_is_done_once_the_project_is_read(matrix, fault):
    assert "turn done" == matrix[fault, "recover"].outcome


@pytest.mark.parametrize("fault", [fault for fault in REACHED if fault != "duplicate"])
def test_an_export_is_not_asked_for_again_while_nobody_knows_whether_it_was_taken(matrix, fault):
    assert 1 == matrix[fault, "lookup"].requests["submit"]


@pytest.mark.parametrize("row", [row.name for row in ROWS.values() if unrepeated(row)])
@pytest.mark.parametrize("fault", sorted(UNREPEATED))
def test_what_must_not_be_repeated_is_not_repeated_after_an_ambiguous_end(matrix, row, fault):
    assert 1 == matrix[fault, row].count()


@pytest.mark.parametrize("fault", [*TAKEN[:-1], "type"])
def test_a_message_that_ran_is_found_by_the_state_whatever_became_of_its_answer(matrix, fault):
    assert "turn done" == matrix[fault, "run"].outcome


@pytest.mark.parametrize("fault", TAKEN)
def test_an_export_that_was_taken_is_found_by_its_id_and_not_asked_for_again(matrix, fault):
    cell = matrix[fault, "submit"]
    assert ("ok", 1) == (cell.outcome, cell.count())
    assert cell.requests["render"] >= 1


@pytest.mark.parametrize("fault", ["reset sending", "408", "500", "503", "HTML 502"])
def test_an_export_is_looked_for_by_its_id_before_it_is_asked_for_again(matrix, fault):
    cell = matrix[fault, "submit"]
    assert ("Unreachable", 2) == (cell.outcome, cell.count())
    assert cell.requests["render"] >= 1


@pytest.mark.parametrize(
    ("fault", "error"),
    [
        ("401", "TokenRejected"),
        ("402", "PlanRequired"),
        ("403", "PlanRequired"),
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
    assert {error} == {matrix[fault, row].outcome for row in ALONE if row not in {"guest", "claim"}}


@pytest.mark.parametrize("fault", ["HTML", "malformed", "empty", "login", "circle"])
def test_an_answer_without_an_answer_in_it_is_unreadable_and_no_refusal(matrix, fault):
    asked = [row for row in ALONE if row not in {"run", "claim", "cancel"}]
    assert {"BadAnswer"} == {matrix[fault, row].outcome for row in asked}


@pytest.mark.parametrize("fault", ["login", "circle"])
def test_only_a_download_follows_redirects(matrix, fault):
    rows = [row for row in ALONE if ROWS[row].call != "download"]
    assert {1} == {matrix[fault, row].count() for row in rows}
    assert not any("elsewhere" in matrix[fault, row].requests for row in rows)


@pytest.mark.parametrize("fault", ["408 soon", "429 soon", "503 soon"])
def test_a_retry_after_that_is_short_is_waited_for_where_the_call_may_be_made_again(matrix, fault):
    assert ("ok", 2) == (matrix[fault, "state"].outcome, matrix[fault, "state"].count())


@pytest.mark.parametrize("fault", ["408 later", "429 later", "503 later"])
def test_a_retry_after_that_is_long_is_told_and_not_waited_for(matrix, fault):
    cell = matrix[fault, "state"]
    assert 1 == cell.count()
    assert "60 minutes" in cell.told


@pytest.mark.parametrize("fault", ["reset inside", "truncated", "unended", "503 soon"])
@pytest.mark.parametrize("row", ["download", "resume", "endpoint"])
def test_a_download_that_breaks_goes_on_until_the_file_is_whole(matrix, row, fault):
    assert "ok" == matrix[fault, row].outcome


@pytest.mark.parametrize("row", ["download", "endpoint"])
def test_a_shortened_file_is_found_out(matrix, row):
    assert "VerificationFailed" == matrix["too long", row].outcome


def test_a_guest_whose_token_ends_goes_on_with_a_new_one(matrix):
    rows = [row for row in ROWS if row not in NO_TOKEN]
    assert {"ok", "turn done"} == {matrix["expired", row].outcome for row in rows}
    assert {2} == {matrix["expired", row].requests["guest"] for row in rows}


def test_a_guest_is_renewed_once_and_not_again(matrix):
    assert {"TokenRejected"} == {matrix["never good", row].outcome for row in AUTHORISED}
    assert {2} == {matrix["never good", row].requests["guest"] for row in AUTHORISED}


def test_the_users_own_token_is_never_replaced(matrix):
    assert {"TokenRejected"} == {matrix["own expired", row].outcome for row in AUTHORISED}
    assert not any(
        matrix["own expired", row].requests.get("guest") for row in (*AUTHORISED, "run", "recover")
    )


@pytest.mark.parametrize("fault", ["renewal 429", "renewal 429 later"])
def test_a_renewal_that_the_quota_forbids_says_so_and_is_not_repeated(matrix, fault):
    assert {"GuestQuotaReached"} == {matrix[fault, row].outcome for row in AUTHORISED}
    assert {2} == {matrix[fault, row].requests["guest"] for row in AUTHORISED}


def test_a_session_that_is_gone_after_the_renewal_is_told(matrix):
    assert {"SessionGone"} == {matrix["renewed, gone", row].outcome for row in ("state", *UPLOADS)}


def test_the_names_of_faults_are_all_different():
    assert len(ALL_FAULTS) == len({fault.name for fault in ALL_FAULTS}) > len(FAULTS)
