"""How a card of text is to look: the colour of its letters and of its ground, and what comes one at a time."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import Colour, colours_in, nouns
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.scenes.words.colours import darkened_for, luminance

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.scenes.spec import Reveal

Role = Literal["ink", "ground"]
Span = tuple[int, int]
Pair = tuple[int, Role, Colour, Span]
"""How far a colour stands from a noun, what it is then the colour of, the colour, and where both stand."""
DARK_GROUND, LIGHT_GROUND = "#101014", "#f4f4f2"
_LONGEST_GAP = 14
_STOP = re.compile(r"[,.;!?。、\n\x00\ue000-\uf8ff]|\b(?:with|and)\b")
_OVER = re.compile(r"\b(?:on|over|against|onto)\b")
_PLAIN = (
    r"(?:(?:an?|the|plain|solid|pure|simple|flat|full|clean|completely|all|bright|big|large|bold|my|its) )*"
)
_ON = re.compile(rf"(?<!\w)(?:on|over|against|upon|in front of|onto)(?: to)? {_PLAIN}$")
_IN = re.compile(rf"(?<!\w)(?:in|with|of) {_PLAIN}$|用$|[\ue000-\uf8ff][\s,:]*(?:in )?{_PLAIN}$")
_ALONE = re.compile(
    r"\s*(?:$|[,.;:!?。、\n\ue000-\uf8ff\d(\x00-]|(?:for|with|at|after|behind|and|as|please|in|during|throughout|until|over|under|to finish|then|saying|that|which|lasting|serif|sans|bold)\b)"
)
_BEFORE_TEXT = re.compile(rf"(?:(?: colou?red)? ?(?:only|just|the|words?|text))*\s*{MARK.pattern}")
_SHADED = re.compile(
    r"(?<!\w)(?P<dark>dark|black)?(?P<light>light|bright|pale|white)? $|(?P<han_dark>深色的?|暗色的?)$|(?P<han_light>浅色的?|亮色的?)$"
)
_ON_SHADE = re.compile(
    rf"(?<!\w)(?:on|over|against) {_PLAIN}(?:(?P<dark>dark)|light)(?= ?(?:$|[,.;:!?\ue000-\uf8ff]|for\b|with\b|and\b|\d))"
)
_ABOUT = re.compile(
    rf"(?:(?<!\w)(?:on|over|against|in|with|using|use|and|of|set|is) )*{_PLAIN}$|(?:用|在|以|是|为)$"
)
_COLOUR_NOUN = re.compile(r" ?(?:colou?rs?|coloured|colored|colou?r scheme)\b|色?的?(?:颜色)?")
_BARE_BEFORE = re.compile(r"(?:^|[,.;:!?。、\n\x00])\s*(?:(?:all )?in |everything |颜色|用)?$")
_BARE_AFTER = re.compile(r"(?: colou?rs| tones?| theme| style|色?调|色系)?\s*(?=$|[,.;!?。、\n\x00])")
_AND = re.compile(r"\s*(?:and|&|\+|和|与|配|加)\s*")
_A_CARD = re.compile(r"\b(?:cards?|slides?)\b|卡")
_SPARKLES = re.compile(
    r"\b(?:sparkl\w+|glitter\w*|shimmering|twinkling|bokeh)\b|闪闪|闪光|闪亮|亮晶晶|きらきら|キラキラ|반짝\w*|блест\w*|brillant\w*|glitzer\w*"
)


@dataclass(frozen=True, slots=True)
class CardLook:
    """What was said about a card's looks; None where nothing was.

    Attributes:
        ink: Colour of the letters, "#rrggbb".
        ground: Colour of what lies behind them.
        reveal: What comes one at a time.
        sparkles: Whether lights are wished for in the ground.
    """

    ink: str | None = None
    ground: str | None = None
    reveal: Reveal | None = None
    sparkles: bool = False

    def __bool__(self) -> bool:
        return bool(self.ink or self.ground or self.reveal)


def take_look(reading: Reading, within: Span | None = None) -> CardLook:
    """Take the colours of letters and ground."""
    look, spans = find_look(reading, within)
    for start, end in spans:
        reading.take_span(start, end)
    return look


def take_bare(reading: Reading) -> str | None:
    """Take a colour that stands by itself between commas: "..., dark blue, 3 seconds each" is the ground's."""
    for colour in colours_in(reading.text):
        before = _BARE_BEFORE.search(reading.text, 0, colour.start)
        after = _BARE_AFTER.match(reading.text, colour.end)
        if before and after:
            reading.take_span(colour.start, after.end())
            return colour.code
    return None


def find_look(reading: Reading, within: Span | None = None) -> tuple[CardLook, list[Span]]:
    """The colours of letters and ground, and the spans that say them; takes nothing."""
    low, high = within or (0, len(reading.text))
    text = reading.text
    colours = colours_in(text, low, high)
    best = _best(_pairs(text, colours, (low, high)))
    said: dict[Role, str] = {role: colour.code for _, role, colour, _ in best}
    spans: list[Span] = [span for *_, span in best]
    used = {colour for _, _, colour, _ in best}
    _take_two(text, colours, best, said, spans)
    _take_shade(text, (low, high), said, spans)
    _take_on(text, colours, used, said, spans)
    spans = [_with_small_words(text, span, low) for span in spans]
    sparkles = "ground" in said and _SPARKLES.search(text, low, high) is not None
    return CardLook(said.get("ink"), said.get("ground"), None, sparkles), spans


