"""Chinese greetings that a prompt wants to be read: "祝奶奶八十大寿快乐", "中秋快乐，阖家团圆", "春节拜年视频，王家全体"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.text import TAKEN

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_HAN = r"[\u3400-\u9fff]"
_FEASTS = (
    r"生日|新年|圣诞节?|春节|元旦|元宵节?|中秋节?|端午节?|七夕节?|重阳节?|国庆节?|劳动节|妇女节|女神节|儿童节|教师节|母亲节|父亲节|情人节"
    r"|感恩节|万圣节|平安夜|腊八节?|冬至|毕业|新婚|乔迁|金婚|银婚|结婚纪念日|节日|周末"
)
_AGE = r"(?:\d{1,3}|[一二三四五六七八九十百]{1,3})"
_SAID = re.compile(
    rf"(?P<who>(?:^|(?<=[,.!?;:。、 ]))(?:祝(?:愿|福)?{_HAN}{{0,8}}?|亲爱的{_HAN}{{1,6}},?|{_HAN}{{1,4}}?,?)?)?"
    rf"(?:(?:{_AGE}周?岁的?)?(?:{_FEASTS}|{_AGE}?大寿|寿辰)(?:快乐|愉快|安康|吉祥|大吉)|恭喜发财|万事如意|[阖合]家欢乐|新春大吉)"
)
_ASKS = re.compile(
    r"^(?:请|帮我?|给我|我?想?要|来|做|弄|写|加|拍|制作?|生成|用|再)|(?:一?[个条段句]|的|着|上)$"
)
"""Before a wish: what is asked of us, and no name."""
_TYPED = r"(?:视频|短片|短视频|影片|动画|贺卡|卡片)"
_FILM_FOR = re.compile(
    rf"(?:给|为|帮)(?:我的?|我们的?|咱们?)?(?P<who>(?![我你您咱]){_HAN}{{1,4}}?)(?:做|制作|弄|拍|来)(?:一?[个段条支])?"
    rf"(?:(?P<age>{_AGE})岁的?)?(?P<feast>{_FEASTS})(?:祝福|贺卡|祝贺|庆祝)?{_TYPED}"
)
_FILM = re.compile(
    rf"(?:^|(?<=[,。;:! 个段做的]))(?:(?:给|送给)(?:我(?:的|们的)?)?(?P<who>{_HAN}{{1,5}}?)的)?"
    rf"(?:(?P<feast>{_FEASTS})(?:祝福|贺卡|祝贺|庆祝|祝寿|拜年|贺岁|问候|(?={_TYPED}))|(?:{_FEASTS})?(?P<said>感谢|谢谢|早安|晚安|午安|加油|想念|道歉|表白|告白|求婚))"
    rf"(?=的?{_TYPED}|[!]?$)(?:的?{_TYPED})?"
)
_CARD = re.compile(
    rf"(?:(?:给|送给|为)(?:我的?|我们的?)?(?P<who>(?![我你您咱]){_HAN}{{1,4}}?)(?:做|制作|弄)?(?:一?[个张份])?的?)?(?P<feast>{_FEASTS})(?:的)?(?:贺卡|祝福卡|卡片|卡)(?P<said>)"
)
_SIGNED = re.compile(
    r"(?:^|[,，。;；\n] ?)(?:署名|落款|签名|来自)(?:是|写|为|:|：)*(?P<from>[^,，。;；!！\n]{1,12})"
)
_SAYS = {"道歉": "对不起", "表白": "我爱你", "告白": "我爱你", "求婚": "嫁给我吧"}
_LOVE = frozenset({"表白", "告白", "求婚"})
"""Whoever says whom they love there says it in their own words."""
_CLAUSE = re.compile(r"[,!.~;:。 ]*(?P<clause>[^,!.?~;:。、\n\ue000-\uf8ff]{1,16})")
_ABOUT_FILM = re.compile(
    rf"{_TYPED}|画面|背景|音乐|歌|配|用|做|制作|加|要|希望|秒|分钟|[竖横]屏|[竖横]版|风格|标题|字幕|文字|字体|镜头|bgm|色|[0-9]:|谢谢|彩"
)
"""Words about the film: they are none of the wish."""
_CALLED = re.compile(rf"{_HAN}{{2,4}},")
"""Who is spoken to, whatever the name means: "求婚视频：小雨，嫁给我吧"."""
_GIVEN_TO = re.compile(
    rf"(?:的?{_TYPED})?[,，]?(?:送给|献给|发给|给)(?:我的?|我们的?)?(?P<who>(?![我你您咱]){_HAN}{{1,4}})(?=$|[,，。!！\n])"
)
_SPOKEN = re.compile(r"(?![给为送])[^,]*(?:[我你您咱爱]|祝|全体|全家|一家|敬上|大家)")
_PICTURE = (
    "kind", "time", "weather", "season", "palette", "camera", "aspect", "music_noun", "style_sure", "silence", "festive",
    "shows", "own", "title_noun", "filter", "colour", "size", "animation", "mood", "position", "transition",
)  # fmt: skip
_OF_NO_NAME = tuple(concept for concept in _PICTURE if concept != "weather")


def take_han_greeting(reading: Reading) -> str | None:
    """Take a wish in the user's own words, with the name, the year or the second wish that follows it."""
    found = reading.search(_SAID)
    if found is None:
        return None
    whom = found["who"] or ""
    start = found.start()
    # "小雨生日快乐" has a name, not rain; "烟花，新年快乐" has fireworks.
    of_film = whom.endswith(",") and _is_of_film(reading, start, start + len(whom) - 1)
    if of_film or _ASKS.search(whom):
        start += len(whom)
    behind = None if whom else _GIVEN_TO.match(reading.original, found.end())
    end = found.end() if behind else _end_of_wish(reading, found.end())
    text = reading.original[start:end].strip().rstrip("!！.。~，,")
    if behind:
        text, end = f"{behind['who']}，{text}", behind.end()
    reading.take_span(start, end)
    return f"{text}！"


