"""The colours of the ocean at each time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, greyed, mix, scale
from promptreel_studio.scenes.kit.sky import Glow


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sky: From the zenith down to the horizon.
        light: Colour of the sunlight or moonlight.
        body: What shines: "sun", "moon" or nothing ("").
        x: Its place across the frame, as a share.
        lift: Height of its centre above the horizon, as a share of the sky.
        radius: In 1080p pixels.
        glows: Around it.
        cloud_shadow: Cloud bodies, from high to low.
        cloud_lit: Their lit rims.
        land: Far coasts, far to near.
        mirror: How much light the water returns, far and near, 0..1.
        tint: BGR share of it that is not swallowed.
        deep: Colour of the water itself.
        glint: Sparkles.
        glint_gain: Their strength, 0..255.
        path: Width of the glitter path; 1.0 is a low sun.
        haze: Glow along the horizon.
        stars: Number on a 1080p frame.
        cover: Cloud cover, 0..1.
    """

    sky: Stops
    light: str
    body: str
    x: float
    lift: float
    radius: float
    glows: tuple[Glow, ...]
    cloud_shadow: Stops
    cloud_lit: str
    land: tuple[str, str, str]
    mirror: tuple[float, float]
    tint: tuple[float, float, float]
    deep: str
    glint: str
    glint_gain: float
    path: float
    haze: float
    stars: int
    cover: float


SKIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("sunset", "warm"): ("#1a2655", "#43427c", "#9a4f78", "#e06e5a", "#f79c58", "#ffc884"),
    ("sunset", "rose"): ("#251f52", "#573a82", "#a8528e", "#e67790", "#f9a79c", "#ffd0b2"),
    ("sunset", "teal"): ("#0c2a48", "#1b5870", "#4c8f90", "#c9ad80", "#f3b060", "#ffd28a"),
    ("dawn", "warm"): ("#3b598f", "#6f88b3", "#b3a2ba", "#ecb4a2", "#fccb9e", "#ffe0b4"),
    ("dawn", "rose"): ("#47589a", "#8382bd", "#c498bd", "#f0acb3", "#fdc5b8", "#ffdccb"),
    ("dawn", "teal"): ("#2d6788", "#5d9bab", "#9fc2bd", "#e2d2b2", "#f7d8ac", "#ffecc8"),
    ("dusk", "warm"): ("#0a1230", "#1a2450", "#42376c", "#84496e", "#c4655a", "#ec925e"),
    ("dusk", "rose"): ("#120f33", "#2a1f56", "#593572", "#9a4a7c", "#d36b80", "#f0a08c"),
    ("dusk", "teal"): ("#06182c", "#0d3046", "#1f5560", "#4f7f78", "#b39a6e", "#e8b070"),
    ("night", "warm"): ("#050917", "#0a142c", "#142647", "#233a60", "#3a5274", "#54698a"),
    ("night", "rose"): ("#090618", "#150f30", "#27204e", "#3f3468", "#5c4c80", "#7a6896"),
    ("night", "teal"): ("#031018", "#07202c", "#0e3644", "#1a4e5c", "#2f6a74", "#4a868c"),
    ("day", "warm"): ("#1f5ca6", "#3c82c4", "#6aa8da", "#9cc8e6", "#c6e0ee", "#e6eef0"),
    ("day", "rose"): ("#4058a8", "#6584c6", "#93a9da", "#bdc6e6", "#dcd8ec", "#f0e4ec"),
    ("day", "teal"): ("#0e6a92", "#2c93b0", "#5eb6c6", "#94d2d6", "#c2e6e2", "#e6f4ec"),
}
_POSITIONS = (0.0, 0.28, 0.52, 0.73, 0.89, 1.0)
_SUNLIGHT = {"warm": "#ffb066", "rose": "#ffb0a4", "teal": "#ffc670"}
_MOONLIGHT = {"warm": "#dfe6f6", "rose": "#eadff6", "teal": "#d6f0ee"}


