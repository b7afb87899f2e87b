"""The light in the forest at each time of day."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Hour:
    """The light of one time of day.

    Attributes:
        air: From the top of the frame down to the bottom: what is behind the trees.
        sun: Colour of the light.
        glow: Strength of the light around its source.
        across: Where the source is, share of the width.
        height: The same, of the height.
        ambient: Colour that unlit things are multiplied with.
        lit: Colour that lit things are multiplied with.
        bark: Trunks: dark, middle and lit edge.
        beams: Strength of the god rays.
        mist: Colour of the mist.
        veil: How much air there is between the rows.
        dust: Number of specks in the light.
        fireflies: Number.
        moon: Whether the source is a moon.
        high: How steeply the rays come down: 1 from high above, 0 from the source itself.
    """

    air: tuple[str, ...]
    sun: str
    glow: float
    across: float
    height: float
    ambient: str
    lit: str
    bark: tuple[str, str, str]
    beams: float
    mist: str
    veil: float = 1.0
    dust: int = 70
    fireflies: int = 0
    moon: bool = False
    high: float = 1.0


POSITIONS = (0.0, 0.3, 0.56, 0.72, 1.0)
HOURS: dict[str, Hour] = {
    "day": Hour(
        air=("#28552f", "#4f8a4c", "#93bd68", "#7fa355", "#3c5c30"),
        sun="#fff0a8",
        glow=0.9,
        across=0.62,
        height=0.20,
        ambient="#8fa58a",
        lit="#fff6c8",
        bark=("#15130c", "#3c3222", "#e8dc8a"),
        beams=0.46,
        mist="#cfe09a",
    ),
    "dawn": Hour(
        air=("#48607c", "#7c92a0", "#d4b294", "#b49e88", "#58645c"),
        sun="#ffd9a0",
        glow=0.8,
        across=0.62,
        height=0.40,
        ambient="#7d8a98",
        lit="#ffe2b8",
        bark=("#1e1f24", "#434048", "#f0c69a"),
        beams=0.32,
        mist="#e4c8b0",
        veil=1.25,
        dust=50,
        high=0.25,
    ),
    "sunset": Hour(
        air=("#3c2a2c", "#8a4a32", "#f0a04a", "#c8702f", "#4a2c20"),
        sun="#ffc25a",
        glow=1.15,
        across=0.60,
        height=0.45,
        ambient="#7a6468",
        lit="#ffc070",
        bark=("#170f0e", "#3a2620", "#ffb45c"),
        beams=0.36,
        mist="#f09a50",
        high=0.2,
    ),
    "night": Hour(
        air=("#07131f", "#12293c", "#2f5468", "#1c3a4a", "#081620"),
        sun="#bfe0f0",
        glow=0.55,
        across=0.62,
        height=0.24,
        ambient="#20344c",
        lit="#7094bc",
        bark=("#04090d", "#0d1a22", "#5f93a8"),
        beams=0.20,
        mist="#4f7f92",
        dust=0,
        fireflies=80,
        moon=True,
    ),
}

SNOWAIR: dict[str, tuple[str, ...]] = {
    "day": ("#7f9ab4", "#a4bacc", "#d4e0e8", "#c0d0dc", "#94aac0"),
    "dawn": ("#7488a8", "#a4b0c4", "#ecd4c8", "#d4c8cc", "#98a4b8"),
    "sunset": ("#584c68", "#a87c80", "#f4b888", "#d09c88", "#706478"),
    "night": ("#0c1a2c", "#1c344c", "#466482", "#34506c", "#142438"),
}
"""The air over snow."""

SNOWLIGHT: dict[str, tuple[str, str]] = {
    "day": ("#b4c6e0", "#fffaf0"),
    "dawn": ("#a4b0cc", "#ffe6d0"),
    "sunset": ("#a08ca8", "#ffd0a0"),
    "night": ("#3c5674", "#a4c4e0"),
}
"""Snow mirrors the sky: what its shade and its lit side are multiplied with."""
