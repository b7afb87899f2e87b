"""Whom a greeting is for, and from whom: "Happy 30th birthday card for my sister Maya", "from the Miller family"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_TO = re.compile(r"(?:,| to| for)? (?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)")
_SMALL_NAME = re.compile(
    r"(?:,| to| for)? (?:my |our |dear |the )?(?P<name>[a-z]{2,12})(?: (?:and|&) (?:my |our )?(?P<other>[a-z]{2,12}))?(?=\s*(?:[!,.\n]|$)|\s+(?:with|in|on|over|and|from)\b)"
)
_FROM = re.compile(
    r",? (?P<from>(?:from|of|by) (?:(?:all of |everyone at |the |your )?[A-Za-z][\w'’-]*(?: (?:&|and|at|of)? ?[A-Za-z][\w'’-]*){0,3}|us all|me|us))(?=\W*$|[,.;!])"
)
_WISHED = re.compile(
    r"\b(?:to )?wish(?:ing)? (?:(?:my|our|the|a) )?(?:(?:dear|best|old) )?(?P<kin>[a-z]+ )?(?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)? ?(?:an? )?(?:very |really )?$"
)
_YEARS = re.compile(
    r",? (?P<years>(?:for |after )?\d{1,3} (?:wonderful |happy )?years(?: (?:together|of \w+))?)"
)
"""How long it lasts by now: "happy anniversary to my parents, 25 years"."""
_SOMEBODY = re.compile(
    r"(?:,| to| for) (?:my|our|the|all my|all our) (?:(?:dear|best|old|lovely|grand)\b ?)?[a-z]+\b"
)
"""Who has no name there: "to my parents", "to my best friend"."""
_WHOSE = re.compile(
    r"\s+(?:for|to) (?:(?:my|our|the|dear) )?(?:[a-z]+ )?(?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)"
    r"|\s+(?:for|to) (?:my|our) (?:dear )?(?P<kin>[a-z]+)"
)
_A_CARD = re.compile(
    r" (?:(?:greeting |video |e-?)?(?:cards?|videos?|clips?|messages?|wishes|greetings?|posts?|stor(?:y|ies)|animations?|reels?))",
    re.IGNORECASE,
)
_NOT_NAMES = {"Video", "Animation", "With", "In", "On", "Clip", "Text", "Gold", "For", "The", "And", "A"}

KIN = {
    "grandma", "grandpa", "granny", "nana", "mum", "mom", "mummy", "mommy", "mother", "dad", "daddy", "papa", "father",
    "sister", "sis", "brother", "bro", "auntie", "aunt", "uncle", "son", "daughter", "love", "darling", "honey", "babe",
    "baby", "boss", "team", "everyone", "everybody", "all", "kids", "friend", "friends", "buddy", "mate", "teacher", "coach",
}  # fmt: skip
_SMALL_WORDS = {name.lower() for name in _NOT_NAMES} | {
    "parents", "grandparents", "colleagues", "customers", "clients", "guests", "couple", "neighbours", "neighbors", "years",
    "please", "thanks", "card", "message", "wishes", "greeting", "greetings", "party", "banner", "post", "song", "now",
}  # fmt: skip


class Said(NamedTuple):
    """What belongs to a greeting: as it is read there, and where it stands."""

    text: str
    start: int
    end: int


def named_before(reading: Reading, start: int) -> Said:
    """Whom the greeting that begins at `start` is for: "to wish my grandma Rosa a happy 80th birthday"."""
    found = _WISHED.search(reading.original, 0, start)
    if found is None:
        return Said("", start, start)
    kin = (found["kin"] or "").strip()
    name = found["name"] or (kin.title() if kin in KIN else "")
    return Said(f", {name}" if name else "", found.start(), start)


def named_behind(reading: Reading, end: int) -> Said:
    """Whom the greeting that ends at `end` is for."""
    name = _TO.match(reading.original, end)
    if name:
        return _called(name, name["name"], end)
    card = _A_CARD.match(reading.original, end)
    whose = _WHOSE.match(reading.original, card.end()) if card else None
    if whose and whose["name"]:
        return _called(whose, whose["name"], end)
    small = _SMALL_NAME.match(reading.original, end)
    if small and _is_name(small["name"]):
        both = small["other"] is not None and _is_name(small["other"])
        name = f"{small['name']} and {small['other']}" if both else small["name"]
        name = " and ".join(word.title() for word in name.split(" and "))
        return Said(f", {name}", end, small.end() if both else small.end("name"))
    somebody = _SOMEBODY.match(reading.folded, end)
    return Said("", end, somebody.end() if somebody else end)


def whose_behind(reading: Reading, end: int) -> Said:
    """Whom a card that is named before `end` is for: "for my mum Helga"; a teacher has no name."""
    whose = _WHOSE.match(reading.original, end)
    if whose is None:
        return Said("", end, end)
    kin = whose["kin"]
    name = whose["name"] or (kin.title() if kin in KIN else "")
    return Said(f", {name}", end, whose.end()) if name else Said("", end, end)


def card_behind(reading: Reading, end: int) -> int:
    """Where "greeting" or "card" ends that stands behind a wish: "Eid Mubarak greeting from the Khan family"."""
    card = _A_CARD.match(reading.original, end)
    return card.end() if card and _FROM.match(reading.original, card.end()) else end


def sender_behind(reading: Reading, end: int) -> Said:
    """From whom it is."""
    sender = _FROM.match(reading.original, end)
    return Said(f" {sender['from']}", end, sender.end()) if sender else Said("", end, end)


def years_behind(reading: Reading, end: int) -> Said:
    """How long it lasts by now, on a line of its own."""
    years = _YEARS.match(reading.original, end)
    return Said(f"\n{years['years']}", end, years.end()) if years else Said("", end, end)


def _called(found: re.Match[str], name: str, start: int) -> Said:
    if name.split(maxsplit=1)[0] in _NOT_NAMES:
        return Said("", start, start)
    return Said(f", {name}", start, found.end())


def _is_name(word: str) -> bool:
    """Whether a word behind a greeting can only be somebody's name, or what somebody is called at home."""
    return word in KIN or (word not in _SMALL_WORDS and not any(True for _ in WORDS.scan(word)))
