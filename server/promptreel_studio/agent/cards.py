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
from promptreel_studio.agent.reading.greetings import take_greeting
from promptreel_studio.agent.reading.looks import Look
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.text import TAKEN, Reading
from promptreel_studio.agent.shotlist import Shot
from promptreel_studio.agent.texts_in_turn import take_rounds

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.card_rows import CardTexts
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.scenes.spec import Reveal

CLOSING_MS = 2_000
_CARD = re.compile(
    r"\b(?:(?:a|one|the|my|simple|plain|single|title|text|intro|opening) )*(?:card|slide)(?= (?:saying|that says|which says|reading|with)\b|[ :]*[\ue000-\uf8ff])"
)
_ITS_TEXT = re.compile(rf"[^,.;]{{0,24}}{MARK.pattern}")
_QUOTE = re.compile(r"\b(?:pull )?quote\b(?! (?:video|animation|clip|film)\b)", re.IGNORECASE)
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
    if texts is not None and not (texts.quoted and not texts.listed) and _draws(probe):
        return _over_scene(reading, probe, texts, reveal)
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


def _over_scene(reading: Reading, probe: Reading, texts: CardTexts, reveal: Reveal | None) -> Cards:
    """The rows of a list as texts that come in turn over what is to be seen, as often as is said."""
    rest = "".join(
        " " if left == TAKEN else sign for left, sign in zip(probe.text, probe.original, strict=True)
    )
    reading.text = probe.text
    lengths = texts.lengths or [None] * len(texts.items)
    if texts.heading:
        texts.items, lengths = [texts.heading, *texts.items], [None, *lengths]
    rows = list(zip(texts.items, lengths, strict=True)) * take_rounds(reading)
    shots = [Shot(SceneWish(), length or texts.each_ms, words=text) for text, length in rows]
    return Cards(CardLook(reveal=reveal), shots, over=Reading(rest, reading.quotes))


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
