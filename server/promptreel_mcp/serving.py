"""Serve MCP: over stdio, with nothing but the protocol on stdout, or over HTTP; logs go to stderr."""

from __future__ import annotations

import gc
import logging
import os
import sys
import threading
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

_LEAVE_SECONDS = 0.3
"""How long after its host has gone the process may still tidy up."""


def serve_stdio() -> None:
    """Answer one host until it closes our stdin."""
    # Imports allocate much and free nothing: without the collector the server starts a quarter faster.
    gc.disable()
    from .server import build_server
    from .stdio import run_stdio

    server = build_server()
    gc.freeze()
    gc.enable()
    _log_to_stderr()
    import anyio

    async def serve() -> None:
        await run_stdio(server)
        # A thread that waits for a locked journal or a name server would hold the process up.
        last = threading.Timer(_LEAVE_SECONDS, os._exit, (0,))
        last.daemon = True
        last.start()

    anyio.run(serve)


def serve_http(host: str, port: int, allowed_hosts: Sequence[str], allowed_origins: Sequence[str]) -> None:
    """Answer the users whose tokens are known until SIGTERM or SIGINT.

    Args:
        host: The address to listen on.
        port: 0 takes a free one.
        allowed_hosts: What clients call this server, beside the names of this machine for itself.
        allowed_origins: Web pages that may call.

    Raises:
        PromptreelError: The address, a name or a token cannot be used.
    """
    gc.disable()
    from promptreel.settings import load_settings

    from .http.serve import Address
    from .http.serve import serve_http as serve

    gc.freeze()
    gc.enable()
    _log_to_stderr()
    serve(Address(host, port, allowed_hosts, allowed_origins), load_settings())


def _log_to_stderr() -> None:
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="promptreel: %(message)s", force=True
    )
