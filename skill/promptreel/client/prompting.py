"""A user's words with the constraints that were given beside them."""

from __future__ import annotations

import math
import re

from promptreel.errors import InvalidInput

MAX_SECONDS = 600
_ASPECT = re.compile(r"(\d{1,3}):(\d{1,3})")


def compose(
    prompt: str,
    *,
    aspect_ratio: str | None = None,
    duration_seconds: float | None = None,
    music: bool = True,
) -> str:
    """Return the message: the words as they are, then one line of English with what was given.

    Args:
        prompt: What the user said.
        aspect_ratio: For example "9:16".
        duration_seconds: 1 to 600.
        music: False asks for none.

    Raises:
        InvalidInput: The prompt is empty or a value is out of range.
    """
    words = prompt.strip()
    if not words:
        raise InvalidInput("The prompt is empty.", hint="Say in a sentence what you want to see.")
    parts = []
    if duration_seconds is not None:
        if not math.isfinite(duration_seconds) or not 1 <= duration_seconds <= MAX_SECONDS:
            raise InvalidInput(
                f"A video can be 1 to {MAX_SECONDS} seconds long.",
                hint="Give a duration within these limits.",
            )
        parts.append(f"Duration: {duration_seconds:g} {'second' if duration_seconds == 1 else 'seconds'}.")
    if aspect_ratio is not None:
        ratio = _ASPECT.fullmatch(aspect_ratio.strip())
        if ratio is None or 0 in (int(ratio[1]), int(ratio[2])):
            raise InvalidInput(
                "The aspect ratio cannot be read.",
                hint="Give it as width:height, for example 16:9, 9:16 or 1:1.",
            )
        parts.append(f"Aspect ratio: {ratio[0]}.")
    if not music:
        parts.append("No background music.")
    return f"{words}\n\n{' '.join(parts)}" if parts else words
