"""Another picture in the place of a clip: an upload, a part of one, or another drawn subject."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.choose import chosen_assets
from promptreel_studio.agent.edits.file_parts import take_file_part
from promptreel_studio.agent.edits.pick import Picked, called, pick
from promptreel_studio.agent.edits.scene import change_scene
from promptreel_studio.agent.edits.scene_fields import cannot
from promptreel_studio.agent.edits.timeline import lay_out, material, set_clip_length
from promptreel_studio.agent.edits.trims import resize
from promptreel_studio.agent.edits.uploads import asset_segment
from promptreel_studio.agent.fit import fit
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.file_names import pictures_called
from promptreel_studio.agent.reading.night_sky import STARS
from promptreel_studio.agent.reading.scenes import take_scene

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_REPLACE = re.compile(
    r"\b(?:replace|swap|switch|exchange|substitute)\b.*\b(?:with|for|by|to)\b|\b(?:turn|change|convert|make)\b.*\b(?:into|to|be|show)\b|\binstead of\b|替换|换成|换为|改成|变成|换作"
)
_WITH = re.compile(r"\b(?:with|for|by|into|to|be|show)\b|替换(?:成|为)|换成|换为|改成|变成|换作")
_SWAPPED = re.compile(r"\b(?:replace|swap|substitute|exchange)\b|替换|换成|换为|换作")
_A_THING = re.compile(r"\s*(?:an?|some|the)\s+\w|\s*一?[个张段片座条只]?[\u3400-\u9fff]")
_A_FILE = re.compile(
    r"\b(?:the|my|our) (?:[\w-]+ ){1,3}(?:shot|clip|video|footage|photo|picture|recording)\W*$|[\u3400-\u9fff]{1,6}(?:那段|那个|那张)(?:视频|照片)?\W*$"
)

_OF = re.compile(r"\b(?:photo|picture|image|video|clip|footage|recording|shot) (?:of|with) (?P<what>[\w' ]+)")
"""Of whom a file is that is to come ("the picture of my cat")."""


def wants_replacement(work: Work, reading: Reading) -> bool:
    """Whether a clause puts something else (drawn or uploaded) in the place of a clip."""
    if not _REPLACE.search(reading.text) or reading.tags("title_noun", "music_noun"):
        return False
    found = _WITH.search(reading.text)
    if not found:
        return False
    head, tail = reading.part(0, found.start()), reading.part(found.end(), len(reading.text))
    own = bool(tail.tags("own")) or any(a.filename.lower() in tail.folded for a in work.assets)
    if own or pictures_called(tail.folded, work.assets):
        return True
    if not tail.tags("kind", "beyond") and not STARS.search(tail.text):
        if _SWAPPED.search(reading.text) and _A_FILE.search(tail.folded):
            return True
        return _strange(work, reading, head, tail)
    try:
        return pick(work, head).said or len(drafts.clips(work.draft)) == 1
    except Problem:
        return True


def _strange(work: Work, reading: Reading, head: Reading, tail: Reading) -> bool:
    """Whether a clip is to be replaced by something that nobody knows ("an orchard at dusk")."""
    if not _SWAPPED.search(reading.text) or not _A_THING.match(tail.folded) or not _unknown(tail):
        return False
    try:
        return pick(work, head).said or len(drafts.clips(work.draft)) == 1
    except Problem:
        return False


def _unknown(tail: Reading) -> list[str]:
    return tail.leftovers(ignore={tag.group for tag in tail.tags_near(0, len(tail.text))})


def replace(work: Work, reading: Reading) -> list[Change]:
    """Put an upload or another drawn subject in the place of a clip.

    Raises:
        Problem: There is no such clip, upload or subject.
    """
    found = _WITH.search(reading.text)
    if not found:
        raise Problem("unclear", wanted=[reading.original.strip()])
    tail = reading.part(found.end(), len(reading.text))
    picked = pick(work, reading.part(0, found.start()))
    if not picked.said and len(picked.clips) > 1:
        raise Problem("order.which", count=len(picked.clips))
    called = [one for one in pictures_called(tail.folded, work.assets) if not _drawn_instead(tail, one)]
    named = bool(called) or any(asset.filename.lower() in tail.folded for asset in work.assets)
    if (tail.tags("kind") or STARS.search(tail.text)) and not tail.tags("own") and not named:
        return _redraw(work, picked, tail, reading)
    if tail.tags("beyond") and not tail.tags("own") and not named:
        raise Problem("scene.beyond", wanted=take_scene(tail).beyond)
    if not named and not tail.tags("own") and _A_THING.match(tail.folded):
        raise Problem("scene.beyond", wanted=_unknown(tail) or [tail.original.strip()])
    if not named and (of := _OF.search(tail.folded)) and (unknown := tail.part(*of.span("what")).leftovers()):
        raise Problem("scene.beyond", wanted=unknown)
    chosen, wanted = chosen_assets(tail, work.assets)
    visual = called or [asset for asset in chosen if asset.file_type != "audio"]
    if not visual:
        names = [f'"{asset.filename}"' for asset in work.assets]
        if not names:
            raise Problem("uploads.none")
        raise Problem("uploads.kind", wanted=work.speaker.name("upload", wanted or "any"), names=names)
    return _with_upload(work, picked, visual[0], tail, reading)


_IN_PLACE = re.compile(
    r"\b(?:instead of|in place of|in lieu of|rather than|replaced? (?:by|with)|(?:rather|prefer)\b.*\bthan)\b|代替|取代|替代|顶替"
)


def in_place_of(work: Work, reading: Reading, chosen: list[AssetInfo]) -> list[Change] | None:
    """ "I'd rather have flowers.jpg than the cake": the upload comes where a clip is; None where nothing is to go for it.

    Raises:
        Problem: It is not clear which clip is to go.
    """
    visual = [asset for asset in chosen if asset.file_type != "audio"]
    if not visual or not _IN_PLACE.search(reading.folded):
        return None
    rest = reading.part(0, len(reading.original))
    for asset in visual:
        if (hit := re.search(re.escape(asset.filename.lower()), rest.text)) is not None:
            rest.take_span(*hit.span())
    picked = pick(work, rest, pronouns=False)
    if not picked.said:
        raise Problem("order.which", count=len(picked.clips))
    return _with_upload(work, picked, visual[0], rest, reading)


def _drawn_instead(tail: Reading, asset: AssetInfo) -> bool:
    """Whether a subject is named, and not the file of which the name means the same: "with data lines" is no chart.png."""
    if not tail.tags("kind") or tail.tags("own") or _THE_FILE.search(tail.folded):
        return False
    return not any(word in tail.folded for word in re.findall(r"[^\W\d_]{3,}", asset.filename.lower())[:-1])


_THE_FILE = re.compile(r"\b(?:the|my|our|that|this)\b|[\u3400-\u9fff]")


def _refuse_more(tail: Reading, asset: AssetInfo) -> None:
    """Refuse what is said of the new picture beside which one it is, rather than drop it.

    Raises:
        Problem: There is something.
    """
    rest = tail.part(0, len(tail.original))
    rest.text = tail.text
    if hit := re.search(re.escape(asset.filename.lower()), rest.text):
        rest.take_span(*hit.span())
    missed = [
        *rest.measures(),
        *(rest.original[tag.start : tag.end] for tag in rest.tags("speed", "filter", "camera")),
    ]
    if missed:
        raise Problem("unclear.part", wanted=missed)


def _redraw(work: Work, picked: Picked, tail: Reading, reading: Reading) -> list[Change]:
    """Another subject: it keeps time, weather and camera of a drawn clip as far as it can."""
    length = find_duration(tail.text)
    if length:
        tail.take_span(length.start, length.end)
    wish = take_scene(tail, changing=True)
    wish.kinds = wish.kinds or ["space"]  # Only stars were named.
    changes: list[Change] = []
    for clip in picked.clips:
        if "scene" in clip:
            changes += change_scene(work, wish, only=[clip])
            continue
        before = called(work, clip)
        fitted = fit(wish, wish.kinds[0], work.seed)
        if fitted.compromises:
            lost = fitted.compromises[0]
            raise cannot(wish.kinds[0], lost.field, lost.wished, lost.used)
        for key in ("asset", "src_in", "fit", "focus", "vol", "mute", "zoom"):
            clip.pop(key, None)
        clip["scene"] = fitted.spec.model_dump()
        drafts.meta(clip)["title"] = work.speaker.scene(fitted.spec)
        work.last_clip = clip.get("id")
        note = ("clip.replaced", {"before": before, "after": called(work, clip)})
        changes.append(Change("replace_clip", note, {"kind": fitted.spec.kind}))
    if length and any(drafts.length_of(clip) != length.ms for clip in picked.clips):
        changes += resize(work, picked, length.ms, reading.part(0, 0))
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    return changes


def _with_upload(
    work: Work, picked: Picked, asset: AssetInfo, tail: Reading, reading: Reading
) -> list[Change]:
    clip = picked.clips[0]
    before = called(work, clip)
    part = take_file_part(tail, asset, alone=True)
    _refuse_more(tail, asset)
    fresh = asset_segment(work, asset, drafts.start_of(clip), part.length if part else drafts.length_of(clip))
    if part:
        fresh["src_in"] = part.start
        clip["d"] = part.length
    types = {one.id: one.file_type for one in work.assets}
    stills = asset.file_type == "image" == types.get(clip.get("asset", ""))
    # A picture in the place of a picture is moved over as that one was.
    kept = {"zoom": clip["zoom"]} if stills and "zoom" in clip else {}
    for key in ("scene", "asset", "src_in", "speed", "fit", "vol", "reverse", "freeze", "zoom"):
        clip.pop(key, None)
    clip |= kept
    clip |= {key: value for key, value in fresh.items() if key not in {"id", "st", "d"}}
    longest = material(work, clip)
    if longest is not None and longest < drafts.length_of(clip):
        set_clip_length(work, clip, longest)
    work.last_clip = clip.get("id")
    changes = lay_out(work, drafts.clips(work.draft))
    reading.text = re.sub(r"[^\x00]", "\x00", reading.text)
    note = ("clip.replaced", {"before": before, "after": called(work, clip)})
    return [Change("replace_clip", note, {"asset": asset.id}), *changes]
