"""What is about the clips and their pictures, not about titles and music: who carries it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.cuts import cut
from promptreel_studio.agent.edits.ends import fade_ends, speaks_of_ends
from promptreel_studio.agent.edits.filters import change_filters
from promptreel_studio.agent.edits.fits import change_fit, speaks_of_fit
from promptreel_studio.agent.edits.order import change_order, names_fresh, speaks_of_order
from promptreel_studio.agent.edits.overlay import change_overlay, speaks_of_overlay
from promptreel_studio.agent.edits.overlay_files import LOGO
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.replacements import replace, wants_replacement
from promptreel_studio.agent.edits.shape import change_aspect
from promptreel_studio.agent.edits.shots import add_shot, wants_shot
from promptreel_studio.agent.edits.splits import split_clips, wants_split
from promptreel_studio.agent.edits.tempo import change_tempo, speaks_of_tempo
from promptreel_studio.agent.edits.transitions import change_transition, speaks_of_transition
from promptreel_studio.agent.edits.trims import resize
from promptreel_studio.agent.edits.zoom import change_zoom, speaks_of_zoom
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import take_aspect

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

_A_TIME = re.compile(
    r"(?:\b(?:for|from|at|after|before|within|over|by|first|last|final|in|under|between|until|and|off)|第|前|后|内|到)(?: the| about)? ?$"
)
_SHIFTED = re.compile(
    r"\s*(?:in|later|earlier|longer|shorter|before|after|to|-|long fade|crossfade|transition|fade)\b|(?:后|开始|到|起|长)"
)
_PUTS = re.compile(
    r"\b(?:show|put|add|insert|place|slot|drop|stick|use)\b.*\b(?:between|after|before)\b|\b(?:between|after|before)\b.*\b(?:show|put|add|insert|place|slot|drop|stick|use)\b|(?:之间|之后|后面|之前|前面).{0,6}(?:插|放|加|添)"
)
"""An upload that is put beside clips changes nothing about these."""
_PUTS_PART = re.compile(
    r"\b(?:show|put|add|insert|place|slot|append|drop|stick|use|move)\b.*\b(?:only|just)\b|(?:插|放|加|添|接|用).*(?:只|仅)"
)
_SWAPS = re.compile(r"\b(?:replace|swap|substitute|exchange)\b|替换|换成|换为|换作")
_WITH = re.compile(r"\b(?:with|by|for)\b|替换(?:成|为)|换成|换为|换作")
_ZOOMS = re.compile(r"\bzoom|\bken[ -]?burns|放大|缩放|推近|拉近")
_PALETTE = re.compile(r"\bpalette\b|\bcolou?r scheme\b|配色")


def edit_clips(work: Work, reading: Reading) -> list[Change] | None:
    """Do what a clause says about clips; None when it speaks of something else.

    Raises:
        Problem: It cannot be done.
    """
    in_place = _in_place_of_clip(work, reading)
    if not in_place and speaks_of_overlay(work, reading):
        work.topic = "overlay"
        return change_overlay(work, reading)
    fresh = names_fresh(work, reading) and (_PUTS.search(reading.text) or _PUTS_PART.search(reading.text))
    if not in_place and (_of_others(reading) or (fresh and not _adds_new_shot(work, reading))):
        return None
    if in_place or (
        _SWAPS.search(reading.text) and wants_replacement(work, reading) and _brings_file(work, reading)
    ):
        work.topic = "clip"
        return replace(work, reading)
    sized = _sized_too(work, reading)
    for topic, speaks, do in (
        ("fit", lambda: speaks_of_fit(reading), change_fit),
        ("ends", lambda: speaks_of_ends(work, reading), fade_ends),
        ("transition", lambda: speaks_of_transition(reading), change_transition),
        ("cut", lambda: wants_split(reading), split_clips),
        ("shot", lambda: _adds_new_shot(work, reading), add_shot),
        ("order", lambda: speaks_of_order(work, reading), change_order),
        ("tempo", lambda: speaks_of_tempo(work, reading), change_tempo),
        ("shot", lambda: wants_shot(reading) and not _names_file(work, reading), add_shot),
        ("zoom", lambda: speaks_of_zoom(work, reading), change_zoom),
        ("filter", lambda: _speaks_of_filters(work, reading), change_filters),
    ):
        if speaks():
            changes = do(work, reading)
            if topic == "fit" and (aspect := take_aspect(reading)) is not None:
                changes = [*change_aspect(work, aspect), *changes]
            work.topic = topic
            return [*sized, *changes]
    if wants_replacement(work, reading):
        work.topic = "clip"
        return replace(work, reading)
    if (reading.tags("own") and not _means_clip(work, reading)) or (
        reading.tags("kind") and len(drafts.clips(work.draft)) < 2
    ):
        return None
    probe = reading.part(0, len(reading.original))
    if (changes := cut(work, probe)) is not None:
        work.topic = "clip"
        reading.text = probe.text
        return changes
    return None


def _in_place_of_clip(work: Work, reading: Reading) -> bool:
    """ "Replace the cat photo with logo.png": a clip is named, and the file is no overlay whatever its name is."""
    if not _SWAPS.search(reading.text) or _of_others(reading) or not _brings_file(work, reading, again=True):
        return False
    head = reading.part(0, len(_WITH.split(reading.text, maxsplit=1)[0]))
    if not wants_replacement(work, reading) or LOGO.search(head.text):
        return False
    try:
        return pick(work, head, pronouns=False).said
    except Problem:
        return False


def _brings_file(work: Work, reading: Reading, *, again: bool = False) -> bool:
    """Whether an upload is named after "with": it replaces a clip, whatever else is said of it."""
    tail = _WITH.split(reading.text, maxsplit=1)[-1]
    placed = {clip.get("asset") for clip in drafts.clips(work.draft)}
    return any(
        asset.filename.lower() in tail and asset.file_type != "audio" and (again or asset.id not in placed)
        for asset in work.assets
    )


_WHERE = re.compile(r"\b(?:in )?(?:between|before|after)\b|(?:之间|中间|之前|之后|前面|后面)")
_NEW_SHOT = re.compile(
    r"\b(?:an?|another|one more|new) (?:[\w-]+ ){0,3}?(?:shot|scene)\b|(?:一|新)(?:个|段|幕)[^,，。]{0,8}(?:镜头|场景|画面)"
)


def _names_file(work: Work, reading: Reading) -> bool:
    """ "Insert sunset.jpg after the beach": the beach is a clip, and no wish for a drawn one.

    A file that only says where ("a forest between one.mp4 and two.mp4") is not what is to be added.
    """
    where = _WHERE.search(reading.text)
    said = reading.text
    if where is not None:
        said = said[where.end() :] if where.group() > "\u3000" else said[: where.start()]
    return any(asset.filename.lower() in said for asset in work.assets)


def _adds_new_shot(work: Work, reading: Reading) -> bool:
    """ "Put an underwater scene between the two": a new one, and no other order."""
    return (
        wants_shot(reading)
        and _NEW_SHOT.search(reading.text) is not None
        and _WHERE.search(reading.text) is not None
        and not _names_file(work, reading)
    )


def _sized_too(work: Work, reading: Reading) -> list[Change]:
    """The length in "photo to 4 seconds, a bit brighter": clips that get a length and a look in one clause."""
    length = find_duration(reading.text)
    if length is None or not (reading.tags("filter") or _ZOOMS.search(reading.text)):
        return []
    if _A_TIME.search(reading.text[: length.start]) or _SHIFTED.match(reading.text, length.end):
        return []
    picked = pick(work, reading.part(0, len(reading.original)), inherit=True)
    if not (picked.said or picked.every):
        return []
    reading.take_span(length.start, length.end)
    return resize(work, picked, length.ms, reading.part(0, 0))


def _means_clip(work: Work, reading: Reading) -> bool:
    """ "The photo" that is on the timeline already, not one that is to be put there."""
    if reading.has("do", "add") and not re.search(r"\bshow\b|\bdisplay\b|显示|展示|停留|播放", reading.text):
        return False
    picked = pick(work, reading.part(0, len(reading.original)))
    return picked.said or picked.every


def _of_others(reading: Reading) -> bool:
    """A clause with a quotation, a title or music in it is about these."""
    return bool(
        MARK.search(reading.text) or reading.tags("title_noun", "silence", "style_sure")
    ) or reading.has("music_noun", "music")


def _speaks_of_filters(work: Work, reading: Reading) -> bool:
    """Whether a clause wants another look; naming a subject that is not there is no filter."""
    if not reading.tags("filter") or _PALETTE.search(reading.folded):
        return False
    shown = {
        scene.get("kind") for clip in drafts.clips(work.draft) if isinstance(scene := clip.get("scene"), dict)
    }
    rest = reading.part(0, len(reading.original))
    try:
        pick(work, rest)
    except Problem:
        return True
    return all(tag.concept in shown for tag in rest.tags("kind")) and not rest.tags("time")
