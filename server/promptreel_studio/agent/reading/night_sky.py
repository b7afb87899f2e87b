"""Stars and the moon: a subject by themselves, and a sign of the night over another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

STARS = re.compile(r"\bstars\b|\b(?:starry|night) sk(?:y|ies)\b|\bmilky way\b|夜空|星空|星星|繁星|银河")
"""By themselves they are the subject, though many scenes have some."""
_STARRY = {"aurora", "beach", "clouds", "desert", "fields", "mountains", "ocean", "skyline", "village"}
"""Kinds that have stars in their sky at night."""
AT_NIGHT = re.compile(
    rf"{STARS.pattern}|\b(?:the|a|under|by|big|full|huge|bright|crescent|half|silver|pale)(?: \w+)? moon\b|\bmoon(?:light|lit)?\b(?! landing| base| rover)|月亮|圆月|满月|弯月|月牙|明月|月光|[雨雪雾]夜"
)
"""What is seen at night alone, where no time was said."""


def take_stars(reading: Reading, kinds: list[str], time: str | None) -> None:
    """Take stars over a scene of the night that has them in its sky.

    Args:
        reading: The text.
        kinds: The subjects; the first is drawn.
        time: Time of day, as far as it was said.
    """
    if kinds and kinds[0] in _STARRY and time == "night":
        while reading.take(STARS):
            pass
