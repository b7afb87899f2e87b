"""What a user is told of a guest account: that it was made, where its token lies, how to keep its projects."""

from __future__ import annotations

from typing import TYPE_CHECKING
from urllib.parse import quote, urlsplit

from .accounts import parse_time

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel.errors import CreditsExhausted, PlanRequired

    from .accounts import GuestAccount


def made_note(made: GuestAccount, base_url: str, kept_in: Path) -> str:
    """Say which guest account was made.

    Args:
        made: The account.
        base_url: Of the backend where it is.
        kept_in: The file with its token.
    """
    came = f" with {made.credits:g} credits" if made.credits is not None else ""
    ends = parse_time(made.expires_at)
    until = f", good until {ends:%Y-%m-%d}" if ends is not None else ""
    host = urlsplit(base_url).netloc
    return (
        f"A guest account was made at {host}{came}{until}; its token is kept in {kept_in}. "
        "Your messages and files are sent to that host."
    )


def bind_link(web_url: str, user_id: str | None) -> str | None:
    """Return the link that turns a guest into a registered user and keeps the projects."""
    if not user_id or not user_id.startswith("anon_"):
        return None
    return f"{web_url}/register?bind={quote(user_id, safe='')}"


def with_link(error: CreditsExhausted | PlanRequired, link: str) -> CreditsExhausted | PlanRequired:
    """Return the error with the link by which a guest registers, as what to do about it."""
    hint = f"Register this guest account at {link} and keep your projects, or use the free studio."
    return type(error)(error.message, hint=hint)
