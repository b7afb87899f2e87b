"""The colours of the aurora and of the night around it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, mix, scale
from promptreel_studio.scenes.kit.conifers import Needles
from promptreel_studio.scenes.kit.ranges import RangeLight

POSITIONS = (0.0, 0.34, 0.62, 0.84, 1.0)


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sky: From the zenith down to the horizon.
        glow: Last light over the horizon.
        glow_gain: Its strength.
        body: Main colour of the curtains.
        crown: Colour of their tops.
        hem: Colour of their lower edge.
        second: Main colour of the curtains farther away.
        gain: Brightness of the curtains.
        stars: Number on a 1080p frame.
        milky: Strength of the Milky Way.
        snow: The ground in shade and in the aurora's light.
        needles: Dark, outer and lit twigs.
        load: Colour of the snow on the trees.
        air: Colour of the air between near and far.
        water: The lake's own colour.
        fire: Warm light of a window or a tent.
        flake: Colour of falling snow.
    """

    sky: Stops
    glow: str
    glow_gain: float
    body: str
    crown: str
    hem: str
    second: str
    gain: float
    stars: int
    milky: float
    snow: tuple[str, str]
    needles: tuple[str, str, str]
    load: str
    air: str
    water: str
    fire: str = "#ffae52"
    flake: str = "#dfeaff"

    def on_ranges(self) -> RangeLight:
        """The aurora as the light on the mountains."""
        return RangeLight(
            sun=mix(self.body, "#cfe0ff", 0.55),
            sun_gain=0.50,
            sun_from=-1.0,
            up=0.75,
            ambient=mix(self.snow[0], self.body, 0.04),
            ambient_gain=0.62,
            air=self.air,
            meadow="#7c8696",
            snow_line=0.08,
        )

    def on_trees(self, side: float) -> Needles:
        """The conifers, in the same light."""
        return Needles(*self.needles, self.load, 0.62, side)


_LIGHTS: dict[str, tuple[str, str, str, str]] = {
    "green": ("#3dff9c", "#9a5cff", "#e8ff9a", "#34e8b0"),
    "purple": ("#b062ff", "#4f5cff", "#ff86d8", "#4ce0c8"),
    "teal": ("#22e6dc", "#3a6cff", "#a8ffd8", "#3cf09a"),
    "rose": ("#ff6aa8", "#a458ff", "#ffc894", "#ff8a7a"),
}
"""Body, crown, hem and second colour of the curtains."""

_SKIES: dict[str, tuple[str, ...]] = {
    "night": ("#030714", "#06102a", "#0a1d3c", "#10304c", "#1a4658"),
    "dusk": ("#0b1638", "#1a2f62", "#38548e", "#8a7ea6", "#e2a694"),
}


def look_of(time: str, weather: str, palette: str) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before."""
    body, crown, hem, second = _LIGHTS[palette]
    dusk = time == "dusk"
    tint = 0.06 if dusk else 0.09
    codes = [
        mix(code, scale(body, 0.42), tint * share)
        for code, share in zip(_SKIES[time], (0.25, 0.5, 0.8, 1.0, 0.7), strict=True)
    ]
    shade = mix("#16264c" if not dusk else "#3a4a80", scale(body, 0.3), 0.12)
    lit = mix("#8fb0da" if not dusk else "#b4b8dc", body, 0.20 if not dusk else 0.10)
    look = Look(
        sky=tuple(zip(POSITIONS, codes, strict=True)),
        glow="#f0a486" if dusk else mix(body, "#3a8aa0", 0.4),
        glow_gain=0.42 if dusk else 0.10,
        body=body,
        crown=crown,
        hem=hem,
        second=second,
        gain=1.4 if not dusk else 0.95,
        stars=1150 if not dusk else 420,
        milky=1.0 if not dusk else 0.3,
        snow=(mix(shade, lit, 0.40), mix(shade, lit, 0.82)),
        needles=(
            mix("#050c18", shade, 0.20),
            mix("#0c1c2c", shade, 0.45),
            mix("#16303c", body, 0.22),
        ),
        load=mix(shade, lit, 0.60),
        air=mix(codes[3], shade, 0.35),
        water=mix("#061226", codes[2], 0.5),
    )
    if weather == "snow":
        look = replace(look, stars=look.stars // 3, milky=look.milky * 0.3, gain=look.gain * 0.82)
    return look
