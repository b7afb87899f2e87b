"""What a prompt says about cards of text."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import says_sentence
from promptreel_studio.agent.reading.after_countdown import scene_beside, take_behind
from promptreel_studio.agent.reading.card_each import NUMBERED, take_each
from promptreel_studio.agent.reading.card_look import CardLook, take_bare, take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.card_slogan import take_slogan
from promptreel_studio.agent.reading.card_texts import take_texts
from promptreel_studio.agent.reading.card_words import nouns
from promptreel_studio.agent.reading.countdown import SECOND_MS, take_closing, take_countdown
from promptreel_studio.agent.reading.countdown_ground import (
    take_ground,
    take_length_behind,
    take_numbers_look,
)
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.greetings import take_greeting
from promptreel_studio.agent.reading.looks import Look
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.shotlist import Shot

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.scenes.spec import Reveal

CLOSING_MS = 2_000
_MANY_LINES = 3
_CARD = re.compile(
    r"\b(?:(?:a|one|the|my|simple|plain|single|title|text|intro|opening) )*(?:card|slide)(?= (?:saying|that says|which says|reading|with)\b|[ :]*[\ue000-\uf8ff])"
)
_ITS_TEXT = re.compile(rf"[^,.;]{{0,24}}{MARK.pattern}")
_QUOTE = re.compile(r"\b(?:pull )?quote\b(?! (?:video|animation|clip|film)\b)", re.IGNORECASE)
_LONG_MS = 5_000
_ONLY_TITLE = re.compile(r"\b(?:for|titles?|text|headline|lasting|stays?)\b|标题|字幕|文字|显示|持续")
_CAPTION = re.compile(r"\b(?:caption|subtitle)|字幕")
_FILE = re.compile(r"[\w-]\.(?:mp4|mov|webm|mkv|avi|png|jpe?g|webp|gif|heic|mp3|wav|m4a|ogg|flac)\b")


@dataclass(slots=True)
class Cards:
    """What a prompt says about cards of text.

    Attributes:
        look: How they are to look.
        shots: Several cards, in their order; none where the prompt has one or none.
        text: What the only card says, where it was said without quotation marks.
        counts: The shots are the numbers of a countdown, with what it closes with, if that was said.
        closed: Whether that was said.
        behind: What is said of the scenes that follow a countdown.
        over: What is said of the scene that its numbers lie on.
        letters: How letters over it are to look.
    """

    look: CardLook = field(default_factory=CardLook)
    shots: list[Shot] = field(default_factory=list)
    text: str | None = None
    counts: bool = False
    closed: bool = False
    behind: Reading | None = None
    over: Reading | None = None
    letters: Look = field(default_factory=Look)


def take_cards(reading: Reading, *, over_file: bool = False) -> Cards:
    """Take what a prompt says about cards of text; nothing of one that has something else to draw, or files."""
    cards = Cards()
    reveal = take_reveal(reading)
    if (
        over_file
        or _FILE.search(reading.folded)
        or any(tag.concept != "audio" for tag in reading.tags("own"))
    ):
        cards.look = CardLook(reveal=reveal)
        return cards
    if counted := _take_counted(reading, reveal):
        return counted
    probe = reading.part(0, len(reading.original))
    probe.text = reading.text
    texts = take_texts(probe)
    if texts is not None and not (texts.quoted and _draws(probe)):
        reading.text = probe.text
        items = texts.items
        if reading.take(NUMBERED):
            items = [f"{number}. {text}" for number, text in enumerate(items, 1)]
        said = [*([texts.heading] if texts.heading else []), *items]
        cards.shots = [Shot(SceneWish(), texts.each_ms, words=text) for text in said]
        for shot, length in zip(cards.shots, texts.lengths, strict=False):
            shot.duration_ms = length or shot.duration_ms
        cards.shots[-1].duration_ms = texts.last_ms or cards.shots[-1].duration_ms
    else:
        cards.text = _slogan(reading)
    _take_sayings(reading)
    has_text = bool(cards.shots or cards.text or MARK.search(reading.folded) or _is_text(reading))
    cards.look = CardLook(reveal=reveal)
    draws = _draws(reading)
    for hit in _CARD.finditer(reading.folded) if has_text else ():
        if not draws or _ITS_TEXT.match(reading.folded, hit.end()):
            reading.take_span(*hit.span())
    if has_text and not draws:
        look = take_look(reading)
        bare = take_bare(reading) if cards.shots and not look.ground else None
        cards.look = replace(look, reveal=reveal, ground=look.ground or bare)
        _take_nouns(reading)
    return cards


def _take_sayings(reading: Reading) -> None:
    """Take what a text in quotation marks is called: a saying, a quote, a motto."""
    if not MARK.search(reading.folded):
        return
    for hit in (*nouns("speaks").finditer(reading.folded), *nouns("sayings").finditer(reading.folded)):
        if not any(tag.start <= hit.start() < tag.end for tag in reading.tags("title_noun", "kind")):
            reading.take_span(*hit.span())


def _take_nouns(reading: Reading) -> None:
    """Take what a text is written on; "a birthday card for Leo" says itself what is to be read."""
    if MARK.search(reading.folded) or nouns("greets").search(reading.folded):
        for hit in nouns("cards").finditer(reading.text):
            reading.take_span(*hit.span())


def _take_counted(reading: Reading, reveal: Reveal | None) -> Cards | None:
    """Take a countdown, with what is said of its numbers, of what is behind them and of what follows."""
    numbers = take_countdown(reading)
    if not numbers:
        return None
    cards = Cards(over=take_ground(reading), behind=take_behind(reading))
    if cards.over is None and cards.behind is None:
        cards.over, cards.behind = scene_beside(reading)
    ink = take_numbers_look(reading)
    look = take_look(reading)
    cards.look = replace(look, reveal=reveal, ink=ink or look.ink)
    cards.letters = Look(color=cards.look.ink)
    each = take_each(reading)
    closing = take_closing(reading) if cards.behind is None else None
    cards.shots = [Shot(SceneWish(), each or SECOND_MS, words=str(number)) for number in numbers]
    if closing:
        text, end = closing
        said = take_length_behind(reading, end) or max(CLOSING_MS, each or 0)
        cards.shots.append(Shot(SceneWish(), said, words=text))
    cards.counts, cards.closed = True, closing is not None or cards.behind is not None
    return cards


def with_quotations(words: str) -> str:
    """The words of a first message, in which a quote is no caption: it may be the picture."""
    return _QUOTE.sub("quotation", words)


def lay_quote(cards: Cards, scene: SceneWish, titles: list[TitleWish], words: str) -> None:
    """Let a quotation lie over the scene that was asked for with it, or be the picture where none was.

    Args:
        cards: What was said about cards; colours of letters over a scene are those of the titles.
        scene: What is drawn; changed in place.
        titles: Changed in place.
        words: The folded message.
    """
    others = [kind for kind in scene.kinds if kind != "words"]
    if cards.look.ground and not others and any(wish.texts for wish in titles):
        scene.kinds = ["words"]
    elif not others and scene.near and scene.near != "words" and not scene.by_mood:
        others = [scene.near]
    if any(wish.texts for wish in titles):
        # "..., the text stays all the time" says no text of its own.
        titles[:] = [wish for wish in titles if wish.texts or wish.look]
    if not others or len(titles) != 1 or not titles[0].texts:
        return
    wish = titles[0]
    if ("words" in scene.kinds or nouns("sayings").search(words)) and not _CAPTION.search(words):
        scene.kinds, wish.named = others, "title"
        wish.when = wish.when or When(anchor="whole")
        wish.look = replace(
            wish.look,
            position=wish.look.position or "center",
            size=wish.look.size or ("medium" if wish.texts[0].count("\n") >= _MANY_LINES else "large"),
        )


def length_of_text(scene: SceneWish, titles: list[TitleWish]) -> int | None:
    """How long a text was said to be shown that is itself the picture, or with the scene that it lies on, ms.

    That is how long the film is: "“Be kind.” on a beach for 8 seconds", "“Time is a master.” 8 s, square".
    """
    if len(titles) != 1 or len(titles[0].texts) > 1:
        return None
    when, words = titles[0].when, titles[0].words
    if when is None or when.length is None or when.start is not None or when.end is not None:
        return None
    bare = when.length >= _LONG_MS and not _ONLY_TITLE.search(words)
    if scene.kinds[:1] != ["words"] and (when.anchor is not None or not (bare or _behind_scene(words))):
        return None
    titles[0].when = None if scene.kinds[:1] == ["words"] else When(anchor="whole")
    return when.length


def _behind_scene(words: str) -> bool:
    """Whether a length stands behind the scene that a text lies on."""
    mark = MARK.search(words)
    length = DURATION.search(words, mark.end()) if mark else None
    return bool(mark and length and Reading(words[mark.end() : length.start()]).tags("kind"))


def length_of_only(titles: list[TitleWish]) -> int | None:
    """How long the only text of a shot is to be seen, ms: the shot is as long where nothing else says it."""
    when = titles[0].when if len(titles) == 1 else None
    return when.length if when is not None and when.start is None and when.end is None else None


def give_back(cards: Cards, titles: list[TitleWish]) -> None:
    """Let titles over a scene have the looks that were said about letters."""
    look = cards.look
    animation = {"letters": "type", "words": "rise"}.get(look.reveal or "")
    for wish in titles:
        wish.look = replace(
            wish.look, color=wish.look.color or look.ink, animation=wish.look.animation or animation
        )


def _slogan(reading: Reading) -> str | None:
    """A slogan, where nothing beside it is to be drawn: what it speaks of itself is no picture."""
    probe = reading.part(0, len(reading.original))
    probe.text = reading.text
    said = take_slogan(probe)
    if said is None or _draws(probe):
        return None
    reading.text = probe.text
    return said


def _draws(reading: Reading) -> bool:
    """Whether something other than words is to be drawn."""
    return any(tag.concept != "words" for tag in reading.tags("kind"))


def _is_text(reading: Reading) -> bool:
    probe = reading.part(0, len(reading.original))
    return says_sentence(reading.original.strip()) or take_greeting(probe) is not None
