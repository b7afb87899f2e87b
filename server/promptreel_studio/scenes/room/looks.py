"""The colours of the room."""

from __future__ import annotations

from dataclasses import dataclass

from promptreel_studio.scenes.kit.colour import Stops, mix, scale


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sky: Outside, from above to the horizon.
        silhouettes: Colours outside, far, middle and near.
        lights: Colours of lights outside.
        lit: Strength of the lights outside.
        wall: Paint of the wall.
        wood: Furniture and floor.
        frame: Window frame and mantel.
        cloth: Armchair.
        second: Cushion, blanket, spines of books.
        curtain: Curtains.
        leaf: Plants.
        cat: Fur of the cat.
        lamp: Light of the lamps.
        lamp_gain: Its strength.
        ambient: Light that is everywhere.
        sill: Light that comes in through the window.
        sill_gain: Its strength.
        fire: Light of the fire.
        fire_gain: Its strength.
        flake: Snow outside.
    """

    sky: Stops
    silhouettes: tuple[str, str, str]
    lights: tuple[str, ...]
    lit: float
    wall: str
    wood: str
    frame: str
    cloth: str
    second: tuple[str, ...]
    curtain: str
    leaf: str
    cat: str
    lamp: str
    lamp_gain: float
    ambient: str
    sill: str
    sill_gain: float
    fire: str
    fire_gain: float
    flake: str


_OUTSIDE = {
    "night": ("#040818", "#0a1430", "#16224a", "#3a3660"),
    "dusk": ("#22285e", "#57488c", "#b06c92", "#f0a680"),
    "day": ("#a8bccc", "#bccbd4", "#d2dbdd", "#e2e4de"),
}
_CLEAR_DAY = ("#6fa4d4", "#94c0e0", "#c2dcea", "#eceede")
_WALL = {"warm": "#b98a72", "amber": "#a9793f", "blue": "#5f7f98"}
_WOOD = {"warm": "#8a5534", "amber": "#8f5a26", "blue": "#6f5040"}
_CLOTH = {"warm": "#a8503c", "amber": "#7a5a34", "blue": "#3f6378"}
_CURTAIN = {"warm": "#c9a084", "amber": "#b98a4e", "blue": "#8aa6b8"}
_SECOND = {
    "warm": ("#c8553d", "#e0b088", "#6e8a78", "#8e4a4a", "#d9c7a8", "#4f6272", "#b8763e"),
    "amber": ("#c98a2e", "#8c4a24", "#dcc090", "#5e6a3e", "#a8612e", "#6e4a3a", "#e0a850"),
    "blue": ("#c9803e", "#3e6a8a", "#d4d0c0", "#5e8e9a", "#8a5a6a", "#2e4a66", "#e0b878"),
}
_LAMP = {"warm": "#ffb673", "amber": "#ffac4e", "blue": "#ffc58e"}
# Ambient light, strength of the lamps, of the window, of the fire, of the lights outside.
_LIGHT = {
    "night": ("#31314a", 1.02, 0.30, 1.0, 1.0),
    "dusk": ("#4c4256", 0.86, 0.55, 0.9, 0.72),
    "day": ("#8c8a88", 0.40, 0.62, 0.66, 0.16),
}


def look_of(time: str, weather: str, palette: str) -> Look:
    """Compose the look."""
    outside = _CLEAR_DAY if (time, weather) == ("day", "clear") else _OUTSIDE[time]
    if weather == "snow":
        outside = tuple(mix(code, "#c4d0e8", 0.10 if time == "night" else 0.22) for code in outside)
    if palette == "blue":
        outside = tuple(mix(code, "#2a6aa8" if time != "day" else "#9cc4e4", 0.16) for code in outside)
    ambient, lamp, sill, fire, lit = _LIGHT[time]
    high, upper, lower, low = outside
    day = time == "day"
    first, second, third = (0.22, 0.42, 0.62) if day else (0.35, 0.6, 0.8)
    far = mix(lower, upper, 0.5)
    ground = "#3c5444" if day else "#05060e"
    return Look(
        sky=((0.0, high), (0.4, upper), (0.75, lower), (1.0, low)),
        silhouettes=(mix(far, ground, first), mix(far, ground, second), mix(far, ground, third)),
        lights=(
            "#ff9a2e",
            "#ff7420",
            "#ffb95a",
            "#ff4c38",
            "#5a9cf4",
            "#ffa640",
            "#5ad0c8" if palette == "blue" else "#ffc070",
        ),
        lit=lit,
        wall=_WALL[palette],
        wood=_WOOD[palette],
        frame=mix("#e8dccb", _WOOD[palette], 0.12 if palette != "amber" else 0.5),
        cloth=_CLOTH[palette],
        second=_SECOND[palette],
        curtain=_CURTAIN[palette],
        leaf="#5f8a4e" if palette != "blue" else "#4f8a70",
        cat="#6a625e" if palette == "blue" else "#a8683a",
        lamp=_LAMP[palette],
        lamp_gain=lamp,
        ambient=mix(ambient, _WALL[palette], 0.12),
        sill=mix(lower, "#dfe8ff", 0.45) if not day else "#f2f4f0",
        sill_gain=sill,
        fire="#ffa468",
        fire_gain=fire,
        flake=scale("#f4f8ff", 1.0 if not day else 0.95),
    )
