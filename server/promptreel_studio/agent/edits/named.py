"""Clips that are called by their file, their subject, their time or as a card."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.described import (
    NOUN,
    by_look,
    by_meaning,
    by_own_number,
    by_word_and_type,
)
from promptreel_studio.agent.edits.named_files import by_file, by_shape, by_type, kind_of, photo
from promptreel_studio.agent.edits.near_names import by_near_name
from promptreel_studio.agent.edits.shown import by_prompt, by_shown
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.vocabulary import Tag

Segment = dict[str, Any]
_CLOUDS = re.compile(
    rf"\b(?:the |that )?clouds? {NOUN}\b|\b(?:in|of|on|over) the clouds\b|云(?:彩|朵)?(?:的|那)(?:那|这)?(?:一)?(?:个|段|幕)?(?:镜头|片段|场景|画面)?"
)


def clips_named(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """Clips by their file ("beach.mp4", "the beach clip") or by their drawn subject ("the ocean")."""
    if len(order) < 2:
        return []
    found = by_word_and_type(work, reading, order)
    found += (
        by_file(work, reading, order)
        or by_own_number(work, reading, order)
        or (_by_meaning_of_type(work, reading, order) or by_type(work, reading, order) if not found else [])
        or by_shape(work, reading, order)
        or _by_card(reading, order)
        or _by_time(reading, order)
    )
    found += [one for one in photo(work, reading, order) if all(one[1] is not clip for _, clip in found)]
    found = found or by_meaning(work, reading, order) or by_look(reading, order)
    for tag in reading.tags("beyond"):
        # What could not be drawn was drawn as its nearest; people go on calling it what they asked for.
        alike = [c for c in order if kind_of(c) == tag.concept and _asked_for(c, tag, reading)]
        if len(alike) == 1 and not reading.tags("kind", within=(tag.start, tag.end)):
            reading.take_span(tag.start, tag.end)
            found.append((tag.start, alike[0]))
    found += _clouds(reading, order)
    found = found or by_prompt(reading, order)
    kinds = {tag.concept for tag in reading.tags("kind")}
    found += [] if kinds & set(map(kind_of, order)) else by_shown(reading, order)
    for tag in reading.tags("kind"):
        clip = next(iter(_ofkind_of(reading, tag, order)), None)
        if clip is not None:
            found.append((tag.start, clip))
    return found or by_near_name(reading, order)


_HAN_TYPE = re.compile(r"的?(?:那|这)?(?:一)?[张个段幕]?(?:照片|图片|相片|视频|录像|片段|镜头)")


def _by_meaning_of_type(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "团队照片" is team.jpg, and not every photo."""
    if any(_HAN_TYPE.match(reading.text, tag.end) for tag in reading.tags("file_word")):
        return by_meaning(work, reading, order)
    return []


def _ofkind_of(reading: Reading, tag: Tag, order: list[Segment]) -> list[Segment]:
    """The clips that a drawn subject may mean: a river and a waterfall are one scene, told apart by their version."""
    alike = [clip for clip in order if kind_of(clip) == tag.concept]
    said = {one.concept for one in reading.tags("variant", within=(tag.start, tag.end))}
    return [clip for clip in alike if clip["scene"].get("variant") in said] or alike


def _clouds(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The clouds" and "云的镜头", which are also a weather, where a sea of clouds is drawn."""
    clip = next((c for c in order if kind_of(c) == "clouds"), None)
    hit = reading.search(_CLOUDS) if clip is not None else None
    if clip is None or hit is None or reading.tags("kind", within=hit.span()):
        return []
    reading.take_span(*hit.span())
    return [(hit.start(), clip)]


_CARD = re.compile(
    r"\b(?:the |my |that |this )(?:(?P<nth>first|last|final|title|opening|closing|end|text) )?(?:card|slide)\b|(?P<han>最后|结尾|片尾|开头|片头|第一)?的?(?:那|这)?一?张?(?:卡片|字卡)"
)
_FIRST = {"first", "title", "opening", "开头", "片头", "第一"}


def _by_card(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The card" among pictures: the only one, or the first or last where that was said."""
    cards = [clip for clip in order if kind_of(clip) == "words"]
    hit = reading.search(_CARD) if cards and len(cards) < len(order) else None
    if hit is None:
        return []
    said = hit["nth"] or hit["han"]
    if len(cards) > 1 and said is None:
        return []
    reading.take_span(*hit.span())
    return [(hit.start(), cards[0 if said in _FIRST else -1])]


_SHOT = re.compile(
    r"\s*(?:village|shot|scene|clip|part|one)\b|\s*(?:的)?(?:那|这)?(?:一)?(?:段|个镜头|镜头|个场景|场景|片段)"
)


_CALLED = re.compile(
    r"(?<!with )(?<!to )(?<!into )(?<!like )(?<!in )(?<!at )(?<!for )(?<!by )(?<!add )(?<!until )\b(?:the|that) $"
    r"|(?:^|[,，。])\W*(?:让|把|将|删掉|删除|去掉|去除|移除)?$|(?<=在)$"
)
_LOOKS = re.compile(
    r"(?=[ ,.!?]|$)|(?=(?:的(?:颜色|光|天空))?(?:再|更|要|太|稍微|有点)[粉亮暗红橙黄蓝紫淡浓鲜长短]|换成|放到|放在|移到|挪到|缩短|延长|太|上[面加]?|[粉亮暗红橙黄蓝紫淡浓鲜长短](?:一点|一些|点|些)|$)"
)
"""Behind "the sunrise", which is the shot in which the sun rises; "in the night" is none."""


def _by_time(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The sunrise shot", "日出那段": by the time of day, where not all clips have it."""
    for tag in reading.tags("time"):
        found = [clip for clip in order if _time(clip) == tag.concept]
        hit = _SHOT.match(reading.text, tag.end)
        if hit is None and len(found) == 1 and _CALLED.search(reading.text, 0, tag.start):
            hit = _LOOKS.match(reading.text, tag.end)
        if hit is None or not found or len(found) == len(order):
            continue
        reading.take_span(tag.start, hit.end())
        return [(tag.start, clip) for clip in found]
    return []


def _time(clip: Segment) -> object:
    scene = clip.get("scene")
    return scene.get("time") if isinstance(scene, dict) else None


def _asked_for(clip: Segment, tag: Tag, reading: Reading) -> bool:
    """Whether a clip was drawn for what is named: a forest is a "campfire" only where one was asked for."""
    prompt = drafts.meta(clip).get("prompt")
    if not isinstance(prompt, str) or not prompt:
        return True
    said = reading.folded[tag.start : tag.end]
    return said in fold(prompt) or all(known.concept != tag.concept for known in Reading(prompt).tags("kind"))
