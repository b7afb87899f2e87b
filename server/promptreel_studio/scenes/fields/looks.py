"""Colours of the fields: the light of the hour, and the crop."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.fields.seasons import YEARS, Year
from promptreel_studio.scenes.kit.colour import Stops, greyed, mix, scale
from promptreel_studio.scenes.kit.gloom import Deck, deck_of, tones


@dataclass(frozen=True)
class Look:
    """Colours of one hour.

    Attributes:
        sky: From the top to the horizon.
        glow: Colour of the light around the sun or moon.
        gain: Its strength.
        disc: "sun", "moon" or nothing.
        height: Of the light, share of the sky above the horizon from the top.
        tint: Colour that the light multiplies everything with.
        level: Brightness of things, 1.0 by day.
        warm: Colour of lit edges.
        air: Colour of the haze.
        haze: Share of it over the farthest hills.
        cloud: Colour of clouds.
        cover: How much of them.
        stars: How many.
        fireflies: How many.
        shadows: How dark the shadows of clouds on the land are.
        year: The season's colours.
    """

    sky: Stops
    glow: str
    gain: float
    disc: str
    height: float
    tint: str
    level: float
    warm: str
    air: str
    haze: float
    cloud: str
    cover: float
    stars: float
    fireflies: int
    shadows: float = 0.0
    year: Year = YEARS["summer"]

    def lit(self, code: str, share: float = 0.0) -> str:
        """A thing's own colour in this light; `share` 0..1 is how much the low light grazes it."""
        own = [int(code[i : i + 2], 16) for i in (1, 3, 5)]
        light = [int(self.tint[i : i + 2], 16) / 255 * self.level for i in (1, 3, 5)]
        shaded = "#" + "".join(f"{min(255, round(a * b)):02x}" for a, b in zip(own, light, strict=True))
        return mix(shaded, self.warm, share)


@dataclass(frozen=True)
class Crop:
    """What grows.

    Attributes:
        leaf: Leaves, dark and light.
        blooms: Colours of flowers or ears.
        soil: The ground between rows.
        rows: Distance of the rows; 0 is none.
        size: Of a flower in the distance.
        dab: Its length across and up, in sizes.
        thick: Its thickness, in sizes.
        tall: Height of the plants; the viewer's is 1.
        heart: Colour of its middle, if that shows.
        keeps: How much of their own colour the flowers keep where low light grazes them, 0..1.
    """

    leaf: tuple[str, str]
    blooms: tuple[str, ...]
    soil: str
    rows: float
    size: float
    dab: tuple[float, float]
    thick: float
    tall: float
    heart: str = ""
    keeps: float = 0.0


CROPS = {
    "meadow": Crop(("#27461f", "#7d9a3c"), ("#d8352a", "#f4f0e2", "#f0c22e", "#5a6cc8", "#e6543a"), "#4a6a2c", 0.0, 0.44, (0.5, 0.0), 0.72, 0.10),
    "lavender": Crop(("#3c4a44", "#6f8468"), ("#6a34c4", "#8a50e0", "#5628a8", "#a878f0"), "#7c6456", 1.25, 0.64, (0.1, 1.3), 0.36, 0.14, keeps=0.72),
    "wheat": Crop(("#8a6a26", "#d2a848"), ("#e2b850", "#f0d078", "#c89838"), "#a07a34", 0.0, 0.42, (0.22, 1.7), 0.22, 0.17),
    "sunflowers": Crop(("#2c4a1e", "#6f8f34"), ("#f6b81e", "#ffd23c", "#e89a14"), "#3c5424", 1.0, 0.78, (0.42, 0.05), 0.66, 0.20, "#4a2c14"),
}  # fmt: skip

_BLOOMS = {
    "purple": ("#7c58c0", "#a07ce0", "#5c48b4", "#d8c4f4", "#c45cb8"),
    "green": ("#f6f4e8", "#fdfdf6", "#f2d440", "#e8eed0", "#c6dc6a"),
    "rose": ("#e85c86", "#f49ab4", "#fbe0e6", "#d83c6c", "#f6c2d0"),
}

