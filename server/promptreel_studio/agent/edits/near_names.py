"""A shot called by a subject that is nearly its own: "the beach" where only the sea is drawn."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.named_files import kind_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_NEAR = {"beach": "ocean", "ocean": "beach", "skyline": "street", "street": "skyline"}
_WATER = re.compile(r"(?<=\bthe )water\b(?! ?fall)|水流|水面")
_WET = {"ocean", "beach", "waterfall"}
_POINTED = re.compile(
    r"(?<!with )(?<!to )(?<!into )(?<!like )(?<!as )(?<!by )(?<!add )(?<!show )(?<!draw )\b(?:the|that|my|our) $"
    r"|(?:^|[,，。;；])\W*(?:请|再|也)?(?:让|把|将|删掉|删除|去掉|复制|倒放|给|在)?$"
)
_HAN_SHOT = re.compile(r"的?(?:那|这)(?:一)?(?:段|个|幕|里)|的?(?:镜头|片段|场景|画面)")
_FRESH = re.compile(r"(?:加|添加|插入|画|换成|改成|变成|换为|来)(?:一)?(?:个|段|张)?$")


def by_near_name(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """The only shot of the nearest subject, where a subject is pointed at that none of the shots has."""
    tags = reading.tags("kind")
    if {tag.concept for tag in tags} & {kind_of(clip) for clip in order}:
        return []
    wet = [clip for clip in order if kind_of(clip) in _WET]
    if len(wet) == 1 and (water := _WATER.search(reading.text)) and not tags:
        reading.take_span(*water.span())
        return [(water.start(), wet[0])]
    for tag in reading.tags("variant"):
        shown = [
            clip
            for clip in order
            if isinstance(clip.get("scene"), dict) and clip["scene"].get("variant") == tag.concept
        ]
        if len(shown) == 1 and _POINTED.search(reading.text[: tag.start]):
            reading.take_span(tag.start, tag.end)
            return [(tag.start, shown[0])]
    for tag in tags:
        alike = [clip for clip in order if kind_of(clip) == _NEAR.get(tag.concept)]
        before = reading.text[: tag.start]
        pointed = _POINTED.search(before) or _HAN_SHOT.match(reading.text, tag.end)
        if len(alike) == 1 and pointed and not _FRESH.search(before):
            end = _HAN_SHOT.match(reading.text, tag.end)
            reading.take_span(tag.start, end.end() if end else tag.end)
            return [(tag.start, alike[0])]
    return []
