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
_SAID = re.compile(
    r"(?:^|(?<=[.!,;:] )|(?<=\ba )|(?<=\ban )|(?<=\bmake )|(?<=\bmake me )|(?<=\bmy )|(?<=\bshort )|(?<=\blittle ))"
    r"(?P<said>thank[ -]you|good (?:morning|night|evening|luck)|welcome (?:home|back)|well done|congrats|bon voyage|farewell|goodbye|i (?:love|miss) you|safe travels|miss you)"
    r"(?=(?: so much)?(?:\s+(?:video|clip|film|card|message|note|greeting|animation|post|reel)s?\b|,? (?:to |for )?(?:my |our |the |dear )?(?:everyone|team|mum|mom|dad|all|teacher|class|colleagues|customers|clients|parents|friends?|guests|supporters|volunteers|followers|subscribers|neighbours)\b))"
)
_WHOM = re.compile(r",? (?P<whom>everyone|everybody|team|mum|mom|dad|all|friends?|class)\b")
_HAN_SAID = re.compile(
    r"(?:^|(?<=[,，。;；:： ])|(?<=一个)|(?<=一段)|(?<=个)|(?<=做))(?:(?:给|送给)(?:我(?:的|们的)?)?(?P<who>[\u3400-\u9fff]{1,5}?)的)?(?:(?P<feast>生日|新年|圣诞|春节|中秋|端午|元旦|毕业|新婚|母亲节|父亲节|情人节|教师节|儿童节)(?:祝福|贺卡|祝贺|庆祝|祝寿|(?=视频|短片|短视频|影片|动画))|(?P<said>感谢|谢谢|早安|晚安|午安|加油|想念|道歉))(?=(?:视频|短片|短视频|影片|卡片|贺卡|动画)|[!！]?$)(?:视频|短片|短视频|影片|卡片|贺卡|动画)?"
)
_HAN_FOR = re.compile(
    r"(?:给|为|帮)(?:我的?|我们的?|咱们?)?(?P<who>(?![我你您咱])[\u3400-\u9fff]{1,4}?)(?:做|制作|弄|拍|来)(?:一?[个段条支])?"
    r"(?:(?P<age>\d{1,3}|[一二三四五六七八九十]{1,3})岁的?)?(?P<feast>生日|新年|春节|中秋|毕业|新婚|母亲节|父亲节|情人节|教师节|儿童节)"
    r"(?:祝福|贺卡|祝贺|庆祝)?(?:视频|短片|短视频|影片|动画|贺卡)"
)
_TO = re.compile(r"(?:,| to| for)? (?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)")
_SMALL_NAME = re.compile(
    r"(?:,| to| for)? (?:my |our |dear |the )?(?P<name>[a-z]{2,12})(?=\s*(?:!|,|\.|$|\n))(?P<loud>!*)"
)
_FROM = re.compile(
    r",? (?P<from>(?:from|of|by) (?:(?:all of |everyone at |the |your )?[A-Za-z][\w'’-]*(?: (?:&|and|at|of)? ?[A-Za-z][\w'’-]*){0,3}|us all|me|us))(?=\W*$|[,.;!])"
)
_FOR = re.compile(
    r"\b(?:for|to) (?:(?:my|our|the) (?:dear )?(?:mum|mom|mother|dad|father|grandma|grandpa|sister|brother|wife|husband|girlfriend|boyfriend|friend|boss|team|family|kids?|son|daughter|teacher|coach|colleague|class|customer|client|parent|guest|supporter|volunteer|follower|subscriber|neighbour)s?|everyone|all)\b|给我?(?:的|们的)?(?:老师|团队|家人|同事|客户|朋友|妈妈|爸爸|奶奶|爷爷|同学)们?"
)
_CARD = re.compile(
    r"\b(?:an? )?(?P<feast>birthday|wedding|anniversary|graduation|retirement|christmas|easter|new year'?s?) (?:greeting )?(?:cards?|greetings?)\b"
)
_WHOSE = re.compile(
    r"\s+(?:for|to) (?:(?:my|our|the|dear) )?(?:[a-z]+ )?(?P<name>[A-Z][\w'’-]+(?: (?:and|&) [A-Z][\w'’-]+)?)"
    r"|\s+(?:for|to) (?:my|our) (?:dear )?(?P<kin>[a-z]+)"
)
_A_CARD = re.compile(
    r" (?:(?:greeting |video |e-?)?(?:cards?|videos?|clips?|messages?|wishes|greetings?|posts?|stor(?:y|ies)|animations?|reels?))",
    re.IGNORECASE,
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

KIN = {
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
    return word in KIN or (word not in _SMALL_WORDS and not any(True for _ in WORDS.scan(word)))


def take_greeting(reading: Reading) -> Greeting | None:
    """Take a greeting with the name or year that belongs to it."""
    found = reading.search(_GREETING) or reading.search(_HAN)
    if found is None:
        return _take_card(reading) or _take_said(reading)
    start, end = found.span()
    text = reading.original[start:end]
    if text.isascii():
        text = " ".join(word[:1].upper() + word[1:] for word in text.removeprefix("a ").split())
        name = _TO.match(reading.original, end)
        if name and name["name"].split()[0] not in _NOT_NAMES:
            text, end = f"{text}, {name['name']}", name.end()
        elif name is None and (said := _name_behind_card(reading, end)):
            text, end = f"{text}, {said[0]}", said[1]
        elif name is None and (small := _SMALL_NAME.match(reading.original, end)) and _is_name(small["name"]):
            text, end = f"{text}, {small['name'].title()}", small.end()
        if sender := _FROM.match(reading.original, end):
            text, end = f"{text} {sender['from']}", sender.end()
    reading.take_span(start, end)
    reading.take(_FOR)
    kind = next((name for name, words in _SCENES if words.search(text.lower())), "fireworks")
    return Greeting(f"{text}!" if text.isascii() else f"{text}！", kind)


def _name_behind_card(reading: Reading, end: int) -> tuple[str, int] | None:
    """Whom it is for, behind what it is: "Happy 30th birthday card for my sister Maya"."""
    card = _A_CARD.match(reading.original, end)
    whose = _WHOSE.match(reading.original, card.end()) if card else None
    if whose is None:
        return None
    name = whose["name"]
    return (name, whose.end()) if name and name.split()[0] not in _NOT_NAMES else None


def _take_card(reading: Reading) -> Greeting | None:
    """Take "a birthday card for my mum Helga who turns 70": what such a card says, to whom."""
    found = reading.search(_CARD)
    if found is None:
        return None
    start, end = found.span()
    feast = found["feast"]
    whose = _WHOSE.match(reading.original, end)
    kin = whose["kin"] if whose else None
    name = whose["name"] if whose and whose["name"] else kin.title() if kin in KIN else ""
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


def _take_said(reading: Reading) -> Greeting | None:
    """Take "a thank you video for my team" and "给奶奶的生日祝福视频": what such a film says, on a card of its own."""
    if reading.tags("own"):
        return None
    if found := reading.search(_SAID):
        text = found["said"].replace("-", " ").capitalize()
        if whom := _WHOM.match(reading.text, found.end()):
            text = f"{text}, {whom['whom']}"
            reading.take_span(*whom.span())
        text += "!"
    elif found := reading.search(_HAN_FOR):
        age = f"{found['age']}岁" if found["age"] and found["feast"] == "生日" else ""
        text = f"{found['who']}，{age}{found['feast']}快乐！"
    elif found := reading.search(_HAN_SAID):
        wish = f"{found['feast']}快乐" if found["feast"] else found["said"]
        text = f"{found['who']}，{wish}！" if found["who"] else f"{wish}！"
    else:
        return None
    reading.take_span(*found.span())
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
