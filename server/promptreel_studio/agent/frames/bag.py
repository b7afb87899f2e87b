"""The items of one wish together, and what rules ask of them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Collection

    from promptreel_studio.agent.frames.film import Film, ShownText
    from promptreel_studio.agent.frames.item import Item

_STRICT = frozenset({"neg", "none", "except", "rest", "by", "back"})
"""What turns a wish round is never passed over."""
_EVER = frozenset({"filler", "weak", "film", "reason", "both"})
_VALUES = frozenset({
    "colour", "position", "size", "style", "style_near", "time", "season", "weather", "thing", "palette", "font", "animation", "filter",
    "quote", "foreign", "old", "secs", "point", "percent", "factor", "number", "aspect", "asset", "scene", "kind", "variant", "file_word",
    "clips", "named", "edge", "pair", "nth", "weight",
})  # fmt: skip
"""Groups that say what something is to become, or what is to become so: what a rule must use."""
EMPTY = frozenset({"filler", "weak"})
_SEVERAL = frozenset({
    "titles", "captions", "subtitles", "字幕", "subtítulos", "los subtítulos", "sous-titres", "les sous-titres", "sottotitoli", "i sottotitoli",
    "legendas", "as legendas", "ondertitels", "de ondertitels", "ondertiteling", "napisy", "субтитры", "субтитров", "субтитрам", "字幕は", "자막",
})  # fmt: skip
_THAT = ("that", "this", "那", "这")
_LETTERS = frozenset({"letters", "words"})
_TEXTS = frozenset({"text", "lettering", "writing", "文字", "字", "文案"})


@dataclass(slots=True)
class Bag:
    """One wish.

    Attributes:
        items: Its words, in their order.
        postposed: Whether words such as "before" stand behind what they are about.
        about: What the wish before was about, for "it": groups as in the items' senses.
        guessed: Whether words were passed over that might say more.
        alone: Whether it is the whole message.
        used: Groups that the present rule has looked up.
    """

    items: list[Item]
    postposed: bool = False
    about: dict[str, Any] = field(default_factory=dict)
    guessed: bool = False
    alone: bool = False
    used: set[str] = field(default_factory=set)

    def has(self, *groups: str, but: Collection[str] = ()) -> bool:
        """Whether a word may mean one of these, and none of the others."""
        if but:
            others = {*but}
            return any(
                others.isdisjoint(item.senses) and any(group in item.senses for group in groups)
                for item in self.items
            )
        return any(group in item.senses for item in self.items for group in groups)

    def means(self, *groups: str, but: Collection[str] = ()) -> bool:
        """Whether one word may mean all of these, and none of the others."""
        wanted, others = {*groups}, {*but}
        return any(wanted <= item.senses.keys() and others.isdisjoint(item.senses) for item in self.items)

    def says(self, words: Collection[str]) -> bool:
        """Whether one of these words is there."""
        return any(item.text in words for item in self.items)

    def sure(self, *groups: str) -> bool:
        """Whether a word can mean nothing but one of these."""
        wanted = {*groups}
        return any(item.senses and item.senses.keys() <= wanted for item in self.items)

    def all(self, group: str) -> list[Any]:
        """What the words say of a group, in their order, each once."""
        self.used.add(group)
        found = [item.senses[group] for item in self.items if group in item.senses]
        return [value for place, value in enumerate(found) if value not in found[:place]]

    def one(self, group: str) -> Any:
        """What they say of it, if it is one thing."""
        found = self.all(group)
        return found[0] if len(found) == 1 else None

    def only(self, *groups: str) -> bool:
        """Whether every word may mean one of these, or nothing of its own."""
        wanted = {*groups, *_EVER}
        for item in self.items:
            strict = item.senses.keys() & _STRICT
            if strict and not strict & wanted:
                return False
            if not item.senses.keys() & wanted:
                return False
        return True

    def consumed(self) -> bool:
        """Whether the present rule has looked up every value: none may be dropped."""
        return all(item.senses.keys() & self.used or item.senses.keys() - _VALUES for item in self.items)

    def clips(self) -> list[int]:
        """Numbers of the clips that are named; [] for none."""
        found = [number for numbers in self.all("clips") for number in numbers]
        pointed = any("clip" in one.senses and one.text.startswith(_THAT) for one in self.items)
        if not found and self.about.get("clips") and (self.has("it") or pointed):
            found = list(self.about["clips"])
        return list(dict.fromkeys(found))

    def texts(self, film: Film) -> list[ShownText]:
        """The texts that are named; [] where it is not clear which."""
        titles = [one for one in film.texts if not one.caption]
        captions = [one for one in film.texts if one.caption]
        if (old := self.all("old")) and not self.has("all_texts"):
            apart = (
                self.has("title") and not self.has("stays", "any_text") and all(one.caption for one in old)
            )
            if apart and len(titles) == 1 and self.has("all", "both"):
                return [*titles, *old]
            return [] if apart else old  # "The title and 'Far away'": two of them.
        if self.has("all_texts") or (self.has("title") and self.has("caption") and not self.has("stays")):
            both = bool(titles and captions) or self.has("all_texts")
            return film.texts if both else []
        if not self.has("title") and any({"caption", "all"} <= item.senses.keys() for item in self.items):
            return captions
        spoken = self.about.get("texts")
        if spoken and self.has("rest") and not self.has("title", "caption"):
            return [one for one in film.texts if one not in spoken and one.caption == spoken[0].caption]
        if self.has("title"):
            return titles if len(titles) == 1 or self._every("title", titles) else []
        if self.has("caption"):
            return captions if len(captions) == 1 or self._every("caption", captions) else []
        if any(
            "text_noun" in item.senses
            or (
                "text" in item.senses
                and (item.text in _TEXTS or (item.text in _LETTERS and not self.has("quote")))
            )
            for item in self.items
        ):
            if len(film.texts) > 1 and film.fresh is not None and self._points():
                return [film.fresh]
            return film.texts if len(film.texts) == 1 else []
        return list(self.about.get("texts", ())) if self.has("it") else []

    def of_film(self) -> bool:
        """Whether "all" is said of the film and not of its clips."""
        return not any(
            ("all" in item.senses and "film" not in item.senses)
            or ("clip" in item.senses and not item.senses.keys() & {"film", "filler"})
            for item in self.items
        )

    def _every(self, noun: str, there: list[ShownText]) -> bool:
        """Whether all of them are spoken of: "all captions", "the three captions"."""
        numbers = [item.senses["number"] for item in self.items if "number" in item.senses]
        counted = numbers == [len(there)] or (not numbers and len(there) == 2 and self.has("both"))
        if numbers and counted:
            self.used.add("number")
        plural = any(noun in item.senses and item.text in _SEVERAL for item in self.items)
        return len(there) > 1 and (counted or (not numbers and plural and not self._which()))

    def _points(self) -> bool:
        """ "That line": what was just spoken of."""
        return any(
            item.text.startswith(_THAT) and item.senses.keys() & {"text", "text_noun", "it"}
            for item in self.items
        )

    def _which(self) -> bool:
        """Whether a word says which of several is meant, without "all"."""
        newest = any(
            item.text.startswith(("new", "latest", "just ", "other", "added")) for item in self.items
        )
        return not self.has("all") and (
            newest or self.has("first", "last", "second", "third", "fourth", "fifth", "nth", "middle_one")
        )

    def seconds(self) -> list[float]:
        """Lengths and points of time, in their order."""
        self.used |= {"secs", "point"}
        return [
            float(item.senses[group])
            for item in self.items
            for group in ("secs", "point")
            if group in item.senses
        ]
