"""The drawn scene: subject, time of day, weather, colours, camera, another take."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import called
from promptreel_studio.agent.edits.scene_camera import said_camera, said_field, wished_camera
from promptreel_studio.agent.edits.scene_fields import WEATHERS, new_amounts, other_kind, same_kind
from promptreel_studio.agent.edits.words_kept import words_kept
from promptreel_studio.agent.fit import nearest_palette
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.gloss import LANGUAGES
from promptreel_studio.agent.reading.language import answer_language
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.replies import Speaker
from promptreel_studio.scenes.spec import KINDS, SceneSpec

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]


def change_scene(
    work: Work, wish: SceneWish, *, again: bool = False, only: list[Segment] | None = None
) -> list[Change]:
    """Change what the words named in the given scenes, or in every one that can show it.

    Raises:
        Problem: The kind of scene cannot be drawn like that, or nothing would change.
    """
    if wish.camera_beyond:
        raise Problem("scene.cannot_camera", wanted=wish.camera_beyond)
    chosen = drafts.clips(work.draft) if only is None else only
    scenes = [(s, spec) for s in chosen if (spec := spec_of(s)) is not None]
    if not scenes:
        raise Problem("scene.uploads")
    scenes = scenes if only is not None else _where_it_is(scenes, wish)
    _refuse_all(scenes if only is None else [], wish)
    named = len(scenes) == 1 < len(drafts.clips(work.draft))
    changes: list[Change] = []
    refused: list[Problem] = []
    for segment, spec in scenes:
        try:
            found = _try_one(work, segment, spec, wish)
        except Problem as problem:
            refused.append(problem)
            continue
        if only is not None or len(scenes) == 1:
            work.last_clip = segment.get("id")
        found = [_of_clip(work, segment, change) for change in found] if named else found
        changes += [change for change in found if change.note not in [known.note for known in changes]]
        if again:
            segment["scene"]["seed"] = drafts.derived_seed(work.seed, "take", spec.seed)
    if refused and (only is not None or not changes):
        raise refused[0]
    unable = dict.fromkeys(spec.kind for spec in _unable(scenes, refused, wish))
    changes += [Change("note", ("scene.not_there", {"kind": kind})) for kind in unable]
    changes += [_taken_anew(work, scenes[0][0], named=named)] if again else []
    if not changes and wish.beyond:
        raise Problem("scene.beyond", wanted=list(dict.fromkeys(wish.beyond)))
    if not changes:
        raise Problem("scene.same")
    return changes


def _taken_anew(work: Work, segment: Segment, *, named: bool) -> Change:
    note: Note = ("scene.take_clip", {"clip": called(work, segment)}) if named else ("scene.take", {})
    return Change("new_take", note, {"seed": segment["scene"]["seed"]})


def _of_clip(work: Work, segment: Segment, change: Change) -> Change:
    """The change with the name of its clip, where there are several."""
    key, values = change.note
    return (
        replace(change, note=("filter.clip", values | {"clip": called(work, segment)}))
        if key == "scene.changed"
        else change
    )


def _refuse_all(scenes: list[tuple[Segment, SceneSpec]], wish: SceneWish) -> None:
    """Shots of different subjects are not all to become one: it must be said which."""
    if wish.kinds and len({spec.kind for _, spec in scenes}) > 1:
        raise Problem("order.which", count=len(scenes))


def _where_it_is(scenes: list[tuple[Segment, SceneSpec]], wish: SceneWish) -> list[tuple[Segment, SceneSpec]]:
    """ "More rain" is about the shots in which it rains already, if there are any."""
    if wish.gone:
        found = [
            (segment, spec)
            for segment, spec in scenes
            if spec.weather in {wish.gone, "storm" if wish.gone == "rain" else wish.gone}
        ]
        if not found:
            raise Problem("scene.same")
        return found
    falls = {amount.thing for amount in wish.amounts} & WEATHERS
    if not falls or wish.time or wish.kinds or wish.palette or wish.season:
        return scenes
    return [(segment, spec) for segment, spec in scenes if spec.weather in falls] or scenes


def spec_of(segment: Segment) -> SceneSpec | None:
    """What a clip draws; None for uploads and for scenes that nobody knows."""
    try:
        return SceneSpec.model_validate(segment.get("scene"))
    except ValidationError:
        return None


def _try_one(work: Work, segment: Segment, spec: SceneSpec, wish: SceneWish) -> list[Change]:
    """Change one scene wholly or not at all."""
    before = drafts.edited(segment)
    _refuse_less(spec, wish)
    try:
        return _change_one(work, segment, spec, wish)
    except Problem:
        segment.clear()
        segment.update(before)
        raise


def _refuse_less(spec: SceneSpec, wish: SceneWish) -> None:
    """Refuse less of a weather that is not there, rather than let it begin.

    Raises:
        Problem: "Less snow" where none falls.
    """
    falls = {spec.weather, "rain" if spec.weather == "storm" else spec.weather}
    for amount in wish.amounts:
        if (
            amount.thing in WEATHERS
            and amount.factor is not None
            and amount.factor < 1
            and amount.thing not in falls
            and amount.thing not in spec.amounts
        ):
            raise Problem("scene.amount_end", thing=amount.thing, amount="0x")


def _unable(
    scenes: list[tuple[Segment, SceneSpec]], refused: list[Problem], wish: SceneWish
) -> list[SceneSpec]:
    """Scenes that stayed as they were because they cannot show what was wished."""
    if not refused:
        return []
    return [
        spec
        for _, spec in scenes
        if (wish.time and wish.time not in KINDS[spec.kind].times)
        or (wish.weather and wish.weather not in KINDS[spec.kind].weathers)
        or (wish.palette and not nearest_palette(spec.kind, wish.palette)[1])
        or (wish.season and wish.season not in KINDS[spec.kind].seasons)
        or any(a.thing not in KINDS[spec.kind].amounts for a in wish.amounts)
    ]


def _change_one(work: Work, segment: Segment, spec: SceneSpec, wish: SceneWish) -> list[Change]:
    fields: dict[str, Any] = {}
    kind = spec.kind
    # "Rain on the window" behind a cup is weather, not another scene.
    here = wish.within == kind and wish.weather is not None
    if wish.kinds and wish.kinds[0] != kind and not here:
        fields |= other_kind(spec, wish)
        kind = wish.kinds[0]
    else:
        fields |= same_kind(work, spec, wish)
    amounts = new_amounts(spec, kind, wish, fields)
    camera = wished_camera(work, spec, wish)
    changes = []
    for name, value in fields.items():
        before = getattr(spec, name)
        if before is None and name in {"season", "variant"}:
            before = next(
                iter(KINDS[spec.kind].seasons if name == "season" else KINDS[spec.kind].variants), ""
            )
        if value != before:
            segment["scene"][name] = value
            names = (work.speaker.name(name, str(before)) or "-", work.speaker.name(name, value))
            changes.append(said_field(work, name, *names, value))
    if kind != spec.kind:
        _forget_others(segment["scene"], kind)
        changes += words_kept(work, segment, spec)
    for thing, (before, after) in amounts.items():
        held = segment["scene"].get("amounts")
        segment["scene"]["amounts"] = (held if isinstance(held, dict) else {}) | {thing: after}
        values = {
            "field": work.speaker.name("thing", thing),
            "before": f"{before:g}x",
            "after": f"{after:g}x",
        }
        changes.append(Change("change_scene", ("scene.changed", values), {thing: after}))
    if camera:
        held = segment["scene"].get("camera")
        segment["scene"]["camera"] = (held if isinstance(held, dict) else {}) | camera
        changes += said_camera(work, spec, camera)
    if (
        changes
        and set(fields)
        and any(
            segment["scene"][name] != getattr(spec, name) for name in ("kind", "time", "weather", "season")
        )
    ):
        _relabel(work, segment, spec, kind_changed=kind != spec.kind)
    return changes


def _forget_others(scene: dict[str, Any], kind: str) -> None:
    """What the subject before had and this one has not: an autumn river that becomes a field is in no season."""
    offered = KINDS[kind]
    for name, possible in (("season", offered.seasons), ("variant", offered.variants)):
        if scene.get(name) not in possible:
            scene[name] = None
    amounts = scene.get("amounts")
    if isinstance(amounts, dict):
        scene["amounts"] = {thing: amount for thing, amount in amounts.items() if thing in offered.amounts}


def _relabel(work: Work, segment: Segment, before: SceneSpec, *, kind_changed: bool) -> None:
    """The label must not go on saying "at night" over a sunset."""
    spec = SceneSpec.model_validate(segment["scene"])
    old = drafts.label_of(segment)
    speaker = work.speaker
    if speaker.language not in LANGUAGES:
        speaker = Speaker(answer_language(old, speaker.language))
    label = speaker.scene(spec)
    if not kind_changed and (spec.weather, spec.season) == (before.weather, before.season):
        words = Reading(old)
        times = [
            tag
            for tag in words.tags("time")
            if not any(o.start == tag.start and o.group == "kind" for o in words.tags("kind"))
        ]
        if len(times) == 1:
            tag = times[0]
            with_at = words.folded[tag.start : tag.end].startswith("at ")
            label = old[: tag.start] + speaker.name("at" if with_at else "time", spec.time) + old[tag.end :]
    drafts.meta(segment)["title"] = label
    root = drafts.meta(work.draft)
    if root.get("title") == old:
        root["title"] = label
