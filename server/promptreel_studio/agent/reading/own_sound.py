"""How loud a film lets the own sound of its clips be: "keep the clip sound at 20 %", "the original sound quieter"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

QUIET = 0.3
_SOUND = r"(?:sounds?|audio|noise)(?: (?:of|in|from) (?:the |my |its |these |both )?(?:clips?|videos?|footage|it|them)| (?:clips?|videos?))?"
_OWN_LEVEL = re.compile(
    rf"\b(?:(?:keep|leave|put|set|turn|with|and) )?(?:(?:the|their|its|my|all) )*(?:(?!no\b|any\b|without\b)[\w']+ )?{_SOUND}"
    r"(?: (?:very|a bit|a little|much|is|at|to|down|turned|be|should|about|only|on|kept))* (?:(?P<n>\d{1,3}) ?(?:%|percent\b)|quiet(?:er|ly)?\b|low(?:er)?\b|soft(?:er|ly)?\b|down\b)"
    r"|(?:视频|片段|素材)?的?(?:原声|原音|自带的?声音|视频的?声音|片段的?声音)(?:音量)?(?:要|都)?(?:调|放|开|降|保持|保留)?(?:到|在|为)?(?:(?P<han>\d{1,3}) ?%|很?(?:小|低|轻)(?:一?[点些])?声?)"
)


def take_own_level(reading: Reading) -> float | None:
    """Take how loud the clips' own sound is to be, 0 to 1; None where nothing is said of it."""
    found = reading.take(_OWN_LEVEL)
    if found is None:
        return None
    said = found["n"] or found["han"]
    return min(int(said), 100) / 100 if said else QUIET
