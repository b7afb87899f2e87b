"""The tables of SKILL.md and references/ that say what the code says, written between two marks each."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from promptreel import errors
from promptreel.client.outcomes import TABLE
from promptreel.settings import Settings
from promptreel_mcp.cli.exits import exit_code
from promptreel_studio.config import StudioConfig

if TYPE_CHECKING:
    from collections.abc import Iterable

    from pydantic.fields import FieldInfo

    from promptreel.client.outcomes import Row
    from promptreel.errors import PromptreelError


class Group(NamedTuple):
    """Errors after which an agent does the same."""

    codes: tuple[str, ...]
    do: str
    again: str = "once"
    """How, if it may be repeated at all."""


GROUPS = (
    Group(
        ("invalid_input", "media_refused", "media_elsewhere", "output_refused"),
        "Nothing was sent. Correct what the message names, or ask the user for it.",
    ),
    Group(
        ("unsupported_media", "media_too_large", "not_exportable", "refused"),
        "The request cannot be fulfilled as it is: another file, something on the timeline first, other words.",
    ),
    Group(("no_backend",), "Tell the two ways that the hint names: install the studio, or use an account."),
    Group(
        ("token_rejected", "credits_exhausted", "credit_limit", "plan_required", "guest_quota", "account"),
        "The user decides: their account, its plan or balance, or the free studio. Never work around it.",
    ),
    Group(
        ("unreachable", "rate_limited"),
        "Wait a minute and try once more. A message that may have been sent: `state` first.",
    ),
    Group(
        ("render_failed", "verification_failed"),
        "`export` once more, it is free. If it fails again: another format, or a change of the timeline.",
    ),
    Group(("still_running",), "Nothing is wrong, the work goes on.", "`wait` with the job"),
    Group(
        ("turn_failed", "bad_answer", "backend", "error"),
        "`state` shows what was done. Then ask the user whether to go on, in other words.",
    ),
    Group(("session_gone",), "The project can no longer be edited. Offer to start a new one."),
    Group(("storage_full",), "Somebody must free space where the backend keeps its files; then again."),
)


def all_errors(kind: type[PromptreelError] = errors.PromptreelError) -> list[type[PromptreelError]]:
    """Return every error of the tree, parents first."""
    below = [found for child in kind.__subclasses__() for found in all_errors(child)]
    return [kind, *(found for found in below if found.__module__ == errors.__name__)]


def error_groups() -> str:
    """Return what an agent does after each error, as a table in Markdown."""
    known = {kind.code: kind for kind in all_errors()}
    lines = ["| code | what to do | again by yourself |", "|-|-|-|"]
    for group in GROUPS:
        again = group.again if known[group.codes[0]].default_retryable else "no"
        lines.append(f"| {', '.join(f'`{code}`' for code in group.codes)} | {group.do} | {again} |")
    return "\n".join(lines)


def error_list() -> str:
    """Return every error with what it means, its usual hint and the exit code of the command line."""
    lines = [
        "| code | what happened | the usual hint | retryable | exit |",
        "|-|-|-|-|-|",
    ]
    for kind in sorted(all_errors(), key=lambda kind: kind.code):
        happened = str(kind.__doc__ or "").strip().splitlines()[0]
        if kind is errors.PromptreelError:
            happened = "Anything else."
        code = exit_code(kind("")).value
        again = "yes" if kind.default_retryable else "no"
        lines.append(f"| `{kind.code}` | {happened} | {kind.default_hint} | {again} | {code} |")
    return "\n".join(lines)


def backend_numbers() -> str:
    """Return what a backend's own codes and HTTP statuses become."""
    lines = ["| the backend says | about | code | said to the user |", "|-|-|-|-|"]
    lines += [
        f"| {_numbers(row)} | {_calls(row)} | `{row.error.code}` | {row.says} {row.hint or ''}".rstrip()
        + " |"
        for row in TABLE
    ]
    return "\n".join(lines)


def studio_variables() -> str:
    """Return the settings of the studio's server, without the beginning that all of them share."""
    lines = ["| `PROMPTREEL_STUDIO_...` | default |", "|-|-|"]
    lines += [
        f"| `{name.upper()}` | {_default(field)} |"
        for name, field in sorted(StudioConfig.model_fields.items())
    ]
    return "\n".join(lines)


def client_variables() -> set[str]:
    """Return the variables that the skill and the MCP server read."""
    found = {
        str(getattr(field.validation_alias, "choices", ("",))[0]) for field in Settings.model_fields.values()
    }
    return found - {""}


def put(text: str, name: str, table: str) -> str:
    """Return a document with what lies between the marks of a table replaced.

    Raises:
        ValueError: The document has no such marks.
    """
    marks = re.compile(
        rf"(<!-- {re.escape(name)}: [^\n]*-->\n).*?(<!-- end of the {re.escape(name)} -->)", re.DOTALL
    )
    if not marks.search(text):
        raise ValueError(f"the document has no place for the {name}")
    return marks.sub(lambda found: f"{found[1]}\n{table}\n\n{found[2]}", text)


def _numbers(row: Row) -> str:
    numbers = row.numbers
    if isinstance(numbers, range):
        shown = f"{numbers.start} to {numbers.stop - 1}" if row.kind == "status" else "any other"
    else:
        shown = ", ".join(map(str, numbers))
    return f"HTTP {shown}" if row.kind == "status" else f"code {shown}"


def _calls(row: Row) -> str:
    calls: Iterable[str] = () if row.calls is None else sorted(call.name.lower() for call in row.calls)
    return ", ".join(calls) or "anything"


def _default(field: FieldInfo) -> str:
    if field.default_factory is not None:
        return "`studio` in promptreel's data folder"
    value = field.default
    return "none" if value is None else f"{value:g}" if isinstance(value, float) else f"{value}".lower()
