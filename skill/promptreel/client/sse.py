"""Server-sent events out of bytes, however these are cut.

Lines end at CR LF, LF and CR and nowhere else: google-adk writes U+2028 raw into its JSON, where
`str.splitlines` and httpx's own line reader cut it (protocol.md §3.3). Two things go beyond the
standard, because real streams need them: the last event counts without its blank line, and a line
that is no field goes on with the data before it (errors of old google-adk are not escaped, §3.5).
"""

from __future__ import annotations

from httpx_sse import ServerSentEvent

from promptreel.errors import BadAnswer

_FIELDS = frozenset({"data", "event", "id", "retry"})
MAX_EVENT_BYTES = 64 * 1024 * 1024


class SseDecoder:
    """Feed it bytes, it returns events; pure, no I/O.

    Comments come out as events named "comment": they say that the other side is alive.
    """

    def __init__(self) -> None:
        self._tail: list[bytes] = []
        self._size = 0
        self._after_cr = False
        self._first = True
        self._name = ""
        self._data: list[str] = []

    def feed(self, chunk: bytes) -> list[ServerSentEvent]:
        """Take the next bytes.

        Raises:
            BadAnswer: A single event is larger than any sensible one.
        """
        if self._after_cr and chunk[:1] == b"\n":
            chunk = chunk[1:]
            self._after_cr = False
        if not chunk:
            return []
        self._after_cr = chunk.endswith(b"\r")
        *lines, rest = chunk.replace(b"\r\n", b"\n").replace(b"\r", b"\n").split(b"\n")
        events: list[ServerSentEvent] = []
        for line in lines:
            self._tail.append(line)
            events += self._line(b"".join(self._tail))
            self._tail.clear()
        if rest:
            self._tail.append(rest)
        self._size = self._size + len(chunk) if not lines else len(rest)
        if self._size > MAX_EVENT_BYTES:
            raise BadAnswer("The backend sent a message too large to be one.")
        return events

    def close(self) -> list[ServerSentEvent]:
        """Return what is left at the end of the stream."""
        events = self._line(b"".join(self._tail)) if self._tail else []
        self._tail.clear()
        return events + self._line(b"")

    def _line(self, raw: bytes) -> list[ServerSentEvent]:
        line = raw.decode("utf-8", "replace")
        if self._first:
            self._first = False
            line = line.removeprefix("\ufeff")
        if not line:
            return self._dispatch()
        if line.startswith(":"):
            return [ServerSentEvent(event="comment", data=line[1:].strip())]
        field, _, value = line.partition(":")
        if field not in _FIELDS:
            if self._data:
                self._data.append(line)
            return []
        value = value.removeprefix(" ")
        if field == "data":
            self._data.append(value)
        elif field == "event":
            self._name = value
        return []

    def _dispatch(self) -> list[ServerSentEvent]:
        if not self._data and not self._name:
            return []
        event = ServerSentEvent(event=self._name or "message", data="\n".join(self._data))
        self._name = ""
        self._data = []
        return [event]
