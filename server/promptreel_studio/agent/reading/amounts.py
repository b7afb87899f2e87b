"""How much there is of a thing: "more snow", "heavy traffic", "twice as many stars", "雪再大一点"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.scenes.spec import MOST

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_LITTLE, _STEP, _MUCH = 1.3, 1.6, 2.2
_BEFORE = re.compile(
    r"(?:\b(?P<much>much|a lot|way|far|lots|a whole lot|even|many|loads)\b |\b(?P<little>a (?:little |tiny )?bit(?: of)?|a little|slightly|somewhat|some)\b )?"
    r"(?:\b(?P<more>more|extra|bigger|heavier|stronger|thicker|denser|higher|harder|taller|additional|increase|increase the amount of|turn up|intensify|boost|add)\b"
    r"|\b(?P<less>less|fewer|lighter|smaller|weaker|thinner|reduce|reduce the amount of|calm|calmer|decrease|turn down|tone down|not so much|not so many|too much|too many|gentler|softer)\b"
    r"|\b(?P<lots>lots of|lots and lots of|plenty of|tons of|loads of|heavy|dense|thick|full of|many|a lot of|lot of|strong|high|tall|giant|enormous|massive|gigantic|towering|big|huge|countless|hundreds of|thousands of|intense|endless|busy)\b"
    r"|\b(?P<few>a few|few|light|little|sparse|a little|thin|hardly any|barely any|only some|gentle|faint|calm|scattered)\b"
    r"|\b(?P<twice>twice as (?:much|many)|twice the|double the|double)\b|\b(?P<half>half the|half as (?:much|many)|halve the)\b"
    r"|(?P<han_more>更多|更大|加大|多一?点|多一?些|大一?点|增加|加强|再多点|再来点|多来点|多加点?|更密|更强)|(?P<han_less>更少|更小|少一?点|少一?些|小一?点|减少|减小|减弱|少来点|更弱)"
    r"|(?P<han_lots>巨大?|汹涌|滔天|高高|很高|很多|许多|大量|大片|漫天|满天|浓|茂密|好多|密集|大)|(?P<han_few>少量|一点点|几片|稀疏|淡淡|小|零星))(?: amount)?(?: of)?(?: the| that| this| my)?的?\s*$"
)
_AFTER = re.compile(
    r"\s*(?:(?:is|are|be|get|look|could|should|can|must|may|might|to|needs?|ought|a bit|a little|slightly|even) )*(?:fall |falling |fall(?:ing)? down |量|下得|要|可以|能)?(?:再|要|变得|更|稍微|变|得|下)*(?:"
    r"(?P<more>heavier|stronger|thicker|denser|bigger|higher|harder|rougher|wilder|choppier|(?<=更)(?:大|多|密|强|浓)|(?:多|大|密|密集|强|浓|浓密|厚|稠|热闹|猛|旺)一?[点些]|大|更大|更多|多起来)"
    r"|(?P<less>lighter|weaker|thinner|smaller|calmer|gentler|softer|quieter|(?:淡|散|轻|稀薄)(?:一?[点些]|开)|(?<=更)(?:小|少|弱|淡)|(?:少|小|弱|淡|稀|薄)一?[点些]|太大|太多|更小|更少))(?![\w ]{0,3}(?:title|music))"
)


_WEATHERS = {"snow", "rain", "fog", "clouds", "wind"}
_ADDED = re.compile(
    r"\b(?:add|put(?: in)?|throw in) (?:in )?(?:(?:some|a few|a couple of|several|a bunch of|a handful of|a bit of|a little|a|an|two|three|four|five|\d+) )+(?:(?:little|small|colou?rful|pretty|tiny|flying) )*$"
    r"|(?:添加?|加|放|来|画)(?:上|入|进)?(?:一?[点些群片]|[一两三几]?[只个朵条片颗棵匹群]|许多)?的?$"
)


@dataclass(frozen=True, slots=True)
class Amount:
    """One wish for more or less of a thing.

    Attributes:
        thing: A concept of the vocabulary, such as "snow".
        factor: Multiply what there is.
        level: What it is to be, 1.0 as usual; instead of a factor.
        said: The user's words.
    """

    thing: str
    factor: float | None = None
    level: float | None = None
    said: str = ""

    def applied(self, before: float) -> float:
        """The new amount, within what a scene can have."""
        wanted = self.level if self.level is not None else max(before, 0.3) * (self.factor or 1.0)
        return round(min(max(wanted, 0.0), MOST), 2)


def take_amounts(reading: Reading) -> list[Amount]:
    """Take what is said about amounts; the things' own words stay, they may be weather as well."""
    found: list[Amount] = []
    for tag in reading.tags("thing"):
        if any(known.thing == tag.concept for known in found):
            continue
        if tag.concept not in _WEATHERS and (hit := _ADDED.search(reading.text[: tag.start])):
            found.append(Amount(tag.concept, factor=_STEP, said=reading.original[tag.start : tag.end]))
            reading.take_span(*hit.span())
            continue
        before = _BEFORE.search(reading.text[: tag.start])
        after = _AFTER.match(reading.text, tag.end)
        if before and "\x00" in before.group():
            before = None
        if hit := before or after:
            start, end = (hit.start(), tag.end) if before else (tag.start, hit.end())
            found.append(_amount(tag, before, after, reading.original[start:end].strip()))
            reading.take_span(*((hit.start(), hit.end()) if before else (tag.end, hit.end())))
    return found


def _amount(tag: Tag, before: re.Match[str] | None, after: re.Match[str] | None, said: str) -> Amount:
    if before is None:
        more = bool(after and after["more"])
        return Amount(tag.concept, factor=_STEP if more else 1 / _STEP, said=said)
    if before["lots"] or before["han_lots"]:
        return Amount(tag.concept, level=2.0, said=said)
    if before["few"] or before["han_few"]:
        return Amount(tag.concept, level=0.5, said=said)
    if before["twice"] or before["half"]:
        return Amount(tag.concept, factor=2.0 if before["twice"] else 0.5, said=said)
    step = _MUCH if before["much"] else _LITTLE if before["little"] else _STEP
    more = before["more"] or before["han_more"]
    return Amount(tag.concept, factor=step if more else 1 / step, said=said)
