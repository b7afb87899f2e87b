"""Putting a finished file in its place: never over another one unless told, never half."""

from __future__ import annotations

import errno
import os
import secrets
from contextlib import suppress
from typing import TYPE_CHECKING

from promptreel.errors import OutputRefused

if TYPE_CHECKING:
    from pathlib import Path

_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_NO_RIGHT = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


_LONGEST_NAME = 255
"""Bytes; what the usual file systems take."""


def claim_target(path: Path, overwrite: bool = False) -> Path:
    """Return where the file will go, absolute, having made sure that it can be written there.

    Args:
        path: The wanted place; missing folders are made.
        overwrite: Whether a file that lies there may be replaced.

    Raises:
        OutputRefused: It cannot be written there, or a file lies there already.
    """
    if "\0" in str(path) or not path.name:
        raise OutputRefused("That is not the path of a file.")
    target = path.expanduser().absolute()
    if len(os.fsencode(target.name)) > _LONGEST_NAME:
        raise OutputRefused("The name of the file is too long.", hint="Choose a shorter one.")
    if target.is_dir():
        raise OutputRefused(f"{target} is a folder.", hint="Give the name of the file too.")
    if os.path.lexists(target) and not overwrite:
        raise OutputRefused(f"{target} exists already.", hint="Choose another name, or allow overwriting.")
    probe = target.with_name(f".{secrets.token_hex(6)}.part")
    try:
        target.parent.mkdir(parents=True, exist_ok=True)
        os.close(os.open(probe, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        probe.unlink()
    except OSError as error:
        raise explain(error, target) from None
    return target


def free_name(path: Path) -> Path:
    """Return the path itself, or with a number where a file lies there already."""
    number = 1
    candidate = path
    while os.path.lexists(candidate):
        number += 1
        candidate = path.with_name(f"{path.stem} ({number}){path.suffix}")
    return candidate


def publish(temp: Path, final: Path, overwrite: bool = False) -> None:
    """Give a finished file its name, in one step, once its bytes are on the disk.

    Args:
        temp: The finished file, in the same folder.
        final: Its name.
        overwrite: Whether a file that lies there may be replaced.

    Raises:
        OutputRefused: A file lies there, or it cannot be written; `temp` is left.
    """
    try:
        _sync(temp)
        if overwrite:
            temp.replace(final)
        else:
            _rename_new(temp, final)
        _sync_folder(final.parent)
    except FileExistsError:
        raise OutputRefused(
            f"{final} exists already.", hint="Choose another name, or allow overwriting."
        ) from None
    except OSError as error:
        raise explain(error, final) from None


def explain(error: OSError, path: Path) -> OutputRefused:
    """Return a plain sentence for what the system said about writing to a path."""
    folder = path.parent
    if error.errno in _NO_ROOM:
        return OutputRefused(f"The disk of {folder} is full.", hint="Make room, or choose another disk.")
    if error.errno in _NO_RIGHT:
        return OutputRefused(f"The folder {folder} may not be written to.")
    if error.errno in {errno.ENOTDIR, errno.EEXIST}:
        return OutputRefused(f"{folder} is not a folder.")
    if error.errno == errno.ENAMETOOLONG:
        return OutputRefused("The name of the file is too long.", hint="Choose a shorter name.")
    return OutputRefused(f"The file cannot be written to {folder}.")


def _rename_new(temp: Path, final: Path) -> None:
    """Rename, failing if the name is taken: a link where there are links, else a reserved name."""
    try:
        os.link(temp, final)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError, AttributeError):
        os.close(os.open(final, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o644))
        try:
            temp.replace(final)
        except OSError:
            with suppress(OSError):
                final.unlink()
            raise
        return
    temp.unlink()


def _sync(path: Path) -> None:
    with path.open("r+b") as file:
        os.fsync(file.fileno())


def _sync_folder(folder: Path) -> None:
    """Make the new name last, where the system can."""
    if os.name != "posix":
        return
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
