"""`promptreel account`: which accounts are kept here, and how to forget them; never a token."""

from __future__ import annotations

import asyncio
import json
import sys
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Annotated, Any, Literal

import typer

from promptreel.errors import InvalidInput
from promptreel.settings import load_settings

from .options import JsonOption
from .output import Output

if TYPE_CHECKING:
    from promptreel.client import AccountStore, GuestAccount
    from promptreel.settings import Settings

Named = Literal["nemo", "studio", "all"]


@dataclass(frozen=True)
class Kept:
    """One account, as it may be shown.

    Attributes:
        backend: nemo or studio, or the address of another backend.
        key: Under which name it is kept.
        kind: The user's own token, a guest account, or none.
        user_id: A guest's id.
        expires_at: When a guest's token ends, ISO 8601.
        link: Where a guest registers and keeps the projects.
        text: All of it in a sentence or two.
    """

    backend: str
    key: str
    kind: Literal["own", "guest", "none"]
    text: str
    user_id: str | None = None
    expires_at: str | None = None
    link: str | None = None


def register(app: typer.Typer) -> None:
    """Add the commands."""
    account = typer.Typer(help="Show the accounts that are kept on this machine, or forget them.")
    app.add_typer(account, name="account")

    @account.callback(invoke_without_command=True)
    def show(context: typer.Context, as_json: JsonOption = False) -> None:
        """Show the accounts that are kept on this machine; contacts nobody."""
        if context.invoked_subcommand is None:
            _show(load_settings(), as_json=as_json)

    @account.command()
    def forget(
        backend: Annotated[
            Named, typer.Argument(help="Whose account: nemo, studio, or all with this installation's id.")
        ] = "nemo",
        yes: Annotated[bool, typer.Option("--yes", "-y", help="Do not ask.")] = False,
        as_json: JsonOption = False,
    ) -> None:
        """Remove a guest account from this machine; what was made with it can then no longer be reached."""
        _forget(load_settings(), backend, yes=yes, output=Output(as_json=as_json))


def kept_accounts(settings: Settings) -> list[Kept]:
    """Return what there is, the cloud first; reads one file and contacts nobody."""
    from promptreel.client import AccountStore

    store = AccountStore(settings.home)
    names = _names(settings)
    others = [key for key in store.backends() if key not in names]
    return [_kept(settings, key, names.get(key, key), store.get(key)) for key in [*names, *others]]


def _names(settings: Settings) -> dict[str, str]:
    """Return which backend is kept under which name."""
    return {settings.nemo_api_url: "nemo", settings.studio_url or "studio": "studio"}


def _kept(settings: Settings, key: str, backend: str, guest: GuestAccount | None) -> Kept:
    if backend == "nemo" and settings.nemo_token is not None:
        text = f"Your own account, by NEMO_TOKEN, at {key}. It is used as it is and never replaced."
        if guest is not None:
            text += " A guest account is kept as well and not used."
        return Kept(backend, key, "own", text)
    if guest is not None:
        return _guest(settings, key, backend, guest)
    if backend == "studio":
        return Kept(backend, key, "none", "The studio on this machine needs no account.")
    return Kept(
        backend,
        key,
        "none",
        f"No account at {key}. A guest account is made only when you ask for this backend: "
        "promptreel make --backend nemo. To use an account of your own, set NEMO_TOKEN.",
    )


def _guest(settings: Settings, key: str, backend: str, guest: GuestAccount) -> Kept:
    from promptreel.client import bind_link

    if backend == "studio":
        text = f"A guest of the studio on this machine, {_until(guest)}. It is free and has no limits."
        return Kept(backend, key, "guest", text, guest.user_id, guest.expires_at)
    link = bind_link(settings.nemo_web_url, guest.user_id) if backend == "nemo" else None
    came = f" It came with {guest.credits:g} credits." if guest.credits is not None else ""
    keep = f" Register it and keep the projects: {link}" if link else ""
    text = f"A guest account {guest.user_id or 'without an id'} at {key}, {_until(guest)}.{came}{keep}"
    return Kept(backend, key, "guest", text, guest.user_id, guest.expires_at, link)


def _until(guest: GuestAccount) -> str:
    from promptreel.client import parse_time

    ends = parse_time(guest.expires_at)
    if ends is None:
        return "with no known end"
    day = f"{ends:%Y-%m-%d}"
    left = ends - datetime.now(UTC)
    if left.total_seconds() <= 0:
        return f"ended on {day} (renewed at the next use)"
    if left.days > 36500:
        return "with no end in sight"
    return f"good until {day} ({left.days} days)" if left.days else f"good until {day} (less than a day)"


def _show(settings: Settings, *, as_json: bool) -> None:
    from promptreel.client import AccountStore

    accounts = kept_accounts(settings)
    path = AccountStore(settings.home).path
    if as_json:
        found: dict[str, Any] = {"file": str(path), "accounts": [vars(account) for account in accounts]}
        print(json.dumps(found, ensure_ascii=False, indent=2))
        return
    for account in accounts:
        print(f"{account.backend}: {account.text}")
    if path.is_file():
        print(f"Kept in {path}, which only you can read. To remove: promptreel account forget")


def _forget(settings: Settings, wanted: Named, *, yes: bool, output: Output) -> None:
    from promptreel.client import AccountStore

    store = AccountStore(settings.home)
    names = _names(settings)
    keys = [key for key in store.backends() if wanted in {"all", names.get(key)}]
    there = bool(keys) or (wanted == "all" and store.path.is_file())
    if there:
        if not yes:
            _ask(wanted)
        asyncio.run(_remove(store, None if wanted == "all" else keys[0]))
    if output.as_json:
        print(json.dumps({"forgotten": keys, "file": str(store.path)}))
        return
    if not there:
        output.answer("There is no such account on this machine; nothing was changed.")
    elif wanted == "all":
        output.answer("Forgotten: all guest accounts, and the id of this installation.")
    else:
        output.answer(f"Forgotten: the guest account at {keys[0]}.")
    if wanted != "studio" and settings.nemo_token is not None:
        output.answer("NEMO_TOKEN is still set in your environment; unset it there.")


def _ask(wanted: Named) -> None:
    """Ask for a yes.

    Raises:
        InvalidInput: Nobody can be asked.
    """
    if not _can_ask():
        raise InvalidInput(
            "Forgetting a guest account cannot be undone, and nobody can be asked here.",
            hint=f"If you mean it: promptreel account forget {wanted} --yes",
        )
    typer.confirm(
        "Projects that were made with the guest account can no longer be reached or exported from here, "
        "and a new one is given only once a week. Forget it?",
        abort=True,
        err=True,
    )


async def _remove(store: AccountStore, key: str | None) -> None:
    """Remove while nobody else is renewing an account."""
    async with store.lock():
        await asyncio.to_thread(store.forget, key)


def _can_ask() -> bool:
    return sys.stdin.isatty()
