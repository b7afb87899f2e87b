"""The subjects that a part of a prompt lists between commas: "first a city, a forest, then the sea"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.part import Part, parts_between
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_COMMAS = re.compile(r"\s*[,、;]\s*")
_ALSO = re.compile(r"\s*[,、;]\s*(?:and\b )?|\s*\band\b\s*|和|以及")
_BESIDES = re.compile(
    r"\s*(?:with|without|in|on|at|under|over|above|around|and|plus|a few|some|lots? of)\b|\s*(?:outside|behind|beside|next to|through|in the (?:background|distance|foreground))\b|\s*(?:有|带|配|里|上|窗外|外面|背景|远处|远方|旁边|天上|天空|地上|水面)"
)
"""What stands behind a comma and belongs to the subject before it."""
_AROUND = re.compile(
    r"\b(?:background|foreground|distance|behind|beside|below|beneath|above|outside)\b|背景|远处|远方|窗外|外面|前面|旁边"
)

_OF_FILM = ("title_noun", "music_noun", "style_sure", "style_alone", "silence", "aspect", "transition")
_CARD = re.compile(
    rf"\s*(?:(?:and|then|a|the|with) )*(?:(?:texts?|words?|cards?|text cards?)(?: (?:card|saying|that says))? ?:? ?|文字|字卡|卡片)?{MARK.pattern}"
)
"""A text with a length of its own among shots is a card."""
_EACH = re.compile(r"(?:\s|each|every|per|for|apiece|long|one|shot|scene|clip|about|每|个|段|镜|各)*")


def apart(reading: Reading, part: Part, fewest: int) -> list[Part]:
    """The subjects that a part lists between commas; the part itself where they are fewer or one is no subject."""
    pieces = _split(reading, part, _ALSO)
    if len(pieces) == sum(has_length(reading, piece) for piece in pieces) > 1:
        # "A lake [4s] and mountains [6s]": each with its own length.
        return [Part(pieces[0].start, pieces[0].end, part.joint), *pieces[1:]]
    shown = _before_film(reading, pieces)
    if len(shown) == sum(has_length(reading, piece) for piece in shown) > 1:
        # "Mountains 5 s, a village 4 s, title “Water”": what stands behind them is about the film.
        return [Part(shown[0].start, shown[0].end, part.joint), *shown[1:]]
    pieces = _without_length(reading, _split(reading, part, _COMMAS))
    if (
        len(pieces) > 1
        and (also := _split(reading, Part(pieces[-1].start, pieces[-1].end, pieces[-1].joint), _ALSO))[1:]
    ):
        # "A city, a forest and a beach"
        every = [*pieces[:-1], *also]
        pieces = every if _kinds_differ(reading, every) else pieces
    if _kinds_differ(reading, pieces) and len(pieces) > 1:
        fewest = 2  # "A field, a forest, then the sea": two subjects that nothing joins.
    if len(pieces) < fewest or not all(_is_subject(reading, piece) for piece in pieces):
        return [part]
    first = Part(pieces[0].start, pieces[0].end, part.joint)
    return [first, *pieces[1:]]


def _before_film(reading: Reading, pieces: list[Part]) -> list[Part]:
    """The pieces before the last ones that show nothing and are about the film: its title, music or shape."""
    kept = list(pieces)
    while kept:
        words = reading.part(kept[-1].start, kept[-1].end)
        taken = not any(char.isalnum() for char in words.text)
        heard = words.tags("music_noun", "style_sure", "style_alone", "silence")
        shown = words.tags("kind") or (not heard and words.tags("beyond", "shows"))
        if shown or not (taken or words.tags(*_OF_FILM)):
            break
        kept.pop()
    return kept


def _without_length(reading: Reading, pieces: list[Part]) -> list[Part]:
    """The pieces without a last one that says how long each is."""
    last = reading.folded[pieces[-1].start : pieces[-1].end]
    length = DURATION.search(last) if len(pieces) > 1 else None
    if length and _EACH.fullmatch(last[: length.start()] + last[length.end() :]):
        return pieces[:-1]
    return pieces


def _kinds_differ(reading: Reading, pieces: list[Part]) -> bool:
    """Whether each piece names a subject of its own, and none says where the one before is."""
    kinds = [
        {tag.concept for tag in reading.tags("kind", within=(piece.start, piece.end))} for piece in pieces
    ]
    named = all(kinds) and len(set.union(*kinds)) == sum(map(len, kinds))
    return named and not any(_AROUND.search(reading.folded, one.start, one.end) for one in pieces)


def _split(reading: Reading, part: Part, joint: re.Pattern[str]) -> list[Part]:
    joints = [hit.span() for hit in joint.finditer(reading.folded, part.start, part.end)]
    return parts_between(reading, joints, part.start, part.end, listed=False)


def _is_subject(reading: Reading, part: Part) -> bool:
    words = reading.part(part.start, part.end)
    if _BESIDES.match(words.folded) or words.tags("music_noun", "style_sure"):
        return False
    if words.tags("title_noun") and MARK.search(words.text):
        return False  # "...; the text “Home” over the forest".
    return bool(words.tags("kind")) or (
        bool(words.tags("season", "time", "weather")) and bool(words.tags("shows"))
    )


def has_length(reading: Reading, part: Part) -> bool:
    """Whether a part shows something and says how long."""
    words = reading.part(part.start, part.end)
    card = _CARD.match(words.text) is not None
    lengths = [hit for hit in DURATION.finditer(words.folded) if words.folded[: hit.start()][-1:] != "第"]
    return bool(lengths) and (card or bool(words.tags("kind", "beyond", "shows")))
