"""Lists of steps, some of which are gone."""

from __future__ import annotations

import re

from .parts import sentences

_NUMBERED = re.compile(r"^(\s*)(\d{1,2})([.)]\s)")


def tidied(lines: list[str]) -> list[str]:
    """Number what is left of a list anew, and take out a heading whose list is gone."""
    left: list[str] = []
    for number, whole in enumerate(lines):
        line = whole
        following = next((later for later in lines[number + 1 :] if later.strip()), "")
        heads = line.rstrip().endswith((":", "："))
        listed = _is_item(following) or (following and number + 1 < len(lines) and lines[number + 1])
        if heads and not listed:
            # Only the sentence that announced the list goes with it.
            *before, _ = [line[start:end] for start, end in sentences(line)] or [line]
            line = "".join(before).rstrip()
            if not line:
                continue
        left.append(line)
    expected = 0
    for number, line in enumerate(left):
        match = _NUMBERED.match(line)
        if match:
            expected += 1
            left[number] = f"{match[1]}{expected}{match[3]}{line[match.end() :]}"
        elif line.strip() and not line.startswith((" ", "\t")):
            expected = 0
    return left


def _is_item(line: str) -> bool:
    return re.match(r"\s*(?:[-*•]|\d{1,2}[.)])\s", line) is not None
