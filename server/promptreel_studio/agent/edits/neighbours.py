"""Clips that are called by the one beside them, put as their number: "the shot after the fireworks", "烟花后面那段"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import numbered
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_SIDES = r"after|before|following|preceding|behind|ahead of"
_BESIDE = re.compile(
    rf"\b(?:the|that|my) (?:next )?(?P<noun>clip|shot|scene|segment|part|section|one|bit|piece|photo|picture|image|video)(?: (?:that|which)(?: is|'s)?)?(?: (?:comes?|goes|plays|is shown|follows))?(?: (?:right|directly|immediately|just|straight))? (?P<side>{_SIDES}) (?=\w)",
    re.IGNORECASE,
)
_HAN_BESIDE = re.compile(
    r"(?P<run>[\w.\u3400-\u9fff]{1,16}?)(?:放完|播完|播放完|结束|演完)?(?:之|以|的)?(?P<side>后|前)(?:面|边)?的?(?:那|这)(?:一)?(?:个|段|张|幕)(?P<noun>片段|镜头|视频|场景|照片|图片|画面)?"
)
_PUTS = re.compile(
    r"\b(?:put|move|place|insert|add|drop|stick|slot|bring|shift|slide|show|have|want|use|copy|duplicate)\b[^,;.]*$",
    re.IGNORECASE,
)
_GOES_SOMEWHERE = re.compile(r" *(?:at|to|in|into|onto|first|last|before|after|between|behind|for|on)\b")
_STILLS, _MOVING = {"photo", "picture", "image", "照片", "图片"}, {"video", "视频"}
_MOST_WORDS = 4
_HAN_VERB = re.compile(
    r"^(?:请|帮我|麻烦|再|也|就|还|然后)*(?:把|将|给|让|在|对|从|删掉?|去掉|剪掉|倒放|复制|放大|模糊)"
)


def with_neighbours(work: Work, words: Reading) -> Reading:
    """The message with "the shot after the fireworks" as "the third clip".

    Only where the other clip is the only one that can be meant, and where nothing is to be put there.
    """
    order = drafts.clips(work.draft)
    if len(order) < 2:
        return words
    text, start = words.original, 0
    while (found := _BESIDE.search(text, start)) is not None:
        start = found.end()
        put = _english(work, text, found, order)
        if put is not None:
            end, place = put
            name = numbered(place, han=False)
            text, start = text[: found.start()] + name + text[end:], found.start() + len(name)
    start = 0
    while (found := _HAN_BESIDE.search(text, start)) is not None:
        start = found.end()
        begins = named_before(work, found["run"], order)
        if begins is None:
            continue
        offset, index = begins
        place = _beside(work, order, index, later=found["side"] == "后", noun=found["noun"] or "")
        if place is not None:
            name = numbered(place, han=True)
            low = found.start() + offset
            text, start = text[:low] + name + text[found.end() :], low + len(name)
    return words if text == words.original else Reading(text, words.quotes)


def _english(work: Work, text: str, found: re.Match[str], order: list[Segment]) -> tuple[int, int] | None:
    """Where the words end that name the other clip, and the place of the one beside it."""
    ends = [found.end() + one.end() for one in re.finditer(r"[^\s,;.!?]+(?:\.\w+)?", text[found.end() :])]
    for end in ends[:_MOST_WORDS]:
        index = only_clip(work, text[found.end() : end], order)
        if index is None:
            continue
        noun = re.compile(rf" {NOUN}\b", re.IGNORECASE).match(text, end)
        close = noun.end() if noun else end
        if _PUTS.search(text[: found.start()]) and not _GOES_SOMEWHERE.match(text, close):
            return None  # "Put the photo after the beach" says where it is to be.
        later = found["side"].lower() in {"after", "following", "behind"}
        place = _beside(work, order, index, later=later, noun=found["noun"].lower())
        return None if place is None else (close, place)
    return None


def only_clip(work: Work, words: str, order: list[Segment]) -> int | None:
    """The place of the one clip that words name, from 0, if they name nothing else."""
    part, touched = Reading(words), work.touched
    try:
        picked = pick(work, part, pronouns=False, instead=False)
    except Problem:
        return None
    finally:
        work.touched = touched
    part.take_tags("kind", "time", "weather")
    if not picked.said or len(picked.clips) != 1 or part.leftovers():
        return None
    return next(place for place, clip in enumerate(order) if clip is picked.clips[0])


def named_before(work: Work, run: str, order: list[Segment]) -> tuple[int, int] | None:
    """Where in the run of Chinese words the other clip is named, and its place."""
    verb = _HAN_VERB.match(run)
    for offset in range(verb.end() if verb else 0, len(run)):
        index = only_clip(work, run[offset:], order)
        if index is not None:
            return offset, index
    return None


def _beside(work: Work, order: list[Segment], index: int, *, later: bool, noun: str) -> int | None:
    """The place beside a clip, if what is there is what it was called; one behind the last is there to be refused."""
    place = index + (1 if later else -1)
    if not 0 <= place < len(order):
        return len(order)
    types = {asset.id: asset.file_type for asset in work.assets}
    shown = types.get(order[place].get("asset", ""))
    wrong = (noun in _STILLS and shown == "video") or (noun in _MOVING and shown == "image")
    return None if wrong else place
