"""Who may come in: tokens, compared in constant time, and what belongs to whom."""

from __future__ import annotations

import hashlib
import hmac
import json
import logging
import re
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel.errors import InvalidInput, PromptreelError

from . import private

if TYPE_CHECKING:
    from pathlib import Path

    from promptreel.settings import Settings

OWNER = "owner"
"""The user of the machine itself: the ordinary home, output folder and media folders."""
SHORTEST_TOKEN = 16
_NAME = re.compile(r"[a-z][a-z0-9-]{0,31}")
_RESERVED = re.compile(r"con|prn|aux|nul|(com|lpt)[0-9]")
_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class User:
    """Somebody with a token."""

    name: str

    @property
    def is_owner(self) -> bool:
        """Whether this is the user of the machine itself."""
        return self.name == OWNER

    def incoming(self, home: Path) -> Path:
        """Return the folder for what this user sends, given the server's data folder."""
        return (home if self.is_owner else home / "users" / self.name) / "incoming"

    def settings(self, base: Settings) -> Settings:
        """Return the settings that this user's work is done with; runners get no token of ours."""
        folder = self.incoming(base.home)
        if self.is_owner:
            own = {"media_dirs": (*base.media_folders(), folder)}
        else:
            own = {
                "home": folder.parent,
                "output_dir": base.output_dir / self.name,
                "media_dirs": (folder,),
                # A token of the server's is one account for all of them.
                "account_home": base.home,
            }
        return base.model_copy(update=own | {"http_token": None})


class Users:
    """Everybody with a token: the one of `PROMPTREEL_HTTP_TOKEN`, else those of the tokens file.

    The file is read again when it changes: users come and go without a new start.

    Raises:
        InvalidInput: The token or the file cannot be used.
        OutputRefused: The file cannot be made.
    """

    def __init__(self, settings: Settings) -> None:
        self.path = tokens_path(settings) if settings.http_token is None else None
        self._seen: tuple[int, ...] = ()
        if settings.http_token is not None:
            self._hashes = _hashed({OWNER: settings.http_token.get_secret_value()}, "PROMPTREEL_HTTP_TOKEN")
        else:
            path = tokens_path(settings)
            private.change(path, lambda text: text or _dumped({OWNER: new_token()}))
            self._seen = _version(path)
            self._hashes = _hashed(_loaded(private.read(path), path), str(path))

    def who(self, token: str) -> User | None:
        """Return whose token this is."""
        self._read_again()
        given = _hash(token)
        found = None
        # All are compared, so that the time says nothing about whose it might be.
        for name, known in self._hashes.items():
            if hmac.compare_digest(known, given):
                found = User(name)
        return found

    def named(self, name: str) -> User | None:
        """Return a user by name, None if there is none now."""
        self._read_again()
        return User(name) if name in self._hashes else None

    def _read_again(self) -> None:
        if self.path is None or _version(self.path) == self._seen:
            return
        self._seen = _version(self.path)
        try:
            self._hashes = _hashed(_loaded(private.read(self.path), self.path), str(self.path))
        except (OSError, PromptreelError) as error:
            _log.warning("the tokens that were known before stay: %s", error)


def tokens_path(settings: Settings) -> Path:
    """Return where the tokens are kept."""
    return settings.home / "http" / "tokens.json"


def add_user(settings: Settings, name: str) -> Path:
    """Give somebody a token; returns the file where it is.

    Raises:
        InvalidInput: The name cannot be used, or somebody has it.
        OutputRefused: The file cannot be written.
    """
    if settings.http_token is not None:
        raise InvalidInput(
            "PROMPTREEL_HTTP_TOKEN is set: a server with it knows one user only.",
            hint="Unset it; then the tokens file counts.",
        )
    _check_name(name)
    path = tokens_path(settings)

    def with_them(text: str | None) -> str:
        known = _loaded(text, path) if text else {OWNER: new_token()}
        if name in known:
            raise InvalidInput(f"There is a user {name!r} already.", hint=f"The token is in {path}.")
        return _dumped(known | {name: new_token()})

    private.change(path, with_them)
    return path


def new_token() -> str:
    """Return a token that nobody can guess."""
    return secrets.token_urlsafe(32)


def _check_name(name: str) -> None:
    if not _NAME.fullmatch(name) or _RESERVED.fullmatch(name):
        raise InvalidInput(
            f"{name!r} cannot be the name of a user.",
            hint="Use up to 32 of a-z, 0-9 and hyphens, beginning with a letter.",
        )


def _dumped(tokens: dict[str, str]) -> str:
    return json.dumps(tokens, indent=1) + "\n"


def _loaded(text: str | None, path: Path) -> dict[str, str]:
    try:
        tokens = json.loads(text or "{}")
    except (ValueError, RecursionError):
        tokens = None
    plain = isinstance(tokens, dict) and all(isinstance(token, str) for token in tokens.values())
    if not plain or not tokens:
        raise InvalidInput(
            f"The tokens in {path} cannot be read.",
            hint='It holds names and tokens: {"owner": "..."}. Without the file a new one is made.',
        )
    for name in tokens:
        _check_name(name)
    if len(set(tokens.values())) < len(tokens):
        raise InvalidInput(f"Two users in {path} have the same token.", hint="Give each one their own.")
    return tokens


def _hashed(tokens: dict[str, str], where: str) -> dict[str, bytes]:
    for name, token in tokens.items():
        if len(token) < SHORTEST_TOKEN or not token.isascii() or not token.isprintable() or " " in token:
            raise InvalidInput(
                f"The token of {name!r} in {where} is too short or has odd characters.",
                hint=f"Use {SHORTEST_TOKEN} or more letters and digits, such as: {'openssl rand -hex 32'}.",
            )
    return {name: _hash(token) for name, token in tokens.items()}


def _hash(token: str) -> bytes:
    return hashlib.sha256(token.encode()).digest()


def _version(path: Path) -> tuple[int, ...]:
    try:
        status = path.stat()
    except OSError:
        return ()
    return (status.st_ino, status.st_mtime_ns, status.st_size)
