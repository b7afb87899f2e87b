"""The colours of the city by day and at dawn."""

from __future__ import annotations

from dataclasses import replace

from promptreel_studio.scenes.kit.colour import Stops, mix, rgb, scale
from promptreel_studio.scenes.kit.sky import Glow
from promptreel_studio.scenes.skyline.record import Daylight, Look

SKIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("day", "neon"): ("#5680dc", "#74a0ea", "#9cbef2", "#c2d8f8", "#e2e6f8", "#f6eef6"),
    ("day", "amber"): ("#4a90d4", "#70b0e4", "#9ecbec", "#cae0ea", "#ece8d8", "#fbf0d2"),
    ("day", "teal"): ("#2f86c0", "#56a8d6", "#8acade", "#b8e2e6", "#d8f0ea", "#eefaf0"),
    ("dawn", "neon"): ("#56689e", "#8488c2", "#bc9cca", "#eeaebc", "#ffc4a8", "#ffdcb8"),
    ("dawn", "amber"): ("#5a7eae", "#8ea4c0", "#ccb4b2", "#f2b692", "#ffc88a", "#ffdfa8"),
    ("dawn", "teal"): ("#387896", "#68a8b6", "#a6c8be", "#e6d6b0", "#ffd8a0", "#ffe8bc"),
}
_POSITIONS = (0.0, 0.33, 0.60, 0.81, 0.94, 1.0)
_WALLS = ("#ebe4d8", "#d8cdbd", "#bfc2c6", "#cda88c", "#b07a64", "#a9b4be", "#e6eaec", "#958a82")
_TINT = {"neon": ("#b59cf0", 0.15), "amber": ("#eeb36a", 0.22), "teal": ("#7fd6c6", 0.18)}
_GLASS = {
    "neon": ("#6f8fd0", "#8586cc", "#5b7bb4", "#9c8cc8"),
    "amber": ("#6f98c0", "#b8905e", "#5c80a6", "#8fa6b8"),
    "teal": ("#4f9fae", "#6cb8b4", "#4688a2", "#86bcae"),
}
_HULLS = {
    "neon": ("#f4f4fa", "#5a63c8", "#d4589a", "#2e3350", "#c8cce0"),
    "amber": ("#f8f2e6", "#c8542e", "#e0a03c", "#4a4038", "#d8cdba"),
    "teal": ("#f2f8f6", "#158f92", "#e8905c", "#24484e", "#bcd8d4"),
}
_LAMPS = ("#ffd79a", "#ffe6bc", "#fff0d4", "#ffc984")


def daylit(time: str, weather: str, palette: str) -> Look:
    """Compose the look of the day, or of the dawn; a palette tints the light, the glass and the stone."""
    sky, dawn = SKIES[time, palette], time == "dawn"
    tint, share = _TINT[palette]
    sun = _dawn(sky) if dawn else _day(sky)
    sun = replace(
        sun,
        walls=tuple(_tinted(code, tint, share) for code in _WALLS),
        glass=_GLASS[palette],
        hulls=_HULLS[palette],
        stone=_tinted("#cfc8bc", tint, share),
        leaf=tuple(_tinted(code, tint, share * 0.5) for code in sun.leaf),
    )
    look = Look(
        sky=_stops(sky),
        cloud="#ffffff",
        cloud_gain=0.0,
        disc="sun",
        disc_tint="#fff6e0",
        disc_glow="#ffe0b0",
        bodies=tuple(mix(sun.walls[7], sky[4], v) for v in sun.veil),
        mists=tuple(sky[4] for _ in sun.veil),
        rim="#fff2dc" if dawn else "#ffffff",
        windows=_LAMPS,
        neon=_HULLS[palette][:4],
        lit=0.08 if dawn else 0.0,
        neon_gain=0.0,
        stars=0,
        water=mix(sky[2], sky[3], 0.3) if dawn else mix(sky[0], "#2f7f96", 0.25),
        mirror=(0.84, 0.84, 0.90) if dawn else (0.96, 0.90, 0.82),
        mist=mix(sky[4], "#ffffff", 0.3),
        sun=sun,
    )
    return look if weather == "clear" else _overcast(look, sun, time, rain=weather == "rain")


