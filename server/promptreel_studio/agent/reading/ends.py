"""Whether a picture is to come out of black at its beginning, or to go into black at its end, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

USUAL_MS = 1_000
_PICTURE = r"(?:picture|video|image|film|movie|screen|whole thing|everything)"
FADES = re.compile(
    rf"\bfad(?:e|es|ing) (?:the |my |whole )*{_PICTURE}(?: (?:in|out|to|from|up)\b)+(?: (?:black|white))?"
    rf"|\b{_PICTURE} (?:should |to )?fad(?:e|es|ing)(?: (?:in|out|to|from|up)\b)+(?: black)?"
    r"|\bfad(?:e|es|ing) (?:in |up )?from (?:black|dark)|\bfad(?:e|es|ing) (?:out )?(?:in)?to (?:black|dark)"
    r"|\b(?:end|finish|close|start|begin|open)s?(?: \w+){0,2} (?:with|on|in) (?:an? )?(?:slow |long |short |quick )?fade(?:[ -]?(?:in|out))?(?: (?:from|to) black)?"
    r"|画面(?:慢慢|逐渐|渐渐)?(?:淡入淡出|淡入|淡出|渐显|渐隐|渐黑|变黑|暗下去)|(?:淡出|渐变|渐隐|慢慢)(?:到|为|成|至)?黑(?:色|屏|场)?|(?:最后|结尾|片尾)[^，。]{0,4}(?:黑场|黑屏|变黑)(?!.?字|上|里|写|打|出|显)|(?:开头|片头|一开始)[^，。]{0,4}(?:黑场|黑屏)(?!.?字|上|里|写|打|出|显)|从黑(?:色|屏|场)?(?:淡入|渐显)|(?:片头|开头)淡入|(?:片尾|结尾)(?:画面)?(?:[\d一二两三四五半.]+秒)?(?:淡出|渐黑|变黑)"
)
AT_START = re.compile(
    r"\b(?:in\b|up\b|from black|from dark|at the (?:very )?(?:start|beginning)|start|begin|open)|淡入|渐显|从黑|片头|开头|一开始"
)
AT_END = re.compile(
    r"\b(?:out\b|to (?:black|dark)|into (?:black|dark)|at the (?:very )?end|end|finish|close)|淡出|渐隐|黑$|到黑|片尾|结尾|最后|渐黑|变黑"
)
_ALONE = re.compile(
    r"(?:^|[,;.]|\band\b|\bwith\b)\s*(?:and |with )?(?:an? )?(?:slow |long |short |quick |gentle )?fade[ -]?(?P<way>in|out) at the (?:very )?(?:start|beginning|end)(?=\s*(?:[,;.!]|$|and\b))"
    r"|(?:^|[,;.。，；])\s*(?:片尾|结尾|末尾|最后)(?:处|的?画面)?(?:慢慢|渐渐|逐渐|缓缓)?地?(?P<out>淡出|渐黑)(?=\s*(?:[,;.。，；!！]|$))"
    r"|(?:^|[,;.。，；])\s*(?:片头|开头|一开始)(?:处|的?画面)?(?:慢慢|渐渐|逐渐|缓缓)?地?(?P<in>淡入)(?=\s*(?:[,;.。，；!！]|$))"
)
_BETWEEN = re.compile(r"\bbetween (?:them|both|the|all|each|two)\b|\bin between\b|之间|两段中间")
"""With it beside, it is how one goes over into the next."""
_PLACE = re.compile(r" ?(?:,|at|in)? ?(?:the )?(?:very )?(?:at the )?(?:start|beginning|end)\b")


def _is_between(text: str, start: int, end: int) -> bool:
    """Whether the piece that a fade is said in says that it is between shots."""
    low = max(text.rfind(mark, 0, start) for mark in ",.;，。；") + 1
    high = min((at for mark in ",.;，。；" if (at := text.find(mark, end)) >= 0), default=len(text))
    return _BETWEEN.search(text, low, high) is not None


def take_ends_alone(reading: Reading) -> tuple[bool, bool]:
    """Take "fade out at the end" where it stands for itself, before a title or music beside it is given it."""
    ways = set()
    while found := reading.search(_ALONE):
        ways.add(found["way"] or ("out" if found["out"] else "in"))
        reading.take_span(*found.span())
    return "in" in ways, "out" in ways


def take_ends(reading: Reading, *, listed: bool) -> tuple[bool, bool]:
    """Take what a prompt says of it: whether the video begins, and whether it ends, in black.

    Args:
        reading: The prompt.
        listed: Whether it is a list of shots, whose last one may be "then fade to black".
    """
    begins = ends = False
    for found in FADES.finditer(reading.text):
        start, end = found.span()
        if reading.tags("music_noun", within=(start, end)) or _is_between(reading.folded, start, end):
            continue
        place = _PLACE.match(reading.text, end)
        end = place.end() if place else end
        said = reading.text[start:end]
        at_start = AT_START.search(said) is not None
        last = not reading.text[end:].strip(" .!,;。！，；、")
        # "A city, then fade to black, then a forest": that is between two shots.
        if at_start or place or (last and not listed):
            begins, ends = begins or at_start, ends or not at_start or AT_END.search(said) is not None
            reading.take_span(start, end)
    return begins, ends
