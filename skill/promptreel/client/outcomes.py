"""What an answer means: one table from code or HTTP status to an error (protocol.md §4.10)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from promptreel import errors

from .calls import Call
from .plain import sentence

if TYPE_CHECKING:
    from collections.abc import Collection

    from promptreel.errors import PromptreelError
    from promptreel.wire import Envelope

_SESSION_CALLS = frozenset({Call.STATE, Call.RUN, Call.UPLOAD})


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table.

    Attributes:
        kind: Whether `numbers` are the backend's own codes or HTTP statuses.
        numbers: What it stands for.
        error: What is raised.
        says: The sentence for the user.
        calls: Where it applies; None is everywhere.
        hint: What to do next, where the error's own hint does not fit.
        quote: Whether the backend's own words say more than ours and are added.
    """

    kind: Literal["code", "status"]
    numbers: Collection[int]
    error: type[PromptreelError]
    says: str
    calls: frozenset[Call] | None = None
    hint: str | None = None
    quote: bool = False


TABLE: tuple[Row, ...] = (
    Row("code", (1001, 1010, 1011), errors.TokenRejected, "The backend does not accept the account's token."),
    Row("code", (1002,), errors.SessionGone, "The backend no longer knows this project."),
    Row("code", (2001,), errors.CreditsExhausted, "The account has no credits left."),
    Row("code", (4001,), errors.UnsupportedMedia, "The backend cannot use this file.", quote=True),
    Row("code", (4002,), errors.MediaTooLarge, "The file is larger than the backend takes."),
    Row("status", (401,), errors.TokenRejected, "The backend does not accept the account's token."),
    Row(
        "status",
        (402,),
        errors.PlanRequired,
        "The account's plan does not include exports; this is about the plan, not about credits.",
        calls=frozenset({Call.SUBMIT}),
    ),
    Row("status", (402, 403), errors.PlanRequired, "The account's plan does not include this."),
    Row(
        "status",
        (404,),
        errors.SessionGone,
        "The backend no longer knows this project.",
        calls=_SESSION_CALLS,
    ),
    Row(
        "status",
        (404,),
        errors.RequestRefused,
        "The backend does not know this render.",
        calls=frozenset({Call.RENDER, Call.CANCEL, Call.DOWNLOAD}),
        hint="Export again; the timeline is unchanged.",
    ),
    Row("status", (408,), errors.Unreachable, "The backend gave up waiting for the request."),
    Row(
        "status",
        (413,),
        errors.MediaTooLarge,
        "The file is larger than the backend takes.",
        calls=frozenset({Call.UPLOAD}),
    ),
    Row(
        "status",
        (415,),
        errors.UnsupportedMedia,
        "The backend cannot use this file.",
        calls=frozenset({Call.UPLOAD}),
        quote=True,
    ),
    Row(
        "status",
        (429,),
        errors.GuestQuotaReached,
        "The backend gives no further guest account for now.",
        calls=frozenset({Call.GUEST}),
    ),
    Row("status", (429,), errors.RateLimited, "The backend gets too many requests at the moment."),
    Row(
        "status",
        (507,),
        errors.StorageFull,
        "There is no room left where the backend keeps its files.",
        hint="If it is the studio on this machine: free some space on its disk, then try again.",
    ),
    Row("status", range(500, 600), errors.Unreachable, "The backend has a problem of its own at the moment."),
    Row("status", range(400, 500), errors.RequestRefused, "The backend refused the request.", quote=True),
    Row(
        "status",
        range(300, 400),
        errors.BadAnswer,
        "The backend's address leads somewhere else.",
        hint="Check NEMO_API_URL; it must be the address of the API itself.",
    ),
    Row("code", range(100, 1_000_000), errors.RequestRefused, "The backend refused the request.", quote=True),
)

_LAST = Row("code", (), errors.RequestRefused, "The backend refused the request.", quote=True)


def row_for(call: Call, status: int, code: int | None) -> Row:
    """Return the line that explains a failed answer; a known code says more than the HTTP status.

    Args:
        call: What was asked.
        status: HTTP status.
        code: The body's own `code`, None where it has none.
    """
    exact = [row for row in TABLE if not isinstance(row.numbers, range)]
    codes = [] if code is None else [code]
    statuses = [number for number in (status, code) if number is not None and 300 <= number < 600]
    for rows in (exact, TABLE):
        for row in rows:
            known = codes if row.kind == "code" else statuses
            if (row.calls is None or call in row.calls) and any(number in row.numbers for number in known):
                return row
    return _LAST


def refusal(call: Call, status: int, envelope: Envelope) -> PromptreelError | None:
    """Return the error that an answer stands for, None if it is a success."""
    if 200 <= status < 300 and envelope.ok:
        return None
    row = row_for(call, status, envelope.code)
    words = sentence(envelope.message) if row.quote else ""
    return row.error(f"{row.says[:-1]}: {words}" if words else row.says, hint=row.hint)
