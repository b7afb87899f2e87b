"""How one clip follows another, in words: crossfade, dip to black, wipe, or a hard cut."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, duration_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

WAYS = r"(?:(?:an?|with|very|quite|slowly|gently|softly|smoothly|quickly|gradually|suddenly|abruptly|directly|straight|seamlessly|slow|hard|soft|smooth|gentle|quick|long|short|nice|clean|simple|direct|jump|sharp) )*"
"""How a cut is made, in front of it: "then slowly dissolve to", "a hard cut to"."""
HAN_WAYS = r"(?:慢慢|缓缓|渐渐|逐渐|缓慢|柔和|轻轻|快速|迅速|直接|硬)?地?"
USUAL_MS = {"crossfade": 800, "dip": 800, "wipe": 800}
CROSSFADE = re.compile(
    r"\bcross[ -]?(?:fade|dissolve)[sd]?\b|\bdissolves?\b|\b(?:fade|blend|melt) (?:\w+ ){0,5}(?:into|between)\b|\bfad(?:e|es|ing) (?:across |over )?from (?!black|white|silence|nothing|\d|left|right|top|bottom|loud|quiet)(?:the |my )?[\w. ]{2,30}? (?:in)?to (?!black|white|silence|nothing|\d)|\bfad(?:e|es|ing) to (?:the )?(?:next|last|first|second|third|following|\w+ (?:one|clip|shot|scene|photo|picture))\b|\bsoft(?:er)? (?:cut|transition)s?\b|\bsmooth(?:er)? transitions?\b|\b(?:gentle|soft|slow|smooth|simple|nice|subtle|quiet) fades?\b(?! (?:in|out|to|away|from|up|down)\b)|\b(?:with|use|using|add) fades\b(?! (?:in|out|to)\b)|\bfades (?:between|everywhere|throughout|from one to)\b|叠化|交叉淡化|交叉溶解|溶解|淡化|柔和的?(?:转场|过渡)|平滑的?(?:转场|过渡)|交叉渐变|淡入淡出的?(?:转场|过渡)|(?<!音乐)(?<!声音)(?<!标题)(?<!字幕)(?<!文字)(?<!字)(?<!要)淡入淡出(?!\s*[\d一二两三]+秒|到黑)|(?:之间|中间|衔接)[^,。]{0,6}(?:淡入淡出|淡入|渐变)"
)
DIP = re.compile(
    r"\bdips?(?: (?:to|through) black)?\b|\b(?:fade|go) (?:(?:the )?(?:picture|screen|video|image) )?(?:(?:to|through|from|via) )+black\b(?! (?:at|in) the (?:very )?(?:end|start|beginning))|\bblack (?:between|fade|dip)\b|黑场|闪黑|渐黑|淡入黑|黑屏过渡|淡出到黑|(?:画面)?(?:慢慢|逐渐)?(?:变暗|暗|黑)(?:到|成)?(?:全|下来)黑"
)
WIPE = re.compile(r"\bwip(?:es?|ing)\b|\bslide transition\b|划像|划过去?|擦除|划变|划入|擦拭|滑动转场")
CUT = re.compile(r"\b(?:hard|straight|clean|plain|simple|jump) cuts?\b|\bno transitions?\b|硬切|直接切")
NOUN = re.compile(r"\btransitions?\b|\bblack between\b|转场|过渡")
SIDES = (
    ("right", r"\b(?:from (?:the )?right|right to left|to (?:the )?left)\b|从右(?:边|侧|面)?|向左|右往左"),
    ("top", r"\b(?:from (?:the )?top|from above|top to bottom|downwards?|down)\b|从上(?:边|方|面)?|向下"),
    ("bottom", r"\b(?:from (?:the )?(?:bottom|below)|bottom to top|upwards?|up)\b|从下(?:边|方|面)?|向上"),
    ("left", r"\b(?:from (?:the )?left|left to right|to (?:the )?right)\b|从左(?:边|侧|面)?|向右"),
)
_FADES_TO = re.compile(r"\b(?:cross[ -]?)?fad(?:es?|ing) (?:in)?to\b(?! black)|淡入(?!淡出|黑)|淡出到(?!黑)")
_CUTS_TO = re.compile(r"\bcut(?:s|ting)?(?: straight| hard)? to\b(?! black)|切换?[到至]")
_KINDS = (("wipe", WIPE), ("dip", DIP), ("crossfade", CROSSFADE), ("cut", CUT))
_JOINTS = (*_KINDS, ("crossfade", _FADES_TO), ("cut", _CUTS_TO))
_EVERYWHERE = re.compile(
    r"\btransitions\b|\bbetween (?:them|each|all|every|(?:the )?(?:shots|scenes|clips))\b|\ball (?:the )?transitions?\b|之间|都用"
)
_BEFORE = re.compile(
    r"\b(?:with|using|via|through|by)? ?(?:an?|the)? ?(?:slow|quick|short|long|soft)?[ -]?$|(?:用|以|通过)$"
)
_AFTER = re.compile(r"\s*(?:(?:transition|effect|转场|过渡)s?\b)?\s*(?:(?:in)?to\b|到|至)?")
_LASTS = re.compile(
    r"\s*(?:transitions?|effects?|转场|过渡)?\s*(?:of|for|in|lasting|over|that lasts|which lasts|['’(（])?\s*(?:about )?"
)
"""Between a transition and how long it takes, in English and in what other languages become in it."""
_IN = re.compile(r"\s*(?:in|of|['’]s|的)?\s*")
_LONGEST_MS = 5000
"""A longer time right behind a transition is that of the film."""
_GOES_ON = re.compile(r"\s*(?:in)?to\b")
_NEAR = 24
"""Characters around a wipe in which its side is looked for."""


def take_transition(reading: Reading, within: tuple[int, int] | None = None) -> dict[str, Any] | None:
    """The transition that a text names ("with a wipe from the right", "a 2 second crossfade to"); takes its words.

    Returns:
        `kind`, `d` in ms, `from` of a wipe; `at`: where it is said, `apart`: whether that is a clause of its
        own, and `all`: whether it is said of every cut.
    """
    low, high = within or (0, len(reading.text))
    found = next(
        ((kind, hit) for kind, pattern in _JOINTS if (hit := reading.search(pattern, (low, high)))), None
    )
    if found is None:
        return None
    kind, hit = found
    made: dict[str, Any] = {"kind": kind, "d": USUAL_MS.get(kind, 0), "at": hit.start()}
    around = reading.text[max(low, hit.start() - 2) : min(high, hit.end() + _NEAR)]
    several = hit.group().endswith("s") and not _GOES_ON.match(reading.text, hit.end())
    made["all"] = several or bool(_EVERYWHERE.search(around))
    start, end = hit.span()
    if kind == "wipe":
        made["from"] = "left"
        for side, pattern in SIDES:
            if place := re.compile(pattern).search(reading.text, end, min(high, end + _NEAR)):
                made["from"], end = side, place.end()
                break
    length = next(
        (
            d
            for d in map(duration_of, DURATION.finditer(reading.text, low, start))
            if _IN.fullmatch(reading.text, d.end, start) and "\n" not in reading.text[d.end : start]
        ),
        None,
    )
    if length and kind != "cut":
        made["d"], start = length.ms, length.start
    elif (lasts := _LASTS.match(reading.text, end, high)) and kind != "cut":
        behind = next(map(duration_of, DURATION.finditer(reading.text, lasts.end(), high)), None)
        if behind and behind.start - lasts.end() <= 1 and behind.ms <= _LONGEST_MS:
            made["d"], end = behind.ms, behind.end
    if before := _BEFORE.search(reading.text, low, start):
        start = before.start()
    if after := _AFTER.match(reading.text, end, high):
        end = after.end()
    made["apart"] = (
        not reading.folded[low:start].strip() or reading.folded[low:start].rstrip()[-1] in ",.;、。"
    )
    reading.take_span(start, end)
    return made


UNBROKEN = re.compile(
    r"\b(?:no|without(?: any)?|never any) (?:hard )?(?:cuts?|cutting|edits)\b|\b(?:one|a|single|in one) (?:single |long |continuous |unbroken |uncut )+(?:shot|take|picture|scene)\b|\bone (?:shot|take) only\b|\bin one take\b|\bunbroken\b|\bnever cuts?\b|一镜到底|一个长镜头|(?:不要|别|不|无)(?:切换?|换|剪切?)(?:镜头|画面)|(?:不要|没有|无)剪辑"
)
"""One picture without a cut, however long it is."""
