"""Texts at the ends of a film of one's own files that nobody quoted: on a card, as a title, on lines with strokes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

FEWEST = 2
FILM = ("music_noun", "style_sure", "aspect", "transition", "silence")

_TO_STOP = r"(?P<t>(?:[^\n.!?。！？，]|[.!?](?!\s|$))+?[!?]?)"
_FILM_BEHIND = r"(?=[.!?](?:\s|$)|[。！？\n]|$|\s*[,，(（]?\s*(?:(?:for|about|lasting) )?\d+(?:\.\d+)? ?(?:s|secs?|seconds?|秒)(?![a-z])|[,，]\s*(?:(?:and )?(?:then|finally|fade|with|no|use|in|on|at|over|both|all|music|calm|soft|quiet|upbeat|piano|lo-?fi|slow|white|black|big|small)\b|配|音乐|白|黑|然后))"
_SAYS = r"(?:saying|that says|which says|that reads|reading|says|with(?: the)?(?: words?| text)?)"
_CARD = r"(?:card|page|slide|screen|frame|panel)"
_CLOSES = re.compile(
    rf"(?:\b(?:ends?|ending|finish(?:es|ing)?|clos(?:e|es|ing)|final(?:ly)?|last(?:ly)?|outro|open(?:s|ing)?|start(?:s|ing)?|begin(?:s|ning)?|then|and|first|after that)\b[ ,]*(?:(?:comes?|with|on|by|it|the video|the film|showing|show|a|an|the|my|one|simple|plain|black|white|last|final|end|closing|opening|title|text) )*?(?:(?:end|title|closing|opening|text) ?)?{_CARD}(?: {_SAYS}\s*:?|\s*[:：]| (?=(?-i:[A-Z0-9£$€])))|(?:^|[.!?\n] ?)(?:(?:end|closing|last|final|opening|title) ?){_CARD}\s*[:：]?)\s*{_TO_STOP}{_FILM_BEHIND}",
    re.IGNORECASE,
)
"""What a card at one end says."""
_TITLED = re.compile(
    r"(?:\b(?:at|in) the (?:beginning|start|end|opening) (?:(?:put|write|show|add|comes?|with) )*(?:(?:a|the|my) )?(?:title|text|headline)|\b(?:(?:a|the|main|opening|with|and) )*(?:title|headline)(?: at the (?:beginning|start|end|top|very start))?)(?: (?:saying|that says|is))?\s*[:：]?\s+(?P<t>(?-i:[A-ZÀ-Þ0-9])(?:[^\n.!?。！？，,;]|[.!?](?!\s|$))+?[!?]?)(?=[.!?,;](?:\s|$)|[。！？\n]|$| (?:at|in|on|over|across) the (?:very )?(?:start|beginning|end|top|bottom|middle|first|last|whole)\b| for (?:the|\d))",
    re.IGNORECASE,
)
_PLAIN = re.compile(
    r"(?<!the )(?<!that )\b(?:text|caption|title|words?)(?: saying)? (?P<t>(?-i:[A-Z])[^\n.,;!?:]{0,40}?[!?]?)(?=[.,;](?:\s|$)|\n|$| (?:in|at|on|over) (?:the|it)\b| (?:top|bottom|centre|center|upper|lower|in white|in black|for \d)\b)",
    re.IGNORECASE,
)
"""A text with a capital behind its noun: "text Before in the top left"."""
_STAMP = re.compile(
    r"\b(?:add|put|stick|with) (?:an? |the )?(?P<t>[A-Z][\w'’&!-]*(?: [\w'’&!-]+){0,4}?) (?:stamp|banner|badge|label|sticker|sign|tag)\b(?! (?:on|over) (?:it|them) (?:saying|with))"
)
_HAN_ENDS = re.compile(
    r"(?:结尾|片尾|末尾|开头|片头|开场|最后)(?:处|的时候)?(?:的|再|要|请|用|放|加|来|是|出现)*(?:一?张)?(?P<noun>卡片?|字卡|标题|文字|字幕|一?[行句]话?|字)?(?:上)?(?P<verb>写上?|打上?|打出|显示|配字)?(?:标题|文字|字幕|一?[行句]话?)?(?P<colon>[:：])?\s*(?P<t>[^，。,;；！\n\ue000-\uf8ff：:]{2,32}[！!]?)(?=[，。,;；\n]|$)"
)
_BULLET = re.compile(r"^[ \t]*[-*•–][ \t]+(?P<t>[^\n]{2,70}?)[ \t]*$", re.MULTILINE)
_CARDS = re.compile(r"\b(?:cards?|slides?|screens?|pages?|lines?|each)\b|卡片|字卡|每行|每条", re.IGNORECASE)


def mask_lines(
    masked: str, quotes: tuple[str, ...], assets: Sequence[AssetInfo]
) -> tuple[str, tuple[str, ...]]:
    """Lines with strokes that are neither files nor shots: a card each, where cards are spoken of."""
    hits = list(_BULLET.finditer(masked))
    names = [fold(asset.filename.rpartition(".")[0]) for asset in assets]
    rest = _BULLET.sub("", masked)
    if len(hits) < FEWEST or MARK.search("".join(hit["t"] for hit in hits)) or not _CARDS.search(rest):
        return masked, quotes
    for hit in hits:
        said = Reading(hit["t"])
        if (
            said.tags("own", "kind", *FILM)
            or any(name in said.folded for name in names)
            or DURATION.search(said.folded)
        ):
            return masked, quotes
    for hit in reversed(hits):
        masked = f"{masked[: hit.start()]}card {mark(len(quotes))}.{masked[hit.end() :]}"
        quotes = (*quotes, hit["t"].strip())
    return masked, quotes


def _mask_text(pattern: re.Pattern[str], masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Each text that a pattern finds."""
    start = 0
    while found := pattern.search(masked, start):
        low, high = found.span("t")
        start = low + 1
        text = masked[low:high].strip(" ,.;:\"'")
        if MARK.search(found.group()) or len(text) < FEWEST or re.match(r"\.\w", masked[high:]):
            continue
        low += len(masked[low:high]) - len(masked[low:high].lstrip())
        kind = "text " if pattern is _STAMP else ""
        behind = (
            re.sub(r"^ (?:stamp|banner|badge|label|sticker|sign|tag)\b", "", masked[high:])
            if kind
            else masked[high:]
        )
        masked = f"{masked[:low]}{kind}{mark(len(quotes))}{behind}"
        quotes = (*quotes, text)
    return masked, quotes


def mask_han_ends(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """What the end or the beginning says in Chinese: "结尾：一周岁快乐", "片头写我们的夏天"."""
    start = 0
    while found := _HAN_ENDS.search(masked, start):
        low, high = found.span("t")
        start = low
        text = found["t"].strip()
        told = found["colon"] or found["verb"] or (found["noun"] and found["noun"] != "字")
        said = Reading(text)
        if (
            not told
            or said.tags(*FILM, "own", "title_noun", "music_noun", "position")
            or DURATION.search(text)
        ):
            continue
        if not found["colon"] and said.tags("kind", "edit") and not found["verb"]:
            continue
        masked = f"{masked[:low]}{mark(len(quotes))}{masked[high:]}"
        if not found["verb"] and not found["noun"]:
            head = masked[: found.start("colon")] if found["colon"] else masked[:low]
            masked = f"{head}字卡{mark(len(quotes))}{masked[low + 1 :]}"
        quotes = (*quotes, text)
    return masked, quotes


def mask_ends(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put what the ends of a film say behind marks, in English and in Chinese."""
    for pattern in (_CLOSES, _TITLED, _STAMP, _PLAIN):
        masked, quotes = _mask_text(pattern, masked, quotes)
    return mask_han_ends(masked, quotes)
