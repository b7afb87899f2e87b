"""What a clause says about the picture as a whole: length, proportions, scene."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.scene import change_scene
from promptreel_studio.agent.edits.shape import change_aspect, change_length
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.amounts import Amount
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene
from promptreel_studio.agent.reading.shape import LengthChange, take_aspect, take_length_change
from promptreel_studio.agent.reading.times import take_when
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_PART = re.compile(
    r"\b(?:for|during|in) (?:the )?(?:first|last|final)\b|\bfor \d|\bfrom \d|\bbetween \d|\bat (?:the )?(?:end|start|beginning)\b|前\d|最后|第\d"
)


def edit_picture(work: Work, reading: Reading) -> list[Change]:
    """Change length, aspect ratio and scene, also in one breath ("a vertical 15-second sunset").

    Raises:
        Problem: It cannot be done or was not understood.
    """
    verbs = {tag.concept for tag in reading.tags("do")}
    if _only_keeps(verbs, reading):
        return [Change("keep", ("kept", {"wanted": [reading.original.strip()]}))]
    changes: list[Change] = []
    again = "again" in verbs
    picked = pick(work, reading, pronouns=not reading.tags("aspect", "aspect_noun"))
    aspect = take_aspect(reading)
    part = _PART.search(reading.text)
    length = None if _says_when(reading) else take_length_change(reading)
    _refuse_two_lengths(reading, length)
    if picked.said and len(drafts.clips(work.draft)) > 1:
        _refuse_for_one(reading, aspect, whole_length=length is not None)
    removing = "remove" in verbs
    wish = take_scene(reading, changing=True)
    reading.take_tags("do", "new", "amount", "which", "edit", "variant")
    unknown = reading.leftovers(ignore=("position", "size"))
    if removing:
        wish = _without(reading, wish, unknown, also_length=length is not None)
    if part and wish.says_something and length is not None:
        raise Problem("length.scene_part")
    if aspect is not None:
        changes += change_aspect(work, aspect)
    if length is not None:
        changes += change_length(work, length)
    if wish.says_something or wish.variants or wish.camera_beyond or again:
        changes += change_scene(work, wish, again=again, only=picked.clips if picked.said else None)
    if not changes:
        _refuse_unknown(work, reading, wish, unknown)
    if wish.beyond and changes:
        raise Problem("scene.beyond", wanted=unknown or wish.beyond)
    return changes


def _says_when(reading: Reading) -> bool:
    """ "Start it 2 seconds in" says no length."""
    if reading.has("do", "lengthen", "shorten"):
        return False
    when = take_when(reading.part(0, len(reading.original)))
    return when is not None and when.start is not None


def _refuse_two_lengths(reading: Reading, length: LengthChange | None) -> None:
    if length is not None and length.kind == "to" and find_duration(reading.text):
        raise Problem("contradiction")


def _only_keeps(verbs: set[str], reading: Reading) -> bool:
    return "keep" in verbs and not reading.tags("new") and not re.search(r"\d", reading.text)


def _refuse_for_one(reading: Reading, aspect: str | None, *, whole_length: bool) -> None:
    """What holds for the whole video is not changed because one clip was spoken of."""
    if aspect is not None:
        raise Problem("aspect.clip", asked=aspect)
    if whole_length:
        raise Problem("unclear", wanted=[reading.original.strip()])


def _without(reading: Reading, wish: SceneWish, unknown: list[str], *, also_length: bool) -> SceneWish:
    """What "remove the rain" and "no fog" mean for a scene.

    Raises:
        Problem: It is nothing that a scene can do without.
    """
    if wish.weather and not wish.time and not wish.kinds:
        return SceneWish(weather="clear")
    if wish.amounts and not wish.kinds:
        return SceneWish(amounts=[Amount(a.thing, level=0.0, said=a.said) for a in wish.amounts])
    if (wish.says_something or unknown) and not also_length:
        raise Problem("unclear", wanted=[reading.original.strip()])
    return wish


def _refuse_unknown(work: Work, reading: Reading, wish: SceneWish, unknown: list[str]) -> None:
    colours = reading.tags("colour")
    if colours:
        name = reading.original[colours[0].start : colours[0].end]
        raise Problem("color.unclear", wanted=[name], plain=name, palettes=_palettes(work))
    if wish.beyond:
        raise Problem("scene.beyond", wanted=unknown or wish.beyond)
    raise Problem("unclear", wanted=[reading.original.strip(" ,.、，。")[:80]])


def _palettes(work: Work) -> list[str]:
    for segment in drafts.clips(work.draft):
        scene = segment.get("scene")
        if isinstance(scene, dict) and scene.get("kind") in KINDS:
            return [work.speaker.name("palette", palette) for palette in KINDS[scene["kind"]].palettes]
    return []
