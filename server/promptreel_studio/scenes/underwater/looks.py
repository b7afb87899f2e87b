"""The colours of the sea from within."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import Stops, mix, scale


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time and the palette.

    Attributes:
        water: From the surface down to the deep.
        light: What falls in from above.
        rays: Strength of the rays.
        caustics: Strength of the light that dances on the ground.
        far: Water between the viewer and what is far away.
        rock: Reef close by, in shade and lit.
        corals: Colours of the corals.
        plant: Kelp, in shade and against the light.
        fish: Colours of the schools.
        glow: Jellyfish.
        bubble: Bubbles and specks.
        shine: How bright what glows by itself is.
        daylight: How bright the colours of animals are, 0..1.
    """

    water: Stops
    light: str
    rays: float
    caustics: float
    far: str
    rock: tuple[str, str]
    corals: tuple[str, ...]
    plant: tuple[str, str]
    fish: tuple[str, str]
    glow: tuple[str, str]
    bubble: str
    shine: float
    daylight: float


_WATERS: dict[str, tuple[str, str, str, str, str]] = {
    "blue": ("#c4f2ff", "#4cb8ee", "#1a78c8", "#0c4a94", "#062a5c"),
    "teal": ("#d8ffee", "#52d8c4", "#169a9c", "#0a6474", "#053c4c"),
    "purple": ("#ecd8ff", "#9a8cf0", "#5c54cc", "#3a2e94", "#1e1758"),
}
_DUSK = ("#ffc890", "#e08a86", "#8c5c98", "#423878", "#1e1c4c")
_CORALS = ("#e8607c", "#f09a54", "#d868c8", "#f0c860", "#8c6ae0", "#58c8a8")
POSITIONS = (0.0, 0.16, 0.42, 0.72, 1.0)


_SHALLOW: dict[str, tuple[str, str, str, str, str]] = {
    "blue": ("#e6fbff", "#8fe2f6", "#3cb2e4", "#1c82c6", "#0e5494"),
    "teal": ("#eafff4", "#8cf0d8", "#36c4b8", "#128e98", "#0a5c6c"),
    "purple": ("#f6e8ff", "#bcb0fa", "#8078e0", "#5648b8", "#32288c"),
}
_VIVID = ("#ff4f78", "#ff8a3c", "#e85ad8", "#ffcf3f", "#9a6cf0", "#3fd6b0", "#ff6ea8", "#5a9cff")


def shallow(time: str, palette: str) -> Look:
    """The look of a reef just below the surface: clear water, and corals in their own colours."""
    look = look_of(time, palette, _SHALLOW[palette])
    level = {"day": 1.0, "dusk": 0.74, "night": 0.40}[time]
    corals = tuple(
        mix(scale(code, 0.25 + 0.75 * level), look.water[3][1], 0.05 + 0.16 * (1 - level)) for code in _VIVID
    )
    lit = scale(mix(look.rock[1], "#c8b498", 0.30), 0.55 + 0.45 * level)
    return replace(look, corals=corals, rock=(look.rock[0], lit), caustics=look.caustics * 0.8)


def look_of(time: str, palette: str, water: tuple[str, str, str, str, str] | None = None) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before, `water` is used instead of the usual."""
    codes = water or _WATERS[palette]
    if time == "dusk":
        shares = (0.18, 0.46, 0.70, 0.74, 0.74)
        codes = tuple(mix(a, scale(b, 0.60), s) for a, b, s in zip(_DUSK, codes, shares, strict=True))
    elif time == "night":
        codes = tuple(
            mix(scale(c, f), "#02040e", 0.30)
            for c, f in zip(codes, (0.62, 0.42, 0.34, 0.30, 0.26), strict=True)
        )
    level = {"day": 1.0, "dusk": 0.62, "night": 0.30}[time]
    light = {
        "day": mix(codes[0], "#ffffff", 0.35),
        "dusk": "#ffc08a",
        "night": mix(codes[0], "#cfe0ff", 0.5),
    }[time]
    shade, lit = mix(codes[4], "#0a1420", 0.45), mix(codes[2], "#8a9a8c", 0.35)
    return Look(
        water=tuple(zip(POSITIONS, codes, strict=True)),
        light=light,
        rays={"day": 0.52, "dusk": 0.44, "night": 0.30}[time],
        caustics={"day": 0.85, "dusk": 0.50, "night": 0.26}[time],
        far=mix(codes[2], codes[3], 0.45),
        rock=(shade, scale(lit, 0.9)),
        corals=tuple(mix(scale(c, 0.35 + 0.6 * level), codes[3], 0.24 + 0.22 * (1 - level)) for c in _CORALS),
        plant=(mix("#0c2a24", codes[4], 0.55), mix("#6a9a4c", codes[2], 0.45 + 0.25 * (1 - level))),
        fish=(mix(scale("#ffd06a", 0.4 + 0.6 * level), codes[2], 0.25), mix("#b8d4e8", codes[2], 0.45)),
        glow={"blue": ("#8cd8ff", "#ff9ad8"), "teal": ("#8affe0", "#ffb4a0"), "purple": ("#d09cff", "#7ad8ff")}[palette],
        bubble=mix(light, "#ffffff", 0.3),
        shine=1.0 if time == "night" else 0.8,
        daylight={"day": 1.0, "dusk": 0.86, "night": 0.52}[time],
    )  # fmt: skip
