"""Clips by their number: "the first two clips", "the second and third shot", "clip 2", "第二个片段"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.by_type import ORD, ORDINALS, clip_at
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_FIRST_N = re.compile(
    rf"\b(?:the )?(?P<end>first|last) (?P<n>two|three|four|\d(?![.,]\d))(?: {NOUN}\b| ?(?=(?:[,.;!?]|around|over|round|please|to|with each other)\b|[,.;!?]|$))"
    r"|(?P<han_end>前|最后|后)(?P<han_n>[两二三四234])(?:个|段|张)(?:片段|镜头|视频|场景|画面|照片|图片)?"
)
_BOTH_ORD = re.compile(
    rf"\b(?:the )?(?P<a>{ORD})(?: {NOUN})?(?:,| and| with| &| to) (?:the )?(?P<b>{ORD}) {NOUN}\b"
)
CLIP_REFERENCE = re.compile(
    rf"\b(?:the |my |your )?(?P<ord>{ORD}) {NOUN}\b(?! of)|\b(?:the |my )?(?P<mid>middle) {NOUN}\b"
    r"|第(?P<han>[一二三四五六七八九十\d]{1,2})(?:个|段|张|条|幅)?(?:视频)?(?:片段|镜头|视频|场景|画面|照片|图片|素材|段|个|张|图)(?!位|的?(?:标题|字幕|文字|字(?!幕)))"
    r"|(?P<han_mid>(?:正)?(?:中间|当中)的?(?:那|这)?(?:一)?(?:个|段|张|幕)(?:片段|镜头|视频|场景|画面|照片)?)|(?P<han_first>(?:开头|开场|最前面|最开始|起初)的?(?:那|这)?(?:一)?(?:个|段|张|幕)(?:片段|镜头|视频|场景|画面|照片|图片|图)?(?!的?(?:标题|字幕|文字|字|音乐))|(?:开头|开场)的?(?:片段|镜头|场景|照片|图片))|(?P<han_last>(?:最后|结尾|末尾|收尾)(?:面)?(?:的)?(?:那|这)?(?:一)?(?:个|段|张|条|幕)(?:片段|镜头|视频|场景|画面|照片|图片|图)?(?!的?(?:标题|字幕|文字|字|音乐))|(?:最后|结尾|末尾|收尾)的?(?:片段|镜头|场景|画面|照片|图片))"
)
_NUMBERED = re.compile(
    r"\b(?:clips?|shots?|scenes?|segments?|videos?|photos?|pictures?|pics?|images?|slides?|parts?) (?:number |no\.? ?|#)?"
    r"(?P<num>\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\b(?![ ]?(?:s\b|sec|%|x\b|:|times))(?P<more>(?:(?:,| and| with| &) (?:\d{1,2}|two|three|four|five)\b)*)"
    r"|(?:片段|镜头|场景|照片|图片|图|视频|素材)(?P<han_num>[一二三四五六123456])(?!\d|[秒个张段倍分])(?P<han_more>(?:[和跟与、,，](?:片段|镜头|场景|照片|图片|图|视频|素材)?[一二三四五六123456](?![\d秒倍]))*)"
)


def by_number(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """Take the numbers of clips: where in the text each stands, and the clip.

    Raises:
        Problem: There are not so many clips.
    """
    found: list[tuple[int, Segment]] = []
    while hit := reading.take(_FIRST_N):
        count = round(number_of(hit["n"] or hit["han_n"]))
        if count > len(order):
            raise Problem("clip.missing", number=count, count=len(order))
        chosen = order[:count] if (hit["end"] == "first" or hit["han_end"] == "前") else order[-count:]
        found += [(hit.start() + i, clip) for i, clip in enumerate(chosen)]
    while hit := reading.take(_BOTH_ORD):
        found += [(hit.start(), clip_at(order, ORDINALS[hit["a"]]))]
        found += [(hit.start("b"), clip_at(order, ORDINALS[hit["b"]]))]
    while hit := reading.take(CLIP_REFERENCE):
        if hit["han_first"]:
            index = 0
        elif hit["mid"] or hit["han_mid"]:
            index = len(order) // 2
        elif hit["ord"]:
            index = ORDINALS[hit["ord"]]
        else:
            index = round(number_of(hit["han"])) - 1 if hit["han"] else -1
        found.append((hit.start(), clip_at(order, index)))
    while hit := reading.take(_NUMBERED):
        numbers = [hit["num"] or hit["han_num"]]
        numbers += re.findall(r"\d+|two|three|four|five|[一二三四五六]", hit["more"] or hit["han_more"] or "")
        found += [
            (hit.start() + i, clip_at(order, round(number_of(text)) - 1)) for i, text in enumerate(numbers)
        ]
    return found
