"""Clips that are called by what is no name of theirs, for the grammar: "slow down the trekking" of hike.mp4 is clip 1."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import HAN_PART, numbered
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.frames.called import clips_called_so, clips_doing, han_names_of
from promptreel_studio.agent.frames.film import film_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.models import AssetInfo, Draft

_WORD = re.compile(r"(?<![\w.'-])[a-z]{3,}(?![\w'-]|\.\w)")
_ARTICLE = re.compile(r"\b(?:the|that|this|my|our) $")
_BEHIND = re.compile(rf" {NOUN}\b")
_HAN_BEHIND = re.compile(rf"(?:的)?{HAN_PART}|的?(?:视频|片段|镜头|照片)")


def with_clips_called(words: Reading, draft: Draft, assets: Sequence[AssetInfo]) -> Reading:
    """The message with the numbers of clips instead of words that mean one of them and are known for nothing else."""
    film, folded = film_of(draft, assets), words.folded
    if len(film.names) < 2:
        return words
    text = words.original
    for start, end, number in sorted({*_english(folded, film), *_han(folded, film)}, reverse=True):
        text = _put(text, folded, (start, end), number)
    return words if text == words.original else Reading(text, words.quotes)


def _english(folded: str, film: Film) -> set[tuple[int, int, int]]:
    known = [
        (tag.start, tag.end)
        for tag in WORDS.scan(folded)
        if tag.group not in {"filler", "beyond"}
        and not (tag.group == "camera" and _ARTICLE.search(folded[: tag.start]))
    ]
    found: set[tuple[int, int, int]] = set()
    for hit in _WORD.finditer(folded):
        if any(low < hit.end() and hit.start() < high for low, high in known) or film.clips_called(
            hit.group()
        ):
            continue
        numbers = clips_called_so(hit.group(), film) or clips_doing(hit.group(), film)
        if len(numbers) == 1:
            found.add((*hit.span(), numbers[0]))
    return found


def _han(folded: str, film: Film) -> set[tuple[int, int, int]]:
    tags = [
        tag
        for tag in WORDS.scan(folded)
        if tag.group not in {"filler", "beyond"}
        and (tag.group != "file_word" or film.clips_called(tag.concept))
    ]
    known = {tag.start: tag.end for tag in tags}
    return {
        (*hit.span(), senses["named"][0])
        for word, senses in han_names_of(film)
        if len(senses["named"]) == 1
        for hit in re.finditer(re.escape(word), folded)
        if known.get(hit.start(), 0) < hit.end()
        and not any(tag.start < hit.start() < tag.end or tag.start < hit.end() < tag.end for tag in tags)
    }


def _put(text: str, folded: str, span: tuple[int, int], number: int) -> str:
    start, end = span
    han = not folded[start:end].isascii()
    before = None if han else _ARTICLE.search(folded[:start])
    behind = (_HAN_BEHIND if han else _BEHIND).match(folded, end)
    low, high = before.start() if before else start, behind.end() if behind else end
    return text[:low] + numbered(number - 1, han=han) + text[high:]
