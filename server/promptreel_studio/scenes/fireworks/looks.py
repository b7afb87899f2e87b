"""The colours of the bay and of its fireworks."""

from __future__ import annotations

from dataclasses import dataclass

from promptreel_studio.scenes.kit.colour import Stops, mix, scale


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        sky: From the zenith to the horizon.
        stars: Number on a 1080p frame.
        towers: Colours of the two rows of houses, far and near.
        windows: Colours of lit windows.
        hill: Colour of the hills behind the town.
        glow: Light of the town over the shore.
        glow_gain: Its strength.
        water: Own colour of the water.
        mirror: Share of light that the water returns.
        figure: Colour of those who watch.
        lamp: Colour of lamps and lanterns.
        bursts: Pairs of colours of the bursts, most common first.
        willow: Colour of willows and palms.
        smoke: What smoke looks like where nothing lights it.
    """

    sky: Stops
    stars: int
    towers: tuple[str, str]
    windows: tuple[str, ...]
    hill: str
    glow: str
    glow_gain: float
    water: str
    mirror: float
    figure: str
    lamp: str
    bursts: tuple[tuple[str, str], ...]
    willow: str
    smoke: str


_NIGHT = {
    "golden": ("#080a1c", "#15183a", "#382a4c", "#8e5a44"),
    "neon": ("#08081f", "#161248", "#38207a", "#7a3490"),
    "rose": ("#0c0a22", "#241644", "#522a62", "#9a4a72"),
    "blue": ("#040a1e", "#0a1c48", "#173c7c", "#3e74b0"),
}
_DUSK = {
    "golden": ("#14204e", "#3a3c74", "#94607a", "#f2a066"),
    "neon": ("#171a58", "#40308c", "#8a4aa4", "#ee7ea0"),
    "rose": ("#1e1c50", "#513474", "#a8587e", "#f49a94"),
    "blue": ("#0c2050", "#22488a", "#5484b4", "#b8cce0"),
}
_BURSTS = {
    "golden": (
        ("#ffb020", "#ff7a1c"), ("#ff4a2a", "#ffb83a"), ("#ffc23c", "#ff9020"), ("#30c8e8", "#2a8ce0"),
        ("#ff3c8a", "#ffc060"), ("#3ce08c", "#ffd880"), ("#a070ff", "#ff8ad0"), ("#ffd880", "#ff9030"),
    ),
    "neon": (
        ("#ff3ea8", "#7a5cff"), ("#2ce6ff", "#3a6cff"), ("#a45cff", "#ff5ac8"), ("#3cffb0", "#2cc8ff"),
        ("#ffd23c", "#ff4a7a"), ("#ff5a5a", "#ffb04a"),
    ),
    "rose": (
        ("#ff6a9a", "#ff3a70"), ("#ffb0c8", "#ff70a0"), ("#ff8a6a", "#ffd0a0"), ("#e07aff", "#ff80c0"),
        ("#fff0f0", "#ff90b0"), ("#ffc878", "#ff7a8a"),
    ),
    "blue": (
        ("#5ab4ff", "#3a70ff"), ("#a8e4ff", "#5aa8ff"), ("#f0faff", "#80c8ff"), ("#40f0e8", "#3a9cff"),
        ("#9a8cff", "#5a6cff"), ("#ffd890", "#80b8ff"),
    ),
}  # fmt: skip
_WILLOW = {"golden": "#ffb648", "neon": "#ffcf80", "rose": "#ffc890", "blue": "#e8f0ff"}


def look_of(time: str, palette: str) -> Look:
    """Compose the look."""
    night = time == "night"
    high, upper, lower, low = (_NIGHT if night else _DUSK)[palette]
    if not night:
        # The bursts need something dark behind them.
        high, upper, lower = scale(high, 0.74), scale(upper, 0.78), scale(lower, 0.86)
    first = _BURSTS[palette][0][0]
    near = mix("#06060e", upper, 0.30 if night else 0.42)
    return Look(
        sky=((0.0, high), (0.42, upper), (0.78, lower), (1.0, low)),
        stars=420 if night else 110,
        towers=(mix(near, lower, 0.62), mix(near, upper, 0.20)),
        windows=("#ffd79a", "#ffe9c4", "#ffc070", mix(first, "#ffffff", 0.5)),
        hill=mix(near, lower, 0.78),
        glow=mix(low, "#ffc890", 0.4),
        glow_gain=0.40 if night else 0.46,
        water=scale(mix(high, upper, 0.6), 0.9),
        mirror=0.92,
        figure=scale(mix("#05050b", high, 0.35), 0.8),
        lamp="#ffc67a",
        bursts=_BURSTS[palette],
        willow=_WILLOW[palette],
        smoke=scale(mix(upper, lower, 0.6), 0.9),
    )
