"""A countdown: "count down from 5 to 1" is one card of moving words for each number."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import TAKEN

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

MOST = 12
SECOND_MS = 1_000
_CLOSING = re.compile(
    r"[\s,.;:、，]*(?:\b(?:(?:and )?then|followed by|(?:and )?finally|and|with|(?:ending|ends?|finish(?:es|ing)?|clos(?:es|ing)) (?:with|in|on))\b|最后|然后|接着|再)\s*(?:(?:immediately|directly|right away|straight away|at once|suddenly)\s+)?(?:(?:出现|显示|是|来|写|弹出|跳出|蹦出)+|(?:it |we )?(?:says?|shows?|see|comes?)\b)?\s*(?:(?:the |a )?(?:words?|text|title|card|slide|screen)\b(?: (?:saying|with|that says|reading))?:?|(?:一张)?(?:文字|字样|卡片|字卡))?\s*"
    r"(?P<t>[\ue000-\uf8ff]|[^\s,;。，\x00\ue000-\uf8ff][^,;。，\n\x00\ue000-\uf8ff]{0,40})"
)
_BESIDE = re.compile(r"[\s,.;:、，]*with\b")
_LOUD = re.compile(r".*?[!?！？](?=\s)")
_ENDS = re.compile(
    rf"\s*(?:\b(?:for|stays?|shown|lasts?|held|停留?|显示|持续)\s*)*(?:{DURATION.pattern})|\.\s+(?=\S)|\s+(?:with|over)\s+(?!love|best|all|us|you|me)(?=[a-z])",
    re.VERBOSE | re.IGNORECASE,
)
"""What is said of the text that follows is no part of it: "then HAPPY 2027 for five seconds. Synthwave"."""
_WORD = r"(?:count(?:ing|s)?[ -]?downs?(?: timer| clock| video| clip| animation| intro)?)"
_UNIT = r"(?: ?(?:seconds?|secs?|s)\b)?"
_DASHED = rf"(?:\s*[-–—]\s*{NUMBER}(?!\d)){{2,}}"
_COUNTDOWN = re.compile(
    rf"(?:\b(?:a|an|the|new year(?:'?s)?) )*\b{_WORD}:?(?: (?:from|of|starting (?:at|from|with)|for|in))?(?: the)? (?P<from>{NUMBER}){_UNIT}(?:{_DASHED}|\s*(?:to|down to|until|till|a|ถึง|-|–|—)\s*(?P<to>{NUMBER})(?!\d){_UNIT}|(?:[ ,.]+{NUMBER}(?!\d))+)?"
    rf"|\b{_WORD}(?: for [^.:;\d]{{2,40}}?)?[.:;!,]\s*(?P<listed>{NUMBER})(?:[ ,.…-]+{NUMBER}(?!\d)){{2,}}"
    rf"|(?:\b(?:a|an|the) )?\b(?P<length>{NUMBER})[ -]?(?:seconds?|secs?|s)[ -]{_WORD}"
    rf"|(?<![\d-])\b(?P<high>{NUMBER})(?: ?[-–] ?\d{{1,2}}(?= ?[-–]))* ?(?:to|-|–) ?(?P<low>{NUMBER}) {_WORD}"
    rf"|\b(?P<first>{NUMBER})(?:'\w+)?(?: from)?,? (?:{NUMBER},? )*(?P<second>{NUMBER})(?:'\w+)?(?: to)? {_WORD}"
    rf"|(?:倒计时|倒数)(?:视频|动画)?[\s,:]*(?P<row>{NUMBER})(?:(?:\s*[、,]\s*|\s+){NUMBER})+(?=[\s,;.、。]|$)"
    rf"|(?:[\u3400-\u9fff]{{0,6}}(?:倒计时|倒数)[,:]?)?(?:从)(?P<han_high>{NUMBER})(?:开始)?(?:往下)?(?:倒计时|倒数|数)(?:到|至)(?P<han_down>{NUMBER})"
    rf"|(?:从)?(?P<han>{NUMBER})(?:秒|数|到|倒数到|数到|倒计时到)?(?P<han_to>{NUMBER})?(?:秒)?(?:的)?(?:倒计时|倒数)|(?:倒计时|倒数)(?:从)?(?P<han_from>{NUMBER})(?:秒)?(?:到(?P<han_low>{NUMBER}))?"
)

MOST_UP = 20
_COUNT_UP = re.compile(
    rf"(?:\b(?:a |an )?(?:kids|children'?s?|toddlers?'?s?|preschool|educational|learning|math) (?:video|clip|film|animation|song)s?[:,]? )?\b(?:we |let's |learn(?:ing)? (?:to )?|how to )*(?:count(?:ing|s)?(?: up)?|(?:the )?numbers)(?: from)? (?P<low>{NUMBER})(?: s)?(?: up)? ?(?:to|-|–|till|until) ?(?P<high>{NUMBER})(?: s\b)?(?!\d)"
    rf"|(?:从|数字)(?P<han_low>{NUMBER})(?:开始)?(?:数?[到至]|-)(?P<han_high>{NUMBER})(?!\d|点|秒|分|月|日|岁)(?:的?(?:教学|认数|学习|认识))?"
)
"""What children learn: "counting from 1 to 10", "数字1到10"."""


def take_closing(reading: Reading) -> tuple[str, int] | None:
    """Take the text that follows a countdown that was taken: "... and then GO!", and where it ends; None where nothing does."""
    for taken in re.finditer(rf"{TAKEN}+", reading.text):
        found = _CLOSING.match(reading.text, taken.end())
        if found is None:
            continue
        quoted = MARK.match(found["t"]) is not None
        said = quote_of(found["t"], reading.quotes) if quoted else reading.original[slice(*found.span("t"))]
        named = not quoted and said[:1].isupper() and not _BESIDE.match(found.group())
        if not (quoted or named) and reading.tags("style_sure", "music_noun", within=found.span("t")):
            return None  # "... with synthwave".
        if not quoted and _BESIDE.match(found.group()) and not said[:1].isupper():
            return None  # "... with a beep".
        if not quoted and not said[:1].isupper() and reading.part(*found.span("t")).details():
            return None  # "... and then confetti".
        low, high = found.span("t")
        if not quoted and (loud := _LOUD.match(said)):
            # "... then GO! big numbers": what stands behind the cry is about the film.
            said, high = loud.group(), low + loud.end()
        if not quoted and (ends := _ENDS.search(said)):
            said, high = said[: ends.start()], low + ends.start()
        reading.take_span(found.start(), high)
        return (said.strip(" .:"), high) if said.strip(" .:") else None
    return None


def take_countdown(reading: Reading) -> list[int]:
    """The numbers of a countdown, or of what is counted up, in their order, one a second; none where there are too many."""
    if (up := reading.search(_COUNT_UP)) is not None:
        low, high = (
            round(number_of(next(filter(None, (up[name], up[f"han_{name}"])), "0")))
            for name in ("low", "high")
        )
        if 0 <= low < high and high - low < MOST_UP:
            reading.take_span(*up.span())
            return list(range(low, high + 1))
    found = reading.search(_COUNTDOWN)
    if found is None:
        return []
    first = next(
        found[name]
        for name in ("from", "length", "high", "first", "han_high", "han", "han_from", "row", "listed")
        if found[name]
    )
    last = next(
        (found[name] for name in ("to", "low", "second", "han_down", "han_to", "han_low") if found[name]), "1"
    )
    high, low = round(number_of(first)), round(number_of(last))
    if not 0 <= low < high or high - low >= MOST:
        return []
    reading.take_span(*found.span())
    return list(range(high, low - 1, -1))
