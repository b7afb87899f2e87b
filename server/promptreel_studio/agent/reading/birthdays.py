"""Birthdays and anniversaries of which it is said how many years: "for my mum Carol, she's turning 60", "奶奶八十岁生日视频"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.numbers import HAN, NUMBER, number_of
from promptreel_studio.agent.reading.quotes import MARK, mark

_FEAST = re.compile(
    r"\b(?:an? |the )?(?:(?P<nth>\d{1,3})(?:st|nd|rd|th) )?(?:(?:wedding|happy|silly|little|short|nice|fun|cute) )*(?P<feast>birthday|bday|b-day|anniversary)\b(?: (?:wishes|wish|greetings?|messages?|cards?|videos?|clips?|films?|animations?|posts?|reels?|stor(?:y|ies)))*",
    re.IGNORECASE,
)
_SAID = re.compile(r"\b(?:happy|merry) (?:belated )?\d{1,3}(?:st|nd|rd|th)\b", re.IGNORECASE)
"""A wish that says its years itself is read as it stands."""
_OTHERWISE = re.compile(
    r"\b(?:party|parties|invit\w+|invites?|celebration|dinner|bash|count(?:ing)?[ -]?down|save the date|sale|discount)\b|邀请|请柬|请帖|宴会|派对|聚会|倒计时|倒数|打折|优惠",
    re.IGNORECASE,
)
"""It is celebrated then, and what is to be read is when and where."""
_SMALL = r"(?:mum|mom|mother|dad|father|sister|brother|wife|husband|son|daughter|friend|boss|boyfriend|girlfriend|colleague|cousin|nephew|niece|partner|twins?|parents|grandparents|in-laws|parents-in-law|couple|neighbou?rs?|teacher|kid|boy|girl|baby|bestie|bff|fianc[eé]e?|goddaughter|godson)"
_GRAND = r"(?:grandma|grandpa|granny|nana|gran|grandad|granddad|grandmother|grandfather|auntie|aunt|uncle)"
_NAME = r"(?-i:[A-Z][\w-]*)(?: (?:and|&) (?-i:[A-Z][\w-]*))?"
_BEST = r"(?:(?:dear|best|old|lovely|little|big|older|younger|eldest|beloved|sweet|good|wonderful) )*"
_WHO = rf"(?:(?:my|our|the|her|his) {_BEST}(?:(?P<kin>{_SMALL}|{_GRAND})\b,? ?)?(?P<named>{_NAME})?|(?P<alone>{_GRAND}|{_NAME})(?: (?P<second>{_NAME}))?)"
_WHOM = re.compile(rf"\s*\b(?:for|to|of|wish(?:ing)?) {_WHO}", re.IGNORECASE)
_WHOSE = re.compile(
    rf"\b(?:for |of |it's |its |it is )?(?:(?:my|our) {_BEST}(?:(?P<kin>{_SMALL}|{_GRAND})(?: |(?=['’])))?(?P<named>{_NAME}|)|(?P<alone>{_GRAND}|{_NAME})(?: (?P<second>{_NAME}))?)(?:['’]s?|s) $",
    re.IGNORECASE,
)
_HOME = rf"(?:mum|mom|mummy|mommy|dad|daddy|{_GRAND})"
_BEHIND = re.compile(
    rf",? (?:(?P<named>{_NAME})|(?P<alone>{_HOME}(?: (?:and|&) {_HOME})?)\b)(?P<kin>)(?P<second>)",
    re.IGNORECASE,
)
"""Whoever is greeted: "happy birthday Anna"."""
_HAVE = re.compile(
    rf"\b(?:my|our) {_BEST}(?P<kin>{_SMALL}|{_GRAND})(?P<named>)(?P<alone>)(?P<second>) (?:have|has|celebrates?|(?:is|are) (?:celebrating|having)) (?:his|her|their)\b",
    re.IGNORECASE,
)
_NTH_OF = re.compile(
    rf"\b(?:for |of )?(?:(?:my|our) {_BEST}(?:(?P<kin>{_SMALL}|{_GRAND})(?: |(?=['’])))?(?P<named>{_NAME}|)|(?P<alone>{_GRAND}|{_NAME})(?: (?P<second>{_NAME}))?)['’]s? (?P<age>\d{{1,3}})(?:st|nd|rd|th)\b",
    re.IGNORECASE,
)
"""Whose it is, behind the feast: "bday video for Uncle Bob's 65th"."""
_BECOMES = r"(?:turn(?:s|ing|ed)?|will be|is|are|becom(?:es|ing)|reach(?:es|ing)|hit(?:s|ting)|gonna be|going to be|about to (?:be|turn)|just turned)"
_WHEN = r"(?: years?(?: old| young)?)?(?: (?:today|tomorrow|soon|now|(?:on|this|next) \w+))?"
_NOT_LONG = (
    r"(?!\d|[.:]\d| ?(?:s|secs?|seconds?|min|minutes?|am|pm|%|shots?|photos?|clips?|cards?|st|nd|rd|th)\b)"
)
_AGE = re.compile(
    rf"(?:,|\band|\bwho|\bas|\bbecause)?\s*(?P<who>\b(?:(?:who|she|he|they|it)(?:['’]?s|['’]re| is| are)?|{_WHO})? ?)\b{_BECOMES}? ?(?:(?<=turning )|(?<=turns )|(?<=turned )|(?<=be )|(?<=is )|(?<=are )|(?<=becomes )|(?<=becoming )|(?<=reaches )|(?<=reaching )|(?<=hits )|(?<=hitting )|(?<=turn )|(?<=s ))(?P<age>\d{{1,3}}){_NOT_LONG}{_WHEN}",
    re.IGNORECASE,
)
_OLD = re.compile(
    r",?\s*(?:(?P<age>\d{1,3}) (?:years? (?:old|young|together|married|of (?:marriage|love))|yrs? old)(?: (?:today|tomorrow))?|\((?P<years>\d{1,3})\))",
    re.IGNORECASE,
)
_HAN_KIN = r"(?:外婆|外公|姥姥|姥爷|奶奶|爷爷|老妈|妈妈|母亲|老爸|爸爸|父亲|老婆|老公|妻子|丈夫|太太|媳妇|丈母娘|岳父|岳母|公公|婆婆|女儿|儿子|闺女|宝宝|宝贝|孙女|孙子|外孙女|外孙|侄女|侄子|姐姐|妹妹|哥哥|弟弟|大姨|小姨|阿姨|叔叔|舅舅|姑姑|闺蜜|朋友|同事|老师|师傅|领导|爸|妈)"
_HAN_YEARS = rf"(?:\d{{1,3}}|{HAN})"
_HAN_WISH = re.compile(
    rf"祝[\u3400-\u9fff]{{1,6}}{_HAN_YEARS}(?:周?岁(?:生日)?|大寿|寿辰)(?:快乐|安康|吉祥)(?!的)"
)
"""A wish that says its years itself is read as it stands."""
_HAN_FEAST = re.compile(r"生日|大寿|祝寿|贺寿|寿辰|周岁|庆生|过寿")
_HAN_AGE = re.compile(
    rf"(?:(?:给|为|祝|帮|送给|我们?家?的?|咱们?家?的?)*(?:(?P<kin>{_HAN_KIN})的?)?(?:名?叫做?)?(?P<name>[\u3400-\u9fff]{{2,3}}?|))?[,，]?(?P<link>(?:她|他|今年|明年|马上|快要?|就?要|即将|今天|明天|过|迎来|的|满|刚|已经|到|做)*)(?P<age>{_HAN_YEARS})(?:周?岁|大寿|寿辰)(?:了|啦)?(?:的?(?:生日|大寿|寿辰|寿宴))?(?:快乐)?"
)
_HAN_FILM = re.compile(
    r"(?:一?个|一?段|一?条)?(?:生日|祝寿|贺寿|庆生|周岁)(?:祝福|祝贺|庆祝|纪念|快乐)*(?:的)?(?:视频|短片|小视频|短视频|影片|动画|贺卡|卡片)?|(?:一?个|一?段|一?条)(?:祝福|纪念)的?(?:视频|短片|贺卡)"
)
_HAN_WHO = re.compile(
    rf"(?:给|为|祝|送给)(?:我们?家?的?|咱们?家?的?)?(?P<kin>{_HAN_KIN})(?P<name>(?![做来拍弄过的今明满制生])[\u3400-\u9fff]{{2,3}}?(?=[,，。\s做来拍弄过的今明满制生]))?"
)
_NOT_NAME = re.compile(
    r"[我你他她它做个的满过给为要了在是和又]|今年|明年|今天|明天|马上|生日|视频|祝福|画面|烟花|背景|音乐|[竖横]屏"
)


def mask_birthday(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the wish of a film for somebody's birthday or anniversary behind a mark, with its years.

    Args:
        masked: A first message in English or Chinese without files, its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    if MARK.search(masked) or _OTHERWISE.search(masked):
        return masked, quotes
    made = _english(masked) or _chinese(masked)
    if made is None:
        return masked, quotes
    rest, text = made
    said = f" {'' if _HAN.search(rest) else 'a video '}greeting {mark(len(quotes))} "
    return _SPACES.sub(" ", rest.replace(_HERE, said)).strip(" ,.!;"), (*quotes, text)


_HERE = "\x01"
_SPACES = re.compile(r" {2,}")
_HAN = re.compile(r"[\u3400-\u9fff]")


def _english(masked: str) -> tuple[str, str] | None:
    """The message without what a wish is made of, and that wish; None where nothing says the years."""
    feast = _FEAST.search(masked)
    if feast is None or _SAID.search(masked):
        return None
    ages = [*_NTH_OF.finditer(masked, feast.end()), *_AGE.finditer(masked)]
    age = next((hit for hit in ages if hit.end() <= feast.start() or hit.start() >= feast.end()), None)
    old = _OLD.search(masked)
    years = feast["nth"] or (age["age"] if age else "") or (old and (old["age"] or old["years"])) or ""
    if not years:
        return None
    whom = _WHOM.search(masked)
    before = _WHOSE.search(masked, 0, feast.start()) or _HAVE.search(masked)
    hits = [before, _BEHIND.match(masked, feast.end()), age if age and age.re is _NTH_OF else None, whom, age]
    name = next((called for hit in hits if hit and (called := _called(hit))), "")
    spans = [
        feast.span(),
        *(hit.span() for hit in hits if hit and _called(hit, anyhow=True)),
        *([age.span()] if age else []),
        *([old.span()] if old else []),
    ]
    happy = (
        "Birthday"
        if feast["feast"][0] in "bB"
        else "Wedding Anniversary"
        if "wedding" in feast.group().lower()
        else "Anniversary"
    )
    return _without(
        masked, spans, feast.start()
    ), f"Happy {_nth(int(years))} {happy}{f', {name}' if name else ''}!"


def _called(hit: re.Match[str], *, anyhow: bool = False) -> str:
    """What somebody is called in a wish: by a name, grandmothers and uncles with what they are."""
    kin, named = hit["kin"] or "", hit["named"] or ""
    alone, second = hit["alone"] or "", hit["second"] or ""
    if alone.lower() in {"a", "an", "the", "make", "create", "video", "birthday", "happy"}:
        return ""
    if not (named or alone):
        grand = re.compile(_GRAND, re.IGNORECASE).fullmatch(kin) or kin.lower() in {"mum", "mom", "dad"}
        return kin.title() if grand or (anyhow and kin) else ""
    if re.compile(_GRAND, re.IGNORECASE).fullmatch(kin):
        return f"{kin.title()} {named}"
    both = " and ".join(one[:1].upper() + one[1:] for one in alone.split(" and "))
    return named or " ".join(filter(None, [both, second]))


def _without(masked: str, spans: list[tuple[int, int]], here: int) -> str:
    """A message without these spans, with a sign where the wish is to stand."""
    kept = [
        _HERE if at == here else "" if any(low <= at < high for low, high in spans) else sign
        for at, sign in enumerate(masked)
    ]
    return "".join(kept)


def _chinese(masked: str) -> tuple[str, str] | None:
    feast, age = _HAN_FEAST.search(masked), _HAN_AGE.search(masked)
    if feast is None or age is None or _HAN_WISH.search(masked):
        return None
    years = age["age"]
    number = round(number_of(years)) if re.compile(NUMBER).fullmatch(years) else 0
    if not 0 < number <= 150:
        return None
    who = _HAN_WHO.search(masked)
    named = age["name"] if age["kin"] or not who else ""
    begins = age["kin"] or not masked[: age.start()].strip() or masked[age.start() - 1] in ",，。;； "
    named = named if named and begins and not _NOT_NAME.search(named) else ""
    called = named or (who["name"] if who and who["name"] and not _NOT_NAME.search(who["name"]) else "")
    called = called or age["kin"] or (who["kin"] if who else "")
    low = age.start() if age["kin"] or named else age.start("link")
    spans = [(low, age.end())]
    spans += [who.span()] if who else []
    spans += [hit.span() for hit in _HAN_FILM.finditer(masked)]
    return _without(masked, spans, low), f"{f'{called}，' if called else ''}{years}岁生日快乐！"


def _nth(number: int) -> str:
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number % 100 not in {11, 12, 13} else "th"
    return f"{number}{ending}"
