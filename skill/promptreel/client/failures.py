"""What it means when no answer came: one table from httpx's errors to ours."""

from __future__ import annotations

import ssl
from dataclasses import dataclass
from typing import TYPE_CHECKING

import httpx

from promptreel import errors

if TYPE_CHECKING:
    from promptreel.errors import PromptreelError


class NoAnswer(Exception):
    """No answer came; never leaves the client.

    Args:
        error: What the user is told if this is the end of it.
        sent: Whether the request, or a part of it, may have reached the backend.
    """

    def __init__(self, error: PromptreelError, *, sent: bool) -> None:
        super().__init__(error.message)
        self.error = error
        self.sent = sent


@dataclass(frozen=True, slots=True)
class Failure:
    """One line of the table; `sent` as in `NoAnswer`."""

    cause: type[Exception]
    error: type[PromptreelError]
    says: str
    sent: bool
    hint: str | None = None


TABLE: tuple[Failure, ...] = (
    Failure(httpx.ConnectTimeout, errors.Unreachable, "{host} does not answer.", sent=False),
    Failure(httpx.PoolTimeout, errors.Unreachable, "Too many requests are under way at once.", sent=False),
    Failure(httpx.ConnectError, errors.Unreachable, "{host} cannot be reached.", sent=False),
    Failure(httpx.ProxyError, errors.Unreachable, "The proxy did not let us through to {host}.", sent=False),
    Failure(
        httpx.UnsupportedProtocol,
        errors.InvalidInput,
        "The address of {host} is not an http or https address.",
        sent=False,
    ),
    Failure(httpx.InvalidURL, errors.InvalidInput, "The address of {host} cannot be used.", sent=False),
    Failure(httpx.ReadTimeout, errors.Unreachable, "{host} stopped answering.", sent=True),
    Failure(httpx.WriteTimeout, errors.Unreachable, "{host} stopped listening.", sent=True),
    Failure(httpx.RemoteProtocolError, errors.Unreachable, "{host} broke off in the middle.", sent=True),
    Failure(
        httpx.LocalProtocolError,
        errors.RequestRefused,
        "The request to {host} could not be written.",
        sent=True,
        hint="If this was an upload, the file changed meanwhile; try again.",
    ),
    Failure(httpx.DecodingError, errors.BadAnswer, "The answer of {host} is damaged.", sent=True),
    Failure(httpx.TooManyRedirects, errors.BadAnswer, "The address of {host} leads in a circle.", sent=True),
    Failure(httpx.HTTPError, errors.Unreachable, "The connection to {host} broke.", sent=True),
    Failure(httpx.StreamError, errors.BadAnswer, "The answer of {host} could not be read.", sent=True),
    Failure(httpx.CookieConflict, errors.BadAnswer, "The answer of {host} contradicts itself.", sent=True),
    # Before anything is sent these come as `httpx.ConnectError`: what is left comes out of a connection in use.
    Failure(ssl.SSLError, errors.Unreachable, "The secure connection to {host} broke.", sent=True),
    Failure(TimeoutError, errors.Unreachable, "{host} did not answer in time.", sent=True),
    Failure(OSError, errors.Unreachable, "The connection to {host} broke.", sent=True),
)

CAUSES: tuple[type[Exception], ...] = tuple(failure.cause for failure in TABLE)


def no_answer(cause: Exception, host: str) -> NoAnswer:
    """Return what an exception of httpx or of the system means.

    Args:
        cause: One of `CAUSES`.
        host: Whom we talked to, for the sentence.
    """
    for failure in TABLE:
        if isinstance(cause, failure.cause):
            hint = failure.hint
            if "CERTIFICATE_VERIFY_FAILED" in str(cause):
                hint = "Its certificate is not trusted here: check the clock, the proxy and the certificates."
            return NoAnswer(failure.error(failure.says.format(host=host), hint=hint), sent=failure.sent)
    return NoAnswer(errors.Unreachable(f"The connection to {host} broke."), sent=True)
