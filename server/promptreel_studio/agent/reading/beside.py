"""What stands beside a wish in one message: a place that belongs to it, or a wish of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text_by_clip import OVER_EACH

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_PLACE = re.compile(
    r"\W*(?:and |then |now )*(?:(?:right |just |directly )?(?:between|after|before|behind)) (?:the |my |clip |our )?[\w.' ]{2,40}\W*|\W*在?[^，。,]{1,16}(?:之间|中间|之后|后面|之前|前面)\W*"
)
_AMOUNT = re.compile(r"\b(?:more|fewer|less)\b|(?:再|更)?(?:多|少|密|稀)(?:一?[点些])")
_LISTS_TEXTS = re.compile(
    r"\b(?:(?:two|three|four|five|these|the following|some) )?(?:captions|subtitles|lines)\b[^,;\ue000-\uf8ff]*(?:[\ue000-\uf8ff][ ,和与]*)+$|[两二三四五几些][条句行个](?:字幕|文字|字)?[^,;\ue000-\uf8ff]*(?:[\ue000-\uf8ff][ ,、和与]*)+$"
)
"""Texts that one after the other belong to one wish."""


def is_place(part: Reading) -> bool:
    """ "Between the interview and the factory, show the office": where something is to be belongs to it."""
    return (
        _PLACE.fullmatch(part.folded) is not None
        and not part.tags("do", "edit", "version", "filter", "silence")
        and not MARK.search(part.text)
    )


def says_later(reading: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "Smaller, plus a drop shadow": what cannot be done is refused by itself."""
    wished = ("do", "edit", "size", "colour", "position", "weight", "filter")
    return (
        bool(reading.tags("later", within=after))
        and not reading.tags("later", within=before)
        and bool(reading.tags(*wished, within=before))
    )


def adds_amount(reading: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "A bit brighter, fewer stars", "more fire, a darker room": how much of a thing beside how the picture looks."""
    return any(
        bool(reading.tags("filter", within=looks))
        and bool(reading.tags("thing", within=amount))
        and not reading.tags("filter", within=amount)
        and _AMOUNT.search(reading.folded[slice(*amount)]) is not None
        for looks, amount in ((before, after), (after, before))
    )


def adds_text(reading: Reading, before: tuple[int, int], first: int, *, titled: bool) -> bool | None:
    """Whether a quotation behind another wish is a wish of its own: not one of several captions, not "with 'B'"."""
    if not MARK.match(reading.folded, first):
        return None
    said = reading.folded[slice(*before)]
    if _LISTS_TEXTS.search(said) or OVER_EACH.search(said):
        return False
    if not titled:
        return None
    return not re.search(r"(?:with|from)\s*$", said) and _says_add(reading, *before)


def _says_add(reading: Reading, start: int, end: int) -> bool:
    return any(tag.concept == "add" for tag in reading.tags("do", within=(start, end)))


_ITS_PART = re.compile(
    r"\s*(?:but |and )?(?:only|just)(?: (?:use|show|take|keep))? (?:its|the) (?:very )?(?:first|last|middle|final|opening)\b|\s*(?:但)?(?:只|仅)(?:要|用|取|放|留)(?:它的)?(?:最?前|最?后|中间|开头|结尾)"
)
BETWEEN = re.compile(
    r"\bbetween (?:the |my |our )?[\w.' -]{1,30}? and (?:the |my |our )?[\w.'-]+|(?:在|给)?[^,，。;；]{1,12}?(?:和|与|跟|、)[^,，。;；]{1,12}?之间"
)
_FILE = re.compile(r"[\w-]\.[a-z]\w{2,3}\b", re.ASCII)
_REPLACES = re.compile(r"\b(?:replace|swap(?: out)?|switch(?: out)?|substitute|exchange)\b[^,;.]*$")


_CLIP_BEFORE = re.compile(r"\b(?:clips?|shots?|scenes?|videos?|parts?|photos?|pictures?|one)\s*$")
_THING_BEHIND = re.compile(
    r"\s*(?:the|my|our) (?!(?:[\w'-]+ )?(?:titles?|captions?|texts?|words?|music|song|subtitles?|voice|sound)\b)"
)


def belongs(before: str, after: str, joiner: str) -> bool:
    """Whether what follows can only go on about a file or clip ("put drone.mp4 at the end, only its first 4 seconds")."""
    if _ITS_PART.match(after) and _FILE.search(before):
        return True
    if joiner == "with" and _CLIP_BEFORE.search(before) and _THING_BEHIND.match(after):
        return True  # "The clip with the dog": which one.
    return joiner == "with" and _REPLACES.search(before) is not None
