"""The colours of moving words and of what moves behind them."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        base: The ground, from the top down.
        blobs: Clouds of colour that wander over it.
        blob_gain: How far they cover the ground, 0..1.
        ink: Colour of the letters.
        accents: The gradient of an emphasised line, from left to right.
        light: Colour of rays, rims and specks.
        light_gain: Their strength.
        halo: What surrounds the letters, so that they stand out.
        halo_gain: Its strength.
        field_ink: Letters on a field of the accents' colours.
        dark: Whether light adds to the ground; on a light ground things are laid over it.
        plain: The letters' colour was chosen: no field of colour takes it away.
        outline: A line around letters that could not be read on the ground; None where there is no need.
    """

    base: tuple[str, str, str]
    blobs: tuple[str, str, str, str]
    blob_gain: float
    ink: str
    accents: tuple[str, str]
    light: str
    light_gain: float
    halo: str
    halo_gain: float
    field_ink: str
    dark: bool
    plain: bool = False
    outline: str | None = None


def _night(
    base: tuple[str, str, str], blobs: tuple[str, str, str, str], accents: tuple[str, str], light: str
) -> Look:
    return Look(base, blobs, 0.78, "#f6f2ea", accents, light, 1.0, base[0], 0.52, base[0], dark=True)


def _day(
    base: tuple[str, str, str],
    blobs: tuple[str, str, str, str],
    ink: str,
    accents: tuple[str, str],
    light: str,
) -> Look:
    return Look(base, blobs, 0.80, ink, accents, light, 0.55, "#ffffff", 0.42, "#fdf9f2", dark=False)


_LOOKS: dict[tuple[str, str], Look] = {
    ("night", "neon"): _night(
        ("#080518", "#140a34", "#22104c"),
        ("#5a1ad0", "#c81e9a", "#0f6ec8", "#2a0f86"),
        ("#ff5ad2", "#43e0ff"),
        "#b48cff",
    ),
    ("night", "warm"): _night(
        ("#150708", "#2c0e12", "#46160f"),
        ("#b2361c", "#e07a1c", "#7a1740", "#40101e"),
        ("#ffd166", "#ff6b4a"),
        "#ffb468",
    ),
    ("night", "blue"): _night(
        ("#030a1c", "#071a3c", "#0a2c58"),
        ("#0f4cc0", "#0a8ab4", "#2338a8", "#06204c"),
        ("#7ef0ff", "#5a9bff"),
        "#7cc0ff",
    ),
    ("night", "mono"): _night(
        ("#0a0a0c", "#151519", "#222227"),
        ("#4e4e56", "#787680", "#34343a", "#1c1c20"),
        ("#ffffff", "#b8b8c4"),
        "#d8d8e0",
    ),
    ("night", "pastel"): _night(
        ("#1a1630", "#2a2148", "#3c2c58"),
        ("#7a62b8", "#c47a9e", "#5a8cb4", "#4a3a7a"),
        ("#ffc4dc", "#b4e4ff"),
        "#e4ccff",
    ),
    ("day", "neon"): _day(
        ("#f4e6ff", "#f9d4f2", "#d6e4ff"),
        ("#ff8ad8", "#9c8cff", "#6adcff", "#ffc4f0"),
        "#1d0b45",
        ("#e0129c", "#5a28f0"),
        "#ffffff",
    ),
    ("day", "warm"): _day(
        ("#fff2dc", "#ffe2c0", "#ffd0ac"),
        ("#ffae6a", "#ff8c78", "#ffd474", "#ffe8c8"),
        "#3c140c",
        ("#e8431f", "#f08a00"),
        "#fffaf0",
    ),
    ("day", "blue"): _day(
        ("#e8f4ff", "#d2e8fc", "#bcdcf8"),
        ("#74b8ff", "#8ce0f0", "#98a8ff", "#d8f0ff"),
        "#08204c",
        ("#0a58e0", "#0096c0"),
        "#ffffff",
    ),
    ("day", "mono"): _day(
        ("#f2f2f0", "#e6e6e4", "#d8d8d8"),
        ("#b8b8bc", "#d0ced0", "#a8a8ae", "#f0f0ee"),
        "#161618",
        ("#2c2c30", "#6c6c74"),
        "#ffffff",
    ),
    ("day", "pastel"): _day(
        ("#fdf0f4", "#f6e6f6", "#e2ecfa"),
        ("#ffc0d4", "#c8bcf8", "#b0e4dc", "#ffe4b8"),
        "#3a2c54",
        ("#d8608c", "#7060c8"),
        "#ffffff",
    ),
}


def look_of(time: str, palette: str) -> Look:
    """The look; unknown names must have been replaced by defaults before."""
    return _LOOKS[time, palette]
