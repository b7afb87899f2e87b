"""The drawn scene: subject, time of day, weather, colours, camera, another take."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from pydantic import ValidationError

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.fit import fit, nearest_palette, nearest_time, nearest_weather
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.language import answer_language
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.replies import Speaker
from promptreel_studio.scenes.spec import KINDS, Kind, SceneSpec

if TYPE_CHECKING:
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]
_SLOWEST, _FASTEST = 0.1, 3.0


def change_scene(work: Work, wish: SceneWish, *, again: bool = False) -> list[Change]:
    """Change what the words named in every drawn scene.

    Raises:
        Problem: The kind of scene cannot be drawn like that, or nothing would change.
    """
    if wish.camera_beyond:
        raise Problem("scene.cannot_camera", wanted=wish.camera_beyond)
    if wish.amounts:
        raise Problem("scene.cannot_amount", wanted=wish.amounts)
    scenes = [(s, spec) for s in drafts.segments(work.draft, drafts.VIDEO) if (spec := _spec(s)) is not None]
    if not scenes:
        raise Problem("scene.uploads")
    changes: list[Change] = []
    for segment, spec in scenes:
        for change in _change_one(work, segment, spec, wish):
            if change.note not in [known.note for known in changes]:
                changes.append(change)
        if again:
            segment["scene"]["seed"] = drafts.derived_seed(work.seed, "take", spec.seed)
    if again:
        changes.append(Change("new_take", ("scene.take", {}), {"seed": scenes[0][0]["scene"]["seed"]}))
    if not changes:
        raise Problem("scene.same")
    return changes


def _spec(segment: Segment) -> SceneSpec | None:
    try:
        return SceneSpec.model_validate(segment.get("scene"))
    except ValidationError:
        return None


def _change_one(work: Work, segment: Segment, spec: SceneSpec, wish: SceneWish) -> list[Change]:
    fields: dict[str, Any] = {}
    kind = spec.kind
    if wish.kinds and wish.kinds[0] != kind:
        fields |= _other_kind(spec, wish)
        kind = wish.kinds[0]
    else:
        fields |= _same_kind(work, spec, wish)
    camera = _camera(work, spec, wish)
    changes = []
    for name, value in fields.items():
        before = getattr(spec, name)
        if value != before:
            segment["scene"][name] = value
            changes.append(
                _said(work, name, work.speaker.name(name, before), work.speaker.name(name, value), value)
            )
    if camera:
        held = segment["scene"].get("camera")
        segment["scene"]["camera"] = (held if isinstance(held, dict) else {}) | camera
        changes += _said_camera(work, spec, camera)
    if (
        changes
        and set(fields)
        and any(segment["scene"][name] != getattr(spec, name) for name in ("kind", "time", "weather"))
    ):
        _relabel(work, segment, spec, kind_changed=kind != spec.kind)
    return changes


def _other_kind(spec: SceneSpec, wish: SceneWish) -> dict[str, str]:
    """Another subject keeps time, weather and colours as far as it can be drawn with them."""
    kind = wish.kinds[0]
    kept = SceneWish(
        kinds=[kind],
        time=wish.time or (spec.time if spec.time in KINDS[kind].times else nearest_time(kind, spec.time)),
        weather=wish.weather or _kept_weather(spec, KINDS[kind]),
        palette=wish.palette,
    )
    found = fit(kept, kind, spec.seed)
    if found.compromises:
        lost = found.compromises[0]
        raise _cannot_field(kind, lost.field, lost.wished, lost.used)
    drawn = found.spec
    palette = spec.palette if wish.palette is None and spec.palette in KINDS[kind].palettes else drawn.palette
    return {"kind": kind, "time": drawn.time, "weather": drawn.weather, "palette": palette}


def _kept_weather(spec: SceneSpec, kind: Kind) -> str | None:
    """Weather that somebody chose stays; the default of one kind says nothing about another."""
    chosen = spec.weather != KINDS[spec.kind].weathers[0]
    return spec.weather if chosen and spec.weather in kind.weathers else None


def _same_kind(work: Work, spec: SceneSpec, wish: SceneWish) -> dict[str, str]:
    kind = KINDS[spec.kind]
    fields: dict[str, str] = {}
    if wish.time:
        if wish.time not in kind.times:
            raise _cannot_field(spec.kind, "time", wish.time, nearest_time(spec.kind, wish.time))
        fields["time"] = wish.time
    if wish.weather:
        if wish.weather not in kind.weathers:
            raise _cannot_field(spec.kind, "weather", wish.weather, nearest_weather(spec.kind, wish.weather))
        fields["weather"] = wish.weather
    if wish.palette:
        used, exact = nearest_palette(spec.kind, wish.palette)
        if not exact and drafts.segments(work.draft, drafts.TEXT):
            raise Problem(
                "color.unclear",
                wanted=[wish.palette_word],
                plain=wish.palette_word,
                palettes=[work.speaker.name("palette", p) for p in kind.palettes],
            )
        if not exact:
            raise _cannot_field(spec.kind, "palette", wish.palette, used)
        fields["palette"] = used
    return fields


def _cannot_field(kind: str, field: str, wished: str, used: str) -> Problem:
    possible = {"time": KINDS[kind].times, "weather": KINDS[kind].weathers, "palette": KINDS[kind].palettes}[
        field
    ]
    return Problem("scene.cannot", kind=kind, field=field, wished=wished, used=used, possible=list(possible))


def _camera(work: Work, spec: SceneSpec, wish: SceneWish) -> dict[str, Any]:
    camera: dict[str, Any] = {}
    if wish.move and wish.move != spec.camera.move:
        camera["move"] = wish.move
    move = wish.move or spec.camera.move
    if (wish.speed is not None or wish.factor is not None) and move == "static":
        raise Problem("scene.still")
    if wish.speed is not None and wish.speed != spec.camera.speed:
        camera["speed"] = wish.speed
    if wish.factor is not None:
        speed = round(min(max(spec.camera.speed * wish.factor, _SLOWEST), _FASTEST), 2)
        if speed == spec.camera.speed:
            raise Problem(
                "scene.speed_end", pace=work.speaker.name("pace", "slow" if wish.factor < 1 else "fast")
            )
        camera["speed"] = speed
    return camera


def _said_camera(work: Work, spec: SceneSpec, camera: dict[str, Any]) -> list[Change]:
    changes = []
    if "move" in camera:
        changes.append(
            _said(
                work,
                "move",
                work.speaker.name("camera", spec.camera.move),
                work.speaker.name("camera", camera["move"]),
                camera["move"],
            )
        )
    if "speed" in camera:
        changes.append(
            _said(work, "speed", f"{spec.camera.speed:g}x", f"{camera['speed']:g}x", camera["speed"])
        )
    return changes


def _said(work: Work, field: str, before: str, after: str, value: Any) -> Change:
    note: Note = (
        "scene.changed",
        {"field": work.speaker.name("field", field), "before": before, "after": after},
    )
    return Change("change_scene", note, {field: value})


def _relabel(work: Work, segment: Segment, before: SceneSpec, *, kind_changed: bool) -> None:
    """The label must not go on saying "at night" over a sunset."""
    spec = SceneSpec.model_validate(segment["scene"])
    old = drafts.label_of(segment)
    speaker = Speaker(answer_language(old, work.speaker.language))
    label = speaker.scene(spec)
    if not kind_changed and spec.weather == before.weather:
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