def _day(sky: tuple[str, ...]) -> Daylight:
    """The sun stands high and aside, before the city."""
    haze = mix(sky[4], sky[3], 0.35)
    return Daylight(
        walls=(),
        glass=(),
        front="#fffdf6",
        side="#6c7aa2",
        backlit=False,
        air=((0.0, mix(sky[2], haze, 0.5)), (0.6, haze), (1.0, mix(haze, "#ffffff", 0.3))),
        glows=(Glow("#fff4dc", 0.16, 0.55),),
        veil=(0.64, 0.44, 0.26, 0.10, 0.02),
        ground=(0.26, 0.28, 0.22, 0.12, 0.0),
        reach=0.34,
        wrap=0.0,
        cover=0.55,
        cloud=((0.0, "#dce6f2"), (0.5, "#e6edf4"), (1.0, mix("#f0f4f8", sky[4], 0.3))),
        cloud_lit="#ffffff",
        leaf=("#2f5638", "#557f4a", "#93b068"),
        stone="",
        hulls=(),
        lamps=0.0,
        disc=False,
    )


def _dawn(sky: tuple[str, ...]) -> Daylight:
    """The sun has just come up behind the city; the night's mist still lies between the towers."""
    haze = mix(sky[4], sky[3], 0.66)
    return Daylight(
        walls=(),
        glass=(),
        front=mix("#6070ac", sky[2], 0.20),
        side="#ffe2b8",
        backlit=True,
        air=((0.0, mix(sky[2], haze, 0.45)), (0.6, haze), (1.0, mix(sky[4], sky[5], 0.35))),
        glows=(
            Glow("#ffbe78", 0.20, 0.20),
            Glow("#ffc890", 0.16, 0.55),
        ),
        veil=(0.72, 0.54, 0.36, 0.19, 0.05),
        ground=(0.30, 0.46, 0.50, 0.42, 0.10),
        reach=0.24,
        wrap=0.22,
        cover=0.58,
        cloud=((0.0, mix(sky[1], sky[2], 0.7)), (0.6, mix(sky[2], sky[3], 0.5)), (1.0, sky[3])),
        cloud_lit=mix(sky[4], "#fff0d8", 0.4),
        leaf=("#2b4a40", "#4c7050", "#a8a46a"),
        stone="",
        hulls=(),
        lamps=0.9,
        disc=True,
    )


def _overcast(look: Look, sun: Daylight, time: str, *, rain: bool) -> Look:
    """A lid of clouds: no sun, hardly any shade, thicker air."""
    dawn = time == "dawn"
    grey = "#9c9aa8" if dawn else "#9aa6b2"
    grey = scale(grey, 0.92 if rain else 1.12)
    share = 0.80 if rain else 0.66

    def dull(code: str, more: float = 1.0) -> str:
        return mix(code, grey, min(1.0, share * more))

    even = "#9aa2b2" if rain else "#c8ccd4"
    thick = 0.12 if rain else 0.05
    lid = mix(grey, look.sky[3][1], 0.25)
    sun = replace(
        sun,
        front=mix(even, sun.front, 0.15),
        side=mix(scale(even, 0.80), sun.side, 0.12),
        backlit=False,
        air=tuple((at, dull(code)) for at, code in sun.air),
        glows=tuple(replace(glow, gain=glow.gain * (0.2 if rain else 0.5)) for glow in sun.glows),
        veil=tuple(min(0.92, v + thick * (1 - n * 0.16)) for n, v in enumerate(sun.veil)),
        wrap=0.0,
        cover=1.05 if rain else 0.92,
        cloud=((0.0, scale(lid, 0.86)), (0.5, scale(lid, 0.98)), (1.0, scale(lid, 1.10))),
        cloud_lit=dull(sun.cloud_lit, 0.7),
        leaf=tuple(dull(code, 0.3) for code in sun.leaf),
        stone=dull(sun.stone, 0.6),
        lamps=0.9 if rain or dawn else 0.0,
        disc=False,
    )
    return replace(
        look,
        sky=tuple((at, dull(code)) for at, code in look.sky),
        water=dull(look.water, 0.7),
        mist=dull(look.mist),
        rim=dull(look.rim, 0.7),
        lit=0.08 if dawn else 0.10 if rain else 0.0,
        sun=sun,
    )


def times(code: str, other: str) -> str:
    """A colour seen in the light of another colour: the product of both."""
    one, two = rgb(code), rgb(other)
    return "#" + "".join(f"{round(a * b / 255):02x}" for a, b in zip(one, two, strict=True))


def _tinted(code: str, tint: str, share: float) -> str:
    """Towards a tint, no lighter or darker than before."""
    bright = max(rgb(code)) / max(rgb(tint))
    return mix(code, scale(tint, bright), share)


def _stops(sky: tuple[str, ...]) -> Stops:
    return tuple(zip(_POSITIONS, sky, strict=True))
