"""The colours of the sky in rain and storm, at each time of day."""

from __future__ import annotations

from dataclasses import dataclass

from promptreel_studio.scenes.kit.colour import Stops, mix, scale


@dataclass(frozen=True)
class Deck:
    """A closed deck of clouds.

    Attributes:
        gap: The strip of light under the clouds.
        low: The sky over it.
        clouds: From the darkest to the lightest part of the deck.
        lit: Rims of the clouds above the gap.
        scud: Torn shreds below the deck.
        veil: How much of the sky is hidden by rain towards the horizon, 0..1.
        x: Where the gap is brightest, as a share of the width.
        gain: Strength of the gap, 0..1.
        air: Colour of the rain.
        cover: How closed it is beside the usual 1.0.
        way: Where the clouds go: 1.0 right, -1.0 left.
    """

    gap: str
    low: str
    clouds: Stops
    lit: str
    scud: str
    veil: float
    x: float
    gain: float
    air: str
    cover: float = 1.0
    way: float = 1.0


_HOURS = {
    "day": ("#e9eeea", "#a3b0b6", "#98a4ac", "#5a6772", "#2a343e"),
    "dawn": ("#ffdcb4", "#b39d9c", "#a39aa2", "#5c6274", "#282e3e"),
    "sunset": ("#ffb56c", "#b4695a", "#8a5c6c", "#494360", "#1e2031"),
    "dusk": ("#e09a7c", "#74586c", "#5c5670", "#30344e", "#121726"),
    "night": ("#506784", "#2b3a50", "#3a485e", "#1c2738", "#0a1019"),
}
"""The gap, the sky over it, the lightest, the middle and the darkest part of the deck."""


def tones(time: str, accent: str, share: float) -> tuple[str, str, str, str, str]:
    """Gap, low sky, light, middle and dark of an hour, each drawn towards the palette's colour by its part."""
    parts = (0.7, 1.0, 1.0, 1.0, 0.7)
    gap, low, pale, middle, dark = (
        mix(code, accent, share * part) for code, part in zip(_HOURS[time], parts, strict=True)
    )
    return gap, low, pale, middle, dark


def deck_of(time: str, accent: str, share: float, *, storm: bool, x: float = 0.62) -> Deck:
    """The deck of an hour.

    Args:
        time: Time of day.
        accent: The palette's colour.
        share: How far it draws everything towards it, 0..1.
        storm: Dark and torn by lightning rather than grey and closed by rain.
        x: Where the gap under it is brightest, as a share of the width.
    """
    gap, low, pale, middle, dark = tones(time, accent, share)
    air, lit = mix(middle, pale, 0.5), mix(gap, low, 0.25)
    if storm:
        clouds = (
            (0.0, dark),
            (0.50, mix(dark, middle, 0.85)),
            (0.8, mix(middle, pale, 0.45)),
            (1.0, mix(middle, pale, 0.9)),
        )
        return Deck(gap, low, clouds, lit, scale(dark, 0.85), 0.45, x, 0.75 if time == "night" else 1.0, air)
    clouds = (
        (0.0, mix(dark, middle, 0.55)),
        (0.5, mix(middle, pale, 0.35)),
        (1.0, mix(pale, low, 0.4)),
    )
    return Deck(gap, low, clouds, lit, mix(dark, middle, 0.5), 0.8, x, 0.55, air)
