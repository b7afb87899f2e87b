"""Lines from a host that are JSON and that the SDK cannot read; it would leave them without an answer."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any, Self

from mcp.server.stdio import stdio_server
from mcp.shared.message import SessionMessage
from mcp.types import jsonrpc_message_adapter
from pydantic import ValidationError

if TYPE_CHECKING:
    from types import TracebackType

    from mcp.server import MCPServer
    from mcp.shared._stream_protocols import ReadStream

_HALF = re.compile("[\ud800-\udfff]")


async def run_stdio(server: MCPServer[Any]) -> None:
    """Answer one host until it closes stdin; also what the SDK's own reader would not answer."""
    inner = server._lowlevel_server  # noqa: SLF001 - nothing can be put behind the SDK's reader otherwise
    async with stdio_server() as (incoming, outgoing):
        await inner.run(Mended(incoming), outgoing, inner.create_initialization_options())


class Mended:
    """A stream of messages in which halves of characters, as JavaScript may send them, are replaced."""

    def __init__(self, inner: ReadStream[SessionMessage | Exception]) -> None:
        self._inner = inner

    @property
    def last_context(self) -> Any:
        """The context that the sender of the last message was in."""
        return getattr(self._inner, "last_context", None)

    async def receive(self) -> SessionMessage | Exception:
        """Return the next message."""
        return mended(await self._inner.receive())

    async def aclose(self) -> None:
        """Close the stream."""
        await self._inner.aclose()

    def __aiter__(self) -> Self:
        return self

    async def __anext__(self) -> SessionMessage | Exception:
        return mended(await self._inner.__anext__())

    async def __aenter__(self) -> Self:
        await self._inner.__aenter__()
        return self

    async def __aexit__(
        self,
        exc_type: type[BaseException] | None,
        exc_val: BaseException | None,
        exc_tb: TracebackType | None,
    ) -> bool | None:
        return await self._inner.__aexit__(exc_type, exc_val, exc_tb)


def mended(item: SessionMessage | Exception) -> SessionMessage | Exception:
    """Return a message as it is, or one that was not read because of halves of characters without them."""
    if not isinstance(item, ValidationError):
        return item
    line = item.errors()[0]["input"]
    try:
        whole = _whole(json.loads(line))
        return SessionMessage(jsonrpc_message_adapter.validate_json(json.dumps(whole), by_name=False))
    except (TypeError, ValueError, RecursionError):
        return item


def _whole(data: Any) -> Any:
    if isinstance(data, str):
        return _HALF.sub("\ufffd", data)
    if isinstance(data, dict):
        return {_whole(key): _whole(value) for key, value in data.items()}
    return [_whole(item) for item in data] if isinstance(data, list) else data
