"""The colours of the village at each time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, mix, scale
from promptreel_studio.scenes.kit.ranges import RangeLight


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sky: From the zenith down to the foot of the mountains.
        cloud: Colour of clouds.
        cloud_gain: Their opacity.
        mountains: Light on the mountains.
        haze: 0..1, how far the air hides them.
        veil: 0..1, how far falling snow hides what is distant.
        snow: The ground, lit.
        snow_low: The ground, in shade.
        pine: Needles.
        pine_snow: Snow on the boughs.
        wood: Walls.
        roof: Snow on the roofs.
        window: Light in the windows.
        window_gain: Its strength, 0..1.
        flake: Colour of falling snow.
        flake_gain: Its strength, 0..1.
        smoke: Colour of chimney smoke.
        stars: Number on a 1080p frame.
        moon: Whether the moon is up.
        glow: Light around the moon, or over the valley.
    """

    sky: Stops
    cloud: str
    cloud_gain: float
    mountains: RangeLight
    snow: str
    snow_low: str
    pine: str
    pine_snow: str
    wood: str
    roof: str
    window: str
    window_gain: float
    flake: str
    flake_gain: float
    smoke: str
    stars: int
    moon: bool
    glow: str
    haze: float = 0.34
    veil: float = 0.0

    @property
    def air(self) -> str:
        """Colour of the air between the viewer and what is distant."""
        return self.mountains.air


SKIES: dict[tuple[str, str], tuple[str, ...]] = {
    ("dusk", "blue"): ("#0d1a44", "#21407f", "#4f70b0", "#b79fbd", "#efbfa2", "#f6d2b0"),
    ("dusk", "warm"): ("#1c1a46", "#46386f", "#8a5a86", "#d88a80", "#f7b486", "#ffd6a0"),
    ("night", "blue"): ("#040a1e", "#0a1836", "#142c56", "#25426f", "#3a5a86", "#4a6a92"),
    ("night", "warm"): ("#0a0a20", "#181638", "#2c264e", "#463a62", "#644e70", "#806278"),
    ("dawn", "blue"): ("#3a64a4", "#6a92c8", "#a4bcdc", "#e4ccce", "#fcd8bc", "#ffe6c8"),
    ("dawn", "warm"): ("#56609c", "#8c86b4", "#c8a4b4", "#f4b8a0", "#ffcf9c", "#ffe4b4"),
    ("day", "blue"): ("#1f66b4", "#4690d2", "#7fb8e4", "#b4d6ee", "#d6e8f2", "#e6f0f4"),
    ("day", "warm"): ("#3a74b8", "#6a9ed0", "#9ec2e0", "#ccdce8", "#eae6e0", "#f6ecdc"),
}
_POSITIONS = (0.0, 0.24, 0.50, 0.74, 0.90, 1.0)


