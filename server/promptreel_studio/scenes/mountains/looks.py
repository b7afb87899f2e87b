"""The light and the colours of the mountains."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, greyed, mix, scale
from promptreel_studio.scenes.kit.ranges import RangeLight
from promptreel_studio.scenes.mountains.wet import HEAVY, in_rain

POSITIONS = (0.0, 0.22, 0.42, 0.62, 0.86)


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather, the palette and the season.

    Attributes:
        sky: From the zenith down to the foot of the mountains.
        glow: Light over the horizon, or around the moon.
        glow_gain: Its strength.
        sun: Colour of the light on the mountains.
        sun_gain: Its strength.
        sun_from: Altitude, share of the highest peak, below which the light does not reach yet.
        ambient: Colour of the light from the sky.
        ambient_gain: Its strength.
        up: Height of the light over the horizon.
        air: Colour of the air between the ranges.
        haze: How much of it, 0..1.
        cloud: Shadow side of clouds.
        cloud_lit: Lit side.
        cover: How much of the sky they fill, 0..1.
        mist: Colour of mist.
        mist_lit: Its upper side.
        mist_gain: Its density, 1.0 as usual.
        snow_line: Altitude above which snow lies.
        snow_load: Snow on trees and ground, 0..1.
        meadow: Albedo of the low slopes.
        needles: Dark, outer and lit needles of the woods.
        larch: The same of the second kind of tree, and its share.
        ground: Dark and lit colour of the near bank.
        water: The lake's own colour.
        mirror: Share of light that it returns.
        stars: Number on a 1080p frame.
        moon: Whether the moon is up.
        flake: Colour of falling snow.
        flake_gain: Its strength.
    """

    sky: Stops
    glow: str
    glow_gain: float
    sun: str
    sun_gain: float
    sun_from: float
    ambient: str
    ambient_gain: float
    up: float
    air: str
    haze: float
    cloud: str
    cloud_lit: str
    cover: float
    mist: str
    mist_lit: str
    mist_gain: float = 1.0
    snow_line: float = 0.46
    snow_load: float = 0.0
    meadow: str = "#4a5a34"
    needles: tuple[str, str, str] = ("#10201c", "#23402f", "#6f7c4a")
    larch: tuple[str, str, str, float] = ("#10201c", "#23402f", "#6f7c4a", 0.0)
    ground: tuple[str, str] = ("#1c2418", "#5c6a3c")
    water: str = "#16283c"
    mirror: float = 0.80
    stars: int = 0
    moon: bool = False
    flake: str = "#f4f8ff"
    flake_gain: float = 0.9

    def on_ranges(self) -> RangeLight:
        """What of it the ranges need."""
        return RangeLight(
            self.sun,
            self.sun_gain,
            self.sun_from,
            self.up,
            self.ambient,
            self.ambient_gain,
            self.air,
            self.meadow,
            self.snow_line,
        )


def _stops(*codes: str) -> Stops:
    return tuple(zip(POSITIONS, codes, strict=True))


