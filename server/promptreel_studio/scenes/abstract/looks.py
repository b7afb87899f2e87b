"""The colours of the abstract pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix, scale

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        base: The ground, from the top down.
        clouds: Clouds of colour on it.
        tones: The colours of ink, ribbons and lights, from the deepest to the lightest.
        light: Colour of rims and sparks.
        dark: Whether light adds to the ground; a light ground is tinted instead.
    """

    base: tuple[str, str, str]
    clouds: tuple[str, str, str]
    tones: tuple[str, str, str, str]
    light: str
    dark: bool


_NIGHT: dict[str, tuple[tuple[str, str, str], tuple[str, str, str], tuple[str, str, str, str], str]] = {
    "neon": (("#05040f", "#0a0720", "#120a30"), ("#26106a", "#4a0f58", "#07305e"), ("#5a1cf0", "#e0219c", "#12b4f0", "#ff7ad0"), "#f0d8ff"),
    "warm": (("#0e0504", "#1a0808", "#280e0a"), ("#5a1c10", "#6a3a10", "#3c0c22"), ("#c42a1c", "#f0801e", "#b01a56", "#ffc060"), "#fff0d4"),
    "blue": (("#02060f", "#040e22", "#071a3a"), ("#0a2c6a", "#083e58", "#121a58"), ("#1450e0", "#10a4e0", "#3c3cd8", "#6ee6ff"), "#dcf4ff"),
    "rose": (("#0d0409", "#1c0814", "#2c0f22"), ("#5a1638", "#3a145a", "#6a2830"), ("#d01e6a", "#ff6a8c", "#8a2ad0", "#ffb4b8"), "#ffe8ea"),
    "golden": (("#0a0703", "#171006", "#261a08"), ("#5a3c0a", "#3c2608", "#6a4a18"), ("#b07410", "#ffbe3c", "#d05a18", "#ffe49a"), "#fff6d8"),
    "teal": (("#020a0a", "#041616", "#062624"), ("#0a4a46", "#0c3a52", "#0a4a2c"), ("#0a8c88", "#22e0b0", "#147ac0", "#9affe0"), "#e4fff6"),
    "mono": (("#060607", "#0e0e10", "#18181b"), ("#2e2e34", "#3a3a40", "#202024"), ("#6c6c74", "#a8a8b0", "#84848c", "#b8b8c0"), "#ffffff"),
}  # fmt: skip
_DAY: dict[str, tuple[tuple[str, str, str], tuple[str, str, str], tuple[str, str, str, str], str]] = {
    "neon": (("#f6f0ff", "#fae8fa", "#e8f0ff"), ("#f0d0ff", "#ffd8f0", "#d0ecff"), ("#5a1cf0", "#e0219c", "#12a4f0", "#ff7ad0"), "#ffffff"),
    "warm": (("#fff6ea", "#ffeedc", "#ffe2cc"), ("#ffd0a8", "#ffe2b0", "#ffc8b8"), ("#d0361c", "#f08a1e", "#c02a56", "#ffb060"), "#ffffff"),
    "blue": (("#f0f7ff", "#e4f0fc", "#d4e8fa"), ("#bcdcff", "#c8f0fa", "#ccd0ff"), ("#1450e0", "#10a0e0", "#4a3cd8", "#5cd0f0"), "#ffffff"),
    "rose": (("#fff2f4", "#fde8ee", "#f8dce8"), ("#ffc8d8", "#e8d0fa", "#ffd8d0"), ("#d01e6a", "#ff5a80", "#8a3ad0", "#ff9aa8"), "#ffffff"),
    "golden": (("#fffaec", "#fdf2d8", "#f8e6bc"), ("#ffe4a0", "#fad8a8", "#fff0c4"), ("#b07410", "#f0a41e", "#d06a18", "#ffd060"), "#ffffff"),
    "teal": (("#effcf9", "#e0f6f2", "#cceee8"), ("#b0ece0", "#bce4f4", "#c4f4d4"), ("#0a8c88", "#14c09c", "#147ac0", "#5ce0c0"), "#ffffff"),
    "mono": (("#f6f6f5", "#ececeb", "#dedede"), ("#d0d0d4", "#e0dedd", "#c4c4c8"), ("#26262a", "#6a6a72", "#46464c", "#8e8e98"), "#ffffff"),
}  # fmt: skip


def look_of(time: str, palette: str) -> Look:
    """The look; unknown names must have been replaced by defaults before."""
    dark = time == "night"
    return Look(*(_NIGHT if dark else _DAY)[palette], dark=dark)


Three = tuple[str, str, str]


def glowing(look: Look, share: float = 1.0) -> tuple[Three, Three]:
    """Ground and clouds behind lights, which fill the picture with their glow; `share` is how much of it."""
    dim, ground, cloud = (1.0, 0.30, 0.30) if look.dark else (0.86, 0.26, 0.34)
    dim, ground, cloud = 1 - (1 - dim) * share, ground * share, cloud * share

    def tinted(codes: Three, tints: Sequence[str], share: float) -> Three:
        one, two, three = (
            mix(scale(code, dim), tint, share) for code, tint in zip(codes, tints[:3], strict=True)
        )
        return one, two, three

    return (
        tinted(look.base, look.clouds if look.dark else look.tones, ground),
        tinted(look.clouds, look.tones, cloud),
    )
