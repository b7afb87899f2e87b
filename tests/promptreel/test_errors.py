from __future__ import annotations

import re

import pytest

from promptreel import errors
from promptreel.errors import PromptreelError


def _tree(kind=PromptreelError):
    return [
        kind,
        *(
            below
            for child in kind.__subclasses__()
            if child.__module__ == errors.__name__
            for below in _tree(child)
        ),
    ]


@pytest.mark.parametrize("kind", _tree(), ids=lambda kind: kind.__name__)
def test_every_error_has_a_code_and_a_hint_that_is_a_sentence(kind):
    error = kind("It did not work.")
    assert ("It did not work.", "It did not work.") == (str(error), error.message)
    assert re.fullmatch(r"[a-z_]+", error.code)
    assert error.hint[-1] in ".,"
    assert kind.default_retryable is error.retryable


def test_no_two_errors_share_a_code():
    codes = [kind.code for kind in _tree()]
    assert len(set(codes)) == len(codes)


def test_the_drawn_tree_names_every_error_below_its_parent():
    drawn = re.findall(r"^([ │]*)(?:[├└]── )?([A-Z]\w+)\b", errors.__doc__, re.MULTILINE)
    depth = {
        name: len(indent) // 4 for indent, name in drawn if name.isidentifier() and hasattr(errors, name)
    }
    assert {kind.__name__ for kind in _tree()} == set(depth)


def test_what_an_error_says_can_be_said_otherwise():
    error = errors.Unreachable("No.", hint="Wait.", retryable=False)
    assert ("Wait.", False) == (error.hint, error.retryable)


@pytest.mark.parametrize(
    "kind", [errors.CreditsExhausted, errors.PlanRequired, errors.TurnFailed, errors.SessionGone]
)
def test_what_costs_or_is_final_is_never_repeated_by_itself(kind):
    assert not kind.default_retryable