_TIMES = {
    "sunset": Look(
        ((0, "#38498e"), (0.4, "#9474a6"), (0.72, "#f0a078"), (1, "#ffd08c")), "#ffae50", 0.95, "sun", 0.60,
        "#ffdcba", 0.92, "#ffc878", "#f2b88c", 0.66, "#987894", 0.36, 0, 0, 0.16,
    ),
    "day": Look(
        ((0, "#2a74c4"), (0.5, "#64a8e0"), (0.85, "#b4daf0"), (1, "#e2eef0")), "#fff6dc", 0.26, "", 0.12,
        "#fffdf2", 1.0, "#fff6c0", "#a8c8de", 0.46, "#e2eaf2", 0.46, 0, 0, 0.30,
    ),
    "dawn": Look(
        ((0, "#5878b0"), (0.45, "#b0aed0"), (0.75, "#f6ccbc"), (1, "#ffeacc")), "#ffd8a4", 0.46, "sun", 0.68,
        "#f6e2de", 0.86, "#ffe0b8", "#eccfca", 0.76, "#bcaac0", 0.44, 0, 0, 0.14,
    ),
    "dusk": Look(
        ((0, "#22306a"), (0.45, "#5a5496"), (0.78, "#c07c9c"), (1, "#f6b094")), "#f49a7c", 0.36, "", 0.98,
        "#c0a8cc", 0.74, "#e0a4b0", "#9a7ca0", 0.70, "#6a5a94", 0.42, 200, 60,
    ),
    "night": Look(
        ((0, "#060b1e"), (0.5, "#10204a"), (0.85, "#223a68"), (1, "#38507c")), "#8cacE8", 0.26, "moon", 0.34,
        "#8ca4dc", 0.44, "#8cacdc", "#2c4270", 0.70, "#223258", 0.34, 1300, 110,
    ),
}  # fmt: skip
_LIGHTS = {"golden": ("#ffc860", 0.10), "purple": ("#a070d8", 0.16), "green": ("#b8d890", 0.10), "rose": ("#ff88a8", 0.16)}  # fmt: skip


def look_of(time: str, weather: str, palette: str, season: str = "summer") -> Look:
    """The light of a scene."""
    look = _TIMES[time]
    code, share = _LIGHTS[palette]
    share *= 1.3 if time in ("sunset", "dawn", "dusk") else 0.5

    def tint(colour: str, part: float) -> str:
        bright = max(int(colour[i : i + 2], 16) for i in (1, 3, 5)) / 245
        return mix(colour, scale(code, bright), share * part)

    look = replace(
        look,
        sky=tuple((at, tint(colour, 0.3 + 1.3 * at)) for at, colour in look.sky),
        air=tint(look.air, 1.3),
        warm=tint(look.warm, 1.4),
        tint=tint(look.tint, 0.8),
        cloud=tint(look.cloud, 0.8),
        year=YEARS[season],
    )
    if weather == "clear":
        return look
    storm, rain = weather == "storm", weather in ("rain", "storm")
    thick = weather in ("fog", "snow")
    grey = scale("#a4aab4", {"day": 1.0, "dawn": 0.92, "sunset": 0.84, "dusk": 0.55, "night": 0.2}[time])
    part = 0.74 if rain else 0.60 if thick else 0.42
    look = replace(
        look,
        sky=tuple((at, mix(colour, scale(grey, 0.62 + 0.4 * at), part)) for at, colour in look.sky),
        gain=look.gain * (0.35 if rain else 0.6),
        disc="" if rain else look.disc,
        level=look.level * (0.74 if rain else 0.86),
        warm=mix(look.warm, grey, part),
        air=mix(look.air, grey, part),
        haze=min(0.94, look.haze + (0.16 if rain else 0.24 if thick else 0.06)),
        cloud=mix(look.cloud, scale(grey, 0.66), 0.6),
        cover=0.86 if rain or weather == "snow" else 0.16 if thick else 0.74,
        stars=look.stars / 6,
        fireflies=0 if rain or thick else look.fireflies,
        shadows=0.0,
    )
    if thick:
        # The light comes through from everywhere: the sky is paler, and so is the air.
        pale = mix(grey, *((look.glow, 0.16) if weather == "fog" else ("#b8c8e8", 0.3)))
        return replace(
            look,
            sky=tuple((at, mix(colour, pale, 0.25 + 0.45 * at)) for at, colour in look.sky),
            air=mix(look.air, pale, 0.45),
            level=min(1.0, look.level * 1.08),
        )
    if not storm:
        return look
    # Under clouds as dark as these, the land is darker and the far hills are as dark as the sky above them.
    _, low, _, middle, _ = tones(time, look.warm, 0.0)
    return replace(
        look,
        gain=look.gain * 0.4,
        level=look.level * 0.74,
        warm=scale(look.warm, 0.72),
        air=scale(greyed(mix(middle, low, 0.42), 0.4), 0.76),
        tint=mix(look.tint, "#c4d0e0", 0.4),
        stars=0,
    )


def deck(time: str, palette: str, x: float) -> Deck:
    """The clouds of a storm; `x` is where the light under them is, as a share of the width."""
    code, share = _LIGHTS[palette]
    found = deck_of(time, scale(code, 0.45), share, storm=True, x=x)
    return replace(
        found,
        clouds=tuple((at, greyed(scale(tone, 0.66 + 0.34 * at), 0.3)) for at, tone in found.clouds),
        low=greyed(scale(found.low, 0.74), 0.3),
        gap=scale(found.gap, 0.86),
        gain=0.7,
        way=-1.0,
    )


def crop_of(variant: str, palette: str) -> Crop:
    """What grows; a palette other than golden chooses the flowers of a meadow."""
    crop = CROPS[variant]
    return replace(crop, blooms=_BLOOMS[palette]) if variant == "meadow" and palette in _BLOOMS else crop
