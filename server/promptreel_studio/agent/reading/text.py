"""A text that is being read: readers take what they recognise, what is left was not understood."""

from __future__ import annotations

import unicodedata
from functools import cache, cached_property
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.numbers import NUMBER_WORDS
from promptreel_studio.agent.reading.variants import simplified
from promptreel_studio.agent.vocabulary import DETAILS, WORDS, Tag, tokens
from promptreel_studio.agent.vocabulary.lexicon import HAN

if TYPE_CHECKING:
    from collections.abc import Iterable

TAKEN = "\x00"
_MARKS: dict[int, str] = {ord(a): b for a, b in zip("’‘`–—~～〜", "'''--———", strict=True)}
_MEASURE = re.compile(
    rf"{DURATION.pattern}|\d[ ]?(?:%|percent\b)|百分之|\d:\d\d|\bseconds?[ ]\d|[\ue000-\uf8ff]", re.VERBOSE
)
_BARE_NUMBER = re.compile(
    r"(?<![\w.:#])\d+(?:[.,:]\d+)*(?![\w%])|\b(?:the|my|that|this) second\b(?! ?\d)|第[二三四五六七八九十]+(?:个|条|段|张|句)"
)
_BEFORE_PLACE = re.compile(
    r"\b(?:on|onto|over|under|underneath|during|while|when|whenever|across|throughout|until|before|after|behind|inside|within)(?: to)?(?: (?:the|my|our|this|that|your|a|an))?(?: (?:whole|entire))?[ ]*$"
)
_HAN_CLIP = re.compile(
    r"(?<=[\u3400-\u9fff])(?:的)?(?:(?:那|这)一?(?:段|幕|部分|个?(?:片段|镜头|视频|场景))|(?:片段|镜头)(?!里|中))"
)
"""What stands before it is what a clip is called by."""
_KNOWN_PLACES = ("position", "size", "mood", "filter", "thing", "edit", "variant", "do", "which")
_SENTENCE = re.compile(r"[,.;:!?。、\n]")
_FILE_ENDING = re.compile(r"\.[a-z]\w{1,3}\b")
"""Behind a word that is a file's name: "speech.mov" is no speech that is wished for."""
_BRIDGE = 2


@cache
def _same() -> dict[int, str]:
    """What characters are read as: traditional ones as simplified, one quotation mark and one dash for all."""
    return simplified() | _MARKS


class _Folded(dict[int, str]):
    """What each character is folded to, found out when it is first met."""

    def __missing__(self, code: int) -> str:
        self[code] = folded = _fold_one(chr(code))
        return folded


_FOLDED = _Folded()


def fold(text: str) -> str:
    """Lower case, half width, simplified characters: the same length, so that spans stay true."""
    return text.translate(_FOLDED)


def _fold_one(char: str) -> str:
    if char == "İ":
        return "i"
    if char < "\x80":
        return " " if char in "\t\r\x00" else char.lower()
    plain = unicodedata.normalize("NFKC", char)
    plain = plain if len(plain) == 1 else char
    low = plain.lower()
    return (low if len(low) == 1 else plain).translate(_same())


