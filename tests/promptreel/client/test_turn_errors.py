"""Errors, silence and talk of credits in the events of a turn."""

from __future__ import annotations

import pytest

from fake_nemo.turns import called, read, returned, said
from promptreel import errors


@pytest.mark.parametrize(
    "event",
    [
        {"error": "it broke"},
        {"error": "it broke", "error_details": {"error_type": "X"}},
        {"error": {"message": "it broke", "code": "x"}},
        {"type": "error", "error": "it broke"},
        {"type": "error", "message": "it broke"},
        {"errorCode": "SAFETY", "errorMessage": "it broke", "author": "a"},
        {"error_code": "SAFETY", "error_message": "it broke", "author": "a"},
        said("Error: it broke", author="system", invocationId=""),
        b'data: {"error": "it broke"}\n\n',
        b'data: {"error": "it "broke""}\n\n',
    ],
)
def test_every_shape_of_an_error_is_a_failure(event):
    found = read(said("Starting"), event)
    assert isinstance(found.failure, errors.TurnFailed)
    assert "broke" in found.failure.message
    assert ("Starting",) == found.texts


def test_a_user_who_talks_about_errors_is_no_failure():
    assert read(said("Error: is a fine title.")).failure is None


@pytest.mark.parametrize("code", ["STOP", "MODEL_RETURNED_NO_CONTENT"])
def test_a_silent_end_is_no_failure(code):
    found = read(
        called(), returned({"status": "success"}), {"errorCode": code, "author": "a", "invocationId": "i"}
    )
    assert found.failure is None
    assert () == found.texts


def test_an_error_on_a_fragment_is_forgotten_when_the_whole_follows():
    broken = {"partial": True, "errorCode": "MALFORMED_FUNCTION_CALL", "author": "a", "invocationId": "i"}
    assert read(broken, said("Fine.")).failure is None
    assert isinstance(read(broken).failure, errors.TurnFailed)


def test_a_code_of_the_backend_in_the_stream_keeps_its_meaning():
    assert isinstance(read({"code": 2001, "message": "no"}).failure, errors.CreditsExhausted)
    assert isinstance(read({"code": "1002", "message": "no"}).failure, errors.SessionGone)


# What agents say


def test_a_temporary_issue_after_work_that_is_fine_is_noise():
    noise = said("I encountered a temporary issue. Please try again.")
    assert ("Done.",) == read(said("Done."), noise).texts
    assert () == read(called(), returned({"status": "success"}), noise).texts
    assert read(called(), returned({"status": "success"}), noise).failure is None


def test_a_temporary_issue_alone_is_reported():
    found = read(said("I encountered a TEMPORARY ISSUE."))
    assert isinstance(found.failure, errors.TurnFailed)


@pytest.mark.parametrize(
    "text",
    [
        "Your Seedance credits are exhausted.",
        "The monthly spending limit has been reached, please wait.",
        "You have run out of credits.",
        "There are not enough credits left for this.",
        "抱歉，您的积分不足。",
    ],
)
def test_prose_about_exhausted_credits_is_understood(text):
    assert isinstance(read(said(text)).failure, errors.CreditsExhausted)


@pytest.mark.parametrize(
    "text",
    [
        "I added the credits at the end.",
        "The end credits roll for 3 seconds now.",
        "The balance of colours is warmer.",
        "I kept the credits out of the first scene.",
    ],
)
def test_credits_in_a_film_are_not_money(text):
    assert read(said(text)).failure is None


def test_money_talk_after_work_that_was_done_is_only_talk():
    found = read(called(), returned({"status": "success"}), said("Done. You have now run out of credits."))
    assert found.failure is None


def test_a_tool_that_failed_in_silence_is_a_failure():
    found = read(
        called("generate_video_with_seedance"),
        returned({"error": "too busy"}, "generate_video_with_seedance"),
    )
    assert "Generating the clip failed: too busy." == found.failure.message
