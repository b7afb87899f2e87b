"""Texts that are said clip by clip: "captions: 'A' on the first shot, 'B' on the second"."""

from __future__ import annotations

import re

_CLIPS = r"(?:clips?|shots?|scenes?|photos?|pictures?|videos?|images?)"
OVER_EACH = re.compile(
    rf"\b(?:each|every|all|the|one (?:for|on|per|over) (?:each|every)|per|my)(?: of the| the| one of the)?(?: (?:two|three|four|five|six|\d))? {_CLIPS}\b(?! file)|\b(?:one|a) (?:caption|subtitle|title)? ?(?:each|apiece|for each|per {_CLIPS})\b|\brespectively\b"
    r"|(?:每|各|[两二三四五六七八\d])(?:一)?(?:个|段|张|幕)(?:镜头|片段|视频|画面|场景|照片|图片)?|依次|分别|逐[个段张]|各自"
)
"""Several texts that are meant for as many clips, one each."""
_NOUN = re.compile(r"\b(?P<noun>caption|subtitle|title|text)s?\b|(?P<han>字幕|标题|文字)", re.IGNORECASE)
_EACH = re.compile(
    r"(?P<mark>[\ue000-\uf8ff]) ?(?:(?:goes|comes|is|shown) )?(?:on|over|for|during|in|under|at) (?:the )?(?:clip |shot )?(?P<ord>first|second|third|fourth|fifth|last)\b(?: (?:shot|clip|scene|one|photo|picture))?"
    r"|(?:在|给)?第(?P<han>[一二三四五])(?:段|个(?:镜头|片段|场景)|张)(?:写上?|放|加上?|用|打上|配上?|显示|是|:)? ?(?P<han_mark>[\ue000-\uf8ff])",
    re.IGNORECASE,
)
_REST = re.compile(
    r"[\s,:;、，；：.。]|\b(?:and|add|put|with|write|three|two|four|captions?|subtitles?|titles?|texts?|then|please|the|as)\b|字幕|标题|文字|加|写|上|和|:"
)


def one_by_one(words: str) -> str:
    """The message with one instruction for each text; quotations must be behind their marks.

    Anything else stays as it is: a message in which more is said, or of one clip only.
    """
    found = list(_EACH.finditer(words))
    if len(found) < 2 or _REST.sub("", _EACH.sub("", words)):
        return words
    noun = _NOUN.search(words)
    if any(one["han"] for one in found):
        named = noun["han"] if noun and noun["han"] else "字幕"
        return "。".join(f"给第{one['han']}个片段加{named}{one['han_mark']}" for one in found)
    named = noun["noun"].lower() if noun and noun["noun"] else "caption"
    return ". ".join(f"add a {named} {one['mark']} on the {one['ord'].lower()} clip" for one in found)
