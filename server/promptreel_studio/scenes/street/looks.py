"""The colours of the street at each time, weather and palette."""

from __future__ import annotations

from dataclasses import dataclass

from promptreel_studio.scenes.kit.colour import Stops, mix, scale


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sky: From the zenith to the horizon.
        air: What distance fades into.
        glow: Light at the end of the street.
        glow_gain: Its strength.
        thick: Metres after which two thirds of a colour are air.
        walls: Colours of plaster, brick and wood.
        shade: Light on the walls, 0..1.
        signs: Colours of signs.
        sign_gain: Their strength, 0..1.
        windows: Colours of lit windows, most common first.
        lit: Share of windows that are lit.
        pane: Colour of dark windows: they mirror the sky.
        shop: Light within the shops.
        ground: Colour of the asphalt.
        paint: Colour of markings on it.
        wet: Reflection of rough asphalt and of puddles, 0..1.
        figure: Colour of people and cars.
        rim: Light on their edges.
        umbrellas: Colours of umbrellas; the first is that of the person who waits.
        mirror: How bright the ground mirrors what stands on it.
        spill: From which brightness on light glows.
        falling: It rains or snows: people carry umbrellas.
        white: Snow lies on things.
        stars: Number on a 1080p frame.
        sun: Colour of the sunlight that falls on one side of a dry street; "" where it is wet or there is no sun.
    """

    sky: Stops
    air: str
    glow: str
    glow_gain: float
    thick: float
    walls: tuple[str, ...]
    shade: float
    signs: tuple[str, ...]
    sign_gain: float
    windows: tuple[str, ...]
    lit: float
    pane: str
    shop: tuple[str, ...]
    ground: str
    paint: str
    wet: tuple[float, float]
    figure: str
    rim: str
    umbrellas: tuple[str, ...]
    mirror: float
    spill: float
    falling: bool
    white: bool
    stars: int
    sun: str = ""

    @property
    def film(self) -> float:
        """How much water or polish lies on the ground: it mirrors the feet of what stands on it."""
        return 0.35 if self.sun else 1.0


@dataclass(frozen=True)
class _Tones:
    """What a palette gives to every time of day."""

    night: tuple[str, str, str]
    dusk: tuple[str, str, str]
    day: tuple[str, str, str]
    glow: str
    wall: str
    signs: tuple[str, ...]
    windows: tuple[str, ...]
    shop: tuple[str, ...]
    umbrellas: tuple[str, ...]


_TONES = {
    "neon": _Tones(
        ("#070820", "#1c1450", "#6a2c8c"),
        ("#1c2468", "#54389a", "#c86ca4"),
        ("#7c8cb0", "#9aa6c4", "#c6c4da"),
        "#ff8ad0",
        "#231f40",
        ("#ff2f92", "#22dcff", "#8f5cff", "#ff5a5a", "#ffd24a", "#2cf0b4"),
        ("#ffd49a", "#ffe9c8", "#9fe4ff", "#ff9ad6"),
        ("#ffd9a6", "#ffe8cc", "#a8f0ff", "#ffb0dc"),
        ("#ff3e6c", "#3a5cff", "#20c8d8", "#f2c14a", "#c8d0f0"),
    ),
    "amber": _Tones(
        ("#0a0a16", "#2a1a2a", "#84472a"),
        ("#2a2e58", "#7c4c62", "#dc905a"),
        ("#8c949c", "#aca8a0", "#d6c6aa"),
        "#ffc474",
        "#2c201c",
        ("#ff8a2c", "#ff4c34", "#ffc64a", "#ffe6a8", "#ff6a4c", "#ffae3c"),
        ("#ffc069", "#ffd898", "#ffaf58", "#fff0cc"),
        ("#ffca84", "#ffdca4", "#ffb868", "#ffe8c4"),
        ("#e8402c", "#d89a3c", "#7c4a34", "#c8b49a", "#a83a30"),
    ),
    "blue": _Tones(
        ("#040a1e", "#0c2350", "#2e62a8"),
        ("#12306c", "#3a68ac", "#a8b4dc"),
        ("#6c8cb0", "#90acc8", "#bccfe0"),
        "#b4dcff",
        "#16233e",
        ("#3c8cff", "#7cc8ff", "#ffb45a", "#5a6cff", "#b8e4ff", "#ff6a6a"),
        ("#ffd8a0", "#cfe6ff", "#8fc4ff", "#fff0d4"),
        ("#ffdcae", "#d8ecff", "#a8d4ff", "#ffe4bc"),
        ("#ffb23c", "#3c7cf0", "#88b8f0", "#e8ecf8", "#2c4c98"),
    ),
    "teal": _Tones(
        ("#03111a", "#06344a", "#14807e"),
        ("#0e3c58", "#2c7c88", "#c4c89c"),
        ("#729898", "#94b6b0", "#c4d8cc"),
        "#a4ffe0",
        "#122a30",
        ("#20ecc4", "#2cb4ff", "#ffb65c", "#ff5a7c", "#a8ff8c", "#7cf4ff"),
        ("#ffd9a4", "#c8fff0", "#80f0e0", "#fff2d0"),
        ("#ffdcaa", "#d0fff0", "#9cf4e8", "#ffe8c0"),
        ("#ff6a4a", "#1fc0b0", "#f0d068", "#b8e8e0", "#2c6c80"),
    ),
}
_SHADE = {"night": 0.80, "dusk": 1.05, "day": 1.0}
_LIT = {"night": 0.46, "dusk": 0.40, "day": 0.14}
_GAIN = {"night": 1.0, "dusk": 0.92, "day": 0.62}
_WET = {"rain": (0.60, 1.0), "clear": (0.30, 0.72), "snow": (0.26, 0.60), "fog": (0.36, 0.80)}


def look_of(time: str, weather: str, palette: str) -> Look:
    """Compose the look."""
    tones = _TONES[palette]
    high, middle, low = {"night": tones.night, "dusk": tones.dusk, "day": tones.day}[time]
    night, day = time == "night", time == "day"
    if weather == "clear" and day:
        high, middle, low = mix(high, "#4f93dc", 0.6), mix(middle, "#93c0ea", 0.6), mix(low, "#f2f4f2", 0.4)
    air = low if not night else mix(middle, low, 0.62)
    if weather == "fog":
        air = mix(air, "#c8ccd4" if day else low, 0.4)
        high, middle = mix(high, air, 0.55), mix(middle, air, 0.75)
    if weather == "snow":
        air = mix(air, "#cfd8ec", 0.10 if night else 0.25)
    wall = tones.wall
    walls = (
        wall,
        mix(wall, "#5a3a36", 0.35),
        mix(wall, "#3c4654", 0.40),
        scale(wall, 0.72),
        mix(wall, low, 0.16),
    )
    if day:
        walls = tuple(
            mix(w, p, 0.66)
            for w, p in zip(walls, ("#a8a29a", "#9a6f5c", "#8c96a0", "#6e6a68", "#c2b8a8"), strict=True)
        )
    elif time == "dusk":
        walls = tuple(mix(w, middle, 0.26) for w in walls)
    dry = day and weather == "clear"
    rough, puddle = (0.05, 0.07) if dry else _WET[weather]
    ground = (
        mix(scale(wall, 0.42), "#10121c", 0.4)
        if night
        else mix(scale(wall, 0.7), middle, 0.24 if not day else 0.40)
    )
    if dry:
        ground = mix(ground, "#8a8682", 0.62)
    return Look(
        sky=((0.0, high), (0.55, middle), (1.0, low)),
        air=air,
        glow=tones.glow if not day else mix(tones.glow, "#ffffff", 0.7),
        glow_gain=0.44 if night else 0.26 if not day else 0.10,
        thick=30 if weather == "fog" else 66 if weather == "rain" else 90,
        walls=walls,
        shade=_SHADE[time] * (1.16 if dry else 1.0),
        signs=tones.signs,
        sign_gain=_GAIN[time],
        windows=tones.windows,
        lit=_LIT[time],
        pane=mix(scale(wall, 0.55), middle, 0.30 if night else 0.5),
        shop=tones.shop,
        ground=ground if weather != "snow" else mix(ground, "#9fb0d0", 0.24 if night else 0.42),
        paint=mix(ground, "#e4e8f4", 0.52 if night else 0.6),
        wet=(rough, puddle) if not day else (rough * 0.8, puddle * 0.9),
        figure=scale(mix(wall, "#0a0a12", 0.62), 0.8) if not day else mix(wall, "#23242c", 0.6),
        rim=mix(tones.glow, low, 0.3),
        umbrellas=tones.umbrellas,
        mirror=1.0 if night else 0.84 if not day else 0.66 if not dry else 0.22,
        spill=118 if night else 165 if not day else 225,
        falling=weather in ("rain", "snow"),
        white=weather == "snow",
        stars=(220 if night else 60 if not day else 0) if weather == "clear" else 0,
        sun=mix("#ffe2b4", tones.glow, 0.10) if dry else "",
    )
