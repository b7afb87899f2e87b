"""The titles of a prompt with several shots: whose they are, and which parts are nothing but a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_look import find_look
from promptreel_studio.agent.reading.closing_card import text_on_ground
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.shot_by_words import shot_by_words
from promptreel_studio.agent.reading.shot_list import CARD
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.title_windows import title_windows
from promptreel_studio.agent.reading.titles import TitleWish, take_title
from promptreel_studio.agent.title_spans import shot_said

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.part import Part
    from promptreel_studio.agent.reading.text import Reading

_SENTENCES = re.compile(r"[.;!。；！\n]+(?=\s|$)|[。；！\n]")
_OF_ALL = re.compile(
    r"\W*(?:(?:and|with|plus|add|put|give it|use|make) )*(?:(?:a|the|my|its|main|opening) )*(?:title|headline|name)(?! card)\b|\W*(?:加上?|添加|用)?(?:一?个)?(?:总|大|主)?(?:标题|片名|题目)"
)
_AFTER_COMMA = re.compile(
    r"[,;]\s*(?:(?:and|plus) )?(?:(?:a|the|my|its|main|opening) )*(?:title|headline)(?! card)\b[^,;.]*$|[,，；;]\s*(?:加上?)?(?:大|总|主|片头)?(?:标题|片名)[^,，。]*$"
)
"""A title that is named behind a comma is that of the film; "with the title ..." belongs to the shot before."""
_WITH_TITLE = re.compile(
    r"[,;]\s*(?:and |all )*with (?:the |a )title\b[^,;.]*$|[,，；;](?:配上|加上|用|标题)[^,，。]*$"
)
_PLACE = re.compile(
    r"\s*[,，]\s*(?:(?:and )?(?:(?:put|show|place) (?:it|that|this) )?(?:on|over|in|during)\b|(?:放|加|写|显示|出现)?[在到])[^,，.;。；\n]*"
)
_OF = re.compile(r"\s*(?:of\b|的|\))")
_PICTURE = re.compile(
    r"\b(?:picture|image|visuals?|we see|showing|scene|shot|background|behind it)\b|画面|镜头|背景"
)
_COMMA = re.compile(r"[,;，；、。\n]|[.!?](?=\s|$)")


def take_titles(reading: Reading, parts: list[Part]) -> tuple[list[TitleWish], list[Part]]:
    """Take the titles of a prompt.

    Returns:
        The titles, each with the number of its shot, and the parts that remain shots: a part that is nothing
        but a title at the end of the others is laid over the last of them.
    """
    closing: list[TitleWish] = []
    last = None
    if len(parts) > 1 and _is_closing(reading, parts[-1], timed=_timed(reading, parts[:-1])):
        last = parts.pop()
        ends = [high for low, high in title_windows(reading) if low < last.end and high > last.start]
        wish = take_title(reading, (last.joint[0], min(ends, default=last.end)))
        wish.shot, wish.closing = len(parts) - 1, True
        if len(parts) == 1:
            wish.shot, wish.when = None, wish.when or When(anchor="end")
        reading.take_span(*last.joint)
        closing.append(wish)
    titles: list[TitleWish] = []
    # What is left alone is no shot, and its text a title.
    cards = {n for n, part in enumerate(parts) if is_card(reading, part)} if len(parts) > 1 else set[int]()
    for window in title_windows(reading):
        spot = MARK.search(reading.folded, *window)
        place = spot.start() if spot else window[1] - 1
        number = next((n for n, part in enumerate(parts) if part.start <= place < part.end), None)
        if number in cards and not _behind_card(reading, parts, number, place):
            continue
        if last and last.start <= place < last.end:
            continue
        low, high = window
        if number is not None:
            low, high = max(low, parts[number].start), min(high, parts[number].end)
        of_all = number == len(parts) - 1 and _is_of_all(reading, (parts[-1].start, place, parts[-1].end))
        high = _with_place(reading, high)
        wish = take_title(reading, (low, high))
        said = shot_said(wish.words) if parts else None
        if said is None and number is None and len(parts) > 1:
            said = shot_said(_sentence_of(reading, place))  # "Text only on the last one: “Bye”"
        if said is None and len(parts) > 1:
            said = shot_by_words(reading, parts, (low, high))
        if said is not None and abs(said) <= len(parts):
            number, of_all, wish.when = said % len(parts), False, None
        wish.shot = None if of_all else number
        titles.append(wish)
    return titles + closing, parts


def _sentence_of(reading: Reading, place: int) -> str:
    """The sentence around a text."""
    before = [hit.end() for hit in _SENTENCES.finditer(reading.folded, 0, place)]
    behind = _SENTENCES.search(reading.folded, place)
    return reading.folded[max(before, default=0) : behind.start() if behind else len(reading.folded)]


def _behind_card(reading: Reading, parts: list[Part], number: int | None, place: int) -> bool:
    """Whether a text behind that of the last card is the film's title: "..., then a card 'Bye'. Title 'Us' at the start"."""
    part = parts[-1]
    first = MARK.search(reading.folded, part.start, part.end)
    behind = number == len(parts) - 1 and first is not None and first.start() < place
    return behind and _is_of_all(reading, (part.start, place, part.end))


def _with_place(reading: Reading, end: int) -> int:
    """Where a title's words end, with what says behind a comma to which shot it belongs: "…，放在第二段"."""
    found = _PLACE.match(reading.folded, end)
    if found is None or shot_said(found.group()) is None or MARK.search(found.group()):
        return end
    return found.end()


def _is_of_all(reading: Reading, place: tuple[int, int, int]) -> bool:
    """Whether a title of the last part is that of the video: in a sentence of its own, or beside the music."""
    start, middle, end = place
    before = reading.folded[start:middle]
    *shots, sentence = _SENTENCES.split(before)
    comma = max(start, reading.folded.rfind(",", start, middle) + 1)
    if reading.tags("music_noun", "style_sure", within=(comma, middle)):
        return True  # "..., with a guitar and the title 'Breathe'"
    beside = _WITH_TITLE.search(before) is not None and bool(reading.tags("music_noun", within=(middle, end)))
    return (
        beside
        or _AFTER_COMMA.search(before) is not None
        or (bool(shots) and _OF_ALL.match(sentence) is not None)
    )


def is_card(reading: Reading, part: Part) -> bool:
    """Whether a part is somebody's text and nothing to draw."""
    marks = list(MARK.finditer(reading.folded, part.start, part.end))
    if not marks:
        return text_on_ground(reading.part(part.start, part.end)) is not None
    comma = _COMMA.search(reading.folded, marks[-1].end(), part.end)
    if comma and _PICTURE.search(reading.folded, comma.end(), part.end):
        comma = None  # "The narrator says “She came back”, picture: a forest at night".
    words = reading.part(part.start, comma.start() if comma else part.end)
    if words.tags("music_noun") and not words.tags("title_noun"):
        return False
    words.take_tags("title_noun")
    wish = take_scene(words)
    return not (wish.kinds or wish.beyond or (wish.near and not wish.by_mood))


def _timed(reading: Reading, parts: list[Part]) -> bool:
    """Whether every part has its own length; the text behind them that has one too is a card then."""
    return all(DURATION.search(reading.folded, part.start, part.end) for part in parts)


def _is_closing(reading: Reading, part: Part, *, timed: bool) -> bool:
    words = reading.folded[part.start : part.end]
    if not is_card(reading, part) or part.listed or CARD.search(words):
        return False
    if find_look(reading.part(part.start, part.end))[0].ground:
        return False
    length = DURATION.search(words)
    return length is None or not (timed or _OF.match(words, length.end()))
