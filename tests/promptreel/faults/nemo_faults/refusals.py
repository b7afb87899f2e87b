"""Every way to say no, under HTTP 200 and under others: each comes to one typed error."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from .faults import fixed
from .messages import Answer

if TYPE_CHECKING:
    from collections.abc import Mapping

    from .server import Act

REFUSAL_ROWS = (
    "guest",
    "session",
    "state",
    "run",
    "credits",
    "claim",
    "cancel",
    "upload",
    "links",
    "submit",
    "render",
    "endpoint",
)
_FIELDS = [{"loc": ["body", "user_id"], "msg": "Field required", "type": "missing"}]
_NO_LINK = {"claim": "plain link"}
_STOPPED = _NO_LINK | {"cancel": "ok"}
_NOT_RUN = _NO_LINK | {"run": "turn unchanged"}
_NO_SESSION = dict.fromkeys(("state", "run", "upload", "links"), "SessionGone")


@dataclass(frozen=True)
class Refusal:
    """One way to say no.

    Attributes:
        name: The row's heading: body and HTTP status.
        body: JSON, or a text that is none.
        status: HTTP status.
        error: What it comes to.
        others: What it comes to at these calls.
    """

    name: str
    body: Any
    status: int
    error: str
    others: Mapping[str, str] = field(default_factory=lambda: _NO_LINK)

    def act(self) -> Act:
        """Answer so."""
        if isinstance(self.body, str):
            return fixed(Answer(self.body.encode(), "text/plain", self.status))
        return fixed(Answer(json.dumps(self.body).encode(), status=self.status))

    def expected(self, row: str) -> str:
        """Return what it comes to at a call."""
        return self.others.get(row, self.error)


def _codes(code: int | str, error: str, *statuses: int) -> tuple[Refusal, ...]:
    body = {"code": code, "message": "no"}
    return tuple(
        Refusal(f"code {json.dumps(code)}, HTTP {status}", body, status, error) for status in statuses
    )


def _words(name: str, body: Any, *statuses: int) -> tuple[Refusal, ...]:
    return tuple(
        Refusal(f"{name}, HTTP {status}", body, status, "RequestRefused", _STOPPED) for status in statuses
    )


REFUSALS: tuple[Refusal, ...] = (
    *_codes(1001, "TokenRejected", 400, 401, 403),
    *_codes("1001", "TokenRejected", 200),
    *_codes(1010, "TokenRejected", 200),
    *_codes(1011, "TokenRejected", 200),
    *_codes(1002, "SessionGone", 400, 404),
    *_codes("1002", "SessionGone", 200),
    *_codes(2001, "CreditsExhausted", 400, 402, 403),
    *_codes("2001", "CreditsExhausted", 200),
    *_codes(4001, "UnsupportedMedia", 400, 415),
    *_codes(4002, "MediaTooLarge", 400, 413),
    *_codes(402, "PlanRequired", 200, 402),
    *_codes(403, "PlanRequired", 200, 403),
    *_words("code 400", {"code": 400, "message": "missing X-Client-Id"}, 200, 400),
    *_words("code 9999", {"code": 9999, "message": "no"}, 200, 400),
    *_words("code -1", {"code": -1, "message": "no"}, 200, 400),
    *_words("success false", {"success": False, "error": "no"}, 200, 400, 409),
    *_words("success false, error object", {"success": False, "error": {"message": "no"}}, 200, 400),
    *_words("detail", {"detail": "no"}, 200, 400),
    *_words("detail list", {"detail": _FIELDS}, 200, 422),
    Refusal(
        "detail, HTTP 404",
        {"detail": "Session not found"},
        404,
        "RequestRefused",
        _STOPPED | _NO_SESSION,
    ),
    Refusal(
        "code 404, HTTP 200", {"code": 404, "message": "no"}, 200, "RequestRefused", _STOPPED | _NO_SESSION
    ),
    Refusal(
        "error alone, HTTP 200",
        {"error": "no"},
        200,
        "RequestRefused",
        _STOPPED | {"run": "turn failed: TurnFailed"},
    ),
    *_words("error alone", {"error": "no"}, 400),
    *_words("text", "Bad Request", 400),
    Refusal("text, HTTP 404", "Not Found", 404, "RequestRefused", _STOPPED | _NO_SESSION),
    Refusal(
        "text, HTTP 200",
        "Internal Server Error",
        200,
        "BadAnswer",
        _NOT_RUN | {"endpoint": "VerificationFailed"},
    ),
    Refusal("text, HTTP 402", "Payment Required", 402, "PlanRequired"),
    Refusal("text, HTTP 500", "Internal Server Error", 500, "Unreachable", _NOT_RUN),
    Refusal("text, HTTP 524", "error code: 524", 524, "Unreachable", _NOT_RUN),
    Refusal("code 500, HTTP 200", {"code": 500, "message": "no"}, 200, "Unreachable", _NOT_RUN),
    Refusal(
        "code 429, HTTP 200",
        {"code": 429, "message": "no"},
        200,
        "RateLimited",
        _NO_LINK | {"guest": "GuestQuotaReached"},
    ),
)
