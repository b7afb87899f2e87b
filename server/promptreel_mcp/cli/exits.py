"""Exit codes: 0 done, 1 the backend said no, 2 wrong use, 3 account, 4 still running."""

from __future__ import annotations

from enum import IntEnum
from typing import TYPE_CHECKING

from promptreel import errors
from promptreel_mcp.actions import asks_consent

if TYPE_CHECKING:
    from promptreel_mcp.results import Result


class Exit(IntEnum):
    """What the command line ends with."""

    DONE = 0
    REFUSED = 1
    USAGE = 2
    ACCOUNT = 3
    RUNNING = 4
    INTERRUPTED = 130


_USAGE = (errors.InvalidInput, errors.NoBackend)


def exit_code(error: errors.PromptreelError) -> Exit:
    """Return the code for an error of ours."""
    return _by_class(type(error))


def result_code(result: Result) -> Exit:
    """Return the code for an action's result."""
    if asks_consent(result):
        return Exit.ACCOUNT
    if result.status in {"running", "awaiting_input"}:
        return Exit.RUNNING
    if result.error is not None:
        known = {kind.code: kind for kind in _all_errors(errors.PromptreelError)}
        return _by_class(known.get(result.error.code, errors.BackendError))
    return Exit.DONE if result.ok else Exit.REFUSED


def _by_class(kind: type[errors.PromptreelError]) -> Exit:
    if issubclass(kind, _USAGE):
        return Exit.USAGE
    if issubclass(kind, errors.AccountError):
        return Exit.ACCOUNT
    if issubclass(kind, errors.StillRunning):
        return Exit.RUNNING
    return Exit.REFUSED


def _all_errors(kind: type[errors.PromptreelError]) -> list[type[errors.PromptreelError]]:
    return [kind, *(found for child in kind.__subclasses__() for found in _all_errors(child))]
