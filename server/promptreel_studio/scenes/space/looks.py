"""The colours of space."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Everything that depends on the palette.

    Attributes:
        void: The darkest sky.
        gas: Colours of the nebula: the lit body, what lies farther out, and a contrast.
        hot: Gas next to the stars that light it.
        dust: Dark clouds before the light.
        sun: The sun's halo.
        bands: A gas giant from its darkest belts to its brightest zones.
        accent: Storms and thin belts of another colour.
        sea: Deep and shallow water of a world with continents.
        land: Lowland and highland.
        air: The atmosphere seen edge-on.
        ring: Dark and bright rings.
    """

    void: str
    gas: tuple[str, str, str]
    hot: str
    dust: str
    sun: str
    bands: tuple[str, ...]
    accent: str
    sea: tuple[str, str]
    land: tuple[str, str]
    air: str
    ring: tuple[str, str]


LOOKS: dict[str, Look] = {
    "purple": Look(
        void="#070416",
        gas=("#b23ae0", "#4a2cd0", "#2f7ce8"),
        hot="#ffc2e4",
        dust="#12061e",
        sun="#ffd2b4",
        bands=("#2c1450", "#5a3494", "#9a66c8", "#dba6da", "#fbe4ee"),
        accent="#ff9a86",
        sea=("#1a1458", "#4a4ab8"),
        land=("#7a4a78", "#d0a0a8"),
        air="#b48cff",
        ring=("#6a4a86", "#f0d6e6"),
    ),
    "teal": Look(
        void="#020c14",
        gas=("#12b8a6", "#0c6a9c", "#5a4ad0"),
        hot="#d6fff0",
        dust="#03121a",
        sun="#fff0c8",
        bands=("#073442", "#11656e", "#35a49c", "#94dcc6", "#ecf8e6"),
        accent="#ffd08a",
        sea=("#04304a", "#12808c"),
        land=("#3e6a44", "#b8b07a"),
        air="#5cf0e0",
        ring=("#3a6e70", "#dcf2e0"),
    ),
    "amber": Look(
        void="#0e0608",
        gas=("#e8781e", "#a8283c", "#4a4ab8"),
        hot="#fff0c0",
        dust="#1a0a06",
        sun="#ffd894",
        bands=("#54260e", "#965022", "#cf8a44", "#efc688", "#fdeed2"),
        accent="#d8482a",
        sea=("#3e1c1a", "#96562e"),
        land=("#c08040", "#f0d09a"),
        air="#ffb566",
        ring=("#8a5e3a", "#ffe6bc"),
    ),
    "blue": Look(
        void="#030818",
        gas=("#2c74f0", "#1c3cb4", "#a04ad8"),
        hot="#dcecff",
        dust="#040c20",
        sun="#fff2dc",
        bands=("#0a2258", "#1e4a98", "#4486d0", "#9cc8f0", "#eff7ff"),
        accent="#ffe2b0",
        sea=("#04184e", "#1464a8"),
        land=("#4a6e3c", "#c0a472"),
        air="#6cb8ff",
        ring=("#4a608e", "#e2ecff"),
    ),
}
