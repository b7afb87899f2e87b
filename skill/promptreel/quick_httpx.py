"""httpx without its command line.

It loads that, with Rich and Pygments, wherever these are installed, which takes as long as all the rest of it; every
command and every runner would wait for that.
"""

from __future__ import annotations

import sys
from typing import Any

_COMMAND_LINE = "httpx._main"

if "httpx" not in sys.modules:
    modules: dict[str, Any] = sys.modules
    modules[_COMMAND_LINE] = None  # httpx gets on without it, as where those libraries are missing
    try:
        import httpx
    finally:
        del modules[_COMMAND_LINE]
else:
    import httpx

__all__ = ["httpx"]