def look_of(time: str, weather: str, palette: str, *, heavy: float = 1.0) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before.

    `heavy` is how much snow falls beside the usual, where it snows.
    """
    colours = SKIES[time, palette]
    warm = palette == "warm"
    look = Look(
        sky=tuple(zip(_POSITIONS, colours, strict=True)),
        cloud=mix(colours[3], colours[4], 0.5),
        cloud_gain=0.40,
        mountains=RangeLight(
            sun="#ffa07a",
            sun_gain=1.25,
            sun_from=0.34,
            up=0.40,
            ambient="#7c9ae2" if not warm else "#a08cc8",
            ambient_gain=0.80,
            air=mix(colours[3], colours[2], 0.55),
            meadow="#9aa6b8",
            snow_line=0.05,
        ),
        snow="#c6d4f0" if not warm else "#d6cce6",
        snow_low="#7f98cc" if not warm else "#9484b4",
        pine="#1d3660" if not warm else "#2c2c54",
        pine_snow="#a8bfe8" if not warm else "#c0b4dc",
        wood="#4a3540",
        roof="#e6edfb" if not warm else "#f0e6f2",
        window="#ffb04e",
        window_gain=1.0,
        flake="#f2f6ff",
        flake_gain=0.85,
        smoke="#c4cce2",
        stars=150,
        moon=False,
        glow=mix(colours[4], "#ffb890", 0.5),
    )
    if time == "night":
        look = _night(look, colours)
    elif time == "dawn":
        look = replace(look, stars=0, window_gain=0.75, flake_gain=0.95, cloud_gain=0.5, cloud="#fff0e6")
        look = _bright(look, colours, 0.72)
        look = replace(
            look,
            mountains=replace(look.mountains, sun="#ffa878", sun_gain=1.30, sun_from=0.20, ambient_gain=0.86),
        )
    elif time == "day":
        look = replace(
            look, stars=0, window_gain=0.35, flake_gain=1.0, cloud_gain=0.75, cloud="#ffffff", wood="#6a4c40"
        )
        look = _bright(look, colours, 1.0)
        look = replace(
            look,
            mountains=replace(
                look.mountains,
                sun="#fff4e2",
                sun_gain=1.02,
                sun_from=-1.0,
                up=0.62,
                ambient="#90b4ea",
                ambient_gain=0.72,
            ),
        )
    return _snowing(look, heavy) if weather == "snow" else look


def _snowing(look: Look, heavy: float) -> Look:
    """A snowing sky is veiled; the more falls, the farther back in the air the mountains stand."""
    veil = min(max((heavy - 1) / 2, 0.0), 1.0)
    air = mix(look.mountains.air, look.sky[3][1], 0.3 * veil)
    return replace(
        look,
        sky=tuple((at, mix(code, air, 0.62 * veil * (0.45 + 0.55 * at))) for at, code in look.sky),
        stars=0 if veil > 0.3 else look.stars // 3,
        moon=False,
        cloud_gain=min(1.0, look.cloud_gain * (1.3 - 0.8 * veil)),
        haze=min(0.80, look.haze + 0.08 + 0.34 * veil),
        veil=veil,
        mountains=replace(look.mountains, air=air, sun_gain=look.mountains.sun_gain * (0.88 - 0.40 * veil)),
    )


def _night(look: Look, colours: tuple[str, ...]) -> Look:
    warm_snow = mix("#6f8cc4", colours[4], 0.4)
    return replace(
        look,
        cloud=colours[4],
        cloud_gain=0.30,
        mountains=replace(
            look.mountains,
            sun="#b8ccf2",
            sun_gain=0.62,
            sun_from=-1.0,
            up=0.55,
            ambient=mix("#4a6cb4", colours[5], 0.25),
            ambient_gain=0.52,
            air=mix(colours[3], colours[2], 0.45),
        ),
        snow=warm_snow,
        snow_low=mix(colours[3], "#30508c", 0.35),
        pine=scale(colours[1], 0.85),
        pine_snow=mix(warm_snow, colours[3], 0.30),
        wood="#2a2028",
        roof=mix("#93add8", colours[5], 0.35),
        window="#ffab48",
        flake="#dce8ff",
        flake_gain=0.62,
        smoke="#6c7ca0",
        stars=620,
        moon=True,
        glow="#bcd0f6",
    )


def _bright(look: Look, colours: tuple[str, ...], day: float) -> Look:
    return replace(
        look,
        mountains=replace(
            look.mountains,
            air=mix(colours[3], colours[2], 0.3),
        ),
        snow=mix("#e2e8f6", "#f1f5fc", day),
        snow_low=mix("#a3b5dc", "#a9c0e6", day),
        pine=mix("#2c4a68", "#2a5248", day * 0.8),
        pine_snow=mix("#c8d6f0", "#eef4ff", day),
        roof=mix("#eef2fc", "#ffffff", day),
        smoke="#dfe6f2",
        glow=mix(colours[4], "#ffd2a0", 0.5 if day < 1 else 0.0),
    )
