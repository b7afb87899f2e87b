"""How fast clips are to play, in words: "2x", "half as fast", "150%", "快一倍"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

SLOWEST, FASTEST = 0.05, 20.0
TIMES = re.compile(
    rf"(?<![\d:.])(?P<n>\d+(?:\.\d+)?|{NUMBER}) ?(?:x\b|×|times\b)(?: as)?(?: speed| faster| slower| fast| slow| the speed| quicker)?"
    rf"|(?P<han>{NUMBER}|半)倍(?:速|速度|的速度)?(?:播放)?"
)
PERCENT = re.compile(r"(?P<n>\d+(?:\.\d+)?) ?(?:%|percent\b)|百分之(?P<han>[一二三四五六七八九十百\d]+)")
TWICE = re.compile(
    r"\b(?:twice|double|two times)(?: as fast| the speed| speed)?(?:['’]s)?\b|加倍|翻倍|快一倍|两倍速|2倍速"
)
HALF = re.compile(r"\bhalf(?: as fast| the speed| speed| of the speed)?(?:['’]s)?\b|慢一倍|一半|半速|0\.5倍")
AND_A_HALF = re.compile(
    rf"(?<![\d.:])(?P<n>\d|an?|one|two|three|four|five) (?:(?:times|x) )?and a half(?: times|x)?\b(?! ?(?:s\b|sec|min))|(?P<han>{NUMBER})倍半"
)
"""Times as fast, "one and a half" and "一倍半"."""
SLOWER = re.compile(
    r"\b(?:slow(?:er|ed|ly)?|slow[- ]?mo(?:tion)?|half)\b|慢|减速"
    r"|\b(?:reduce|decrease|lower|drop|less|quieter|cut)\b.*\bspeed\b|\bspeed\b.*\b(?:down|quieter|lower|less|decrease|reduce)\b|(?:降低|减小|调低|减).{0,8}速度|速度.{0,6}(?:降|低|减)"
)
FASTER = re.compile(
    r"\b(?:fast(?:er)?|speed(?:ed)? (?:it |this |that |the \w+ |things |everything )*up|quick(?:er)?|time-?lapse|accelerate)\b|快|加速"
    r"|\b(?:increase|raise|boost|up|more|louder|bump|higher)\b.*\bspeed\b|\bspeed\b.*\b(?:up|louder|higher|more|increase|raise)\b|(?:提高|加大|提升|调高|增加).{0,8}速度|速度.{0,6}(?:提|高|加|升)"
)
_ONCE = re.compile(r"(?P<fast>快|加速)一倍|(?:慢|减速)一倍")
NORMAL = re.compile(
    r"\b(?:normal|regular|original|real)[ -]?(?:speed|time|pace)\b|(?:恢复|还原|回)?(?:到|成)?(?:正常速度|原速|原来的速度|常速)"
)
_LITTLE = re.compile(
    r"\b(?:a (?:little|tiny)?\s?bit|slightly|a little|a touch|a tad|somewhat)\b|稍微|一点点|略微"
)
_MUCH = re.compile(r"\b(?:much|a lot|way|far|really|very|super)\b|很多|得多|非常|特别")


def factor_of(reading: Reading) -> tuple[float, bool]:
    """How much faster, and whether that is the speed itself."""
    text = AND_A_HALF.sub(_in_digits, reading.text)
    slower = bool(SLOWER.search(text)) and not FASTER.search(text)
    if NORMAL.search(text):
        return 1.0, True
    if (numbered := _numbered(text, slower=slower)) is not None:
        return numbered
    if TWICE.search(text):
        return (0.5 if re.search(r"\bslow\b", text) else 2.0), False
    if HALF.search(text):
        return 0.5, not slower
    step = 1.25 if _LITTLE.search(text) else 2.0 if _MUCH.search(text) else 1.5
    if slower or (SLOWER.search(text) and re.search(r"slow[- ]?mo", text)):
        return (0.5 if re.search(r"slow[- ]?mo|慢动作|慢镜头", text) else 1 / step), False
    if FASTER.search(text):
        return (4.0 if re.search(r"time-?lapse", text) else step), False
    raise Problem("speed.unclear")


def _in_digits(hit: re.Match[str]) -> str:
    said = hit["n"] or hit["han"]
    return f"{(1 if said in {'a', 'an'} else number_of(said)) + 0.5:g}x"


def _numbered(text: str, *, slower: bool) -> tuple[float, bool] | None:
    """ "At 150%", "2x", "三倍速"; None without a number."""
    if found := PERCENT.search(text):
        value = number_of(found["n"] or found["han"]) / 100
        relative = re.search(r"\bby\s*$|(?:加速|减速|提高|降低|放慢)了?\s*$", text[: found.start()])
        if relative or re.match(r"\s*(?:faster|slower|quicker)", text[found.end() :]):
            return (1 - value if slower else 1 + value), False
        return value, True
    if found := _ONCE.search(text):
        return (2.0 if found["fast"] else 0.5), False
    if found := TIMES.search(text):
        said = found["n"] or found["han"]
        value = 0.5 if said == "半" else number_of(said)
        if value <= 0:
            raise Problem("speed.limits", asked=f"{value:g}x", nearest=f"{SLOWEST:g}x")
        return (1 / value if slower and value > 1 else value), not re.search(r"faster|slower|quicker", text)
    return None
