"""Greetings that a prompt wants to be read: "happy new year 2027" is no picture but words on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_FEASTS = (
    r"new year|birthday|anniversary|easter|halloween|thanksgiving|holidays|hanukkah|diwali|eid|valentine'?s(?: day)?"
    r"|mother'?s day|father'?s day|wedding day|retirement|graduation|lunar new year|chinese new year"
)
_GREETING = re.compile(
    rf"\b(?:(?:a )?(?:happy|merry|joyful) (?:belated )?(?:\d{{1,3}}(?:st|nd|rd|th) )?(?:{_FEASTS}|christmas|xmas)|season'?s greetings|congratulations|get well soon|eid mubarak|ramadan kareem)"
    r"(?:,? (?:to )?(?P<year>(?:19|20)\d\d))?"
)
_HAN = re.compile(
    r"(?:祝(?:愿|福)?[\u3400-\u9fff]{0,8}?)?(?:新年|生日|圣诞(?:节)?|春节|元旦|中秋(?:节)?|端午(?:节)?|国庆(?:节)?|母亲节|父亲节|情人节|节日|毕业|新婚)快乐|恭喜发财|万事如意|阖家欢乐|新春大吉"
)
_TO = re.compile(r"(?:,| to| for)? (?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)")
_SMALL_NAME = re.compile(
    r"(?:,| to| for)? (?:my |our |dear |the )?(?P<name>[a-z]{2,12})(?=\s*(?:!|,|\.|$|\n))(?P<loud>!*)"
)
_FROM = re.compile(
    r",? (?P<from>(?:from|of|by) (?:(?:all of |everyone at |the |your )?[A-Za-z][\w'’-]*(?: (?:&|and|at|of)? ?[A-Za-z][\w'’-]*){0,3}|us all|me|us))(?=\W*$|[,.;!])"
)
_FOR = re.compile(
    r"\bfor (?:my|our|the) (?:mum|mom|mother|dad|father|grandma|grandpa|sister|brother|wife|husband|friend|boss|team|family|kids?|son|daughter)s?\b"
)
_CARD = re.compile(
    r"\b(?:an? )?(?P<feast>birthday|wedding|anniversary|graduation|retirement|christmas|easter|new year'?s?) (?:greeting )?(?:cards?|greetings?)\b"
)
_WHOSE = re.compile(
    r"\s+(?:for|to) (?:(?:my|our|the|dear) )?(?:[a-z]+ )?(?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)"
    r"|\s+(?:for|to) (?:my|our) (?:dear )?(?P<kin>[a-z]+)"
)
_AGE = re.compile(
    r"(?:,)?\s*(?:who |she |he |they )?(?:turns?|is turning|will be|becomes?) (?P<age>\d{1,3})\b"
)
_WISHES = {
    "christmas": "Merry Christmas",
    "wedding": "Congratulations",
    "graduation": "Congratulations",
    "retirement": "Happy Retirement",
}
_SCENES = (
    ("village", re.compile(r"christmas|xmas|season|圣诞")),
    ("abstract", re.compile(r"get well|easter|mother|father|valentine|retirement|母亲|父亲|情人")),
)
_NOT_NAMES = {"Video", "Animation", "With", "In", "On", "Clip", "Text", "Gold", "For", "The", "And", "A"}

_KIN = {
    "grandma", "grandpa", "granny", "nana", "mum", "mom", "mummy", "mommy", "mother", "dad", "daddy", "papa", "father",
    "sister", "sis", "brother", "bro", "auntie", "aunt", "uncle", "son", "daughter", "love", "darling", "honey", "babe",
    "baby", "boss", "team", "everyone", "everybody", "all", "kids", "friend", "friends", "buddy", "mate", "teacher", "coach",
}  # fmt: skip
_SMALL_WORDS = {name.lower() for name in _NOT_NAMES} | {
    "please", "thanks", "card", "message", "wishes", "greeting", "greetings", "party", "banner", "post", "song", "now",
}  # fmt: skip


class Greeting(NamedTuple):
    """Words that are to be read, and the scene that they are usually seen over."""

    text: str
    kind: str


def _is_name(word: str) -> bool:
    """Whether a word behind a greeting can only be somebody's name, or what somebody is called at home."""
    return word in _KIN or (word not in _SMALL_WORDS and not any(True for _ in WORDS.scan(word)))


def take_greeting(reading: Reading) -> Greeting | None:
    """Take a greeting with the name or year that belongs to it."""
    found = reading.search(_GREETING) or reading.search(_HAN)
    if found is None:
        return _take_card(reading)
    start, end = found.span()
    text = reading.original[start:end]
    if text.isascii():
        text = " ".join(word[:1].upper() + word[1:] for word in text.removeprefix("a ").split())
        name = _TO.match(reading.original, end)
        if name and name["name"].split()[0] not in _NOT_NAMES:
            text, end = f"{text}, {name['name']}", name.end()
        elif name is None and (small := _SMALL_NAME.match(reading.original, end)) and _is_name(small["name"]):
            text, end = f"{text}, {small['name'].title()}", small.end()
        if sender := _FROM.match(reading.original, end):
            text, end = f"{text} {sender['from']}", sender.end()
    reading.take_span(start, end)
    reading.take(_FOR)
    kind = next((name for name, words in _SCENES if words.search(text.lower())), "fireworks")
    return Greeting(f"{text}!" if text.isascii() else f"{text}！", kind)


def _take_card(reading: Reading) -> Greeting | None:
    """Take "a birthday card for my mum Helga who turns 70": what such a card says, to whom."""
    found = reading.search(_CARD)
    if found is None:
        return None
    start, end = found.span()
    feast = found["feast"]
    whose = _WHOSE.match(reading.original, end)
    kin = whose["kin"] if whose else None
    name = whose["name"] if whose and whose["name"] else kin.title() if kin in _KIN else ""
    if whose and name:
        end = whose.end()
    age = _AGE.match(reading.original, end)
    end = age.end() if age else end
    wish = _WISHES.get(feast, f"Happy {feast.title()}" if "year" not in feast else "Happy New Year")
    if age and feast in {"birthday", "anniversary"}:
        wish = f"Happy {_nth(int(age['age']))} {feast.title()}"
    reading.take_span(start, end)
    reading.take(_FOR)
    kind = next((name for name, words in _SCENES if words.search(feast)), "fireworks")
    return Greeting(f"{wish}, {name}!" if name else f"{wish}!", kind)


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"
