"""The shots of a prompt: what each shows, how long it is, and how it follows the one before."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from promptreel_studio.agent.labels import own_words, taken_spans, tidy
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.joins import take_transition
from promptreel_studio.agent.reading.quotes import MARK, quote_of, unmask
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene
from promptreel_studio.agent.reading.shot_lengths import take_lengths
from promptreel_studio.agent.reading.text import TAKEN, Reading
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish, take_title, title_windows

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.part import Part

MOST_SHOTS = 8
_SENTENCES = re.compile(r"[.;!。；！\n]+(?=\s|$)|[。；！]")
_OF_ALL = re.compile(
    r"\W*(?:(?:and|with|plus|add|put|give it|use|make) )*(?:(?:a|the|my|its|main|opening) )*(?:title|headline|name)(?! card)\b|\W*(?:加上?|添加|用)?(?:一?个)?(?:总|大|主)?(?:标题|片名|题目)"
)
_COMMA = re.compile(r"[,;，；、。\n]")
_CARD = re.compile(
    r"\b(?:cards?|screens?|slides?|pages?)\b|\bon (?:a )?(?:black|white|plain|dark)\b|卡片|黑底|黑屏|单独"
)
_OF = re.compile(r"\s*(?:of\b|的|\))")


_WITH_TITLE = re.compile(
    r"[,;]\s*(?:and |all )*with (?:the |a )title\b[^,;.]*$|[,，；;](?:配上|加上|用|标题)[^,，。]*$"
)


@dataclass(slots=True)
class Shot:
    """One shot as it was asked for.

    Attributes:
        wish: The scene.
        duration_ms: None when nothing was said.
        unknown: Words that were not understood.
        words: What a card of moving words shows; empty for a scene.
        undrawable: The card stands for something that nobody can draw.
        label: The user's words for it; empty when they are not worth repeating.
        transition: How it follows the shot before (see `take_transition`); None when nothing was said.
    """

    wish: SceneWish
    duration_ms: int | None = None
    unknown: list[str] = field(default_factory=list)
    words: str = ""
    undrawable: bool = False
    label: str = ""
    transition: dict[str, Any] | None = None

    @property
    def kind(self) -> str | None:
        """The kind to draw; None for words that nobody knows."""
        if self.words:
            return "words"
        return self.wish.kinds[0] if self.wish.kinds else self.wish.near


class ShotList(NamedTuple):
    """The shots of a prompt.

    Attributes:
        shots: None of them when the prompt describes one; nothing is taken from the reading then.
        whole_ms: Length of the whole, if it was said apart.
        transition: The transition that is wished for every cut.
        ends_black: The end was wished to go to black.
    """

    shots: list[Shot]
    whole_ms: int | None = None
    transition: dict[str, Any] | None = None
    ends_black: bool = False


def take_titles(reading: Reading, parts: list[Part]) -> tuple[list[TitleWish], list[Part]]:
    """Take the titles of a prompt.

    Returns:
        The titles, each with the number of its shot, and the parts that remain shots: a part that is nothing
        but a title at the end of the others is laid over the last of them.
    """
    closing: list[TitleWish] = []
    last = None
    if len(parts) > 1 and _is_closing(reading, parts[-1]):
        last = parts.pop()
        ends = [high for low, high in title_windows(reading) if low < last.end and high > last.start]
        wish = take_title(reading, (last.joint[0], min(ends, default=last.end)))
        wish.shot, wish.closing = len(parts) - 1, True
        if len(parts) == 1:
            wish.shot, wish.when = None, wish.when or When(anchor="end")
        reading.take_span(*last.joint)
        closing.append(wish)
    titles: list[TitleWish] = []
    cards = {number for number, part in enumerate(parts) if is_card(reading, part)}
    for window in title_windows(reading):
        spot = MARK.search(reading.folded, *window)
        place = spot.start() if spot else window[1] - 1
        number = next((n for n, part in enumerate(parts) if part.start <= place < part.end), None)
        if number in cards or (last and last.start <= place < last.end):
            continue
        low, high = window
        if number is not None:
            low, high = max(low, parts[number].start), min(high, parts[number].end)
        of_all = number == len(parts) - 1 and _is_of_all(reading, (parts[-1].start, place, parts[-1].end))
        wish = take_title(reading, (low, high))
        wish.shot = None if of_all else number
        titles.append(wish)
    return titles + closing, parts


def _is_of_all(reading: Reading, place: tuple[int, int, int]) -> bool:
    """Whether a title of the last part is that of the video: in a sentence of its own, or beside the music."""
    start, middle, end = place
    before = reading.folded[start:middle]
    *shots, sentence = _SENTENCES.split(before)
    beside = _WITH_TITLE.search(before) is not None and bool(reading.tags("music_noun", within=(middle, end)))
    return beside or (bool(shots) and _OF_ALL.match(sentence) is not None)


def is_card(reading: Reading, part: Part) -> bool:
    """Whether a part is somebody's text and nothing to draw."""
    marks = list(MARK.finditer(reading.folded, part.start, part.end))
    if not marks:
        return False
    comma = _COMMA.search(reading.folded, marks[-1].end(), part.end)
    words = reading.part(part.start, comma.start() if comma else part.end)
    if words.tags("music_noun") and not words.tags("title_noun"):
        return False
    words.take_tags("title_noun")
    wish = take_scene(words)
    return not (wish.kinds or wish.beyond or (wish.near and not wish.by_mood))


