"""Texts that are said clip by clip: "captions: 'A' on the first shot, 'B' on the second"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.variants import either_script

_CLIPS = r"(?:clips?|shots?|scenes?|photos?|pictures?|videos?|images?)"
OVER_EACH = re.compile(
    either_script(
        rf"\b(?:each|every|all|the|one (?:for|on|per|over) (?:each|every)|per|my)(?: of the| the| one of the)?(?: (?:two|three|four|five|six|\d))? {_CLIPS}\b(?! file)|\b(?:one|a) (?:caption|subtitle|title)? ?(?:each|apiece|for each|per {_CLIPS})\b|\brespectively\b"
        r"|(?<!第)(?:每|各|[两二三四五六七八\d])(?:一)?(?:个|段|张|幕)(?:镜头|片段|视频|画面|场景|照片|图片)?|依次|分别|逐[个段张]|各自"
    )
)
"""Several texts that are meant for as many clips, one each."""
_NOUN = re.compile(
    either_script(r"\b(?P<noun>caption|subtitle|title|text)s?\b|(?P<han>字幕|标题|文字)"), re.IGNORECASE
)
_EACH = re.compile(
    either_script(
        r"(?P<mark>[\ue000-\uf8ff]) ?(?:(?:goes|comes|is|shown) )?(?:on|over|for|during|in|under|at) (?:the )?(?:clip |shot )?(?P<ord>first|second|third|fourth|fifth|last)\b(?: (?:shot|clip|scene|one|photo|picture))?"
        r"|(?:在|给)?第(?P<han>[一二三四五])(?:段|个(?:镜头|片段|场景)|张|幕)(?:照片|图片|图|视频|片段|镜头|画面)?(?:上|里)?(?:面)?(?:写上?|放|加上?|用|打上|配上?|显示|是|为|:)?(?:一?[个行句条])?(?:字幕|标题|文字|文案)?[:：]? ?(?P<han_mark>[\ue000-\uf8ff])"
    ),
    re.IGNORECASE,
)
_REST = re.compile(
    either_script(
        r"[\s,:;、，；：.。]|\b(?:and|add|put|with|write|three|two|four|captions?|subtitles?|titles?|texts?|then|please|the|as)\b|字幕|标题|文字|加|写|上|和|:"
    )
)
_Q = r"[\ue000-\uf8ff]"
_LIST = rf"(?P<list>{_Q}(?:(?:\s*(?:[,;，、]|and|then|和|及|&)+)+\s*{_Q})+)"
_COUNT = r"(?P<n>two|three|four|five|2|3|4|5)"
_NOUNS = r"(?P<noun>captions?|subtitles?|titles?|texts?|words|labels?|lines?)"
_EDGE_LISTS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"^\W*(?:please )?(?:(?:caption|title|label|subtitle)|add the (?P<noun>caption|title|subtitle) on) (?:the |my )?(?P<edge>first|last) {_COUNT} {_CLIPS}(?: respectively)?(?: with| as|:)? {_LIST}(?: respectively)?[\s.!]*$",
        rf"^\W*(?:please )?(?:put|add|write|show|place|use|set) (?:the )?(?:{_NOUNS} )?{_LIST} (?:respectively )?(?:on|over|to|onto|for|in|as {_NOUNS.replace('<noun', '<noun_b')} (?:on|over|for)) (?:the |my )?(?P<edge>first|last) {_COUNT} {_CLIPS}(?: respectively| in (?:that|this) order|,? one each)?[\s.!]*$",
        rf"^\W*(?:请)?(?:给|在|为|把)?(?P<edge>前|最后|后)(?P<n>[两二三四五2345])(?:个|段|张)(?:片段|镜头|视频|场景|画面|照片)?(?:里|上)?(?:面)?(?:分别|依次|各自)?(?:加上?|写上?|配上?|打上?|标上?|放上?)?(?:一?[条句行])?(?P<noun>字幕|标题|文字)?[:：]? ?{_LIST}(?:吧)?[\s。!！]*$",
    )
)
"""Several texts for as many clips that are counted: "caption the first three shots 'A', 'B' and 'C'"."""
_THE = r"(?:the |my |our )?(?!first\b|last\b|all\b|each\b|every\b)(?:[\w.-]+ ){1,3}?"
_NAMED_LIST = re.compile(
    rf"^\W*(?:please )?(?:add the )?(?P<noun>caption|title|label|subtitle)(?: on)? (?P<pairs>{_THE}(?:with |as )?{_Q}(?:(?:,? and|,) {_THE}(?:with |as )?{_Q})+)[\s.!]*$",
    re.IGNORECASE,
)
_ON = (
    rf"{_Q} (?:on|over|for|to|during) (?:the |my )?[\w.-]+(?: (?:clip|shot|scene|photo|picture|village|sky))?"
)
_LISTED_ON = re.compile(
    rf"^\W*(?:please )?(?:add |put |write )?(?:the )?(?P<noun>captions?|titles?|labels?|subtitles?|texts?)(?: ?:)? (?P<pairs>{_ON}(?:(?:,? and|,) {_ON})+)[\s.!]*$",
    re.IGNORECASE,
)
_ONE_ON = re.compile(
    rf"(?P<mark>{_Q}) (?:on|over|for|to|during) (?P<what>(?:the |my )?[\w.-]+(?: (?:clip|shot|scene|photo|picture|village|sky))?)(?=,| and|\W*$)",
    re.IGNORECASE,
)
_PAIR = re.compile(rf"(?:,? and |, )?(?P<what>{_THE})(?:with |as )?(?P<mark>{_Q})", re.IGNORECASE)
_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_NUMBERS = {"two": 2, "three": 3, "four": 4, "five": 5, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}


def _of_counted(words: str) -> str:
    """One instruction for each of the clips that are counted; the message as it is where there are not as many texts."""
    found = next(filter(None, (pattern.match(words) for pattern in _EDGE_LISTS)), None)
    if found is None:
        return words
    marks = re.findall(_Q, found["list"])
    count = _NUMBERS.get(found["n"].lower()) or int(found["n"])
    if len(marks) != count:
        return words
    last = found["edge"].lower() not in {"first", "前"}
    noun = (found["noun"] or "caption").lower().rstrip("s")
    if last:
        return words
    if found["edge"] == "前":
        named = found["noun"] or "字幕"
        return "。".join(f"给第{'一二三四五'[i]}个片段加{named}{one}" for i, one in enumerate(marks))
    noun = noun if noun in {"caption", "title", "subtitle"} else "caption"
    return ". ".join(
        f"add a {noun} {one} on the {ordinal} clip" for one, ordinal in zip(marks, _ORDINALS, strict=False)
    )


def _of_named(words: str) -> str:
    """ "Caption the beach 'Sea', the dog 'Rex'": one instruction for each of the clips that are named."""
    found = _NAMED_LIST.match(words)
    if found is None:
        return words
    noun = "title" if found["noun"].lower() == "title" else "caption"
    return ". ".join(
        f"add a {noun} {pair['mark']} on {pair['what'].strip()}" for pair in _PAIR.finditer(found["pairs"])
    )


def _of_listed(words: str) -> str:
    """ "Subtitle 'Paris' on paris.jpg, 'Rome' on rome.jpg": one instruction for each."""
    found = _LISTED_ON.match(words)
    if found is None:
        return words
    noun = found["noun"].lower().rstrip("s")
    noun = "caption" if noun in {"label", "text"} else noun
    told = [(one["mark"], one["what"].strip()) for one in _ONE_ON.finditer(found["pairs"])]
    # "On the second" could be a time.
    clips = [f"{what} clip" if what.split()[-1].lower() in _ORDINALS else what for _, what in told]
    return ". ".join(f"add a {noun} {one} on {clip}" for (one, _), clip in zip(told, clips, strict=True))


def one_by_one(words: str) -> str:
    """The message with one instruction for each text; quotations must be behind their marks.

    Anything else stays as it is: a message in which more is said, or of one clip only.
    """
    for way in (_of_counted, _of_named, _of_listed):
        if (plain := way(words)) != words:
            return plain
    found = list(_EACH.finditer(words))
    if len(found) < 2 or _REST.sub("", _EACH.sub("", words)):
        return words
    noun = _NOUN.search(words)
    if any(one["han"] for one in found):
        named = noun["han"] if noun and noun["han"] else "字幕"
        return "。".join(f"给第{one['han']}个片段加{named}{one['han_mark']}" for one in found)
    named = noun["noun"].lower() if noun and noun["noun"] else "caption"
    return ". ".join(f"add a {named} {one['mark']} on the {one['ord'].lower()} clip" for one in found)
