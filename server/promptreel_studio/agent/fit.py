"""From what was wished to what a kind of scene really draws, and what had to give way."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.reading.camera import BACK
from promptreel_studio.scenes.spec import KINDS, Camera, SceneSpec

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.scenes.spec import Kind

_TIMES = {
    "dawn": ("sunset", "dusk", "day"),
    "day": ("dawn", "sunset", "dusk"),
    "sunset": ("dusk", "dawn", "day"),
    "dusk": ("sunset", "night", "dawn"),
    "night": ("dusk", "sunset", "dawn"),
}
_WEATHERS = {
    "clear": (),
    "cloudy": ("fog", "clear"),
    "rain": ("cloudy", "clear"),
    "snow": ("cloudy", "clear"),
    "fog": ("cloudy", "clear"),
    "storm": ("rain", "cloudy", "clear"),
    "wind": ("clear", "cloudy"),
}
_IS_SHOWN = {"clouds": "cloudy", "fields": "wind", "desert": "wind", "beach": "wind", "ocean": "wind"}
"""The weather that a kind is a picture of, whatever else it is drawn in: a sea of clouds is cloudy, flowers bend in the wind."""
_PALETTES: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    "neon": (("neon",), ()),
    "warm": (("warm", "amber", "golden"), ("rose",)),
    "golden": (("golden", "amber", "warm"), ("rose",)),
    "teal": (("teal",), ("blue",)),
    "cold": (("cold", "blue", "teal"), ()),
    "rose": (("rose",), ("pastel", "neon", "warm")),
    "purple": (("purple",), ("neon", "rose")),
    "red": (("red",), ("rose", "amber", "warm")),
    "green": (("green",), ("teal",)),
    "pastel": (("pastel",), ("rose",)),
    "mono": (("mono",), ()),
}
"""A wished palette -> the palettes that are it, then those that come near."""
_RELATED = {
    "neon": ("purple", "rose", "teal"),
    "blue": ("cold", "teal"),
    "teal": ("cold", "green"),
    "rose": ("purple", "red", "pastel"),
    "warm": ("red",),
    "amber": ("red",),
}
"""A palette, and the colours that it has beside its own: nobody misses them in it."""

SUITABLE_MUSIC = {name: kind.music for name, kind in KINDS.items()}
DEFAULT_KIND = "skyline"
_NARROWER = {"ringed": "planet"}
"""A variant, and the one that gives way where both are said: a planet with rings."""


@dataclass(frozen=True, slots=True)
class Compromise:
    """One wish that could not be met: what kind of wish, what was wished, what it became."""

    field: str
    wished: str
    used: str


@dataclass(slots=True)
class Fit:
    """A scene that can be drawn, and where it differs from the wish."""

    spec: SceneSpec
    compromises: list[Compromise] = field(default_factory=list)


def nearest_time(kind: str, wished: str) -> str:
    """The time of day that a kind draws and that is nearest to the wished one."""
    return _first((wished, *_TIMES[wished]), KINDS[kind].times)


def nearest_weather(kind: str, wished: str) -> str:
    """The weather that a kind draws and that is nearest to the wished one."""
    return _first((wished, *_WEATHERS[wished]), KINDS[kind].weathers)


def nearest_palette(kind: str, wished: str) -> tuple[str, bool]:
    """The palette of a kind for a wished one, and whether it is what was meant."""
    same, near = _PALETTES[wished]
    found = _first((*same, *near), KINDS[kind].palettes)
    return found, found in same


def fit(wish: SceneWish, kind: str, seed: int) -> Fit:
    """A drawable scene of the kind, as near to the wish as it gets."""
    offered = KINDS[kind]
    result: dict[str, Any] = {
        "time": offered.times[0],
        "weather": offered.weathers[0],
        "palette": offered.palettes[0],
    }
    compromises: list[Compromise] = []
    if wish.time:
        result["time"] = nearest_time(kind, wish.time)
    if wish.time == "day" and offered.weathers[0] == "rain":
        result["weather"] = "clear"  # What is asked for by day is seen in its light.
    if wish.weather:
        result["weather"] = nearest_weather(kind, wish.weather)
    if wish.palette:
        result["palette"], missed = _palette(wish, kind)
        compromises += [Compromise("palette", one, result["palette"]) for one in missed]
    if wish.season and offered.seasons:
        result["season"] = _first((wish.season,), offered.seasons)
    result |= _variant(wish, offered)
    result["amounts"] = {a.thing: a.applied(1.0) for a in wish.amounts if a.thing in offered.amounts}
    compromises += [
        Compromise("amount", a.said, a.thing)
        for a in wish.amounts
        if a.thing not in offered.amounts and a.thing != result["weather"] and (a.level is None or a.factor)
    ]
    for name, wished in (("time", wish.time), ("weather", wish.weather), ("season", wish.season)):
        if (name == "season" and (not offered.seasons or wished in offered.seasons)) or (
            name == "weather" and _IS_SHOWN.get(kind) == wished
        ):
            continue
        if wished and result[name] != wished:
            compromises.append(Compromise(name, wished, result[name]))
    camera = {
        "move": wish.move or "pan",
        "speed": _speed(wish),
        "direction": None if wish.direction == BACK else wish.direction,
    }
    spec = SceneSpec.model_validate({"kind": kind, **result, "camera": camera, "seed": seed})
    return Fit(spec, compromises)


def _palette(wish: SceneWish, kind: str) -> tuple[str, list[str]]:
    """The palette for the colours that were named, and those that it does not have: the first that there is."""
    named = [wish.palette or "", *(one for one in wish.palettes if one != wish.palette)]
    found = {one: nearest_palette(kind, one) for one in named}
    used = next((palette for palette, exact in found.values() if exact), found[named[0]][0])
    there = {palette for palette, exact in found.values() if exact}
    missed = [
        one
        for one in named
        if not found[one][1] and not any(one in _RELATED.get(palette, ()) for palette in there)
    ]
    return used, missed[:2]


def _variant(wish: SceneWish, offered: Kind) -> dict[str, str]:
    said = [name for name in wish.variants if name in offered.variants]
    broader = {_NARROWER[name] for name in said if name in _NARROWER}
    found = next((name for name in said if name not in broader), None)
    return {"variant": found} if found else {}


def _speed(wish: SceneWish) -> float:
    if wish.speed is not None:
        return wish.speed
    return round(Camera().speed * (wish.factor or 1.0), 2)


def _first(wished: tuple[str, ...], offered: tuple[str, ...]) -> str:
    return next((name for name in wished if name in offered), offered[0])
