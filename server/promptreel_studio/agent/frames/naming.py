"""What a word names of a film: clips, files beside it, its music, scenes that can be drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.asked_for import narrowed
from promptreel_studio.agent.frames.called import clips_called_so, clips_doing
from promptreel_studio.agent.frames.compounds import clips_in
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.reading.file_nouns import told_in
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import DETAILS, WORDS, tables

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.item import Item

_NAMES = ("kind", "file_word", "thing", "variant")
_SHOWN = frozenset({"thing", "file_word", "variant", "camera", "filler", "weak"})
_SHORT = 3
_PLURAL = re.compile(r"(?:'s|’s|s'|s)$")


def name_item(item: Item, language: str, film: Film) -> None:
    """Add what a word names: clips, files beside the film, scenes that can be drawn."""
    words = {item.text, _PLURAL.sub("", item.text)}
    words |= {str(item.senses[group]) for group in _NAMES if group in item.senses}
    numbers = sorted({number for word in words for number in film.clips_called(word)})
    numbers = film.of_version(numbers, item.senses.get("variant"))
    numbers = numbers or ([] if item.senses else clips_in(item.text, language, film))
    numbers = numbers or _called_otherwise(item, film) or _of_one_version(item, film)
    if " " in item.text and len(own := _by_one_word(item.text, film)) == 1:
        numbers = own  # The "living room" is living.mp4, and not bedroom.jpg that shows a room as well.
    stem = _PLURAL.sub("", item.text)
    if len(files := [places for name, places in film.files.items() if name.rpartition(".")[0] == stem]) == 1:
        numbers = files[0]  # "The alley" is alley.mp4, and not the street that was drawn.
    numbers = narrowed(item, _PLURAL.sub("", item.text), numbers, film.asked)
    if numbers:
        item.senses["named"] = numbers
    for asset in [one for one in film.unused if fold(one.filename).rpartition(".")[0] in words]:
        item.senses["asset"] = asset
    owners = [one for one in film.unused if words & told_in([one.filename]).keys()]
    owners = [one for one in owners if "logo" not in fold(one.filename)]
    if len(owners) == 1 and not numbers and item.senses.keys() <= {"file_word"}:
        item.senses["asset"] = owners[0]  # "Rosa's hug" is rosa_hug.mp4.
    heard = {item.text, str(item.senses.get("style")), str(item.senses.get("file_word"))}
    if heard & film.heard and not numbers and "speed" not in item.senses:
        item.senses["music"] = True  # "Faster" is what upbeat music is like, but no name of it.
    if "kind" in item.senses and not numbers:
        # "Add bokeh" would ask for more of it where there is some.
        more_of = "thing" in item.senses and "weather" not in item.senses
        item.senses["scene"] = item.text if item.text.isascii() and not more_of else scene_in_english(item)


def _called_otherwise(item: Item, film: Film) -> list[int]:
    """The clips that a word means which is no name of theirs, unless it says what is to be done or drawn."""
    if item.senses.keys() - _SHOWN:
        return []
    return clips_called_so(item.text, film) or ([] if item.senses else clips_doing(item.text, film))


def _of_one_version(item: Item, film: Film) -> list[int]:
    """The clips that show the version which a word means: "the ink"."""
    version = item.senses.get("variant")
    if version is None or item.senses.keys() - {"thing", "variant"}:
        return []
    return [number for number in film.of_type("drawn") if str(version) in film.details(number)]


def _by_one_word(text: str, film: Film) -> list[int]:
    """The clips whose files' names have a word of several."""
    said = {one for one in text.split() if len(one) > _SHORT}
    return [
        number for name, numbers in film.files.items() if said & told_in([name]).keys() for number in numbers
    ]


def _has_verb(phrase: str) -> bool:
    return any(tag.group == "do" for word in phrase.split() for tag in WORDS.scan(word))


def scene_in_english(item: Item) -> str:
    """What English calls a scene that can be drawn: a river is a version of the waterfall."""
    words, kind, version = tables()["en"], str(item.senses["kind"]), item.senses.get("variant")
    if version is None:
        return words["kind"][kind][0]
    named: list[str] = []
    for phrase in [*words["variant"].get(str(version), ()), *words["kind"][kind]]:
        told = {tag.group: tag.concept for tag in [*values().scan(phrase), *DETAILS.scan(phrase)]}
        if told.get("kind") == kind and told.get("variant") == version:
            if "thing" not in told and not _has_verb(phrase):
                return phrase  # What is no thing of which there may be more, and no verb.
            named.append(phrase)
    if named:
        return named[0]
    return words["variant"].get(str(version), words["kind"][kind])[0]
