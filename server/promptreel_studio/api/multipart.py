"""Multipart bodies, written to disk while they arrive: no upload is ever held in memory."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING

from python_multipart.exceptions import FormParserError
from python_multipart.multipart import MultipartParser, parse_options_header

from .errors import ApiError

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from .incoming import Incoming, IncomingFile

FIELD = b"files"
_LONGEST_HEADER = 8 * 1024


class MultipartReader:
    """Takes the files out of one body. The parser calls the `on_*` methods; `receive` does the writing."""

    def __init__(self, incoming: Incoming) -> None:
        self._incoming = incoming
        self._writes: list[tuple[IncomingFile, bytes]] = []
        self._file: IncomingFile | None = None
        self._name = b""
        self._value = b""
        self._disposition = b""

    async def receive(self, body: AsyncIterator[bytes], content_type: str) -> None:
        """Read the whole body.

        Raises:
            ApiError: 400 malformed, 413/4002 too large.
        """
        _, options = parse_options_header(content_type)
        boundary = options.get(b"boundary")
        if not boundary:
            raise ApiError(400, "The upload is not a valid form: its boundary is missing.")
        try:
            parser = MultipartParser(
                boundary,
                {
                    "on_part_begin": self.on_part_begin,
                    "on_part_data": self.on_part_data,
                    "on_part_end": self.on_part_end,
                    "on_header_field": self.on_header_field,
                    "on_header_value": self.on_header_value,
                    "on_header_end": self.on_header_end,
                    "on_headers_finished": self.on_headers_finished,
                },
            )
            async for chunk in body:
                parser.write(chunk)
                await self._write()
            parser.finalize()
        except FormParserError:
            raise ApiError(400, "The upload is not a valid form.") from None

    def on_part_begin(self) -> None:
        """Forget the part before."""
        self._file, self._name, self._value, self._disposition = None, b"", b"", b""

    def on_header_field(self, data: bytes, start: int, end: int) -> None:
        """A piece of a header's name."""
        self._name += data[start:end]

    def on_header_value(self, data: bytes, start: int, end: int) -> None:
        """A piece of a header's value."""
        self._value += data[start:end]
        if len(self._value) > _LONGEST_HEADER:
            raise ApiError(400, "The upload is not a valid form: a header is too long.")

    def on_header_end(self) -> None:
        """A header is complete."""
        if self._name.lower() == b"content-disposition":
            self._disposition = self._value
        self._name, self._value = b"", b""

    def on_headers_finished(self) -> None:
        """Files of our field are kept; other parts are read over."""
        _, options = parse_options_header(self._disposition)
        if options.get(b"name") == FIELD and b"filename" in options:
            self._file = self._incoming.new(options[b"filename"].decode("utf-8", "replace"))

    def on_part_data(self, data: bytes, start: int, end: int) -> None:
        """A piece of the content."""
        if self._file is not None:
            self._writes.append((self._file, data[start:end]))

    def on_part_end(self) -> None:
        """The part is complete."""
        self._file = None

    async def _write(self) -> None:
        writes, self._writes = self._writes, []
        if writes:
            await asyncio.to_thread(_write_all, writes)


def _write_all(writes: list[tuple[IncomingFile, bytes]]) -> None:
    for file, data in writes:
        file.write(data)