def _take_two(
    text: str, colours: list[Colour], best: list[Pair], said: dict[Role, str], spans: list[Span]
) -> None:
    """ "Black and gold", "a card in red and green": the darker is the ground, dark enough to read the other on it."""
    for one, other in pairwise(colours):
        between = text[one.end : other.start]
        mine = [pair for pair in best if pair[2] in {one, other}]
        if not _AND.fullmatch(between) or {one.code, other.code} == {"#000000", "#ffffff"}:
            continue
        if len(best) != len(mine) or any(not _A_CARD.search(text, *pair[3]) for pair in mine):
            continue
        dark, light = sorted((one.code, other.code), key=luminance)
        said["ground"], said["ink"] = darkened_for(dark, light), light
        spans.append((one.start, other.end))
        return


def _best(pairs: list[Pair]) -> list[Pair]:
    """At most one pair for letters and one for the ground, that share nothing: rather two, then the closest."""
    inks: list[Pair | None] = [None, *(pair for pair in pairs if pair[1] == "ink")]
    grounds: list[Pair | None] = [None, *(pair for pair in pairs if pair[1] == "ground")]
    choices = [
        [pair for pair in (ink, ground) if pair]
        for ink in inks
        for ground in grounds
        if not (ink and ground) or (ink[2] != ground[2] and not _overlap(ink[3], ground[3]))
    ]
    return min(choices, key=lambda chosen: (-len(chosen), sum(pair[0] for pair in chosen)))


def _overlap(one: Span, other: Span) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def _pairs(text: str, colours: list[Colour], within: Span) -> list[Pair]:
    """Every noun with the colours beside it: how far apart they are, what the colour is of, and the span of both."""
    found: list[Pair] = []
    roles: tuple[tuple[Role, str], ...] = (("ground", "ground"), ("ink", "letters"))
    taken = [hit.span() for _, group in roles for hit in nouns(group).finditer(text, *within)]
    for role, group in roles:
        for hit in nouns(group).finditer(text, *within):
            for colour in colours:
                start, end = (
                    (colour.end, hit.start()) if colour.start < hit.start() else (hit.end(), colour.start)
                )
                between = text[start:end]
                crossed = any(start <= a and b <= end for a, b in taken) or any(
                    start <= c.start and c.end <= end for c in colours
                )
                over = _OVER.search(between)
                # "Text on red" and "red text on a background": what stands over something is not of its colour.
                if (
                    start <= end
                    and len(between) <= _LONGEST_GAP
                    and not (crossed or over or _STOP.search(between))
                ):
                    found.append(
                        (
                            len(between),
                            role,
                            colour,
                            (min(colour.start, hit.start()), max(colour.end, hit.end())),
                        )
                    )
    return found


def _take_on(
    text: str, colours: list[Colour], used: set[Colour], said: dict[Role, str], spans: list[Span]
) -> None:
    """ "Gold on black", "in white on dark blue", and a colour right behind the text."""
    free = [colour for colour in colours if colour not in used]
    for colour in free:
        before = text[: colour.start]
        alone = _ALONE.match(text, colour.end) or any(c.start == colour.end + 1 for c in colours)
        if "ground" not in said and alone and _ON.search(before):
            said["ground"] = colour.code
            spans.append((colour.start, colour.end))
    free = [colour for colour in free if (colour.start, colour.end) not in spans]
    for colour in free:
        if "ground" in said and "ink" not in said and _BEFORE_TEXT.match(text, colour.end):
            said["ink"] = colour.code
            spans.append((colour.start, colour.end))
    for colour in free:
        behind = re.compile(rf" (?:on|over|against) {_PLAIN}").match(text, colour.end)
        on_ground = behind is not None and any(start == behind.end() for start, _ in spans)
        inside = any(a <= colour.start < b for a, b in spans)
        alone = _ALONE.match(text, colour.end)
        if "ink" not in said and not inside and (on_ground or (alone and _IN.search(text[: colour.start]))):
            said["ink"] = colour.code
            spans.append((colour.start, behind.end() if behind and on_ground else colour.end))


def _take_shade(text: str, within: Span, said: dict[Role, str], spans: list[Span]) -> None:
    """A ground that is only said to be dark or light."""
    if "ground" in said:
        return
    for hit in nouns("ground").finditer(text, *within):
        shade = _SHADED.search(text, within[0], hit.start())
        if shade is None or shade.start() == shade.end():
            continue
        dark, light = shade["dark"] or shade["han_dark"], shade["light"] or shade["han_light"]
        if dark or light:
            said["ground"] = DARK_GROUND if dark else LIGHT_GROUND
            spans.append((shade.start(), hit.end()))
            return
    if bare := _ON_SHADE.search(text, *within):
        said["ground"] = DARK_GROUND if bare["dark"] else LIGHT_GROUND
        spans.append(bare.span())


def _with_small_words(text: str, span: Span, low: int) -> Span:
    """The span with "on a" before it and "coloured" behind it."""
    before = _ABOUT.search(text, low, span[0])
    after = _COLOUR_NOUN.match(text, span[1])
    start = before.start() if before and MARK.search(text, before.start(), span[0]) is None else span[0]
    return start, after.end() if after else span[1]
