"""What is wished of the music: style, volume, fades, silence."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.file_names import IN_NAME
from promptreel_studio.agent.reading.numbers import HAN, NUMBER, number_of

if TYPE_CHECKING:
    from collections.abc import Collection

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_PERCENT = re.compile(
    rf"(?P<sign>[+-]?)(?P<n>(?<![a-z0-9.])\d{{1,6}}(?:\.\d{{1,2}})?|{NUMBER})[ ]?(?:%|percent\b|per cent\b|pct\b|por ciento|prozent|pour cent)"
    rf"|百分之(?P<han>{HAN}|\d{{1,3}}(?:\.\d+)?)|(?P<tenths>[一二三四五六七八九])成(?!为)"
)
_LEVEL = re.compile(
    r"(?:volume|音量|音乐声)[ ]?(?:level )?(?:up |down )?(?:to|at|of|=|:|is|设为|设成|设置为|调到|调成|调为|调整到|改成|改为|改到|降到|降低到|提高到|为|是|到)?[ ]?(?P<n>\d{1,4}(?:\.\d+)?)(?![\d:]|[ ]?(?:s\b|sec|秒))"
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
_LESS = re.compile(
    r"\b(?P<less>less|not so much)(?: of)?(?: the)? music\b|\b(?P<more>more)(?: of)?(?: the)? music\b"
)
_LOUDNESS = {"raise", "lower", "mute", "unmute", "loud", "soft", "double", "half"}
_MOODS = {"ambient", "upbeat", "cinematic"}
"""Styles that people name by a mood; an instrument beside it counts more ("a calm piano")."""
_PIECE_END = re.compile(r"[,;.。、\n]|\b(?:with|and)\b|配|加")
_BESIDE_MUSIC = ("style", "style_near", "style_alone", "mood", "filler", "amount", "do", "speed", "season")
_SWAPPED = re.compile(r"\b(?:swap|replace|exchange|trade|switch|change)\b[^,;.]{0,30}$")
_FOR_ANOTHER = re.compile(r"(?: music| track| song| tune| piece)?(?: out)? (?:for|with|by|to|into)\b")
_CHANGED_INTO = re.compile(r"(?:曲|乐)?(?:的)?(?:音乐|配乐)?(?:换成|换为|改成|改为|变成|替换成)")
_INSTEAD_OF = re.compile(r"(?:\b(?:instead of|rather than|not|no)|而不是|不要)[ ]*(?:the )?$")


@dataclass(slots=True)
class MusicWish:
    """Music as it was asked for; None where nothing was said.

    Attributes:
        wanted: Music was named at all.
        silent: No music is wanted.
        style: A style that can be composed.
        near: The user's word for a style that cannot; `style` is then the nearest.
        level: Volume 0..100 as said, unchecked (may be 150).
        change: Difference in points, or None.
        factor: Multiply the volume.
        fade_in, fade_out: ms; 0 takes the fade away.
        contradicts: Silent and loud at once.
    """

    wanted: bool = False
    silent: bool = False
    style: str | None = None
    near: str | None = None
    level: float | None = None
    change: float | None = None
    factor: float | None = None
    fade_in: int | None = None
    fade_out: int | None = None
    contradicts: bool = False

    @property
    def says_volume(self) -> bool:
        """Whether the volume was spoken of."""
        return self.level is not None or self.change is not None or self.factor is not None


def speaks_of_music(reading: Reading) -> bool:
    """Whether a text names music or a style that can be nothing else."""
    return (
        reading.has("music_noun")
        or reading.has("style_sure")
        or reading.has("silence")
        or bool(_alone(reading))
    )


def _alone(reading: Reading) -> list[tuple[int, int]]:
    """Spans between commas in which nothing but a kind of music or an instrument is named: ", soft jazz, "."""
    found = []
    edges = [0, *(edge for hit in _PIECE_END.finditer(reading.folded) for edge in hit.span())]
    for low, high in zip(edges[::2], [*edges[1::2], len(reading.folded)], strict=True):
        if not reading.tags("style_alone", within=(low, high)):
            continue
        rest = list(reading.folded[low:high])
        for tag in reading.tags(*_BESIDE_MUSIC, within=(low, high)):
            rest[tag.start - low : tag.end - low] = " " * (tag.end - tag.start)
        if not re.search(r"\w", "".join(rest)):
            found.append((low, high))
    return found


def take_music(reading: Reading, *, loose: bool = False) -> MusicWish:
    """Take what is said about music.

    Args:
        reading: The text.
        loose: Style words count even far from the word "music" (the text is known to be about it).
    """
    wish = MusicWish()
    wish.silent = bool(reading.take_tags("silence"))
    _take_volume(reading, wish, loose=loose)
    _take_style(reading, wish, loose=loose)
    return wish


def _take_style(reading: Reading, wish: MusicWish, *, loose: bool) -> None:
    nouns = reading.tags("music_noun")
    wish.wanted = bool([tag for tag in nouns if tag.concept == "music"]) or reading.has("style_sure")
    sure = {
        (tag.start, tag.end)
        for tag in reading.tags("style_sure")
        if not IN_NAME.match(reading.folded, tag.end)
    }
    for piece in [] if loose else _alone(reading):
        sure |= {(tag.start, tag.end) for tag in reading.tags("style", "style_near", within=piece)}
    candidates = [
        tag
        for tag in reading.tags("style", "style_near")
        if not IN_NAME.match(reading.folded, tag.end)
        if loose or _belongs(reading, tag, nouns) or (tag.start, tag.end) in sure
    ]
    named = {(tag.start, tag.end) for tag in reading.tags("style_alone")}
    wanted = [tag for tag in candidates if not _given_up(reading.folded, tag)]
    for tag in [*candidates, *nouns]:
        reading.take_span(tag.start, tag.end)
    if not wanted:
        return
    ranked = sorted(
        wanted,
        key=lambda tag: (
            (tag.start, tag.end) not in sure,
            (tag.start, tag.end) not in named,
            tag.group != "style",
            tag.concept in _MOODS,
            _distance(tag, nouns),
        ),
    )
    best = ranked[0]
    wish.style = best.concept
    # "Chill jazz": the word for what cannot be composed says it better than the mood before it.
    near = next((tag for tag in wanted if tag.group == "style_near" and tag.concept == best.concept), None)
    wish.near = reading.original[near.start : near.end] if near else None
    wish.wanted = True


def _given_up(text: str, tag: Tag) -> bool:
    """Whether a style is the one that goes: "instead of piano", "swap the piano for strings"."""
    before = text[: tag.start]
    if _CHANGED_INTO.match(text, tag.end):
        return True
    return bool(_INSTEAD_OF.search(before) or (_SWAPPED.search(before) and _FOR_ANOTHER.match(text, tag.end)))


def _belongs(reading: Reading, style: Tag, nouns: list[Tag]) -> bool:
    """A weak style word ("cinematic") is about music only right beside the noun."""
    for noun in nouns:
        between = (
            reading.text[style.end : noun.start]
            if style.end <= noun.start
            else reading.text[noun.end : style.start]
        )
        if len(between) <= 16 and not re.search(r"[,.;。、\n]|\bwith\b", between):
            return True
    return False


def _distance(tag: Tag, nouns: list[Tag]) -> int:
    return min((abs(noun.start - tag.end) for noun in nouns), default=0)


def _take_volume(reading: Reading, wish: MusicWish, *, loose: bool) -> None:
    if found := reading.search(_PERCENT):
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
    tags = [tag for tag in reading.tags("do") if tag.concept in _LOUDNESS]
    if not loose:
        music = reading.tags("music_noun", "style_sure")
        tags = [
            tag
            for tag in tags
            if tag.concept == "soft" or any(_same_piece(reading, tag, other) for other in music)
        ]
    for tag in tags:
        reading.take_span(tag.start, tag.end)
    return {tag.concept for tag in tags}


def _same_piece(reading: Reading, one: Tag, other: Tag) -> bool:
    first, second = sorted((one, other))
    return not _PIECE_END.search(reading.folded[first.end : second.start])


def _percent(found: re.Match[str]) -> float:
    if found["tenths"]:
        return number_of(found["tenths"]) * 10
    value = number_of(found["n"] or found["han"])
    return -value if found["sign"] == "-" else value
