r"""Values on their way into the journal and back.

Backends cut texts where they like: "\ud83d", half of a character, is legal JSON that no file holds as UTF-8. What a
message was paid for must not be lost to it.
"""

from __future__ import annotations

import json
from typing import Any


def pack(value: Any) -> str | None:
    """Return a value as JSON that SQLite takes, and None as it is; halves of characters stay escaped."""
    if value is None:
        return None
    text = json.dumps(value, ensure_ascii=False)
    return text if _is_whole(text) else json.dumps(value)


def unpack(text: str | None) -> Any:
    """Return the value that `pack` was given."""
    return None if text is None else json.loads(text)


def whole(text: str) -> str:
    """Return a text that SQLite takes, with a question mark for each half of a character."""
    return text if _is_whole(text) else text.encode("utf-8", "replace").decode()


def _is_whole(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True
