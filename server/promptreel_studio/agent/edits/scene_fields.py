"""Which fields of a scene change, and why some cannot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.fit import fit, nearest_palette, nearest_time, nearest_weather
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.scenes.spec import KINDS, Kind, SceneSpec

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work


WEATHERS = {"snow", "rain", "fog"}
"""Weathers of which there can be more or less."""


def other_kind(spec: SceneSpec, wish: SceneWish) -> dict[str, str]:
    """Another subject keeps time, weather and colours as far as it can be drawn with them."""
    kind = wish.kinds[0]
    kept = SceneWish(
        kinds=[kind],
        time=wish.time or (spec.time if spec.time in KINDS[kind].times else nearest_time(kind, spec.time)),
        weather=wish.weather or _kept_weather(spec, KINDS[kind]),
        palette=wish.palette,
        season=wish.season,
        variants=wish.variants,
    )
    found = fit(kept, kind, spec.seed)
    if found.compromises:
        lost = found.compromises[0]
        raise cannot(kind, lost.field, lost.wished, lost.used)
    drawn = found.spec
    more: dict[str, str] = {"season": drawn.season} if drawn.season else {}
    more |= {"variant": drawn.variant} if wish.variants and drawn.variant else {}
    palette = spec.palette if wish.palette is None and spec.palette in KINDS[kind].palettes else drawn.palette
    return {"kind": kind, "time": drawn.time, "weather": drawn.weather, "palette": palette, **more}


def _kept_weather(spec: SceneSpec, kind: Kind) -> str | None:
    """Weather that somebody chose stays; the default of one kind says nothing about another."""
    chosen = spec.weather != KINDS[spec.kind].weathers[0]
    return spec.weather if chosen and spec.weather in kind.weathers else None


def same_kind(work: Work, spec: SceneSpec, wish: SceneWish) -> dict[str, str]:
    """What changes when the subject stays.

    Raises:
        Problem: The kind of scene cannot be drawn like that.
    """
    kind = KINDS[spec.kind]
    wished: dict[str, str] = {}
    if wish.time:
        wished["time"] = wish.time
    if wish.season == "winter" and not kind.seasons and "snow" in kind.weathers and not wish.weather:
        wished["weather"] = "snow"
    elif wish.season:
        wished["season"] = wish.season
    if wish.weather and not _only_amount(spec, wish) and not _is_the_picture(spec, wish):
        wished["weather"] = wish.weather
    offered: dict[str, tuple[str, ...]] = {
        "time": kind.times,
        "weather": kind.weathers,
        "season": kind.seasons,
    }
    for field, value in wished.items():
        if value not in offered[field]:
            near = {"time": nearest_time, "weather": nearest_weather}.get(field)
            raise cannot(spec.kind, field, value, near(spec.kind, value) if near else spec.season or "")
    variants = [v for v in wish.variants if v in kind.variants]
    if variants:  # "Make the ink scene bokeh" calls it by what it is now.
        wished["variant"] = next((v for v in variants if v != spec.variant), variants[0])
    if wish.palette:
        wished["palette"] = _palette(work, spec, wish)
    return wished


def _palette(work: Work, spec: SceneSpec, wish: SceneWish) -> str:
    used, exact = nearest_palette(spec.kind, wish.palette or "")
    if not exact and drafts.segments(work.draft, drafts.TEXT):
        raise Problem(
            "color.unclear",
            wanted=[wish.palette_word],
            plain=wish.palette_word,
            palettes=[work.speaker.name("palette", p) for p in KINDS[spec.kind].palettes],
        )
    if not exact:
        raise cannot(spec.kind, "palette", wish.palette or "", used)
    return used


def _is_the_picture(spec: SceneSpec, wish: SceneWish) -> bool:
    """ "The clouds" of a sea of clouds are what is seen, and no weather."""
    return wish.weather == "cloudy" and spec.kind == "clouds"


def _only_amount(spec: SceneSpec, wish: SceneWish) -> bool:
    """ "More clouds" where clouds are a thing and no weather of the kind, or the weather is that already."""
    if spec.weather == "storm" and wish.weather == "rain":
        # Rain is part of a storm.
        return any(a.thing == "rain" for a in wish.amounts)
    return any(
        a.thing == wish.weather or (a.thing == "clouds" and wish.weather == "cloudy") for a in wish.amounts
    ) and (wish.weather not in KINDS[spec.kind].weathers or wish.weather in {spec.weather, "cloudy"})


def new_amounts(
    spec: SceneSpec, kind: str, wish: SceneWish, fields: dict[str, str]
) -> dict[str, tuple[float, float]]:
    """Thing -> how much there was and how much there will be.

    Raises:
        Problem: There is nothing of the kind, or it is as much or as little as it gets.
    """
    changed: dict[str, tuple[float, float]] = {}
    offered = KINDS[kind]
    for amount in wish.amounts:
        if amount.thing not in offered.amounts:
            if amount.thing == fields.get("weather") and amount.thing != spec.weather:
                continue
            raise no_amount(kind, amount.said)
        before = (
            1.0
            if amount.thing in WEATHERS and fields.get("weather", spec.weather) != spec.weather
            else spec.amount(amount.thing)
        )
        after = amount.applied(before)
        if after == before:
            raise Problem("scene.amount_end", thing=amount.thing, amount=f"{before:g}x")
        changed[amount.thing] = (before, after)
    return changed


def no_amount(kind: str, wanted: str) -> Problem:
    """A refusal to show more or less of a thing."""
    things = [*KINDS[kind].amounts]
    return Problem(
        "scene.no_amount" if things else "scene.no_amounts", kind=kind, wanted=[wanted], things=things
    )


def cannot(kind: str, field: str, wished: str, used: str) -> Problem:
    """A refusal that says what the kind can do instead."""
    if field == "amount":
        return no_amount(kind, wished)
    facts = KINDS[kind]
    possible = {
        "time": facts.times, "weather": facts.weathers, "palette": facts.palettes, "season": facts.seasons,
        "variant": facts.variants,
    }[field]  # fmt: skip
    key = "scene.cannot" if possible else "scene.never"
    return Problem(key, kind=kind, field=field, wished=wished, used=used, possible=list(possible))
