"""How much a user may send in a day: the room is taken before anything is written, alone among requests and processes."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from promptreel.errors import OutputRefused
from promptreel.filelock import FileLock

if TYPE_CHECKING:
    from contextlib import AbstractContextManager
    from pathlib import Path

KEPT_SECONDS = 24 * 3600.0
"""What came in longer ago is removed: a backend has its own copy by then."""
PART = ".part"
_LOCK_SECONDS = 5.0
_GRACE_SECONDS = 60.0


def counting(folder: Path) -> AbstractContextManager[bool]:
    """Hold what counts the files of a folder; yields whether it is ours, or others had it for too long.

    A file gets its name while it is held: who has listed the folder before and looks at it behind would count it under
    neither its old nor its new name, and give its room away a second time.
    """
    return FileLock(folder.with_name(f"{folder.name}.lock")).held(_LOCK_SECONDS)


def reserve(part: Path, size: int, room: int, longest_seconds: float) -> None:
    """Make a file of a size, to be written over; to remove it gives the room back.

    Args:
        part: In the user's folder for what comes in; its name ends as `PART`.
        size: Bytes that may come.
        room: Bytes that may lie in the folder altogether.
        longest_seconds: For which a file may be written; what a killed server left is older.

    Raises:
        OutputRefused: There is not so much room.
        OSError: The file cannot be made.
    """
    folder = part.parent
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    with counting(folder) as mine:
        if not mine:
            raise OutputRefused("Too many files come in at once.", hint="Send it again in a minute.")
        left = room - _used(folder, longest_seconds)
        if size > left:
            raise OutputRefused(
                f"There is room for {max(0, left) / 1e6:.1f} MB, and this file may take {size / 1e6:.1f} MB: "
                "what you sent in the last day, or are sending now, takes the rest.",
                hint="Upload what you sent to projects; a day after it came it is removed from here. "
                "A file whose size is not announced by Content-Length counts as the largest that is allowed.",
            )
        with part.open("xb") as file:
            file.truncate(size)


def _used(folder: Path, longest_seconds: float) -> int:
    """Return the bytes that lie in a folder, having removed what is old."""
    now, used = time.time(), 0
    for path in folder.iterdir():
        try:
            status = path.lstat()
        except FileNotFoundError:
            # Another request of the same user was given up and has removed it.
            continue
        kept = longest_seconds + _GRACE_SECONDS if path.suffix == PART else KEPT_SECONDS
        if status.st_mtime < now - kept:
            path.unlink(missing_ok=True)
        else:
            used += status.st_size
    return used
