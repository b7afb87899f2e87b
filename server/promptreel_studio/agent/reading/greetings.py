"""Greetings that a prompt wants to be read: "happy new year 2027" is no picture but words on one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.greeting_names import (
    card_behind,
    named_before,
    named_behind,
    sender_behind,
    whose_behind,
    years_behind,
)
from promptreel_studio.agent.reading.han_greetings import take_han_film, take_han_greeting

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_FEASTS = (
    r"new year|birthday|anniversary|easter|halloween|thanksgiving|holidays|hanukkah|diwali|eid|valentine'?s(?: day)?"
    r"|mother'?s day|father'?s day|wedding day|retirement|graduation|lunar new year|chinese new year"
)
_GREETING = re.compile(
    rf"\b(?:(?:a )?(?:happy|merry|joyful) (?:belated )?(?:\d{{1,3}}(?:st|nd|rd|th) )?(?:{_FEASTS}|christmas|xmas)|season'?s greetings|congratulations(?: (?:on|for) (?:your|the|passing|getting|becoming|winning|finishing)\b(?: (?!with\b|in\b|video\b)[a-z]+){{0,3}})?|get well soon|eid mubarak|ramadan kareem)"
    r"(?:,? (?:to )?(?P<year>(?:19|20)\d\d))?"
)
_SAID = re.compile(
    r"(?:^|(?<=[.!,;:] )|(?<=\ba )|(?<=\ban )|(?<=\bmake )|(?<=\bmake me )|(?<=\bmy )|(?<=\bshort )|(?<=\blittle ))"
    r"(?P<said>thank[ -]you|welcome(?= (?:video|clip|film|message|card|animation|post|reel)s?\b)|good (?:morning|night|evening|luck)|welcome (?:home|back)|well done|congrats|bon voyage|farewell|goodbye|i (?:love|miss) you|safe travels|miss you)"
    r"(?=(?: so much)?(?:\s+(?:video|clip|film|card|message|note|greeting|animation|post|reel)s?\b|,? (?:to |for )?(?:my |our |the |dear )?(?:everyone|team|mum|mom|dad|all|teacher|class|colleagues|customers|clients|parents|friends?|guests|supporters|volunteers|followers|subscribers|neighbours)\b))"
)
_OCCASION = re.compile(
    r",? (?P<on>(?:on|for) (?:your|their|the|his|her|passing|getting|becoming|winning|finishing)(?: (?!with\b|in\b|video\b)[a-z]+){1,3})"
)
"""What is congratulated on, behind the name: "Congratulations Sam and Lee on your wedding"."""
_MEMORY = re.compile(
    r"(?:^|(?<=[.!,;:] )|(?<=\bvideo )|(?<=\bcard ))(?P<said>rip|r\.i\.p\.?|rest in peace|in (?:loving )?memory of|goodbye forever),? (?:(?:my|our) (?:dear |beloved )?)?(?P<who>(?!(?:with|the|an?|it|this|that|off|up|apart)\b)[a-z][\w'’-]*(?: (?!with\b|and\b|in\b|on\b|over\b)[a-z][\w'’-]*){0,3}),?(?: ?\(?(?P<years>(?:19|20)\d\d ?[-–] ?(?:19|20)\d\d)\)?)?(?=\W*$|[,.;!]| (?:with|and|in|on|over)\b)"
)
_IN_MEMORY = {"rip": "Rest in peace"}
_WHOM = re.compile(r",? (?P<whom>everyone|everybody|team|mum|mom|dad|all|friends?|class)\b")
_WELCOMED_TO = re.compile(
    r" (?:video|clip|film|message|card|animation|post|reel)s?\b(?: (?:for|to) (?:our |the |my |all )?[a-z]+(?: [a-z]+)?)?(?: (?:at|to|of|in) )(?:the )?(?P<place>[A-Z][\w'’-]*(?: (?:&|and|of|the|[A-Z][\w'’-]*))*)"
)
"""Where somebody new comes to: "welcome video for new employees at Acme Corp"."""
_WHY = re.compile(r",? who(?:'s| is| are) (?:retiring|leaving|moving|graduating)(?: [a-z]+){0,3}\b")
_FOR = re.compile(
    r"\b(?:for|to) (?:(?:my|our|the) (?:dear )?(?:mum|mom|mother|dad|father|grandma|grandpa|sister|brother|wife|husband|girlfriend|boyfriend|friend|boss|team|family|kids?|son|daughter|teacher|coach|colleague|class|customer|client|parent|guest|supporter|volunteer|follower|subscriber|neighbour)s?|everyone|all)\b|给我?(?:的|们的)?(?:老师|团队|家人|同事|客户|朋友|妈妈|爸爸|奶奶|爷爷|同学)们?"
)
_CARD = re.compile(
    r"\b(?:an? )?(?:(?P<feast>birthday|wedding|anniversary|graduation|retirement|christmas|easter|halloween|thanksgiving|diwali|eid|new year'?s?)(?: day)? (?:greeting )?(?:cards?|greetings?|wish(?:es)?)"
    r"|(?P<love>valentine'?s?'?) (?:greeting )?(?:cards?|greetings?|wish(?:es)?|videos?|clips?|films?|messages?|posts?|reels?)|(?P<day>(?:mother|father|valentine)'?s'?|women'?s|teacher'?s'?|independence) day (?:greeting )?(?:cards?|greetings?|wish(?:es)?|videos?|clips?|films?|messages?|posts?|reels?))\b"
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


_SMALL = frozenset({"on", "for", "the", "of", "and", "a"})


class Greeting(NamedTuple):
    """Words that are to be read, and the scene that they are usually seen over."""

    text: str
    kind: str


def take_greeting(reading: Reading) -> Greeting | None:
    """Take a greeting with the name or year that belongs to it."""
    found = reading.search(_GREETING)
    if found is None and (han := take_han_greeting(reading)):
        reading.take(_FOR)
        return Greeting(han, _scene_of(han))
    if found is None:
        return _take_memory(reading) or _take_card(reading) or _take_said(reading)
    start, end = found.span()
    text = reading.original[start:end]
    if not text.isascii():
        return _taken(reading, start, end, f"{text}！", _scene_of(text))
    text = _titled(text.removeprefix("a "))
    before = named_before(reading, start)
    name = before if before.text else named_behind(reading, end)
    last = name.end if name is not before else end
    sender = sender_behind(reading, card_behind(reading, last) if not name.text else last)
    occasion = _OCCASION.match(reading.original, sender.end) if text == "Congratulations" else None
    if occasion:
        text, sender = f"{text} {_titled(occasion['on'])}", sender._replace(end=occasion.end())
    years = years_behind(reading, sender.end)
    text = f"{text}{name.text}{sender.text}!{years.text}"
    return _taken(reading, before.start, years.end, text, _scene_of(text))


def _taken(reading: Reading, start: int, end: int, text: str, kind: str) -> Greeting:
    reading.take_span(start, end)
    reading.take(_FOR)
    return Greeting(text, kind)


def _scene_of(wish: str) -> str:
    return next((name for name, words in _SCENES if words.search(wish.lower())), "fireworks")


def _take_memory(reading: Reading) -> Greeting | None:
    """Take "RIP grandma Rose 1940-2026": who is remembered, with the years."""
    found = reading.search(_MEMORY)
    if found is None:
        return None
    said = _IN_MEMORY.get(found["said"].replace(".", ""), found["said"].capitalize())
    who = reading.original[slice(*found.span("who"))].strip(" ,-–")
    years = f"\n{found['years']}" if found["years"] else ""
    return _taken(reading, *found.span(), f"{said}\n{who[:1].upper()}{who[1:]}{years}", "words")


def _take_card(reading: Reading) -> Greeting | None:
    """Take "a birthday card for my mum Helga who turns 70": what such a card says, to whom and from whom."""
    found = reading.search(_CARD)
    if found is None:
        return None
    feast = "valentine's day" if found["love"] else found["feast"] or f"{found['day']} day"
    whose = whose_behind(reading, found.end())
    age = _AGE.match(reading.original, whose.end)
    wish = _WISHES.get(feast, f"Happy {_titled(feast)}" if "year" not in feast else "Happy New Year")
    if age and feast in {"birthday", "anniversary"}:
        wish = f"Happy {_nth(int(age['age']))} {feast.title()}"
    sender = sender_behind(reading, age.end() if age else whose.end)
    return _taken(reading, found.start(), sender.end, f"{wish}{whose.text}{sender.text}!", _scene_of(feast))


def _titled(words: str) -> str:
    """With capitals: "Mother's Day", "Congratulations on Your Graduation"."""
    return " ".join(word if word in _SMALL else word[:1].upper() + word[1:] for word in words.split())


def _take_said(reading: Reading) -> Greeting | None:
    """Take "a thank you video for my team" and "给奶奶的生日祝福视频": what such a film says, on a card of its own."""
    if reading.tags("own"):
        return None
    if found := reading.search(_SAID):
        text = found["said"].replace("-", " ").capitalize()
        if whom := _WHOM.match(reading.text, found.end()):
            text = f"{text}, {whom['whom']}"
            reading.take_span(*whom.span())
        elif place := _WELCOMED_TO.match(reading.original, found.end()) if text == "Welcome" else None:
            text = f"{text} to {place['place']}"
            reading.take_span(*place.span())
        else:
            whom = named_behind(reading, found.end())
            text += whom.text
            why = _WHY.match(reading.text, whom.end)
            reading.take_span(found.end(), why.end() if why and whom.text else whom.end)
        text += "!"
        reading.take_span(*found.span())
    elif han := take_han_film(reading):
        text = han
    else:
        return None
    reading.take(_FOR)
    return Greeting(text, "words")


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"


def take_confetti(reading: Reading) -> None:
    """Take what falls around a greeting that is the picture."""
    for tag in reading.details():
        if tag.concept == "festive":
            reading.take_span(tag.start, tag.end)