def look_of(time: str, weather: str, palette: str) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before."""
    colours = SKIES[time, palette]
    stops = tuple(zip(_POSITIONS, colours, strict=True))
    zenith, upper, middle, low, horizon = colours[0], colours[1], colours[2], colours[3], colours[5]
    sun = _SUNLIGHT[palette]
    look = Look(
        sky=stops,
        light=sun,
        body="sun",
        x=0.5,
        lift=0.105,
        radius=47,
        glows=(Glow(sun, 0.30, 0.30, 1.5), Glow("#ffdca6", 0.34, 0.085, 1.15), Glow("#fff0d0", 0.26, 0.03)),
        cloud_shadow=(
            (0.0, mix(zenith, middle, 0.35)),
            (0.4, mix(upper, middle, 0.55)),
            (0.7, mix(middle, low, 0.35)),
            (1.0, mix(low, middle, 0.30)),
        ),
        cloud_lit=mix(low, horizon, 0.45),
        land=(mix(low, middle, 0.72), mix(middle, upper, 0.55), scale(mix(middle, zenith, 0.72), 0.80)),
        mirror=(0.92, 0.40),
        tint=(0.94, 0.84, 0.90),
        deep=scale(mix(zenith, upper, 0.30), 0.62),
        glint=mix(sun, "#fff2d6", 0.55),
        glint_gain=235,
        path=1.0,
        haze=0.34,
        stars=0,
        cover=0.50,
    )
    if time == "dawn":
        look = replace(
            look, x=0.58, lift=0.17, radius=42, path=0.9, glint_gain=215, haze=0.30, mirror=(0.90, 0.50)
        )
        look = replace(look, deep=scale(mix(zenith, upper, 0.2), 0.55), cloud_lit="#fff0dc")
    elif time == "dusk":
        faint = (Glow(mix(sun, low, 0.5), 0.42, 0.26, 2.6), Glow(sun, 0.30, 0.10, 3.2))
        look = replace(look, body="", lift=0.0, glows=faint, glint_gain=95, path=2.3, stars=170, haze=0.26)
        look = replace(look, glint=mix(horizon, "#fff2d6", 0.25), deep=scale(zenith, 0.75))
    elif time == "night":
        look = _night(look, _MOONLIGHT[palette], colours)
    elif time == "day":
        look = _day(look, colours)
    if weather == "fog":
        return _fog(look, colours)
    return replace(look, cover=0.66) if weather == "cloudy" else look


def _fog(look: Look, colours: tuple[str, ...]) -> Look:
    """Sky and sea run into each other; coasts are shadows, and the light is a pale spot."""
    air = greyed(mix(colours[3], colours[4], 0.55), 0.42)
    if look.body == "":
        air = mix(air, "#ffffff", 0.28)
    return replace(
        look,
        sky=tuple((at, mix(greyed(code, 0.3), air, 0.42 + 0.50 * at)) for at, code in look.sky),
        glows=tuple(replace(glow, gain=glow.gain * 0.62) for glow in look.glows),
        cloud_shadow=tuple((at, mix(code, air, 0.7)) for at, code in look.cloud_shadow),
        cloud_lit=mix(look.cloud_lit, air, 0.6),
        land=tuple(mix(code, air, share) for code, share in zip(look.land, (0.84, 0.70, 0.56), strict=True)),
        deep=mix(look.deep, scale(air, 0.55), 0.45),
        glint=mix(look.glint, air, 0.4),
        glint_gain=look.glint_gain * 0.36,
        haze=look.haze * 0.5,
        stars=0,
        cover=0.0,
    )


def _night(look: Look, moon: str, colours: tuple[str, ...]) -> Look:
    return replace(
        look,
        light=moon,
        body="moon",
        x=0.60,
        lift=0.60,
        radius=50,
        glows=(Glow(moon, 0.22, 0.22), Glow(moon, 0.26, 0.06)),
        cloud_shadow=(
            (0.0, mix(colours[1], colours[3], 0.25)),
            (0.6, colours[3]),
            (1.0, mix(colours[3], colours[4], 0.7)),
        ),
        cloud_lit=mix(moon, colours[4], 0.35),
        land=(mix(colours[3], colours[2], 0.4), scale(colours[2], 0.85), scale(colours[1], 0.75)),
        mirror=(0.88, 0.42),
        tint=(0.98, 0.92, 0.88),
        deep=scale(colours[1], 0.62),
        glint=moon,
        glint_gain=205,
        path=0.85,
        haze=0.10,
        stars=620,
        cover=0.46,
    )


def _day(look: Look, colours: tuple[str, ...]) -> Look:
    sea = scale(mix(colours[0], colours[1], 0.35), 0.62)
    return replace(
        look,
        light="#fff6e0",
        body="",
        x=0.66,
        lift=1.12,
        radius=0,
        glows=(Glow("#fff8e6", 0.34, 0.34),),
        cloud_shadow=(
            (0.0, "#b9c8da"),
            (0.5, mix("#c4d0dd", colours[3], 0.4)),
            (1.0, mix("#d2dae2", colours[4], 0.5)),
        ),
        cloud_lit="#ffffff",
        land=(mix(colours[3], colours[1], 0.40), mix(colours[2], "#4b6a78", 0.55), "#3d5a62"),
        mirror=(0.74, 0.30),
        tint=(1.0, 0.98, 0.88),
        deep=sea,
        glint="#fffdf2",
        glint_gain=165,
        path=2.0,
        haze=0.16,
        cover=0.52,
    )
