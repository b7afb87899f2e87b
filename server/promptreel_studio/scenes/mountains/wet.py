"""The mountains in rain and storm: their clouds, and what is left of the light below."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import greyed, mix, scale
from promptreel_studio.scenes.kit.gloom import Deck, deck_of, tones

if TYPE_CHECKING:
    from promptreel_studio.scenes.mountains.looks import Look

HEAVY = ("rain", "storm")
"""Weathers under a closed deck of clouds."""

_GLOOM = {"cold": ("#6f8fb4", 0.10), "warm": ("#8a6a50", 0.14), "rose": ("#a0688c", 0.16)}
"""What draws the clouds towards the palette, and how far."""


def deck(time: str, palette: str, side: float, clouds: float, *, storm: bool) -> Deck:
    """The clouds; `side` is where the light comes from, -1 left, `clouds` how many there are beside the usual 1.0."""
    accent, share = _GLOOM[palette]
    found = deck_of(time, accent, share, storm=storm, x=0.5 + 0.24 * side)
    # Seen from below, with no sea that throws light back, they are darker and less colourful.
    level = 0.66 if storm else 0.86
    return replace(
        found,
        clouds=tuple((at, greyed(scale(code, level + (1 - level) * at), 0.4)) for at, code in found.clouds),
        low=greyed(scale(found.low, level + 0.06), 0.4),
        gap=scale(found.gap, 0.84),
        gain=0.6,
        cover=min(1.3, clouds),
        way=-1.0,
    )


def in_rain(look: Look, time: str, palette: str, *, storm: bool) -> Look:
    """No sun, and air that hides more."""
    gap, low, pale, middle, dark = (greyed(code, 0.4) for code in tones(time, *_GLOOM[palette]))
    air = mix(mix(low, middle, 0.55), greyed(look.air, 0.6), 0.25)
    dim = 0.66 if storm else 1.0
    sky = (dark, middle, mix(middle, low, 0.4), mix(low, gap, 0.1 if storm else 0.2), low)
    return replace(
        look,
        sky=tuple((at, code) for (at, _), code in zip(look.sky, sky, strict=True)),
        sun=mix(look.sun, gap, 0.6),
        sun_gain=look.sun_gain * 0.30,
        sun_from=-1.0,
        ambient=mix(greyed(look.ambient, 0.6), pale, 0.35),
        ambient_gain=look.ambient_gain * 1.12 * dim,
        air=scale(air, 0.3 + 0.7 * dim),
        haze=min(0.85, look.haze * 0.4 + (0.28 if storm else 0.40)),
        mist=scale(mix(middle, low, 0.3), 0.45 + 0.55 * dim),
        mist_lit=scale(mix(pale, low, 0.5), 0.45 + 0.55 * dim),
        mist_gain=0.85 if storm else 1.2,
        water=scale(mix(look.water, dark, 0.6), 0.9),
        mirror=look.mirror * 0.8,
        stars=0,
        moon=False,
    )
