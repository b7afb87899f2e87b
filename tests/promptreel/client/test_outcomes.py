from __future__ import annotations

import httpx
import pytest

from promptreel import errors
from promptreel.client import calls, failures, outcomes
from promptreel.client.calls import Call
from promptreel.wire import read_envelope

DOCUMENTED = {
    1001: errors.TokenRejected,
    1010: errors.TokenRejected,
    1011: errors.TokenRejected,
    1002: errors.SessionGone,
    2001: errors.CreditsExhausted,
    4001: errors.UnsupportedMedia,
    4002: errors.MediaTooLarge,
}


@pytest.mark.parametrize("call", Call)
@pytest.mark.parametrize("status", [200, 400, 404, 500])
@pytest.mark.parametrize("code", DOCUMENTED)
def test_a_documented_code_means_the_same_everywhere(call, status, code):
    error = outcomes.refusal(call, status, read_envelope({"code": str(code), "message": "x"}))
    assert DOCUMENTED[code] is type(error)


@pytest.mark.parametrize("call", Call)
def test_every_status_that_is_no_success_is_an_error(call):
    for status in range(300, 600):
        error = outcomes.refusal(call, status, read_envelope({}))
        assert isinstance(error, errors.PromptreelError)
        assert error.message.endswith(".")
        assert error.hint


@pytest.mark.parametrize("call", Call)
@pytest.mark.parametrize("code", [1, -5, 77, 999, 123456789, 10**30])
def test_an_unknown_code_under_200_is_a_refusal(call, code):
    assert isinstance(outcomes.refusal(call, 200, read_envelope({"code": code})), errors.BackendError)


def test_a_status_written_as_a_code_is_that_status():
    assert isinstance(outcomes.refusal(Call.STATE, 200, read_envelope({"code": 429})), errors.RateLimited)
    assert isinstance(outcomes.refusal(Call.SUBMIT, 200, read_envelope({"code": 402})), errors.PlanRequired)


def test_a_plan_and_credits_are_told_apart():
    plan = outcomes.refusal(Call.SUBMIT, 402, read_envelope({}))
    assert "plan" in plan.message
    assert isinstance(plan, errors.PlanRequired)


def test_where_it_happens_decides_what_404_and_429_mean():
    assert isinstance(outcomes.refusal(Call.STATE, 404, read_envelope({})), errors.SessionGone)
    assert isinstance(outcomes.refusal(Call.RENDER, 404, read_envelope({})), errors.RequestRefused)
    assert isinstance(outcomes.refusal(Call.GUEST, 429, read_envelope({})), errors.GuestQuotaReached)


def test_the_backends_own_words_are_quoted_without_markup_and_secrets():
    said = outcomes.refusal(Call.STATE, 400, read_envelope({"message": "bad nmv_usr_123456789"}))
    assert "The backend refused the request: bad (hidden)." == said.message
    page = outcomes.refusal(Call.STATE, 400, read_envelope({"message": "<html>nginx</html>"}))
    assert "The backend refused the request." == page.message


def test_every_call_says_whether_it_may_be_repeated():
    assert set(Call) == set(calls.REPEATS)
    assert all(rule.why for rule in calls.REPEATS.values())


def test_a_message_is_never_repeated_and_an_upload_only_if_it_never_left():
    run = calls.REPEATS[Call.RUN]
    assert not (run.unsent or run.dropped or run.limited or run.failed)
    assert not calls.REPEATS[Call.UPLOAD].dropped
    assert not calls.REPEATS[Call.SUBMIT].dropped
    assert not calls.REPEATS[Call.GUEST].dropped


def _exceptions():
    found = [getattr(httpx, name) for name in httpx.__all__]
    return [item for item in found if isinstance(item, type) and issubclass(item, Exception)]


@pytest.mark.parametrize("kind", _exceptions(), ids=lambda kind: kind.__name__)
def test_every_error_of_httpx_is_mapped(kind):
    cause = kind.__new__(kind)
    assert isinstance(cause, failures.CAUSES)
    lost = failures.no_answer(cause, "example.com")
    assert isinstance(lost.error, errors.PromptreelError)


def test_what_never_left_and_what_may_have_are_told_apart():
    assert not failures.no_answer(httpx.ConnectError(""), "h").sent
    assert not failures.no_answer(httpx.ConnectTimeout(""), "h").sent
    assert failures.no_answer(httpx.ReadError(""), "h").sent
    assert failures.no_answer(httpx.RemoteProtocolError(""), "h").sent
    assert failures.no_answer(httpx.WriteTimeout(""), "h").sent


def test_a_certificate_that_is_not_trusted_is_named():
    lost = failures.no_answer(httpx.ConnectError("[SSL: CERTIFICATE_VERIFY_FAILED]"), "h")
    assert "certificate" in lost.error.hint
