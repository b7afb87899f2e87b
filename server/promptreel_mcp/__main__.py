"""`promptreel ...`, and `python -m promptreel_mcp`, which serves MCP when it is given no command."""

from __future__ import annotations

import gc
import sys


def main() -> None:
    """Run the command line; `mcp` without options skips what only people need."""
    if sys.argv[1:] == ["mcp"]:
        from .serving import serve_stdio

        serve_stdio()
        return
    # As for the server: imports allocate much and free nothing.
    gc.disable()
    from .cli import run

    gc.freeze()
    gc.enable()
    run()


if __name__ == "__main__":
    if len(sys.argv) == 1:
        sys.argv.append("mcp")
    main()
