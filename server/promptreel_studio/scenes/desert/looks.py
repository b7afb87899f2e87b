"""Colours of the desert."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, mix, scale


@dataclass(frozen=True)
class Look:
    """Colours of one time of day.

    Attributes:
        sky: From the top to the horizon.
        glow: Colour of the light around the sun or moon.
        gain: Its strength.
        disc: "sun", "moon" or nothing.
        height: Of the disc, as a share of the sky from the top.
        shade: Sand in shadow.
        lit: Sand in light.
        rim: Sand where light grazes the crests.
        air: Colour of the haze.
        haze: Share of it over the farthest dunes.
        low: How low the light stands: its tangent.
        cloud: Colour of clouds.
        cover: How much of them.
        stars: How many on a 1080p frame.
        dark: Colour of what stands against the light.
        sand: Light of blowing sand.
        heat: Strength of the shimmer over the horizon.
    """

    sky: Stops
    glow: str
    gain: float
    disc: str
    height: float
    shade: str
    lit: str
    rim: str
    air: str
    haze: float
    low: float
    cloud: str
    cover: float
    stars: float
    dark: str
    sand: float
    heat: float


_TIMES = {
    "sunset": Look(
        ((0, "#3d3a6b"), (0.35, "#8a5679"), (0.68, "#e0875c"), (1, "#ffc878")), "#ff9a48", 0.62, "sun", 0.76,
        "#5b2c33", "#e08a42", "#ffd08a", "#f0a066", 0.80, 0.20, "#8a5670", 0.38, 0, "#2c161c", 0.55, 0.7,
    ),
    "dawn": Look(
        ((0, "#456096"), (0.4, "#9a94bb"), (0.72, "#eebca8"), (1, "#ffe3b8")), "#ffc890", 0.46, "sun", 0.82,
        "#6c5068", "#e2a984", "#ffe0bc", "#e9bfae", 0.86, 0.20, "#b298b2", 0.40, 0, "#3a2a38", 0.5, 0.3,
    ),
    "day": Look(
        ((0, "#1f67b4"), (0.45, "#4f97d6"), (0.8, "#9cc8e6"), (1, "#d8e2dc")), "#fff2d0", 0.30, "", 0.10,
        "#a4683c", "#eab876", "#fff0c8", "#d9cdb8", 0.66, 0.46, "#dfe6ee", 0.34, 0, "#4a2e20", 0.45, 1.0,
    ),
    "dusk": Look(
        ((0, "#1b2150"), (0.4, "#443f7c"), (0.74, "#a5628a"), (1, "#f0a083")), "#f08a6a", 0.40, "", 0.98,
        "#2e2348", "#8d5a74", "#e0a090", "#8d5f84", 0.80, 0.24, "#57437a", 0.38, 240, "#17112a", 0.4, 0.2,
    ),
    "night": Look(
        ((0, "#050918"), (0.5, "#0e1a3a"), (0.85, "#203258"), (1, "#314468")), "#7c9cd8", 0.26, "moon", 0.36,
        "#0c1228", "#4a5878", "#a0b2d0", "#26365a", 0.78, 0.26, "#1c2848", 0.30, 1500, "#04060f", 0.3, 0.0,
    ),
}  # fmt: skip

_TINTS = {"rose": ("#e0648c", 0.30, "#ff8aa8"), "golden": ("#e8b030", 0.26, "#ffd060")}
_STRENGTH = {"sunset": 1.0, "dawn": 0.9, "day": 0.75, "dusk": 0.9, "night": 0.35}


def look_of(time: str, weather: str, palette: str) -> Look:
    """The colours of a scene."""
    look = _TIMES[time]
    if palette in _TINTS:
        code, share, glow = _TINTS[palette]
        share *= _STRENGTH[time]

        def tint(colour: str, part: float = 1.0) -> str:
            bright = max(int(colour[i : i + 2], 16) for i in (1, 3, 5)) / 224
            return mix(colour, scale(code, bright), share * part)

        look = replace(
            look,
            sky=tuple((at, tint(colour, 0.5 + 0.8 * at)) for at, colour in look.sky),
            glow=mix(look.glow, glow, share * 1.6),
            shade=tint(look.shade, 0.8),
            lit=tint(look.lit, 1.3),
            rim=tint(look.rim),
            air=tint(look.air, 1.3),
            cloud=tint(look.cloud),
        )
    if weather == "cloudy":
        grey = mix(look.air, "#8a8a94", 0.4)
        return replace(
            look,
            sky=tuple((at, mix(colour, scale(grey, 0.55 + 0.4 * at), 0.34)) for at, colour in look.sky),
            lit=mix(look.lit, look.shade, 0.30),
            rim=mix(look.rim, look.lit, 0.4),
            cover=0.60,
            gain=look.gain * 0.7,
            stars=look.stars / 5,
        )
    if weather == "fog":
        dust = mix(look.air, look.lit, 0.4)
        return replace(
            look,
            sky=tuple((at, mix(colour, scale(dust, 0.62 + 0.36 * at), 0.66)) for at, colour in look.sky),
            air=dust,
            lit=mix(look.lit, dust, 0.25),
            shade=mix(look.shade, dust, 0.22),
            haze=min(0.97, look.haze + 0.15),
            cover=0.0,
            gain=look.gain * 0.75,
            stars=look.stars / 6,
            sand=look.sand * 1.6,
        )
    return look
