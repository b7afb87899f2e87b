from __future__ import annotations

import pytest
from nemo_faults.parts import turn_trials
from nemo_faults.turns import TURN_FAULTS

EDIT = ("Video now 8s (was 10s)",)
TURNS = [(trial.row, trial.column) for trial in turn_trials()]
OUTCOMES = {
    ("1001 at once", "guest"): "TokenRejected",
    ("1001 at once", "own"): "TokenRejected",
    ("HTTP 401 at once", "guest"): "TokenRejected",
    ("HTTP 401 at once", "own"): "TokenRejected",
    ("1001 event", "guest"): "turn failed: TokenRejected",
    ("1001 event", "own"): "turn failed: TokenRejected",
    ("1001 error event", "guest"): "turn failed: TokenRejected",
    ("1001 error event", "own"): "turn failed: TokenRejected",
    ("1001 as text", "guest"): "turn failed: TokenRejected",
    ("1001 as text", "own"): "turn failed: TokenRejected",
    ("2001 event", "guest"): "turn failed: CreditsExhausted",
    ("2001 event", "own"): "turn failed: CreditsExhausted",
    ("ends after", "guest"): "turn done",
    ("ends after", "own"): "turn done",
    ("ends, silent", "guest"): "turn done",
    ("ends, silent", "own"): "turn unknown: TokenRejected",
    ("ends, breaks", "guest"): "turn done",
    ("ends, breaks", "own"): "turn unknown: TokenRejected",
    ("ends, 429", "guest"): "turn unknown: GuestQuotaReached",
    ("ends, 429 soon", "guest"): "turn done",
    ("ends, breaks, 429", "guest"): "turn unknown: GuestQuotaReached",
    ("ends, gone", "guest"): "turn done",
    ("ends, breaks, gone", "guest"): "turn failed: SessionGone",
    ("breaks, gone", "guest"): "turn failed: SessionGone",
    ("breaks, gone", "own"): "turn failed: SessionGone",
    ("cut", "guest"): "turn done",
    ("cut", "own"): "turn done",
    ("cut, reset", "guest"): "turn done",
    ("cut, reset", "own"): "turn done",
    ("cut, not run", "guest"): "turn unchanged",
    ("cut, not run", "own"): "turn unchanged",
    ("JSON error", "guest"): "turn failed: TurnFailed",
    ("JSON error", "own"): "turn failed: TurnFailed",
}


@pytest.fixture
def turns(cells_of):
    return cells_of("turns")


@pytest.mark.parametrize(("fault", "account"), TURNS)
def test_a_turn_that_goes_wrong_in_the_middle_says_what_is_known(turns, fault, account):
    cell = turns[fault, account]
    assert OUTCOMES[fault, account] == cell.outcome
    assert [] == cell.wrong
    assert 1 == cell.requests["run"]


@pytest.mark.parametrize("fault", [fault.name for fault in TURN_FAULTS if "own" in fault.accounts])
def test_a_users_own_token_is_not_replaced_during_a_turn(turns, fault):
    assert 0 == turns[fault, "own"].requests.get("guest", 0)


@pytest.mark.parametrize("fault", ["ends after", "ends, silent", "ends, breaks", "1001 event"])
def test_a_guests_state_is_read_with_a_new_token_after_the_old_one_ended(turns, fault):
    cell = turns[fault, "guest"]
    assert EDIT == cell.found["changes"]
    assert 2 == cell.requests["guest"]


def test_words_that_came_before_the_token_ended_are_kept(turns):
    assert ("Working.",) == turns["1001 event", "own"].found["texts"]


@pytest.mark.parametrize("fault", ["ends, silent", "ends, breaks"])
def test_a_turn_that_nobody_may_look_at_says_that_it_is_the_token(turns, fault):
    cell = turns[fault, "own"]
    assert "The backend does not accept the token in NEMO_TOKEN." == cell.found["error"]
    assert 1 == cell.requests["state"]


@pytest.mark.parametrize("fault", ["cut", "cut, reset"])
@pytest.mark.parametrize("account", ["guest", "own"])
def test_what_came_whole_before_the_cut_is_kept_and_the_rest_is_found_in_the_state(turns, fault, account):
    found = turns[fault, account].found
    assert (("Let me shorten it.",), EDIT) == (found["texts"], found["changes"])


def test_a_guest_whose_message_was_refused_is_ready_to_send_it_again(turns):
    assert 2 == turns["1001 at once", "guest"].requests["guest"]
    assert "nothing was run" in turns["1001 at once", "guest"].told
