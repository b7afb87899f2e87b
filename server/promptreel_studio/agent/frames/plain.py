"""A whole message as commands: its sentences, what they go on about, and what says nothing by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames import (
    amounts,
    cards,
    joins,
    looks,
    marks,
    order,
    pace,
    pieces,
    shots,
    sounds,
    texts,
    voices,
    whole,
    wording,
)
from promptreel_studio.agent.frames.asking import AMOUNTS, gives_reason, left_out
from promptreel_studio.agent.frames.bag import Bag
from promptreel_studio.agent.frames.film import Film, ShownText, film_of
from promptreel_studio.agent.frames.gathering import gathered
from promptreel_studio.agent.frames.items import items_of
from promptreel_studio.agent.frames.pauses import ANSWERED, MOST_PARTS, PIECE, PIECES, SENTENCE
from promptreel_studio.agent.frames.spelling import prepared
from promptreel_studio.agent.frames.turns import in_turn
from promptreel_studio.agent.frames.words import (
    NOUN_FIRST,
    POSTPOSED,
    TELLING_WHY,
    UNSAID,
    words_of,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft

Rule = Callable[[Bag, Film], list[str] | None]
RULES: tuple[Rule, ...] = tuple(
    rule
    for module in (
        cards,
        texts,
        wording,
        sounds,
        voices,
        shots,
        order,
        pieces,
        pace,
        looks,
        amounts,
        joins,
        marks,
        whole,
    )
    for rule in module.RULES
)
_MOST_WORDS = 40
_SUBJECTS = (
    "clips", "named", "nth", "title", "caption", "text", "old", "quote", "music", "logo", "voice", "asset", "scene", "film", "all",
    "rest", "clip", "photo", "undo", "redo",
)  # fmt: skip
_LONGEST = 240


@dataclass(frozen=True, slots=True)
class Commands:
    """What a message asks for.

    Attributes:
        commands: In the plainest English.
        sure: Whether no word was passed over that might say more.
    """

    commands: list[str]
    sure: bool


def in_commands(
    masked: str, quotes: tuple[str, ...], draft: Draft, assets: Sequence[AssetInfo], language: str
) -> Commands | None:
    """The commands that a message means, in the plainest English; None where not all of it is understood.

    Args:
        masked: The message, with quotations behind marks and files called by their names.
        quotes: The quotations.
        draft: A draft with clips.
        assets: The project's uploads.
        language: What the message is written in.
    """
    if words_of(language) is None or len(masked) > _LONGEST:
        return None
    film = film_of(draft, assets)
    masked, quotes = prepared(masked, quotes, language, film)
    masked = ANSWERED.sub("", masked)
    reader = _Reader(quotes, film, language)
    if (commands := reader.read(masked, alone=True)) is not None:
        return Commands(commands, not reader.guessed) if commands else None
    found: list[str] = []
    for sentence in SENTENCE.findall(masked):
        if (commands := reader.read(sentence)) is None:
            commands = reader.in_pieces(sentence)
        if commands is None and language in TELLING_WHY and reader.is_reason(sentence):
            commands = []
        if commands is None:
            return None
        found += commands
    together = in_turn(found, film)
    return Commands(together, not reader.guessed) if together else None


class _Reader:
    def __init__(self, quotes: tuple[str, ...], film: Film, language: str) -> None:
        self.quotes, self.film, self.language = quotes, film, language
        self.about: dict[str, Any] = {}
        self.guessed = False

    def read(self, text: str, *, alone: bool = False) -> list[str] | None:
        """The commands of one wish; [] where it says nothing by itself, None where it is not understood."""
        bag, found = self._ruled(text, alone=alone)
        bare = all(item.senses.keys() <= AMOUNTS for item in bag.items)
        unsaid = self.language in UNSAID or (self.language in TELLING_WHY and not bag.has(*_SUBJECTS))
        if not found and self.about and unsaid and not bare:
            with_it, more = self._ruled(text, alone=alone, unsaid=True)
            bag, found = (with_it, more) if more else (bag, found)
        if len(found) == 1:
            self.guessed = self.guessed or bag.guessed
            self._go_on(bag)
            self._rename(bag)
            return list(found.pop())
        if (
            not found
            and bag.only(
                "stays",
                "it",
                "joint",
                "title",
                "caption",
                "text",
                "old",
                "music",
                "clips",
                "clip",
                "all",
                "rest",
            )
            and (bag.has("stays") or bag.only())
            and not bag.has("remove")
        ):
            return []
        if not found:
            self._go_on(bag)
        return None

    def _ruled(self, text: str, *, alone: bool, unsaid: bool = False) -> tuple[Bag, set[tuple[str, ...]]]:
        """The items of a wish, and what the rules make of them."""
        items = items_of(text, self.quotes, self.language, self.film)
        if unsaid:
            items.append(left_out(items, self.about, len(text)))
        bag = gathered(
            items,
            self.film,
            postposed=self.language in POSTPOSED,
            noun_first=self.language in NOUN_FIRST,
            reasons=self.language in TELLING_WHY,
        )
        bag.about, bag.alone = self.about, alone
        if len(bag.items) > _MOST_WORDS:
            return bag, set()
        return bag, {commands for rule in RULES if (commands := self._commands(rule, bag))}

    def _commands(self, rule: Rule, bag: Bag) -> tuple[str, ...]:
        bag.used = set()
        commands = rule(bag, self.film)
        return tuple(commands) if commands and bag.consumed() else ()

    def _rename(self, bag: Bag) -> None:
        """A text that was changed has its new words in what follows."""
        new, old = bag.one("quote"), bag.texts(self.film)
        if new is not None and len(old) == 1 and bag.has("title", "caption", "old"):
            place = self.film.texts.index(old[0])
            self.film.texts[place] = ShownText(new, old[0].caption)
            self.about = {"texts": [self.film.texts[place]]}

    def _go_on(self, bag: Bag) -> None:
        """Remember what was spoken of, for "it"."""
        about: dict[str, Any] = {}
        if clips := bag.clips():
            about["clips"] = clips
        if named := bag.texts(self.film):
            about["texts"] = named
        if bag.has("music"):
            about["music"] = True
        if bag.has("logo"):
            about["logo"] = True
        if len(about) == 1:
            self.about = about | ({"camera": True} if clips and bag.has("camera") else {})
            if clips and (thing := bag.one("thing")) is not None:
                self.about["thing"] = thing
        elif not about and bag.has("all"):
            self.about = {"all": True}

    def in_pieces(self, sentence: str) -> list[str] | None:
        """The commands of a sentence part by part; a part that only gives a reason says nothing by itself."""
        parts, start = [], 0
        for hit in PIECES.get(self.language, PIECE).finditer(sentence):
            parts.append(sentence[start : hit.start()])
            start = hit.end()
        parts.append(sentence[start:])
        parts = [part for part in parts if part.strip(" ,，")]
        if self.language in TELLING_WHY:
            return self._in_segments(parts)
        if len(parts) < 2:
            return None
        found: list[str] = []
        for part in parts:
            commands = self.read(part)
            if commands is None and not self.is_reason(part):
                return None
            self.guessed = self.guessed or commands is None
            found += commands or []
        return found

    def _in_segments(self, parts: list[str]) -> list[str] | None:
        """The same with as many parts together as are understood together: pauses need not part wishes."""
        if not parts or len(parts) > MOST_PARTS:
            return None if parts else []
        about, guessed = self.about, self.guessed
        for count in range(len(parts), 0, -1):
            said = " ".join(parts[:count])
            commands = self.read(said)
            if commands is None and count == 1 and self.is_reason(said):
                commands = []
            if commands is not None and (rest := self._in_segments(parts[count:])) is not None:
                return commands + rest
            self.about, self.guessed = about, guessed
        return None

    def is_reason(self, part: str) -> bool:
        """Whether a part asks for nothing: no text, number or file, and no word for a change."""
        return gives_reason(items_of(part, self.quotes, self.language, self.film), self.language)
