"""Files that are arriving: hashed and counted while they are written, gone unless they are kept."""

from __future__ import annotations

import hashlib
import os
import re
from pathlib import Path, PurePosixPath, PureWindowsPath
from typing import TYPE_CHECKING, Self

from promptreel_studio.store.folder import open_private

from .errors import MEDIA_TOO_LARGE, ApiError
from .files import CONTENT_TYPES
from .probing import unsupported

if TYPE_CHECKING:
    from types import TracebackType

    from promptreel_studio.store import DataFolder

_LONGEST_FILENAME = 120


class IncomingFile:
    """One file on its way to the data folder."""

    def __init__(self, path: Path, filename: str, limit: int) -> None:
        self.path = path
        self.filename = filename
        self.size = 0
        self._limit = limit
        self._hash = hashlib.sha256()
        self._file = os.fdopen(open_private(path), "wb")

    @property
    def extension(self) -> str:
        """Of its name, lower case, without the dot."""
        return Path(self.filename).suffix.lower().lstrip(".")

    @property
    def hash(self) -> str:
        """SHA-256 of what has arrived."""
        return self._hash.hexdigest()

    def write(self, data: bytes) -> None:
        """Append.

        Raises:
            ApiError: 413/4002, the file is larger than allowed.
        """
        self.size += len(data)
        if self.size > self._limit:
            raise ApiError(
                413, f"{self.filename!r} is larger than {self._limit / 2**20:g} MB.", code=MEDIA_TOO_LARGE
            )
        self._hash.update(data)
        self._file.write(data)

    def close(self) -> None:
        """All has arrived."""
        self._file.close()


class Incoming:
    """The files of one request; those that were not moved away are removed at the end."""

    def __init__(self, folder: DataFolder, *, largest: int, most: int) -> None:
        self.files: list[IncomingFile] = []
        self._folder = folder
        self._largest = largest
        self._most = most

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for file in self.files:
            file.close()
            file.path.unlink(missing_ok=True)

    def new(self, filename: str) -> IncomingFile:
        """Begin a file.

        Raises:
            ApiError: 415/4001 by its name already, or 400, too many files.
        """
        name = clean_filename(filename)
        if Path(name).suffix.lower().lstrip(".") not in CONTENT_TYPES:
            raise unsupported(name)
        if len(self.files) >= self._most:
            raise ApiError(400, f"At most {self._most} files can be uploaded at once.")
        file = IncomingFile(self._folder.new_incoming(), name, self._largest)
        self.files.append(file)
        return file


def clean_filename(name: str) -> str:
    """The last part of a name from anywhere, without what a header or a terminal could trip over."""
    last = PureWindowsPath(PurePosixPath(name).name).name
    last = re.sub(r"[^\w .()\-]+", "_", last).strip(" .")
    stem, suffix = Path(last).stem, Path(last).suffix
    return f"{stem[:_LONGEST_FILENAME]}{suffix[:12]}" or "file"