_TIMES: dict[str, Look] = {
    "dawn": Look(
        sky=_stops("#3a5a9a", "#7392c6", "#b3bedb", "#f0cabf", "#ffdcb4"),
        glow="#ffc890", glow_gain=0.34,
        sun="#ff9060", sun_gain=1.50, sun_from=0.26, ambient="#7f98d8", ambient_gain=0.60, up=0.36,
        air="#a9b3d6", haze=0.40, cloud="#a98fae", cloud_lit="#ffcfae", cover=0.42,
        mist="#b9bfdc", mist_lit="#ffe2d2", water="#22385c",
    ),
    "day": Look(
        sky=_stops("#1c5fae", "#3c86cc", "#72b0e2", "#aed4ee", "#d6e8f2"),
        glow="#ffffff", glow_gain=0.10,
        sun="#fff2dc", sun_gain=1.02, sun_from=-1.0, ambient="#86aee8", ambient_gain=0.62, up=0.66,
        air="#a4c6e6", haze=0.30, cloud="#a9bcd6", cloud_lit="#ffffff", cover=0.46,
        mist="#d2e0ee", mist_lit="#ffffff", mist_gain=0.46, water="#14506e",
    ),
    "sunset": Look(
        sky=_stops("#2c2f6c", "#6c4c8e", "#c8698c", "#ff9c70", "#ffd694"),
        glow="#ffb060", glow_gain=0.50,
        sun="#ff7a44", sun_gain=1.50, sun_from=0.18, ambient="#7a6cba", ambient_gain=0.48, up=0.34,
        air="#b5789a", haze=0.40, cloud="#7a4f80", cloud_lit="#ffa878", cover=0.50,
        mist="#a8789c", mist_lit="#ffc09a", mist_gain=0.9, water="#2c2450",
    ),
    "dusk": Look(
        sky=_stops("#0e1740", "#22326c", "#4e5796", "#a27ca6", "#e6a592"),
        glow="#f0a088", glow_gain=0.34,
        sun="#ff8f8c", sun_gain=0.86, sun_from=0.50, ambient="#6078c4", ambient_gain=0.46, up=0.40,
        air="#6b6ea6", haze=0.42, cloud="#4c4a7c", cloud_lit="#d08c9c", cover=0.40,
        mist="#6c74aa", mist_lit="#a898c0", mist_gain=0.9, water="#141c40", stars=170,
    ),
    "night": Look(
        sky=_stops("#030817", "#081535", "#102752", "#1d3c6c", "#2e507e"),
        glow="#bcd0f6", glow_gain=0.26,
        sun="#a9c2f0", sun_gain=0.50, sun_from=-1.0, ambient="#3a5a9c", ambient_gain=0.34, up=0.55,
        air="#254472", haze=0.36, cloud="#1e3158", cloud_lit="#6d88b8", cover=0.38,
        mist="#32507e", mist_lit="#7590bc", mist_gain=0.8, water="#081226", stars=640, moon=True,
        flake="#dce8ff", flake_gain=0.62,
    ),
}  # fmt: skip

_ACCENTS: dict[str, tuple[tuple[float, float, float], str, str]] = {
    "cold": ((0.90, 0.99, 1.08), "#b4d4f4", "#ffd0b0"),
    "warm": ((1.07, 0.98, 0.84), "#ffc488", "#ffb45c"),
    "rose": ((1.05, 0.94, 1.03), "#ffb4bc", "#ff8c98"),
}
"""Factors for red, green and blue; what the horizon and what the light is mixed with."""

_SEASONS: dict[str, dict[str, object]] = {
    "summer": {
        "snow_line": 0.56, "meadow": "#55703a", "needles": ("#0c1e1c", "#21463a", "#7d9a5c"),
        "larch": ("#16301c", "#3c6a38", "#9cb860", 0.25), "ground": ("#1a2a16", "#6c8a40"),
    },
    "autumn": {
        "snow_line": 0.44, "meadow": "#7a6234", "needles": ("#0e1d20", "#203a36", "#74804e"),
        "larch": ("#4a2c10", "#b8782a", "#f4b850", 0.42), "ground": ("#2a2014", "#a0783a"),
    },
    "winter": {
        "snow_line": 0.06, "snow_load": 0.66, "meadow": "#8c96a4", "needles": ("#142638", "#3a5468", "#9db2ca"),
        "larch": ("#142638", "#3a5468", "#9db2ca", 0.0), "ground": ("#b4c4e0", "#eef4ff"),
    },
}  # fmt: skip


def _toned(code: str, factors: tuple[float, float, float]) -> str:
    values = (int(code[i : i + 2], 16) for i in (1, 3, 5))
    return "#" + "".join(f"{min(255, round(v * f)):02x}" for v, f in zip(values, factors, strict=True))


