"""What an announcement tells beside its name, and never shows: a day, an hour, a price, an address, who speaks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, WIPE
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Callable

_MONTHS = alternatives(words_of("months"))
_DAY = re.compile(
    rf"{alternatives(words_of('days'))}|\d{{1,2}}(?:st|nd|rd|th)?\.? ?(?:of |de )?(?:{_MONTHS})|(?:{_MONTHS})\.? \d"
    r"|\b(?:mon|tue|tues|wed|thu|thurs|fri|sat|sun)\.? (?=\d)|\d{1,2}(?:月|월) ?\d{1,2}|(?:十?[一二三四五六七八九十])月(?:十|二十|三十)?[一二三四五六七八九十]?[日号]|(?:19|20)\d\d年"
    r"|\b(?:on|from|till|until|by|back) the \d{1,2}(?:st|nd|rd|th)\b|(?<![\d月])\d{1,2}[日号](?![线楼室院])(?=[\u3400-\u9fff\s]|$)"
    r"|(?<![\d.:])\d{1,2}[./]\d{1,2}[./](?:19|20)?\d\d(?!\d)|(?<![\d.:/])(?:[12]?\d|3[01])/(?:0?[1-9]|1[0-2])(?![\d/])"
)
_HOUR = re.compile(
    r"(?<![\d:.])\d{1,2}(?:[:.]\d\d)? ?(?:am|pm|a\.m\.|p\.m\.|uhr|hrs|o'clock)\b|(?<![\d:.])(?:[01]?[6-9]|1[0-9]|2[0-3])[:.h][0-5]\d(?![\d:.])|(?<!\d)\d{1,2} ?h(?:-| |$|\b)"
    r"|\b(?:ore|saat|pukul|jam|kl|godz\.?|lúc) ?\d|(?:上午|下午|晚上|早上|中午|凌晨|傍晚|午後|午前|오전|오후|저녁)[\d一二三四五六七八九十两]{1,3}(?:点|时|시)|(?<![\d.])\d{1,2}(?:시|時|点(?!\d))|\d ?giờ"
)
_PRICE = re.compile(
    r"\d ?%|[$€£¥₹₽]\s?\d|\d ?(?:€|£|euros?\b|eur\b|dollars?\b|usd\b|zł|руб|₽|kr\b|tl\b|元|块钱|円|원|baht\b|đ\b)|[\d一二三四五六七八九]折|半价|免费|无料|月薪|\bfree (?:entry|admission|coffee|drinks?|parking|shipping|delivery|trial)\b|\b(?:month|week|trial|entry|admission) free\b|\bhalf[ -]price\b"
)
_REACH = re.compile(
    r"[\w.+-]+@[\w-]+\.\w+|\bwww\.|\w\.(?:com|org|net|cn|de|fr|it|es|io|shop)\b|(?<![\d.])\+?\d{3,4}[- ]\d{3,}|(?<![\d.])\d{7,}|\b(?:rsvp|call us|dm us)\b|电话|微信号|扫码"
)
_PLACE = re.compile(
    r"\b\d{1,4}[a-z]? (?:[a-z'.-]+ ){1,3}(?:streets?|st|lanes?|roads?|rd|avenue|ave|square|drive|boulevard|blvd|way|court|place|row|mews)\b"
    r"|\b(?:rue|calle|via|viale|piazza|plaza|place|rua|praça|avenida|avenue|avenue|ulica|ul\.|plac|jalan|jl\.?|улица|ул\.) (?:\w+ ){0,3}\w+|\w+(?:stra(?:ß|ss)e|str\.|weg|gasse|platz|straat|plein|laan) \d"
    r"|[路街道巷弄]\d+号|\d+(?:号|號)(?!线)|[一二三四五六七八九十\d]楼|地址|地点|\d+(?:층|호|階)|^[\u3400-\u9fff]{2,12}(?:饭店|酒店|宾馆|酒楼|会馆|礼堂|宴会厅|教堂|会议室|会议中心|音乐厅|大剧院)$"
)
_PERSON = re.compile(
    r"(?:^|\s)(?:dr|prof|mr|mrs|ms)\. ?\w|\b(?:professor|speaker|hosted by|presented by|univ\.|university of|institute of|department of)\b|主讲|讲者|主持人|教授|老师$|博士"
)
_RATIO = re.compile(
    r"(?<![\d:])(?:9[:x]16|16[:x]9|4[:x]5|5[:x]4|1[:x]1|4[:x]3|3[:x]4|21[:x]9|3[:x]2|2[:x]3)(?![\d:])"
)
"""A shape of the film and no hour."""
_COUNT = re.compile(
    r"\b\d+ (?:days?|weeks?|nights?|sleeps) (?:to go|left|until|till|to|before)\b|(?:还有|还剩|只剩|倒计时|仅剩)\d+(?:天|周|个月|日)|\bnoch \d+ (?:tage|wochen)|\bfaltan \d+ días|\bplus que \d+ jours|\bmancano \d+ giorni|\bfaltam \d+ dias|осталось \d+ дн|あと\d+日|\d+일 남"
)
"""How long it is to a day: no length of the film."""
_FRACTION = re.compile(r"\d{1,2}/\d{1,2}")
_KINDS = (_COUNT, _DAY, _HOUR, _PRICE, _REACH, _PLACE, _PERSON)
_NAMED = re.compile(r"[A-ZÀ-Þ][\w'’-]*(?: (?:(?:of|the|and|&|de|di|da|la|del|van|von) )*[A-ZÀ-Þ][\w'’-]*)+")
_ASKS = re.compile(
    r"^(?:(?:please|and|so|but|just|maybe|also) )*(?:make|do|use|with|without|add|put|show|play|background|can you|could you|i'?d like|i want|i need|we need|need|want|something|give|for (?:my |our |the )?(?:whatsapp|instagram|insta|facebook|tiktok|youtube|a?n? ?(?:story|reel|status|post)))\b"
    r"|\b(?:in the background|as (?:the )?background|behind it)$|^(?:我们?)?(?:想要?|要|打算|准备)?(?:在|往)?(?:发|放|投|上传|分享)?(?:到|在|个)?(?:抖音|快手|小红书|视频号|朋友圈|微信群?|b站|微博)(?:上|里)?(?:用|发|播|投放|分享)?(?:做|拍|弄|来|发|打)?(?:一?[个条段支])?(?:广告|宣传片?|推广|视频|短片)?$|^(?:请(?=[用把配加做帮给])|要(?!求)|想要|麻烦|背景|画面|配上?|加上?|做|用|来|音乐|帮|给我)|(?:一点|一些|点儿|风格|感觉|氛围|背景)$"
)
_DOES = re.compile(
    r"\b(?:people|persons?|crowds?|kids|children|child|boys?|girls?|m[ae]n|wom[ae]n|guests?|runners?|dancers?|players?|dogs?|cats?|couples?|famil(?:y|ies)|friends)\b[^,.;]* \w+ing\b"
)
_GREETS = re.compile(
    r"(?:rain or shine|whatever the weather|see you|we(?:'ll| will)? miss|we(?:'re| are) looking forward|come and|join us|don't miss|everyone(?:'s| is)? welcome|all (?:are )?welcome|welcome|thank(?:s| you)|best wishes|with love|bring)\b|(?:风雨无阻|(?:下雨|雨天)照常|祝|愿|敬请|期待|欢迎|恭候|不见不散|感谢|谢谢)|(?:¡?nos vemos|te esperamos|os esperamos|bienvenid)|(?:wir freuen|bis (?:bald|dann)|herzlich willkommen)|(?:à bientôt|on vous attend|venez|bienvenue)|(?:a presto|vi aspettiamo|benvenut)|(?:até|esperamos|bem-vind)|(?:до встречи|ждём|ждем|добро пожаловать)"
)
_MANNER = re.compile(alternatives(words_of("manner")))
_SMALL = re.compile(
    r"\b(?:and|but|very|really|so|not|no|too|a|an|the|bit|little|of|with|please|it|in|und|et|e|y|i|och|en|muy|très|sehr)\b|[的地很点又而且最有些]|\W|_"
)
ANNOUNCES = re.compile(alternatives(words_of("announces")))
_SURE = (
    "music_noun",
    "style_sure",
    "style_alone",
    "silence",
    "aspect",
    "palette",
    "camera_noun",
    "transition",
)
_OF_FILM = (*_SURE, "filter", "colour", "mood", "size", "weight", "font")
_SEEN = (
    "kind",
    "shows",
    "thing",
    "filler",
    "time",
    "weather",
    "season",
    "variant",
    "style",
    "style_near",
    *_OF_FILM,
)
_COMMA = re.compile(r"[,，、;；/]|\.(?=\s|$)|。|\band\b")
_JOINS = re.compile("|".join(one.pattern for one in (CROSSFADE, DIP, WIPE, CUT)))
_LETTER = re.compile(r"[^\W\d_]")
_SHARE = 0.5
"""So much of a piece about the film may be words that nobody knows."""


def told_kinds(piece: str) -> int:
    """How many kinds of details a piece tells: a day, an hour, a price, how to reach somebody, a place, a person."""
    text = _RATIO.sub("", fold(piece))
    return sum(kind.search(text) is not None for kind in _KINDS)


def details_in(text: str) -> list[tuple[int, int]]:
    """Where a text tells a day with its date, a price, how to reach somebody, or an address."""
    folded = fold(text)
    spans = [hit.span() for kind in (_COUNT, _DAY, _PRICE, _REACH, _PLACE) for hit in kind.finditer(folded)]
    return [
        span for span in spans if not _RATIO.search(folded, *span) and not _FRACTION.fullmatch(folded, *span)
    ]


def counts_days(piece: str) -> bool:
    """Whether a piece tells how many days are left."""
    return _COUNT.search(fold(piece)) is not None


def greets(piece: str) -> bool:
    """Whether a piece wishes well, welcomes or says goodbye."""
    said = fold(piece).strip()
    return _GREETS.match(said) is not None or (
        re.compile(alternatives(words_of("greets"))).search(said) is not None
    )


def tells_day(piece: str) -> bool:
    """Whether a piece tells a day."""
    return _DAY.search(_RATIO.sub("", fold(piece))) is not None


def tells_price(piece: str) -> bool:
    """Whether a piece tells a price or what is less to be paid."""
    return _PRICE.search(fold(piece)) is not None


def only_hour(piece: str) -> bool:
    """Whether nothing but an hour is told, which may be that of a scene: "8am: a steaming cup"."""
    return told_kinds(piece) == 1 and _HOUR.search(fold(piece)) is not None


def is_name(piece: str) -> bool:
    """Whether a piece is a name: "Old Mill Barn", "Nora & Elias"."""
    return _NAMED.fullmatch(piece.strip()) is not None


def is_of_film(
    piece: str, english: Callable[[str], str], *, surely: bool = False, seen: bool = False
) -> bool:
    """Whether a piece is about how the film is to be, or about what it shows.

    Args:
        piece: The words.
        english: Puts them into the words of the grammar.
        surely: Only where they can be nothing else.
        seen: Also where all of them can be seen.
    """
    if MARK.search(piece):
        return False
    said = fold(piece).strip()
    if (_ASKS.search(said) and not told_kinds(piece)) or (
        _MANNER.search(said) and not _SMALL.sub("", _MANNER.sub("", said))
    ):
        return True
    if told_kinds(piece) or is_name(piece):
        return False
    words = Reading(english(piece))
    if _measures(words) or _does(words):
        return True
    if any(char.isdigit() for char in piece):
        return False  # "Rua das Acácias 77" is no street that is seen.
    if (named := ANNOUNCES.search(words.folded) or ANNOUNCES.search(said)) and not [
        tag for tag in words.tags(*_SURE) if tag.end <= named.start() or tag.start >= named.end()
    ]:
        return False  # "Grand opening" is no mood here, and "音乐节" no music.
    if _ASKS.search(words.folded.strip()) or (_only_seen(words) and (seen or not surely)):
        return True
    if surely and not words.tags("music_noun", "silence", "aspect", "camera_noun", "transition"):
        covered = sum(tag.end - tag.start for tag in words.tags(*_OF_FILM))
        return bool(words.tags(*_SURE)) and covered > _SHARE * len(_LETTER.findall(piece))
    if not [tag for tag in words.tags("kind", *_OF_FILM) if tag.concept != "words"]:
        return not _LETTER.search(piece)
    take_scene(words)
    words.take_tags(*_OF_FILM)
    # "杭州西溪花园酒店" is a hotel and no garden.
    return sum(map(len, words.leftovers())) <= _SHARE * len(piece.strip())


def _measures(words: Reading) -> bool:
    """Whether a length or a shape is named."""
    shaped = aspect_at(words.folded, 0, len(words.folded)) is not None
    return shaped or DURATION.search(words.folded) is not None


def _does(words: Reading) -> bool:
    """Whether somebody is told to be seen doing something: "people running through the park"."""
    doing = _DOES.search(words.folded)
    return doing is not None and bool(words.tags("beyond", within=doing.span()))


def is_film_line(line: str) -> bool:
    """Whether a line below texts says how the film is to be and is none of them: "soft piano", "calm music, 9:16"."""
    pieces = [piece for piece in _COMMA.split(line) if piece.strip()]
    return bool(pieces) and all(_is_wish(Reading(piece)) for piece in pieces)


def _is_wish(words: Reading) -> bool:
    if aspect_at(words.folded, 0, len(words.folded)) is not None:
        return True
    joins = _JOINS.search(words.folded)
    covered = sum(tag.end - tag.start for tag in words.tags(*_OF_FILM, "style", "style_near")) + (
        len(joins.group()) if joins else 0
    )
    sure = joins or words.tags(*_SURE) or DURATION.fullmatch(words.folded.strip())
    return bool(sure) and covered > _SHARE * len(_LETTER.findall(words.folded))


def _only_seen(words: Reading) -> bool:
    """Whether every word is of what a picture shows: "flowers"."""
    tags = words.tags(*_SEEN)
    left = list(words.folded)
    for tag in tags:
        left[tag.start : tag.end] = " " * (tag.end - tag.start)
    return any(tag.group != "filler" for tag in tags) and not _SMALL.sub("", "".join(left))
