"""What was done last, done to other clips as well: "do the same for the beach", "后面两个也这样"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.filters import FIELDS, filter_clip
from promptreel_studio.agent.edits.pick import Picked, called, pick
from promptreel_studio.agent.edits.scene import change_scene
from promptreel_studio.agent.edits.tempo import set_speed
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.edits.transition_places import meant_cuts
from promptreel_studio.agent.edits.transitions import copy_transition
from promptreel_studio.agent.edits.trims import resize
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.filters import FilterWish
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import Draft

Segment = dict[str, Any]
_POLITE = r"\W*(?:(?:and|then|now|also|ok|okay|great|nice|perfect|please|can you|could you|can we|i want|i'd like)\W+)*"
_SAME = re.compile(
    rf"{_POLITE}(?:(?:(?:do|make|apply|use|give|have|want|add|put|repeat|set) )?(?:exactly |just )?(?:the |that |this )?same(?: thing| effect| treatment| look| change| speed| length| filter| zoom| transition| settings?| again| way)*|(?:do|apply|repeat|use) (?:that|it|this)(?: too| as well| also| again)?|(?:and )?likewise|ditto)(?: again)? (?P<join>for|to|with|on|at|between|in|from|before|after) (?P<what>.+?)(?: too| as well| also| please| then)*\W*"
    rf"|{_POLITE}(?P<get>(?:the |my )?[\w. ]{{2,30}}?) (?:should |could |can |must |to )?(?:gets?|have|has|use|uses|be given|wants?|needs?) (?:that|it|this|the same|one|those)(?: (?:one|thing|look|effect|treatment))?(?: too| as well| also)\W*"
    r"|\W*(?:然后|再|那)?(?:把|给|对)?(?P<han>.+?)(?:也|都|同样)(?:要|给我|得)?(?:是)?(?:照|按|跟)?(?:着)?(?:这样|这么|一样|同样|这个)(?:子)?(?:来|做|弄|处理|改|设置|搞|加|调)?(?:一下|一遍|一个)?(?:吧|好了|就行)?\W*"
    r"|\W*(?:然后|再|那)?(?:给|对)?(?P<han_b>.+?)也(?:给我)?来(?:一个|一下|一遍|同样的)?(?:吧)?\W*"
    r"|\W*(?:对|给|把)(?P<han_c>.+?)(?:也)?(?:做|进行|用|加)?(?:同样|一样|相同)的?(?:处理|操作|修改|调整|效果|设置)(?:吧)?\W*"
)
_OTHERS = re.compile(
    r"\b(?:others?|rest|remaining|the other (?:one|two|three|four)s?|everything|all)\b|其他|其余|剩下|另外|另一|别的|后面|前面|所有|全部|那[两几三]"
)
_LATER, _EARLIER = re.compile(r"后面|\bfollowing\b"), re.compile(r"前面")
_FIELDS = ("speed", "reverse", "filters", "tr", "scene", "d", "vol")


def says_same(text: str) -> bool:
    """Whether words that may say nothing by themselves ask for what was done last to be done to others."""
    return _SAME.fullmatch(text) is not None


def do_the_same(work: Work, reading: Reading) -> list[Change] | None:
    """Give other clips what the last change gave one; None when the clause does not ask for that.

    Raises:
        Problem: Nothing of the last change can be given to them, or they have it already.
    """
    found = _SAME.fullmatch(reading.folded)
    before = _version_before(work)
    if found is None or before is None:
        return None
    source, fields = _last_change(work.draft, before)
    if source is None:
        return None
    group = next(name for name in ("what", "get", "han", "han_b", "han_c") if found[name])
    low, high = found.span(group)
    what = reading.part(low if group != "what" else found.start("join"), high)
    changes = _transitions(work, what, source) if fields == ["tr"] else _of_clips(work, what, source, fields)
    if changes is None:
        return None
    reading.take_span(0, len(reading.text))
    return changes


def _version_before(work: Work) -> Draft | None:
    """The film before the last change: what this message has changed already, else the message before it."""
    if work.begun is not None and work.draft != work.begun:
        return work.begun
    return work.history.past[0] if work.history.past else None


def _last_change(draft: Draft, before: Draft) -> tuple[Segment | None, list[str]]:
    """The clip that was changed, and what of it; a length that follows from the speed is none."""
    known = {clip.get("id"): clip for clip in drafts.clips(before)}
    for clip in drafts.clips(draft):
        was = known.get(clip.get("id"))
        if was is None:
            continue
        fields = [name for name in _FIELDS if clip.get(name) != was.get(name)]
        if len(fields) > 1 and "d" in fields:
            fields.remove("d")
        if fields == ["d"] and any(
            one.get("tr") != known.get(one.get("id"), {}).get("tr") for one in drafts.clips(draft)
        ):
            continue  # It grew for the transition behind it.
        if fields:
            return clip, fields
    return None, []


def _others(work: Work, what: Reading, source: Segment, fields: Sequence[str]) -> list[Segment]:
    """ "The rest", "the other two": all clips that do not have it, behind the one that has where that was said."""
    order = drafts.clips(work.draft)
    place = next(i for i, clip in enumerate(order) if clip is source)
    among = order[place + 1 :] if _LATER.search(what.folded) else order
    among = order[:place] if _EARLIER.search(what.folded) else among
    return [clip for clip in among if any(clip.get(name) != source.get(name) for name in fields)]


def _transitions(work: Work, what: Reading, source: Segment) -> list[Change] | None:
    order = drafts.clips(work.draft)
    if _OTHERS.search(what.folded):
        targets = [clip for clip in _others(work, what, source, ["tr"]) if clip is not order[0]]
    else:
        said = what.part(0, len(what.original))
        if not pick(work, said, pronouns=False).said:
            return None
        targets = meant_cuts(work, what, order)
    if not targets:
        raise Problem("transition.same")
    return copy_transition(work, targets, source.get("tr"))


def _of_clips(work: Work, what: Reading, source: Segment, fields: list[str]) -> list[Change] | None:
    picked = pick(work, what, pronouns=False, instead=False)
    targets = [clip for clip in picked.clips if clip is not source]
    if not picked.said:
        if not _OTHERS.search(what.folded):
            return None
        targets = _others(work, what, source, fields)
    changes = [change for clip in targets for name in fields for change in _give(work, clip, source, name)]
    if not changes:
        raise Problem("filter.same")
    work.touched = tuple(str(clip.get("id")) for clip in targets)
    work.topic = "clip"
    return changes


def _give(work: Work, clip: Segment, source: Segment, name: str) -> list[Change]:
    """Let a clip have one field of another."""
    one = Picked([clip], said=True)
    match name:
        case "filters":
            held = source.get("filters") or {}
            wishes = [FilterWish(field, value=held.get(field, 0.0)) for field in FIELDS]
            wishes.append(FilterWish("look", value=held.get("look", "none")))
            return [change for wish in wishes for change in filter_clip(work, clip, wish)]
        case "speed" if speed_of(clip) != speed_of(source):
            return set_speed(work, one, Reading(f"speed {speed_of(source):g}x"))
        case "reverse" if bool(clip.get("reverse")) != bool(source.get("reverse")):
            clip["reverse"] = bool(source.get("reverse"))
            key = "reverse.on" if clip["reverse"] else "reverse.off"
            return [Change("reverse", (key, {"clip": called(work, clip)}), {"reverse": clip["reverse"]})]
        case "d" if clip.get("d") != source.get("d"):
            return resize(work, one, drafts.length_of(source), Reading(""))
        case "vol" if "vol" in clip and clip["vol"] != source.get("vol"):
            values = {
                "before": work.speaker.percent(clip["vol"]),
                "after": work.speaker.percent(source["vol"]),
            }
            clip["vol"] = source["vol"]
            note = ("music.own_sound_of", {**values, "clips": called(work, clip)})
            return [Change("set_volume", note, {"after": clip["vol"]})]
        case "scene" if isinstance(clip.get("scene"), dict):
            return _scene(work, clip, source)
        case _:
            return []


def _scene(work: Work, clip: Segment, source: Segment) -> list[Change]:
    """Let a drawn shot have the time, weather and camera of another, what of it the last change made."""
    before = {one.get("id"): one for one in drafts.clips(_version_before(work) or work.draft)}
    was, now = before[source.get("id")].get("scene") or {}, source.get("scene") or {}
    said: dict[str, Any] = {
        key: now.get(key) for key in ("time", "weather", "palette", "season") if now.get(key) != was.get(key)
    }
    camera, old = now.get("camera") or {}, was.get("camera") or {}
    said |= {
        key: camera.get(key)
        for key in ("move", "direction", "speed")
        if camera.get(key) != old.get(key) and camera.get(key) is not None
    }
    return change_scene(work, SceneWish(**said), only=[clip]) if said else []
