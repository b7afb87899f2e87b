"""The colours of a rough sea, in rain and storm, at each time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import Stops, mix, rgb, scale
from promptreel_studio.scenes.kit.gloom import Deck, deck_of, tones

if TYPE_CHECKING:
    from promptreel_studio.scenes.ocean.looks import Look


@dataclass(frozen=True)
class Gale:
    """Everything of the sea that depends on the time, the weather and the palette.

    Attributes:
        light: Light from the gap under the clouds.
        x: Where the gap is brightest, as a share of the width.
        mirrored: What the water mirrors, from the horizon up.
        deep: The water itself.
        through: Light that comes through a crest.
        foam: Colour of the foam.
        far: What the distance becomes.
        sight: Metres after which it does.
        glitter: Strength of the light on the water.
        from_side: Side that is lit, -1..1.
        caps: Height from which crests break; lower is whiter.
        streaks: Foam between the crests, 0..1.
        flash: Colour of lightning.
    """

    light: str
    x: float
    mirrored: Stops
    deep: str
    through: str
    foam: str
    far: str
    sight: float
    glitter: float
    from_side: float
    caps: float
    streaks: float
    flash: str = "#cfd8ff"


def fair(look: Look) -> Gale:
    """The colours of high waves under the sky of a calm sea."""
    colours = [colour for _, colour in look.sky]
    horizon, low, middle = colours[-1], colours[-3], colours[2]
    upward = tuple((1 - place, colour) for place, colour in reversed(look.sky))
    return Gale(
        light=look.light,
        x=look.x,
        mirrored=upward,
        deep=mix(look.deep, "#0c3040", 0.35),
        through=mix(scale(middle, 0.6), "#2f9a94", 0.55),
        foam=mix("#f2f4f4", low, 0.35) if max(rgb(horizon)) > 150 else mix("#8fa0b4", low, 0.3),
        far=mix(low, horizon, 0.5),
        sight=1100.0,
        glitter=1.3,
        from_side=0.4,
        caps=0.75,
        streaks=0.22,
    )


# deep, through, foam
_HOURS = {
    "day": ("#0e2c36", "#4b9a92", "#e4ecee"),
    "dawn": ("#0f2937", "#4c928e", "#e9dfd8"),
    "sunset": ("#0b2030", "#3f8682", "#e3cfc6"),
    "dusk": ("#081624", "#2c6470", "#a6a6b8"),
    "night": ("#050e18", "#1d4456", "#8292a6"),
}
_ACCENT = {"warm": ("#8a6a60", 0.0), "rose": ("#c0668f", 0.20), "teal": ("#1f8f8c", 0.22)}


def gale_of(time: str, weather: str, palette: str) -> tuple[Gale, Deck]:
    """Compose the look of `rain` or `storm`, and of the clouds over it."""
    accent, share = _ACCENT[palette]
    gap, low, pale, middle, dark = tones(time, accent, share)
    deep, through, foam = (
        mix(colour, accent, share * part) for colour, part in zip(_HOURS[time], (0.5, 0.5, 0.4), strict=True)
    )
    deck = deck_of(time, accent, share, storm=weather == "storm")
    look = Gale(
        light=gap,
        x=deck.x,
        mirrored=((0.0, mix(low, gap, 0.55)), (0.10, low), (0.34, middle), (1.0, mix(dark, middle, 0.35))),
        deep=deep,
        through=scale(through, 0.9),
        foam=foam,
        far=mix(low, middle, 0.35),
        sight=720.0,
        glitter=0.5,
        from_side=0.6,
        caps=0.60,
        streaks=0.52,
    )
    if weather == "rain":
        grey = mix(middle, pale, 0.55)
        look = replace(
            look,
            far=mix(low, grey, 0.4),
            sight=420.0,
            mirrored=((0.0, mix(low, gap, 0.35)), (0.2, mix(low, grey, 0.5)), (1.0, grey)),
            glitter=0.45,
            caps=0.95,
            streaks=0.24,
        )
    return look, deck
