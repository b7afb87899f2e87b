"""One wish after the other as commands: what they go on about, and what says nothing by itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.frames import about as abouts
from promptreel_studio.agent.frames.bag import EMPTY, Bag
from promptreel_studio.agent.frames.groups import AMOUNTS, SUBJECTS
from promptreel_studio.agent.frames.part_words import listed
from promptreel_studio.agent.frames.parts import TELLING, Kind, kind_of, may_go_on, refers_back, tells
from promptreel_studio.agent.frames.pauses import GOES_ON, MOST_PARTS, spans_of
from promptreel_studio.agent.frames.rows import goes_back
from promptreel_studio.agent.frames.rules import RULES, Rule
from promptreel_studio.agent.frames.texts import LOOKS, quoted
from promptreel_studio.agent.frames.words import LEFT_OUT, TELLING_WHY, UNSAID
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.message import Message

_MOST_WORDS, _JOINTS = 40, " ,，、and那和"
# What says how another part is meant cannot stand alone.
_LEFT = frozenset({"it", "nth", "neg", "uncropped", "except", "rest", "none"})
_STAYING = (
    "stays", "it", "joint", "title", "caption", "text", "old", "music", "clips", "clip", "all", "rest", "first", "second", "third",
    "last", "colour_noun", "place_noun", "sound",
)  # fmt: skip
_READ_BY_GRAMMAR = frozenset({"en", "zh"})
_NAMED = frozenset({
    "title", "caption", "music", "logo", "voice", "clips", "named", "asset", "old", "crossfade", "dip", "wipe", "fade", "fade_in", "fade_out",
})  # fmt: skip
"""Groups of which a part names one that can stand alone."""
_REASONS = frozenset({Kind.PURPOSE, Kind.COMPLAINT})


def _fades_to_black(found: set[tuple[str, ...]]) -> bool:
    return any(one[0].startswith("fade to black") for one in found)


class Reader:
    """Reads the wishes of one message, one after the other.

    Attributes:
        about: What was spoken of last, for "it": groups as in the senses of items.
        guessed: Whether words were passed over that might say more.
        left: What is left to the grammar, in the user's words.
        complaints: Commands that only complaints ask for.
        timed: Whether a wish before told a time.
        moved: The number of the clip that the last message has moved, for "put it back in first place".
        fresh: Whether the wish before brought in a clip, which what follows may be about.
    """

    def __init__(self, message: Message) -> None:
        self.message, self.language = message, message.language
        self.about: dict[str, Any] = {}
        self.guessed = False
        self.left: list[str] = []
        self.moved: int | None = None
        self.complaints: set[str] = set()
        self.timed = self.captions = self.fresh = False

    def read(self, text: str, *, alone: bool = False) -> list[str] | None:
        """The commands of one wish; [] where it says nothing by itself, None where it is not understood."""
        text = GOES_ON.sub("", text)
        bag, found = self._ruled(text, alone=alone)
        if not found and alone and self.moved and goes_back(bag) and not bag.clips():
            self.about = {"clips": [self.moved]}
            bag, found = self._ruled(text, alone=alone, unsaid=True)
            self.about = self.about if found else {}
        if not found and alone and self.message.film.marked and not bag.has(*SUBJECTS):
            self.about = {"logo": True}  # "Still too prominent, half as large".
            bag, found = self._ruled(text, alone=alone, unsaid=True)
            self.about = self.about if found else {}
        bare = all(item.senses.keys() <= AMOUNTS for item in bag.items)
        continues = self.language in LEFT_OUT or ("texts" in self.about and bag.has(*LOOKS))
        continues = continues or ("music" in self.about and bag.has("fade_in", "fade_out"))
        continues = continues or ("clips" in self.about and bag.has("camera") and not self.fresh)
        unsaid = self.language in UNSAID or (continues and not bag.has(*SUBJECTS))
        if not found and self.about and unsaid and not bare:
            with_it, more = self._ruled(text, alone=alone, unsaid=True)
            bag, found = (with_it, more) if more else (bag, found)
        if len(found) == 1 and "music" in self.about and not bag.has(*SUBJECTS) and _fades_to_black(found):
            _, of_music = self._ruled(text, alone=alone, unsaid=True)
            music = {one for one in of_music if one[0].startswith("fade the music")}
            found = music if len(music) == 1 else found  # "The music at 25%, and end with a fade".
        if len(found) == 1:
            self.guessed = self.guessed or bag.guessed
            self._go_on(bag)
            self._rename(bag)
            self.timed = self.timed or bool(bag.seconds())
            commands = found.pop()
            self.fresh = any(one.startswith(("add ", "insert ", "duplicate ")) for one in commands)
            return self._as_captions(bag, commands)
        if (
            not found
            and bag.only(*_STAYING, *(("filter",) if bag.one("filter") == "colour" else ()))
            and (bag.has("stays") or bag.only())
            and not bag.has("remove", but=("joint",))
        ):
            return []
        if not (found or alone) and (about := abouts.announced(bag, text, self.language)) is not None:
            self.about = about
            return []
        if not found:
            self._go_on(bag)
        return None

    def _as_captions(self, bag: Bag, commands: tuple[str, ...]) -> list[str]:
        """ "Captions: 'A' from 1 to 3, 'B' from 8 to 11": the second is one as well."""
        adds = [one.startswith("add “") for one in commands]
        if self.captions and any(adds) and not bag.has("title", "text"):
            return [one.replace("add “", "add the caption “", 1) for one in commands]
        self.captions = bag.has("caption") and bag.has("quote")
        return list(commands)

    def _ruled(self, text: str, *, alone: bool, unsaid: bool = False) -> tuple[Bag, set[tuple[str, ...]]]:
        """The items of a wish, and what the rules make of them."""
        items = self.message.items(text)
        if unsaid:
            items.append(abouts.left_out(items, self.about, len(text)))
        abouts.of_camera(items, self.about)
        bag = self.message.bag(items)
        bag.about, bag.alone = self.about, alone
        if self.language in TELLING:
            bag.guessed = any("weak" in one.senses and one.senses.keys() <= EMPTY for one in items)
        if len(bag.items) > _MOST_WORDS:
            return bag, set()
        return bag, {commands for rule in RULES if (commands := self._commands(rule, bag))}

    def _commands(self, rule: Rule, bag: Bag) -> tuple[str, ...]:
        bag.used = set()
        commands = rule(bag, self.message.film)
        return tuple(commands) if commands and bag.consumed() else ()

    def _rename(self, bag: Bag) -> None:
        """A text that was changed has its new words in what follows."""
        film = self.message.film
        new, old = bag.one("quote"), bag.texts(film)
        if new is not None and len(old) == 1 and bag.has("title", "caption", "old"):
            place = film.texts.index(old[0])
            self.message.rename(place, new)
            self.about = {"texts": [self.message.film.texts[place]]}

    def _go_on(self, bag: Bag) -> None:
        """Remember what was spoken of, for "it"."""
        self.about = abouts.spoken_of(bag, self.message.film) or self.about

    def sentence(self, text: str) -> list[str] | None:
        """The commands of a sentence; [] where it asks for nothing, None where it is not understood."""
        whole = self.language == "en" and not all(may_go_on(text[end:]) for _, end in self._spans(text))
        # "Everywhere but between the beach and the street" is not cut.
        about = self.about
        for way in (self.read,) if whole else (self.read, self.in_pieces, self.beside_others):
            if (commands := way(text)) is not None:
                return commands
            if self.language in TELLING:  # What a later part speaks of is not what an earlier one is about.
                self.about = about
        kind = self._kind(text)
        told = kind is Kind.TOLD or (self.language in TELLING_WHY and kind in _REASONS)
        return self._pass_over(text, kind) if told else None

    def in_pieces(self, sentence: str) -> list[str] | None:
        """The commands of a sentence part by part; a part that only gives a reason says nothing by itself."""
        parts = [sentence[low:high] for low, high in self._spans(sentence)]
        alone = len(parts) < 2 and self.language not in TELLING_WHY | TELLING
        return None if alone else self._in_segments(parts)

    def _spans(self, sentence: str) -> list[tuple[int, int]]:
        return spans_of(sentence, self.message.items(sentence), self.language)

    def beside_others(self, sentence: str) -> list[str] | None:
        """The same with parts that are left to the grammar in the user's words (`left`), where they name what they are about."""
        spans = self._spans(sentence) if self.language in _READ_BY_GRAMMAR else []
        found: list[str] = []
        left: list[tuple[int, int]] = []
        for span in spans if 1 < len(spans) <= MOST_PARTS else ():
            part = sentence[slice(*span)]
            commands = self.read(part)
            if commands is None and self._idle(part) is None:
                near = left[-1] if left and not sentence[left[-1][1] : span[0]].strip(_JOINTS) else None
                left = [*left[:-1], (near[0], span[1])] if near else [*left, span]
            found += commands or []
        told = [sentence[slice(*span)] for span in left]
        if not found or not told or not all(map(self._stands_alone, told)):
            return None
        self.left += [
            MARK.sub(lambda hit: quoted(quote_of(hit.group(), self.message.quotes)), one) for one in told
        ]
        return found

    def _stands_alone(self, part: str) -> bool:
        """Whether a part names what it is about, and says nothing of how another is meant."""
        items, keeps = self.message.items(part), listed(self.language, "keeps")
        kept = any(item.senses.keys() & _LEFT or item.text.startswith(keeps) for item in items)
        return not kept and any(item.senses.keys() & _NAMED for item in items)

    def _in_segments(self, parts: list[str]) -> list[str] | None:
        """The same with as many parts together as are understood together: pauses need not part wishes."""
        if not parts or len(parts) > MOST_PARTS:
            return None if parts else []
        about, guessed = self.about, self.guessed
        for count in range(len(parts), 0, -1):
            said = ", ".join(parts[:count])
            commands = self.read(said)
            if commands and tells(fold(said), self.message.items(said), self.language):
                self.complaints |= {*commands}
            if commands is None and count == 1:
                self.about = about
                commands = self._idle(said)
            if commands is not None and (rest := self._in_segments(parts[count:])) is not None:
                return commands + rest
            self.about, self.guessed = about, guessed
        return None

    def _idle(self, part: str) -> list[str] | None:
        """[] for a part that asks for nothing, None for others."""
        return self._pass_over(part, self._kind(part))

    def _kind(self, part: str) -> Kind:
        return kind_of(fold(part), self.message.items(part), self.language, timed=self.timed)

    def _pass_over(self, part: str, kind: Kind) -> list[str] | None:
        if kind is Kind.WISH:
            return None
        if kind is Kind.TOLD:
            self._go_on_from(part)
        elif kind in _REASONS:
            self.guessed = self.guessed or self.language in TELLING
        return []

    def _go_on_from(self, part: str) -> None:
        """What a part that only tells something speaks of is what "it" is afterwards."""
        items = self.message.items(part)
        before = self.about if refers_back(fold(part), items, self.language) else {}
        self.about = {}
        self._go_on(self.message.bag(items))
        if not self.about or (before and self.about == {"all": True}):
            self.about = before
