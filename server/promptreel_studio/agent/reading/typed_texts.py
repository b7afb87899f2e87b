"""Texts of an edit that nobody quoted: "change Anna to Hanna", "add our phone number 555-1234 at the bottom"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_QUOTED = re.compile(r"[\"“”„«»‘「『《]|(?<!\w)'|'(?!\w)")
_DETAIL = (
    r"(?:address|phone(?: number)?|tel(?:ephone)?(?: number)?|mobile(?: number)?|number|web ?site|url|web address|link|e-?mail(?: address)?"
    r"|date|time|price|hashtag|handle|slogan|tagline|motto|location|venue|opening hours|hours|name|contact)"
)
_PLACED = r"(?=\s+(?:(?:and|then)\s+)?(?:at|in|on|near|along|to|under|underneath|below|beneath|above|over|for|from|during|with|as)\s+(?:the|a|an|its?|my|our|it|\d|white|black|red|gold|yellow|blue|green|pink|small|big|large|bold|clip|shot)\b|\s*(?:please|pls|thanks)?\s*[.!]?\s*$|\s*[,;])"
_CLIP = r"[^\n,;]{0,24}?\b(?:photos?|pictures?|pics?|images?|clips?|videos?|shots?|scenes?|slides?|seconds?|secs?|minutes?|later|earlier|again|first|last)\b"
"""Where such words are of a clip or a time: "put the number 2 photo first"."""
_ADDED = re.compile(
    rf"\b(?P<verb>add|put|include|insert|write|show|display|place|mention)(?: in)?(?: also| too)? (?:the |our |my |a |an |this |that |your )*(?:{_DETAIL})(?: is| of|:|,| -)?\s+(?!{_CLIP})(?P<text>(?=\S*[\d@.#/]|(?-i:[A-Z]))[^\n,;]{{2,80}}?){_PLACED}",
    re.IGNORECASE,
)
_WRITTEN = re.compile(
    r"^\W*(?:(?:please|can you|could you|now|also)\s+)*(?P<verb>write|type|print)(?: the (?:words?|text|line))?:?\s+(?P<text>[^\n,;]{2,60}?)(?=\s+(?:under|underneath|below|beneath|above)\s+(?:the|it|that)\b)",
    re.IGNORECASE,
)
_HAN_ADDED = re.compile(
    r"^\W*(?:请|再|帮我|还要|另外)*(?:把)?(?:加上?|添加|加入|写上?|放上?|打上|标上)(?:一?[个行句段])?(?:我们?的?|店里的?|本店)?(?P<text>(?:联系)?(?:电话|手机号?|地址|网址|微信号?|邮箱|日期|时间|价格|口号|标语)(?:号码)?(?:是|为|[:：])?\s*[^\n,，。;；]{2,40}?)(?=[,，。;；!！]|(?:写|放|显示)?[在到](?:最?[上下底顶左右中]|画面|屏幕|片[头尾]|结尾|开头|标题)|$)"
)
_HAN_LINE = re.compile(
    r"(?:加|添加|写|打)上?(?:一?[行句段个条])(?:字幕?|文字|话|标题)(?P<lead>[:：,，\s]*(?:说|写着?|内容是|是)?[:：\s]*)(?P<text>[^\n,，。;；]{2,40}?)(?=[,，。;；!！]|(?:写|放|显示)?[在到](?:最?[上下底顶左右中]|画面|屏幕|片[头尾]|结尾|开头|标题)|$)"
)
_HAN_SAYING = re.compile(
    r"(?:加上?|添加|写上?|来)一句(?:话|文字)?[\s:：,，]*(?P<text>[\u3400-\u9fffA-Za-z0-9][^\n,，。;；]{1,30}?)(?=[,，。;；!！]|(?:写|放|显示)?[在到](?:最?[上下底顶左右中]|画面|屏幕|片[头尾]|结尾|开头)|$)"
)
_LOOKS = frozenset(
    {"colour", "palette", "size", "weight", "font", "animation", "position", "background", "time"}
)
_THAT = re.compile(r"\b(?:that|this) (?P<noun>caption|title|subtitle|text|line)\b", re.IGNORECASE)
_SMALL = frozenset({"filler", "do", "edit", "title_noun", "which", "new", "version", "amount"})
_CONTENT = re.compile(r"[^\W\d_]{4,}")
_HAN_LABEL = re.compile(r"[\u3400-\u9fff]{2,4}[:：]\s*\S")
_RETYPED = (
    re.compile(
        r"\b(?:change|replace|swap|correct|fix|rename|switch)\s+(?:the (?:name|word|text|spelling)\s+)?(?P<old>[\w@.#&'’ -]{1,40}?)\s+(?:to|with|by|for|into)\s+(?P<new>[\w@.#&'’ :/-]{1,60}?)(?=\s*(?:please|in the (?:title|text|caption)|[.!,;]|$))",
        re.IGNORECASE,
    ),
    *(
        re.compile(
            rf"\b(?:{verbs})\s+(?P<old>[\w@.#&'’ -]{{1,40}}?)\s+(?:{joins})\s+(?P<new>[\w@.#&'’ :/-]{{1,60}}?)(?=\s*(?:bitte|[.!,;]|$))",
            re.IGNORECASE,
        )
        for verbs, joins in (
            ("ersetze?|ändere?|tausche?", "in|zu|durch|gegen"),
            ("remplace[rz]?|change[rz]?", "par|en"),
            ("cambia|reemplaza|sustituye|troca|troque|substitui|muda", "por|para"),
            ("sostituisci|cambia", "con|in"),
            ("vervang|verander", "door|in|naar"),
            ("zamień|zmień", "na"),
            ("замени|поменяй|измени", "на"),
            ("ganti|ubah", "jadi|menjadi|dengan"),
            ("đổi|thay", "thành|bằng"),
        )
    ),
    re.compile(
        r"(?:把|将)?(?P<old>[\w\u3400-\u9fff@.#-]{1,20}?)(?:改|换|写|变)(?:成|为|作)(?P<new>[\w\u3400-\u9fff@.#-]{1,30}?)(?=[,，。!！;；吧]|$)"
    ),
)


def with_texts_quoted(message: str, draft: Draft) -> str:
    """The message with what is to be read in the film in quotation marks; unchanged where somebody has set any.

    Args:
        message: An edit, as it was typed.
        draft: The film, whose texts may be told to be others.
    """
    if _QUOTED.search(message):
        return message
    for pattern in _RETYPED:
        found = pattern.search(message)
        if found and _is_read(found["old"], _texts(draft)) and not _is_look(found["new"]):
            low, high = found.span("old")
            start, end = found.span("new")
            return f"{message[:low]}“{found['old']}”{message[high:start]}“{found['new']}”{message[end:]}"
    if (that := _THAT.search(message)) and (text := _spoken_of(message[: that.start()], _texts(draft))):
        return f"{message[: that.start()]}the {that['noun']} “{text}”{message[that.end() :]}"
    for pattern in (_ADDED, _WRITTEN):
        if found := pattern.search(message):
            start = found.start("verb")
            return f"{message[:start]}add the text “{found['text'].strip()}”{message[found.end('text') :]}"
    if found := _HAN_SAYING.search(message):
        return f"{message[: found.start('text')].rstrip()}“{found['text'].strip()}”{message[found.end('text') :]}"
    if found := _HAN_ADDED.search(message):
        return f"加一行字“{found['text'].strip()}”{message[found.end() :]}"
    found = _HAN_LINE.search(message)
    if found and (found["lead"].strip(" :：,，") or _HAN_LABEL.match(found["text"])):
        return f"{message[: found.start('lead')]}“{found['text'].strip()}”{message[found.end('text') :]}"
    return message


def _spoken_of(before: str, texts: list[str]) -> str:
    """The one text of which a word was said before: "the fish one's mean, delete that caption"; empty where it is none."""
    said = {
        word
        for word in _CONTENT.findall(before.lower())
        if not any(tag.group in _SMALL for tag in WORDS.scan(word))
    }
    found = [text for text in texts if said & set(_CONTENT.findall(text.lower()))]
    return found[0] if len(found) == 1 and "\n" not in found[0] else ""


def _is_look(said: str) -> bool:
    """Whether words only say how a text is to look: "把Happy New Year改成金色"."""
    tags = [tag for tag in WORDS.scan(fold(said)) if tag.group in _LOOKS]
    return sum(tag.end - tag.start for tag in tags) >= len(said.replace(" ", ""))


def _is_read(said: str, texts: list[str]) -> bool:
    """Whether words are read in the film, and are no words for something else: a night may be one of a "Night Ride"."""
    shown = any(re.search(rf"(?<![A-Za-z]){re.escape(said)}(?![A-Za-z])", text) for text in texts)
    # "小明" is a name, though 小 is a size.
    known = sum(tag.end - tag.start for tag in WORDS.scan(fold(said))) >= len(said.replace(" ", ""))
    return shown and (not known or said[0].isupper())


def _texts(draft: Draft) -> list[str]:
    """What is read in a film."""
    cards = [
        scene.get("words") for clip in drafts.clips(draft) if isinstance(scene := clip.get("scene"), dict)
    ]
    titles = [segment.get("txt") for segment in drafts.segments(draft, drafts.TEXT)]
    return [str(text) for text in (*cards, *titles) if text]
