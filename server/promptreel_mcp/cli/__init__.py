"""The command line: `promptreel make`, `mcp`, `studio`, `doctor`."""

from .app import run

__all__ = ["run"]
