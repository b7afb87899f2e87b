"""The colours above the clouds at each time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, mix, scale
from promptreel_studio.scenes.kit.sky import Glow


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        sky: From the zenith down to the horizon.
        light: Colour of the sunlight or moonlight.
        body: What shines: "sun" or "moon", or nothing ("").
        x: Its place, as a share of the width.
        lift: Height above the horizon, as a share of the sky.
        radius: In 1080p pixels.
        glows: Around it.
        lit: Cloud tops in the light.
        side: Clouds in the light of the sky.
        shade: Their shadows.
        mist: The valleys between them.
        air: What distance turns everything into.
        rim: How strongly edges are lit from behind, 0..1.
        rays: Strength of the sun's rays, 0..255.
        haze: Light along the horizon, 0..1.
        stars: How many.
        city: Glow of lamps below, 0..1.
        rock: Peaks, dark and lit.
        trail: Light of the plane's trail, 0..1.
    """

    sky: Stops
    light: str
    body: str
    x: float
    lift: float
    radius: float
    glows: tuple[Glow, ...]
    lit: str
    side: str
    shade: str
    mist: str
    air: str
    rim: float
    rays: float
    haze: float
    stars: int
    city: float
    rock: tuple[str, str]
    trail: float


SKIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("sunset", "rose"): ("#2b2764", "#574492", "#a05c9c", "#e58398", "#fbb09a", "#ffd8b0"),
    ("sunset", "golden"): ("#2a4068", "#5f7496", "#ab9690", "#e6ae74", "#fbc674", "#ffe4a2"),
    ("sunset", "blue"): ("#142f68", "#335e9e", "#708cba", "#b4aec4", "#eac6b6", "#ffe2c2"),
    ("dawn", "rose"): ("#6076b0", "#8e94c8", "#c2a6c8", "#f0b8c2", "#fdd0c6", "#ffe8d8"),
    ("dawn", "golden"): ("#6288b0", "#92acc4", "#c6c4bc", "#f2d4a4", "#fde0ae", "#fff0cc"),
    ("dawn", "blue"): ("#4a80bc", "#78a4d2", "#a6c2de", "#d2d8e4", "#f0e0da", "#fff0e2"),
    ("day", "rose"): ("#3456ac", "#567ac8", "#86a0da", "#b4c0e6", "#d4d2ea", "#eadcea"),
    ("day", "golden"): ("#2a66ac", "#4c8ac8", "#7cb0da", "#aed0e4", "#d8e4e2", "#f4eedc"),
    ("day", "blue"): ("#1450a4", "#2e76c6", "#5e9edc", "#98c4ea", "#c8e0f2", "#e8f2f8"),
    ("dusk", "rose"): ("#0e1036", "#241f56", "#4f3474", "#8c4a80", "#c96a84", "#f09a8e"),
    ("dusk", "golden"): ("#0c1732", "#22324e", "#4c4c5e", "#8a6656", "#cc8c50", "#f4b866"),
    ("dusk", "blue"): ("#071230", "#122a56", "#2c4a7e", "#566c9c", "#9486a4", "#d8a49a"),
    ("night", "rose"): ("#070516", "#110d2c", "#221b48", "#3a3064", "#54477e", "#6e6096"),
    ("night", "golden"): ("#05080f", "#0d1522", "#1c2838", "#323f4e", "#4c5a66", "#6c7678"),
    ("night", "blue"): ("#030817", "#08152e", "#12284c", "#20406c", "#345c8a", "#5078a4"),
}
_POSITIONS = (0.0, 0.30, 0.55, 0.76, 0.90, 1.0)
_SUNLIGHT = {"rose": "#ffb4a0", "golden": "#ffcb70", "blue": "#ffd6b0"}
_MOONLIGHT = {"rose": "#e6dcf6", "golden": "#f2ecd8", "blue": "#d6e6fa"}


def look_of(time: str, palette: str) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before."""
    colours = SKIES[time, palette]
    zenith, upper, middle, low, near, horizon = colours
    sun = _SUNLIGHT[palette]
    look = Look(
        sky=tuple(zip(_POSITIONS, colours, strict=True)),
        light=sun,
        body="sun",
        x=0.64,
        lift=0.13,
        radius=40,
        glows=(Glow(sun, 0.24, 0.30, 1.5), Glow("#ffdca6", 0.28, 0.085, 1.1), Glow("#fff0d0", 0.26, 0.03)),
        lit=mix(horizon, sun, 0.35),
        side=mix(mix(low, middle, 0.45), "#ffffff", 0.05),
        shade=scale(mix(mix(upper, middle, 0.10), zenith, 0.34), 0.94),
        mist=mix(mix(low, middle, 0.62), near, 0.10),
        air=mix(near, low, 0.40),
        rim=0.95,
        rays=58,
        haze=0.27,
        stars=60,
        city=0.0,
        rock=(mix(mix(upper, zenith, 0.6), "#20182c", 0.30), mix(low, near, 0.25)),
        trail=0.75,
    )
    if time == "dawn":
        # Tops that are warm and bright, and valleys that still have the blue of the night.
        warm = mix(mix(horizon, sun, 0.22), "#ffffff", 0.22)
        look = replace(
            look, x=0.36, lift=0.20, radius=36, lit=warm, side=mix(middle, low, 0.20), stars=0, rays=48
        )
        look = replace(
            look,
            shade=scale(mix(upper, zenith, 0.45), 0.84),
            mist=mix(low, middle, 0.45),
            rim=0.80,
            haze=0.20,
        )
    elif time == "day":
        look = replace(
            look,
            light="#fff8e8",
            body="",
            x=0.70,
            lift=0.80,
            radius=30,
            glows=(Glow("#fffaf0", 0.30, 0.26), Glow("#fffdf6", 0.60, 0.08), Glow("#ffffff", 1.6, 0.024)),
            lit=mix("#ffffff", near, 0.16),
            side=mix(low, "#ffffff", 0.22),
            shade=mix(middle, upper, 0.46),
            mist=mix(low, middle, 0.12),
            air=mix(near, low, 0.62),
            rim=0.20,
            rays=20,
            haze=0.10,
            stars=0,
            rock=(mix(upper, "#3c4658", 0.62), mix("#c8ccd4", low, 0.25)),
            trail=1.0,
        )
    elif time == "dusk":
        look = replace(
            look,
            body="",
            lift=0.0,
            glows=(Glow(mix(sun, low, 0.4), 0.46, 0.28, 2.4), Glow(sun, 0.40, 0.09, 2.8)),
            lit=mix(near, low, 0.40),
            side=mix(middle, low, 0.30),
            shade=mix(upper, zenith, 0.25),
            mist=mix(middle, low, 0.35),
            air=mix(low, middle, 0.35),
            rim=0.70,
            rays=34,
            haze=0.24,
            stars=240,
            city=0.45,
            trail=0.6,
        )
    elif time == "night":
        moon = _MOONLIGHT[palette]
        look = replace(
            look,
            light=moon,
            body="moon",
            x=0.66,
            lift=0.60,
            radius=46,
            glows=(Glow(moon, 0.20, 0.24), Glow(moon, 0.26, 0.07)),
            lit=mix(moon, near, 0.58),
            side=mix(low, near, 0.15),
            shade=mix(upper, middle, 0.35),
            mist=mix(middle, low, 0.45),
            air=mix(low, middle, 0.40),
            rim=0.55,
            rays=12,
            haze=0.08,
            stars=760,
            city=1.5,
            rock=(scale(upper, 0.55), mix(near, moon, 0.12)),
            trail=0.30,
        )
    return look
