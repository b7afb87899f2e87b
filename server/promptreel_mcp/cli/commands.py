"""What to do next, said with the commands of a terminal: hints name the tools that an agent calls."""

from __future__ import annotations

import re

_COMMANDS = {
    "ask": "promptreel ask",
    "batch": "promptreel batch",
    "generate": "promptreel make",
    "projects": "promptreel jobs",
    "state": "promptreel state",
    "upload": "promptreel ask",
    "wait": "promptreel jobs follow",
}
_CALLED = re.compile(r"(?:\b(?P<call>[Cc])all )?`(?P<tool>\w+)`")


def as_commands(hint: str) -> str:
    """Return a hint with each tool of the server as the command that does it; other words stay."""

    def named(found: re.Match[str]) -> str:
        command = _COMMANDS.get(found["tool"])
        if command is None:
            return found[0]
        call = found["call"]
        return f"{'Run' if call == 'C' else 'run'} `{command}`" if call else f"`{command}`"

    return _CALLED.sub(named, hint)
