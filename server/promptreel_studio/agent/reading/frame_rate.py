"""How many frames a second a film is to have: "60 fps", "at 25 frames per second", "每秒60帧"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.gloss import glossed, language_of
from promptreel_studio.agent.reading.quotes import mask
from promptreel_studio.agent.reading.text import TAKEN, Reading
from promptreel_studio.agent.vocabulary import tokens

RATES = (24, 25, 30, 50, 60)
_NAME = r"(?:frame ?rate|fps|refresh rate)"
_LEAD = (
    r"(?:(?:,|，|and|with|at|in|to|of|as|use|using|run(?:ning)? at|make it|set it to|change it to|switch to|render(?:ed)?(?: it)? (?:at|in)"
    r"|mit|bei|auf|en|à|a|em|op|w|na|con|com|avec|с|в|на|dengan|di|với|ở)\s*(?<![^\W\d_](?=\w)))*"
)
_RATE = re.compile(
    rf"{_LEAD}(?:a |the )?(?:(?<![\d.:])(?P<fps>\d{{1,3}}) ?-?(?:fps\b|f/s\b|(?:frames?|pictures|images) (?:a|per|every) second\b|hz\b)(?: {_NAME})?"
    rf"|{_NAME}(?: (?:to|of|at|is|should be))?:? ?(?P<named>\d{{2,3}})(?! ?(?:s\b|sec|%|min))(?: ?fps\b)?)"
    r"|[,，]?(?:把?(?:帧率|帧数)?(?:改|设|调|换)?(?:成|为|到|置为)?)?(?:每秒)?(?<![前后第最\d])(?P<han>\d{2,3}) ?(?:帧(?:每秒|/秒)?|fps)|[,，]?(?:把?(?:帧率|帧数))(?:改|设|调|换)?(?:成|为|到|置为|是)?:?(?P<han_named>\d{2,3})",
    re.IGNORECASE,
)
_SLOWEST, _FASTEST = 5, 480
"""What else stands before such a unit is no frame rate of a film."""


def cut_frame_rate(message: str, language: str) -> tuple[str, int | None]:
    """Take the frame rate out of a message; nothing is left of one that says only that.

    Args:
        message: As it was typed; what it quotes is no wish.
        language: Its language, if the words do not show it.

    Returns:
        The rest, and the rate as it was asked for.
    """
    found = _RATE.search(mask(message)[0])
    start = message.find(found.group()) if found else -1
    fps = next((int(value) for value in found.groups() if value), 0) if found else 0
    if found is None or start < 0 or not _SLOWEST <= fps <= _FASTEST:
        return message, None
    rest = f"{message[:start]} {message[start + len(found.group()) :]}".strip()
    return ("" if _says_nothing(rest, language) else rest), fps


def nearest_rate(fps: int) -> int:
    """The rate on offer that is nearest."""
    return min(RATES, key=lambda rate: abs(rate - fps))


def _says_nothing(rest: str, language: str) -> bool:
    other = language_of(rest, language)
    words = Reading(glossed(rest, other) if other else rest)
    words.take_tags("filler", "do", "edit")
    return not tokens(words.text.replace(TAKEN, " "))
