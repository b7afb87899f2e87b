"""Uploaded media: the record in the database, the bytes in the data folder."""

from __future__ import annotations

from dataclasses import astuple, dataclass, fields
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Iterable, Sequence

    from .users import User


@dataclass(frozen=True, slots=True)
class Asset:
    """One uploaded file. Drafts name it by `id`; anybody who knows `link_key` may fetch it.

    `note` is a sentence if it cannot be used quite as it is; `text` the words of a file with captions.
    """

    id: str
    session_id: str
    user_id: str
    link_key: str
    stored_as: str
    filename: str
    file_type: str
    duration: float | None
    width: int | None
    height: int | None
    fps: float | None
    has_audio: bool
    hash: str
    bytes: int
    created: float
    note: str = ""
    text: str | None = None


_COLUMNS = ", ".join(field.name for field in fields(Asset))
_MARKS = ", ".join("?" for _ in fields(Asset))


def add(connection: sqlite3.Connection, uploaded: Sequence[Asset]) -> None:
    """Keep the records of one upload."""
    connection.executemany(
        f"INSERT INTO assets ({_COLUMNS}) VALUES ({_MARKS})",  # noqa: S608 - our own names
        [astuple(asset) for asset in uploaded],
    )


def of_session(connection: sqlite3.Connection, session_id: str) -> tuple[Asset, ...]:
    """All assets of a project, oldest first."""
    rows = connection.execute(
        f"SELECT {_COLUMNS} FROM assets WHERE session_id = ? ORDER BY created, rowid",  # noqa: S608 - our own names
        (session_id,),
    )
    return tuple(_read(row) for row in rows)


def owned(connection: sqlite3.Connection, user: User, ids: Iterable[str]) -> dict[str, Asset]:
    """Those of these assets that belong to the user."""
    found = {}
    for asset_id in ids:
        row = connection.execute(
            f"SELECT {_COLUMNS} FROM assets WHERE id = ? AND user_id = ?",  # noqa: S608 - our own names
            (asset_id, user.id),
        ).fetchone()
        if row is not None:
            found[asset_id] = _read(row)
    return found


def by_link(connection: sqlite3.Connection, link_key: str) -> Asset | None:
    """The asset behind a link."""
    row = connection.execute(
        f"SELECT {_COLUMNS} FROM assets WHERE link_key = ?",  # noqa: S608 - our own names
        (link_key,),
    ).fetchone()
    return _read(row) if row is not None else None


def _read(row: sqlite3.Row) -> Asset:
    values = dict(row)
    values["has_audio"] = bool(values["has_audio"])
    return Asset(**values)
