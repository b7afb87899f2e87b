"""What a clause says about the picture as a whole: length, proportions, scene."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike import with_others
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.filters import filter_all
from promptreel_studio.agent.edits.pick import Picked, pick
from promptreel_studio.agent.edits.scene import change_scene
from promptreel_studio.agent.edits.scene_fields import no_amount
from promptreel_studio.agent.edits.shape import change_aspect, change_length, earlier_aspect
from promptreel_studio.agent.edits.unseen import kinds_of, take_seen
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.amounts import Amount
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.filters import LITTLE, STEP, FilterWish
from promptreel_studio.agent.reading.reasons import says_there
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.shape import LengthChange, take_aspect, take_length_change
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import take_when
from promptreel_studio.scenes.spec import KINDS

_TAKE = re.compile(
    r"\b(?:takes?|versions?|variations?|re-?draw\w*|re-?paint\w*|re-?generate\w*|re-?roll\w*|another|different|new|shuffle|seed|try|draw)\b|版|重|再|换|另"
)
_MORE = re.compile(r"\b(?:warmer|cooler|colder|cosier|cozier|more|even|extra)\b|再|更|一[点些]")
_BIT = re.compile(r"\b(?:a (?:little |tiny )?bit|slightly|a little|a touch|a tad)\b|稍微|略微|一点点")
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
    picked = _picked(work, reading)
    aspect = earlier_aspect(work, reading) or take_aspect(reading)
    part = _PART.search(reading.text)
    cropped = aspect is not None and find_duration(reading.text) is None  # "Cut it to 4:5"
    length = None if cropped or _says_when(reading) else take_length_change(reading)
    _refuse_two_lengths(reading, length)
    _refuse_guessed(work, reading, length)
    if picked.said and len(drafts.clips(work.draft)) > 1:
        _refuse_for_one(reading, aspect, whole_length=length is not None)
    removing = "remove" in verbs
    wish = take_seen(work, reading)
    if picked.said and "change" not in verbs:
        wish = _of_the_named(picked.clips, wish)
    reading.take_around("do", "new", "amount", "edit", "variant")
    unknown = reading.leftovers(ignore=("position", "size"))
    kinds = kinds_of(work) if removing else []
    wish = _without(reading, wish, unknown, kinds, also_length=length is not None) if removing else wish
    # "Widescreen again" says what is to be as it was; "another take" asks for one.
    again = again and _asks_again(reading, unknown, besides=bool(aspect or length or wish.says_something))
    if part and wish.says_something and length is not None:
        raise Problem("length.scene_part")
    if aspect is not None:
        changes += change_aspect(work, aspect)
        work.touched = () if not picked.said else work.touched  # What follows is about no clip of before.
    if length is not None:
        changes += change_length(work, length)
    if wish.says_something or wish.variants or wish.camera_beyond or again:
        only = with_others(work, picked.clips) if picked.said else None
        changes += _scene(work, reading, wish, again=again, only=only)
    if not changes:
        _refuse_unknown(work, reading, wish, unknown)
    if wish.beyond and changes:
        raise Problem("scene.beyond", wanted=unknown or wish.beyond)
    return changes


_FEW_WORDS = 4
_DOES = re.compile(r"\b(?:do|make|draw|generate|try|run|render|roll|have|give|want|see|show)\b")


def _asks_again(reading: Reading, unknown: list[str], *, besides: bool) -> bool:
    """Whether "again" asks for another take.

    Raises:
        Problem: It goes with a word that nobody understood ("just the name again").
    """
    if _TAKE.search(reading.folded):
        return True
    if unknown:
        raise Problem("unclear.part", wanted=unknown)
    if not besides and len(reading.folded.split()) > _FEW_WORDS and not _DOES.search(reading.folded):
        raise Problem("unclear", wanted=[reading.original.strip()[:80]])
    return not besides


def _picked(work: Work, reading: Reading) -> Picked:
    """The shots that a clause is about."""
    shaped = reading.tags("aspect", "aspect_noun") or take_aspect(reading.part(0, len(reading.original)))
    # "Replace the last shot with a cup, camera slower": the camera is that of the shot spoken of.
    goes_on = len(work.scope) == 1 and bool(reading.tags("camera", "camera_noun"))
    picked = pick(
        work, reading, pronouns=not shaped, inherit=says_there(reading) or goes_on
    )  # "Make it 9:16" is about the whole.
    if not picked.said and not picked.every and says_there(reading) and (there := _just_changed(work)):
        picked = Picked(there, said=True)
    return picked


def _just_changed(work: Work) -> list[dict[str, Any]]:
    """The one shot that the message before was about, for "more stars there"."""
    clips = drafts.clips(work.draft)
    found = [clip for clip in clips if clip.get("id") in work.recent]
    return found if len(found) == 1 < len(clips) else []


def _of_the_named(clips: list[dict[str, Any]], wish: SceneWish) -> SceneWish:
    """ "More waves on the beach" is about what is there, although waves by themselves are the sea."""
    shown = [scene.get("kind") for clip in clips if isinstance(scene := clip.get("scene"), dict)]
    known = [KINDS[kind].amounts for kind in shown if kind in KINDS]
    if wish.amounts and known and all(one.thing in amounts for one in wish.amounts for amounts in known):
        return replace(wish, kinds=[])
    return wish


def _scene(
    work: Work, reading: Reading, wish: SceneWish, *, again: bool, only: list[dict[str, Any]] | None
) -> list[Change]:
    """Change the scene; one that is as warm or cold as it can be drawn gets a filter.

    Raises:
        Problem: It cannot be drawn like that, or is so already.
    """
    way = {"warm": 1, "cold": -1}.get(wish.palette or "") if _MORE.search(reading.folded) else None
    step = LITTLE if _BIT.search(reading.folded) else STEP
    warmth = FilterWish("warmth", change=(way or 0) * step)
    try:
        changes = change_scene(work, wish, again=again, only=only)
        if way and not any("palette" in change.args for change in changes):
            # "The beach at night, and warmer": its colours were warm already.
            changes += filter_all(work, only or drafts.clips(work.draft), warmth)
        return changes
    except Problem as problem:
        if problem.note[0] != "scene.same":
            raise
        if way:
            return filter_all(work, only or drafts.clips(work.draft), warmth)
        if len(wish.kinds) > 1:
            others = [tag for tag in Reading(reading.original).tags("kind") if tag.concept != wish.kinds[0]]
            said = [reading.original[tag.start : tag.end] for tag in others]
            raise Problem("scene.amount", kind=wish.kinds[0], wished=" / ".join(said)) from None
        raise


_WITHIN = re.compile(
    r"\b(?:over|within|during|across|in the course of)(?: the (?:course of|next|first|last))?(?: about| around)? (?:\d|(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|half|a few|a couple of) (?:and a half )?(?:second|sec|minute))|(?:\d|[一二三四五六七八九十两半])秒(?:钟)?(?:内|之内|里)"
)
"""How long something takes to happen, which is no length of the film."""


def _says_when(reading: Reading) -> bool:
    """ "Start it 2 seconds in" says no length."""
    if reading.has("do", "lengthen", "shorten"):
        return False
    if _WITHIN.search(reading.text):
        return True
    when = take_when(reading.part(0, len(reading.original)))
    return when is not None and when.start is not None


def _refuse_two_lengths(reading: Reading, length: LengthChange | None) -> None:
    if length is not None and length.kind == "to" and find_duration(reading.text):
        raise Problem("contradiction")


_FILM = re.compile(
    r"\b(?:it|its|this|that|all|everything|video|film|movie|whole|entire|thing|total|altogether|overall|length|long|longer|shorter|duration|runtime|clip|reel|edit|cut|trim|make|shorten|extend|slideshow|project|ad|trailer)\b|视频|片|整|全|总|时长|长度|长|短|改成|改为|做成|剪|缩|变成"
)
"""What says, or may say, that a length is that of the film."""


def _refuse_guessed(work: Work, reading: Reading, length: LengthChange | None) -> None:
    """Refuse to cut the film to a length that may be that of a clip which was spoken of.

    Raises:
        Problem: Nothing says that the film is meant, and little would be left of it.
    """
    if length is None or length.kind != "to":
        return
    clips = drafts.clips(work.draft)
    guessed = work.unsure or not _FILM.search(reading.folded)
    if len(clips) > 1 and guessed and length.value * 2 < drafts.total_of(work.draft):
        raise Problem("order.which", count=len(clips))


def _only_keeps(verbs: set[str], reading: Reading) -> bool:
    return "keep" in verbs and not reading.tags("new") and not re.search(r"\d", reading.text)


def _refuse_for_one(reading: Reading, aspect: str | None, *, whole_length: bool) -> None:
    """What holds for the whole video is not changed because one clip was spoken of."""
    if aspect is not None:
        raise Problem("aspect.clip", asked=aspect)
    if whole_length:
        raise Problem("unclear", wanted=[reading.original.strip()])


def _without(
    reading: Reading, wish: SceneWish, unknown: list[str], kinds: list[str], *, also_length: bool
) -> SceneWish:
    """What "remove the rain" and "no fog" mean for a scene.

    Raises:
        Problem: It is nothing that a scene can do without.
    """
    if wish.weather and not wish.time and not wish.kinds:
        return SceneWish(weather="clear", gone=wish.weather)
    if wish.amounts and not wish.kinds:
        return SceneWish(amounts=[Amount(a.thing, level=0.0, said=a.said) for a in wish.amounts])
    if wish.beyond and kinds and not also_length:
        raise no_amount(kinds[0], wish.beyond[0])
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
