"""How loud the music is to be: percents, levels, shares, and words such as "a little quieter"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import HAN, NUMBER, number_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_PERCENT = re.compile(
    rf"(?P<sign>[+-]?)(?P<n>(?<![a-z0-9.])\d{{1,6}}(?:\.\d{{1,2}})?|{NUMBER})[ ]?(?:%|percent\b|per cent\b|pct\b|por ciento|prozent|pour cent)"
    rf"|百分之(?P<han>{HAN}|\d{{1,3}}(?:\.\d+)?)|(?P<tenths>[一二三四五六七八九])成(?!为)"
)
_LEVEL = re.compile(
    r"(?:volume|音量|音乐声)[ ]?(?:level )?(?:up |down )?(?:to|at|of|=|:|is|设为|设成|设置为|调到|压到|压低到|降到|调成|调为|调整到|改成|改为|改到|降到|降低到|提高到|为|是|到)?[ ]?(?P<n>\d{1,4}(?:\.\d+)?)(?![\d:]|[ ]?(?:s\b|sec|秒))"
)
_BARE_LEVEL = re.compile(
    r"\b(?:music|song|soundtrack|track|voice(?:[ -]?over)?|narration|sound|it)\b[ ]?(?:is |should be |be |up |down |quieter |softer |lower |louder )?(?:to|at|on)[ ](?:about |only |just )?(?P<n>\d{1,3})\b(?!\.\d|:|[ ]?(?:s\b|sec|min|x\b|秒|%|percent))"
    r"|(?:音乐|配乐|歌|声音|人声)(?:音量|声)?(?:调|降|开|升|设|改)(?:小|大|低|高)?(?:到|成|为|至)(?P<han>\d{1,3})(?![\d秒%:])"
)
_SHARE = re.compile(
    r"\b(?P<by>by )?(?:an? |one[ -])(?P<part>third|quarter|fifth)\b(?: of (?:what it (?:is|was)(?: now)?|that|its volume|the volume|it))?|(?:到)?(?P<han>[三四五])分之一"
)
_PARTS = {"third": 3, "quarter": 4, "fifth": 5, "三": 3, "四": 4, "五": 5}
_BY = re.compile(
    r"\bby\s*(?:about |another )?$|(?:提高|降低|增加|减少|调高|调低|调大|调小|升高|加大|减小|提升|降)了?\s*$"
)
_WHICH_HALF = re.compile(r"\b(?:first|second|last|other|latter) $")
"""Before "half" it is a time and no loudness."""
_LESS = re.compile(
    r"\b(?P<less>less|not so much)(?: of)?(?: the)? music\b|\b(?P<more>more)(?: of)?(?: the)? music\b"
)
_NOT = re.compile(r"(?:\bnot|n't|\bnever|\bnothing)(?: \w+){0,2} $|(?:不要?|别|勿)(?:太|那么|很|过于|这么)?$")
_SMALL_WORDS = re.compile(
    r"\W*(?:(?:at|the|it|its|a|be|is|should|but|only|just|please|too|in|on|volume|bit|very|not)\b\W*)*|[\W点些的请要]*"
)
_LOUDNESS = {"raise", "lower", "mute", "unmute", "loud", "soft", "double", "half"}
_VOICE = re.compile(r"voice|recording")
PIECE_END = re.compile(r"[,;.。、\n]|\b(?:with|and)\b|配|加")


def take_volume(reading: Reading, wish: MusicWish, *, loose: bool) -> None:
    """Take what is said of the volume into the wish; `loose` as in `take_music`."""
    found = reading.search(_PERCENT)
    if found and not loose and found["sign"] == "-":
        found = None  # "Second bag -30%" is a price.
    if found:
        by = bool(_BY.search(reading.text[: found.start()]))
        value = _percent(found)
        reading.take_span(*found.span())
        wish.level, wish.change = (None, value) if by or found["sign"] == "+" else (value, None)
    elif found := reading.take(_LEVEL):
        value = float(found["n"])
        wish.level = value * 100 if 0 < value <= 1 and "." in found["n"] else value
    elif loose and (found := reading.take(_BARE_LEVEL)):
        wish.level = float(found["n"] or found["han"])
    share = reading.take(_SHARE) if loose and not wish.says_volume else None
    concepts = _loudness_words(reading, loose=loose)
    sizes = reading.take_tags("size")
    concepts |= ({"lower"} if "smaller" in sizes else set()) | ({"raise"} if "larger" in sizes else set())
    if found := _LESS.search(reading.folded):
        concepts.add("lower" if found["less"] else "raise")
    if not loose and {"raise", "lower"} <= concepts:
        concepts -= {"raise", "lower"}  # "Start quiet, get louder" is no level.
    amounts = reading.take_tags("amount")
    if wish.change is not None:
        wish.change = -abs(wish.change) if "lower" in concepts else abs(wish.change)
    wish.contradicts = "mute" in concepts and bool(concepts & {"loud", "raise", "double"})
    if share:
        part = 1 / _PARTS[share["part"] or share["han"]]
        wish.factor = (1 + part if "raise" in concepts else 1 - part) if share["by"] else part
    if not wish.says_volume:
        _take_wordy_volume(concepts, amounts, wish)


def _take_wordy_volume(concepts: set[str], amounts: Collection[str], wish: MusicWish) -> None:
    """Read "louder", "a little quieter", "half as loud", "mute"."""
    step = 10 if "little" in amounts else 40 if "much" in amounts else 20
    for concept, level in (("unmute", 80), ("mute", 0), ("loud", 100)):
        if concept in concepts:
            wish.level = level
            return
    if "half" in concepts or "double" in concepts:
        wish.factor = 0.5 if "half" in concepts else 2.0
    elif "raise" in concepts:
        wish.change = step
    elif "lower" in concepts:
        wish.change = -step
    elif "soft" in concepts:
        wish.level = 35


def _loudness_words(reading: Reading, *, loose: bool) -> set[str]:
    """Words such as "louder"; in a prompt only those beside the music ("a quiet village" is no volume)."""
    tags = [
        tag
        for tag in reading.tags("do")
        if tag.concept in _LOUDNESS
        and not (tag.concept == "half" and _WHICH_HALF.search(reading.folded[: tag.start]))
    ]
    if not loose:
        music = reading.tags("music_noun", "style_sure", "style_alone") + own_songs(reading)
        tags = [
            tag
            for tag in tags
            if tag.concept == "soft"
            or any(_same_piece(reading, tag, other) for other in music)
            or (any(other.end <= tag.start for other in music) and _alone(reading, tag))
        ]
    for tag in tags:
        reading.take_span(tag.start, tag.end)
    return {"soft" if _denied(reading, tag) else tag.concept for tag in tags}


def _alone(reading: Reading, tag: Tag) -> bool:
    """Whether a piece says nothing but how loud: "cinematic music, at half the volume"."""
    low = max((hit.end() for hit in PIECE_END.finditer(reading.folded, 0, tag.start)), default=0)
    following = PIECE_END.search(reading.folded, tag.end)
    high = following.start() if following else len(reading.folded)
    rest = list(reading.folded[low:high])
    for other in reading.tags("do", "amount", "filler", "music_noun", "size", within=(low, high)):
        rest[other.start - low : other.end - low] = " " * (other.end - other.start)
    return _SMALL_WORDS.fullmatch("".join(rest)) is not None


def own_songs(reading: Reading) -> list[Tag]:
    """Where the user's own music is spoken of; a voice is none."""
    return [
        tag
        for tag in reading.tags("own")
        if tag.concept == "audio" and not _VOICE.search(reading.folded, tag.start, tag.end)
    ]


def _denied(reading: Reading, tag: Tag) -> bool:
    """ "Happy music but not loud" is soft."""
    return tag.concept == "loud" and _NOT.search(reading.folded[: tag.start]) is not None


def _same_piece(reading: Reading, one: Tag, other: Tag) -> bool:
    first, second = sorted((one, other))
    return not PIECE_END.search(reading.folded[first.end : second.start])


def _percent(found: re.Match[str]) -> float:
    if found["tenths"]:
        return number_of(found["tenths"]) * 10
    value = number_of(found["n"] or found["han"])
    return -value if found["sign"] == "-" else value