def take_han_film(reading: Reading) -> str | None:
    """Take a film that is a wish: "给奶奶的生日祝福视频"; what stands behind it, "王家全体", is read below the wish."""
    age = ""
    if found := reading.search(_FILM_FOR):
        age = f"{found['age']}岁" if found["age"] and found["feast"] == "生日" else ""
    else:
        found = reading.search(_FILM) or _card_of(reading)
    if found is None:
        return None
    said = found.groupdict().get("said")
    feast = found["feast"]
    wish = _SAYS.get(said, said) if said else f"{feast}{'安康' if feast.startswith('端午') else '快乐'}"
    end = _end_of_wish(reading, found.end(), below=True)
    below = reading.original[found.end() : end].strip(" ,，:：!！。")
    reading.take_span(found.start(), end)
    if said in _LOVE and below:
        return below if below.endswith(("！", "!")) else f"{below}！"
    given = None if found["who"] else _GIVEN_TO.match(reading.original, found.end())
    whom = found["who"] or (given["who"] if given else "")
    if given:
        reading.take_span(*given.span())
    if signed := _SIGNED.search(reading.original, found.end()):
        below = signed["from"].strip()
        reading.take_span(*signed.span())
    text = f"{f'{whom}，' if whom else ''}{age}{wish}！"
    return f"{text}\n{below}" if below else text


def _card_of(reading: Reading) -> re.Match[str] | None:
    """A card for a feast, of which only the feast is left: that it is a card was taken before."""
    found = _CARD.search(reading.folded)
    return found if found and TAKEN not in reading.text[slice(*found.span("feast"))] else None


def _end_of_wish(reading: Reading, start: int, *, below: bool = False) -> int:
    """Where what is said to somebody ends: clauses that name nothing of a film.

    Args:
        reading: The message.
        start: Where the wish, or the film that is one, ends.
        below: Behind a film only what somebody says is no wish for the picture: "小美我爱你", "王家全体".
    """
    end = start
    while clause := _CLAUSE.match(reading.text, end):
        first, last = clause.span("clause")
        if (first == end and end != start) or (below and first == start):
            break
        called = _CALLED.match(reading.folded, first) if below and end == start else None
        shown = called and reading.part(first, called.end() - 1).tags(*_OF_NO_NAME)
        if called and not shown and _SPOKEN.match(reading.folded, called.end()):
            end = called.end() - 1
            continue
        if below and not _SPOKEN.match(reading.folded, first, last):
            break
        if _is_of_film(reading, first, last):
            break
        end = last
    return end


def _is_of_film(reading: Reading, start: int, end: int) -> bool:
    """Whether words are about the picture, the sound or the making of it, or say nothing."""
    words = reading.part(start, end)
    if TAKEN in words.text or not any(char.isalnum() for char in words.text):
        return True
    if _ABOUT_FILM.search(words.folded) or DURATION.search(words.folded):
        return True
    return bool(words.tags(*_PICTURE) or words.details())