def _is_closing(reading: Reading, part: Part) -> bool:
    words = reading.folded[part.start : part.end]
    if not is_card(reading, part) or part.listed or _CARD.search(words):
        return False
    length = DURATION.search(words)
    return length is None or not _OF.match(words, length.end())


def read_shots(reading: Reading, parts: list[Part]) -> ShotList:
    """Read the parts of a prompt as shots and take their words."""
    if len(parts) < 2:
        return ShotList([])
    trial = reading.part(0, len(reading.folded))
    trial.text = reading.text
    transitions, general = _take_transitions(trial, parts)
    parts, transitions, ends_black = _without_empty(trial, parts, transitions)
    lengths, whole = take_lengths(trial, parts)
    shots: list[Shot] = []
    for number, part in enumerate(parts):
        shot = _text_card(trial, part) if part.text else _shot(trial, part)
        shot.duration_ms, shot.transition = lengths[number], transitions[number]
        shots.append(shot)
    _inherit(shots)
    if sum(shot.kind is not None for shot in shots) < 2:
        return ShotList([])
    for shot, part in zip(shots, parts, strict=True):
        if shot.kind is None:
            # As with a prompt of one shot: what nobody can draw is shown as its own words.
            plain = _COMMA.split(MARK.sub("", reading.original[part.start : part.end]))[0]
            shot.words = (shot.label or tidy(plain))[:60] or "…"
            shot.undrawable, shot.unknown = True, []
    reading.text = trial.text
    reading.take_span(parts[0].start, parts[-1].end)
    return ShotList(shots[:MOST_SHOTS], whole, general, ends_black)


def _text_card(reading: Reading, part: Part) -> Shot:
    """A card that says what one item of a list does."""
    said = unmask(reading.original[part.start : part.end], reading.quotes).strip(" ,.;:、，。")
    return Shot(SceneWish(), words=said[:1].upper() + said[1:])


def _shot(reading: Reading, part: Part) -> Shot:
    words = reading.part(part.start, part.end)
    words.text = reading.text[part.start : part.end]
    if is_card(reading, part) and (marks := MARK.findall(words.text)):
        return Shot(SceneWish(), words=" ".join(quote_of(one, words.quotes) for one in marks))
    label = own_words(Reading(words.original, words.quotes), taken_spans(words))
    wish = take_scene(words)
    words.take_tags("do", "amount", "new", "which", "style", "style_near", "camera_noun")
    return Shot(wish, unknown=words.leftovers(ignore=("colour", "size", "position", "style")), label=label)


def _take_transitions(
    reading: Reading, parts: list[Part]
) -> tuple[list[dict[str, Any] | None], dict[str, Any] | None]:
    """The transition into each part, and the one that is meant for all of them."""
    found: list[dict[str, Any] | None] = [None] * len(parts)
    general = take_transition(reading, (0, parts[0].start))
    for number, part in enumerate(parts):
        subject = _subject(reading, part)
        while named := take_transition(reading, (part.joint[0], part.end)):
            place = number or 1
            trails = number == len(parts) - 1 and named["at"] > subject and named["apart"]
            if named["all"] or trails:
                general = named
            elif found[place] is None:
                found[place] = named
    return found, general


def _without_empty(
    reading: Reading, parts: list[Part], transitions: list[dict[str, Any] | None]
) -> tuple[list[Part], list[dict[str, Any] | None], bool]:
    """ "First a city, then fade to black, then a forest": what is only a transition leads into the next shot."""
    kept: list[Part] = []
    into: list[dict[str, Any] | None] = []
    waiting = None
    for part, named in zip(parts, transitions, strict=True):
        words = reading.part(part.start, part.end)
        words.text = reading.text[part.start : part.end]
        if (
            named
            and TAKEN in words.text
            and not words.leftovers()
            and not words.tags("kind", "shows", "beyond")
        ):
            waiting = named
            continue
        kept.append(part)
        into.append(named or waiting)
        waiting = None
    return kept, into, bool(waiting and waiting["kind"] == "dip")


def _subject(reading: Reading, part: Part) -> int:
    tags = reading.tags("kind", "beyond", "shows", within=(part.start, part.end))
    return tags[0].start if tags else part.end


def _inherit(shots: list[Shot]) -> None:
    """ "First the ocean at sunset, then at night" is the ocean twice."""
    for before, shot in pairwise(shots):
        wish = shot.wish
        if not (wish.kinds or wish.beyond or shot.words) and (wish.time or wish.weather or wish.season):
            wish.kinds = list(before.wish.kinds)
