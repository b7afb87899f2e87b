"""File names that are written right behind the words that announce them, in scripts without spaces: "给你照片海边.jpg"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import UPLOAD, Flag
from .folding import fold_with_places, is_spaceless

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lexicon import Lexicon
    from .spans import Span

_ANNOUNCES = UPLOAD & ~Flag.UPLOAD_THING
_JOINS = Flag.THEN | Flag.LINK | Flag.SMALL
_LEADS = Flag.FIRSTLY | Flag.FIRST | Flag.THEN
"""Before the word that announces it: "先上传a.mp4"."""
_GOES_ON = UPLOAD | Flag.SMALL | Flag.VIDEO | Flag.FILE | Flag.ONE | Flag.LINK


def is_joined(span: Span) -> bool:
    """Whether a path may have words before it without a space between."""
    return (
        bool(span.flag & Flag.PATH)
        and is_spaceless(span.text)
        and "/" not in span.text
        and "\\" not in span.text
    )


def without_announcement(spans: Sequence[Span], words: Lexicon) -> list[Span]:
    """Return the spans, bare names among them without the words that only announce them.

    Args:
        spans: Of a message.
        words: Of its language.
    """
    return [_bare(span, words) if is_joined(span) else span for span in spans]


def _bare(span: Span, words: Lexicon) -> Span:
    if span.end - span.start != len(span.text):
        # In quotation marks it is a name as it stands.
        return span
    folded, places = fold_with_places(span.text, marks=words.marks)
    name = folded.rfind(".")
    at, announced = 0, False
    while at < name:
        length, flags, _ = words.find_characters(folded, at)
        joins = length and flags & _JOINS and folded[at + length].isascii() and folded[at + length].isalpha()
        if joins and not announced:
            # "a.pngとb.mp4": the word that joins them is no part of a name in other letters.
            return span._replace(
                start=span.start + places[at + length], text=span.text[places[at + length] :]
            )
        leads = not announced and bool(flags & _LEADS)
        goes_on = leads or (flags & _GOES_ON and (announced or flags & _ANNOUNCES))
        if not length or not goes_on or at + length >= name:
            break
        announced = not leads
        at += length
    if not announced:
        return span
    start = places[at]
    return span._replace(start=span.start + start, text=span.text[start:])