def _under(albedo: str, look: Look, sunlit: float) -> str:
    """A colour in the scene's light: `sunlit` 0 is the shade."""
    total = [0.0, 0.0, 0.0]
    for light, gain in ((look.ambient, look.ambient_gain * 1.15), (look.sun, look.sun_gain * sunlit)):
        for k, i in enumerate((1, 3, 5)):
            total[k] += int(albedo[i : i + 2], 16) * int(light[i : i + 2], 16) / 255 * gain
    return "#" + "".join(f"{min(255, round(v)):02x}" for v in total)


def look_of(time: str, weather: str, palette: str, season: str) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before."""
    factors, horizon, light = _ACCENTS[palette]
    base = _TIMES[time]
    late = time in ("dawn", "sunset", "dusk")
    pull = 0.42 if late else 0.12
    codes = [_toned(code, factors) for _, code in base.sky]
    codes = [
        mix(code, horizon, pull * share) for code, share in zip(codes, (0, 0.05, 0.3, 0.8, 0.9), strict=True)
    ]
    if time == "night":
        codes = [scale(c, 0.92) for c in codes]
    look = replace(
        base,
        sky=_stops(*codes),
        sun=mix(base.sun, light, 0.38 if late else 0.10),
        **{
            name: _toned(getattr(base, name), factors)
            for name in ("ambient", "air", "cloud", "mist", "mist_lit", "water")
        },
        cloud_lit=mix(base.cloud_lit, horizon, 0.3 if late else 0.05),
        **_SEASONS[season],
    )
    heavy = weather in HEAVY
    look = in_rain(look, time, palette, storm=weather == "storm") if heavy else _weathered(look, weather)
    sunlit = 0.9 if time in ("day", "night") else 0.55
    return replace(
        look,
        needles=(
            _under(look.needles[0], look, 0.05),
            _under(look.needles[1], look, 0.25),
            _under(look.needles[2], look, sunlit * 1.3),
        ),
        larch=(
            _under(look.larch[0], look, 0.1),
            _under(look.larch[1], look, 0.5),
            _under(look.larch[2], look, sunlit * 1.2),
            look.larch[3],
        ),
        ground=(_under(look.ground[0], look, 0.05), _under(look.ground[1], look, sunlit)),
    )


def _weathered(look: Look, weather: str) -> Look:
    if weather == "clear":
        return look
    grey = greyed(mix(look.sky[2][1], look.sky[3][1], 0.5), 0.62)
    share = {"cloudy": 0.55, "fog": 0.85, "snow": 0.78}[weather]
    sky = tuple((at, mix(code, scale(grey, 0.94), share * (1 - 0.35 * at))) for at, code in look.sky)
    dim = {"cloudy": 0.62, "fog": 0.55, "snow": 0.50}[weather]
    return replace(
        look,
        sky=sky,
        sun_gain=look.sun_gain * dim,
        ambient=greyed(look.ambient, 0.35),
        ambient_gain=look.ambient_gain * 1.15,
        glow_gain=look.glow_gain * 0.6,
        air=mix(look.air, grey, 0.7),
        haze=min(0.85, look.haze * 0.4 + {"cloudy": 0.24, "fog": 0.60, "snow": 0.42}[weather]),
        cover={"cloudy": 0.72, "fog": 0.40, "snow": 0.62}[weather],
        cloud=mix(look.cloud, scale(grey, 0.72), 0.4),
        cloud_lit=mix(look.cloud_lit, grey, 0.35),
        mist=mix(look.mist, grey, 0.6),
        mist_lit=mix(look.mist_lit, grey, 0.35),
        mist_gain={"cloudy": 0.9, "fog": 1.8, "snow": 1.1}[weather],
        stars=look.stars // 5,
        moon=look.moon and weather == "cloudy",
        snow_load=max(look.snow_load, 0.45) if weather == "snow" else look.snow_load,
        snow_line=min(look.snow_line, 0.22) if weather == "snow" else look.snow_line,
    )
