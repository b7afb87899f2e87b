"""The colours of the cup and of the light on it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, greyed, mix, scale


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        view: Behind the window, from above to the table.
        wall: Beside the window.
        leaves: Foliage outside, far and near.
        discs: Colours of lights out of focus.
        shine: Strength of the discs.
        wood: Table.
        glaze: Outside of the cup.
        cream: Inside of the cup and the saucer.
        key: Light from the side.
        key_gain: Its strength.
        fill: Light from everywhere.
        steam: Colour of steam in that light.
        haze: How much of it shows.
    """

    view: Stops
    wall: str
    leaves: tuple[str, str]
    discs: tuple[str, ...]
    shine: float
    wood: str
    glaze: str
    cream: str
    key: str
    key_gain: float
    fill: str
    steam: str
    haze: float


_VIEW = {
    "dawn": {
        "warm": ("#8a6a7e", "#d88f70", "#ffc478", "#ffdfa0"),
        "amber": ("#6e4a30", "#c07c36", "#f4b04c", "#ffd888"),
        "green": ("#4a6a5c", "#8aa070", "#e4d08a", "#fbe8b0"),
    },
    "day": {
        "warm": ("#b2c6d2", "#cad8d8", "#dfdccd", "#e6e0cc"),
        "amber": ("#d4c6a4", "#e6d8b4", "#f4e6c2", "#f2e2bc"),
        "green": ("#a8ccac", "#c0dcb8", "#dcead0", "#e4ecd4"),
    },
    "night": {
        "warm": ("#0c0c1e", "#1c1730", "#3a2338", "#5a3230"),
        "amber": ("#0e0a0c", "#22150e", "#44280f", "#643a14"),
        "green": ("#060f12", "#0c1f1e", "#15332a", "#264a34"),
    },
}
_WALL = {"warm": "#7a4a3c", "amber": "#6e4420", "green": "#38503e"}
_DISCS = {
    "warm": ("#ffb45e", "#ff8c52", "#ffd9a4", "#ff6e56", "#ffc27a"),
    "amber": ("#ffac3a", "#ff8a24", "#ffd07a", "#ffe2a8", "#f0801c"),
    "green": ("#c8e07a", "#7ad08a", "#ffe09a", "#a0e8b8", "#f4c86a"),
}
_GLAZE = {"warm": "#e8ddd0", "amber": "#3f5a66", "green": "#7d9a82"}
_WOOD = {"warm": "#7e4a2e", "amber": "#84501f", "green": "#75553a"}
# Wall's light, strength of discs, key colour and strength, fill.
_LIGHT = {
    "dawn": (0.62, 0.60, "#ffc685", 1.02, "#6a5a62"),
    "day": (1.05, 0.30, "#fff4e2", 0.72, "#9a9a9c"),
    "night": (0.17, 1.0, "#ffb868", 0.92, "#302e40"),
}


def look_of(time: str, palette: str) -> Look:
    """Compose the look."""
    bright, shine, key, gain, fill = _LIGHT[time]
    high, upper, lower, low = _VIEW[time][palette]
    foliage = {
        "dawn": ("#7c7a4c", "#3f4a30"),
        "day": ("#9cb87e", "#5c8450"),
        "night": ("#141c20", "#080c10"),
    }[time]
    wall = (
        mix("#000000", _WALL[palette], min(1.0, bright))
        if bright <= 1
        else mix(_WALL[palette], "#e8dccc", 0.35)
    )
    return Look(
        view=((0.0, high), (0.4, upper), (0.75, lower), (1.0, low)),
        wall=wall,
        leaves=(mix(foliage[0], upper, 0.25), foliage[1]),
        discs=_DISCS[palette],
        shine=shine,
        wood=_WOOD[palette],
        glaze=_GLAZE[palette],
        cream="#f6efe4",
        key=mix(key, _DISCS[palette][0], 0.12),
        key_gain=gain,
        fill=mix(fill, lower, 0.22),
        steam=mix(key, "#ffffff", 0.55),
        haze={"dawn": 0.95, "day": 0.45, "night": 1.3}[time],
    )


def in_rain(look: Look, time: str) -> Look:
    """The same on a wet day: grey outside, no sun, and a lamp indoors instead of it."""
    dim, grey = {"dawn": (0.62, "#8b93a2"), "day": (0.74, "#a9b4ba"), "night": (0.85, "#20242e")}[time]

    def dull(code: str, share: float = 0.45) -> str:
        return scale(mix(greyed(code, 0.4), grey, share), dim)

    return replace(
        look,
        view=tuple((at, dull(code)) for at, code in look.view),
        wall=scale(look.wall, 0.6 + 0.4 * (time == "night")),
        leaves=(dull(look.leaves[0], 0.3), dull(look.leaves[1], 0.2)),
        shine=max(look.shine, 0.5) * 0.9,
        key=mix(look.key, "#ffbe78", 0.5),
        key_gain=look.key_gain * 0.86,
        fill=scale(look.fill, 0.6 + 0.3 * dim),
        haze=max(look.haze, 0.9),
    )