class Reading:
    """One text under reading.

    Attributes:
        original: The words as the user typed them (quotations already replaced by marks).
        quotes: The quotations behind the marks of the whole message.
        text: The folded words; what has been taken is blanked.
    """

    def __init__(self, original: str, quotes: tuple[str, ...] = ()) -> None:
        self.original = original
        self.quotes = quotes
        self.folded = fold(original)
        self.text = self.folded

    @cached_property
    def _tags(self) -> list[Tag]:
        return [
            tag
            for tag in WORDS.scan(self.folded)
            if tag.group != "later" or not _FILE_ENDING.match(self.folded, tag.end)
        ]

    def details(self) -> list[Tag]:
        """Seasons, weathers and variants nobody has taken, also those inside the name of a subject."""
        return [tag for tag in DETAILS.scan(self.folded) if TAKEN not in self.text[tag.start : tag.end]]

    def take_span(self, start: int, end: int) -> None:
        """Blank a span: it has been understood."""
        self.text = self.text[:start] + TAKEN * (end - start) + self.text[end:]

    def tags(self, *groups: str, within: tuple[int, int] | None = None) -> list[Tag]:
        """Known phrases of these groups that nobody has taken yet."""
        low, high = within or (0, len(self.text))
        return [
            tag
            for tag in self._tags
            if tag.group in groups
            and low <= tag.start
            and tag.end <= high
            and TAKEN not in self.text[tag.start : tag.end]
        ]

    def tags_near(self, start: int, end: int) -> list[Tag]:
        """Known phrases that touch a span, taken or not."""
        return [tag for tag in self._tags if tag.start < end and start < tag.end]

    def part(self, start: int, end: int) -> Reading:
        """A reading of its own for one clause."""
        return Reading(self.original[start:end], self.quotes)

    def has(self, group: str, *concepts: str) -> bool:
        """Whether an untaken phrase of the group (and one of the concepts) is there."""
        return any(not concepts or tag.concept in concepts for tag in self.tags(group))

    def take_tags(self, *groups: str, within: tuple[int, int] | None = None) -> list[str]:
        """Take all phrases of the groups; their concepts, in the order of the words."""
        found = self.tags(*groups, within=within)
        for tag in found:
            self.take_span(tag.start, tag.end)
        return [tag.concept for tag in found]

    def take_around(self, *groups: str) -> list[str]:
        """Take what stands around a wish that has been read, and "all"; which of several, where and how large stay.

        Those that no reader has used were not understood then.
        """
        for tag in self.tags("which"):
            if tag.concept == "all":
                self.take_span(tag.start, tag.end)
        return self.take_tags(*groups)

    def search(self, pattern: re.Pattern[str], within: tuple[int, int] | None = None) -> re.Match[str] | None:
        """The first match in what is not taken."""
        low, high = within or (0, len(self.text))
        return pattern.search(self.text, low, high)

    def take(self, pattern: re.Pattern[str], within: tuple[int, int] | None = None) -> re.Match[str] | None:
        """Like `search`, and takes what it found."""
        found = self.search(pattern, within)
        if found and found.end() > found.start():
            self.take_span(*found.span())
        return found

    def is_filler(self) -> bool:
        """Whether no word carries a meaning of its own."""
        groups = {tag.group for tag in self._tags}
        return groups <= {"filler", "amount", "which"} and not any(char.isdigit() for char in self.text)

    def leftovers(self, ignore: Iterable[str] = ()) -> list[str]:
        """Words that nobody took and that carry meaning, as the user typed them."""
        filler, ignored = [False] * len(self.text), set(ignore)
        for tag in WORDS.scan(self.text):
            if tag.group == "filler" or tag.group in ignored:
                filler[tag.start : tag.end] = [True] * (tag.end - tag.start)
        phrases: list[tuple[int, int]] = []
        bridge, last_end = 0, -1
        for token in tokens(self.text):
            if filler[token.start] or token.text.isdigit() or token.text in NUMBER_WORDS:
                bridge += 1
                continue
            joined = phrases and bridge <= _BRIDGE and self._joins(last_end, token.start)
            if joined:
                phrases[-1] = (phrases[-1][0], token.end)
            else:
                phrases.append((token.start, token.end))
            bridge, last_end = 0, token.end
        return [self.original[start:end] for start, end in phrases if _meaningful(self.folded[start:end])]

    def measures(self) -> list[str]:
        """Lengths of time, percentages and quotations that nobody took, as the user typed them."""
        return [self.original[slice(*found.span())].strip() for found in _MEASURE.finditer(self.text)]

    def numbers(self) -> list[str]:
        """Numbers in digits that nobody took: they may be a length, a level or which one is meant."""
        return [found.group() for found in _BARE_NUMBER.finditer(self.text)]

    def place_of(self, phrase: str) -> int:
        """Where a phrase begins as words of its own ("cat" not in "duplicate"); -1 if it does not."""
        found = re.search(rf"(?<![^\W{HAN}]){re.escape(phrase)}", self.original)
        return found.start() if found else self.original.find(phrase)

    def unknown_places(self) -> list[str]:
        """Words that nobody knows after "on", "during", "when" ...: where something is to be was not understood."""
        phrases = self.leftovers(ignore=_KNOWN_PLACES)
        return [
            phrase
            for phrase in phrases
            if (at := self.place_of(phrase)) >= 0
            and (_BEFORE_PLACE.search(self.text[:at]) or _HAN_CLIP.match(self.folded, at + len(phrase)))
        ]

    def _joins(self, start: int, end: int) -> bool:
        between = self.text[start:end]
        return TAKEN not in between and not _SENTENCE.search(between)


def _meaningful(phrase: str) -> bool:
    return len(phrase) > 1 or phrase > "\u3400"
