"""The colours of the beach at each time of day."""

from __future__ import annotations

from dataclasses import dataclass, replace

from promptreel_studio.scenes.kit.colour import mix, scale
from promptreel_studio.scenes.ocean.looks import Look as SeaLook
from promptreel_studio.scenes.ocean.looks import look_of as sea_look_of


@dataclass(frozen=True)
class Look:
    """Everything that depends on the time, the weather and the palette.

    Attributes:
        sea: Sky, sun or moon, clouds and open water.
        shallow: Colour of the water over sand.
        shallow_gain: How much of it shows, 0..1.
        sand: Dry sand in the light.
        shade: Dry sand in its own shadows.
        damp: Sand that the sea left a while ago.
        sheen: How much of the sky fresh wet sand returns, 0..1.
        gloss: How little of the sand shows through it, 0..1.
        foam: Foam in the light.
        foam_far: Foam away from the light.
        leaf: Leaves: dark, middle, lit.
        trunk: Dark and lit side.
        trees: The wood along the bay, far to near.
        gull: Birds.
        air: Rain and haze.
    """

    sea: SeaLook
    shallow: str
    shallow_gain: float
    sand: str
    shade: str
    damp: str
    sheen: float
    gloss: float
    foam: str
    foam_far: str
    leaf: tuple[str, str, str]
    trunk: tuple[str, str]
    trees: tuple[str, str]
    gull: str
    air: str


_SHALLOW = {"warm": "#3fb0b4", "teal": "#25c4b4", "rose": "#6ca6c8"}


def look_of(time: str, weather: str, palette: str) -> Look:
    """Compose the look; unknown names must have been replaced by defaults before."""
    sea = sea_look_of(time, "clear", palette)
    colours = [code for _, code in sea.sky]
    zenith, upper, middle, low, near, horizon = colours
    look = Look(
        sea=replace(sea, x=0.33, cover=sea.cover + 0.05),
        shallow=mix(_SHALLOW[palette], middle, 0.55),
        shallow_gain=0.34,
        sand=mix("#a97f5e", low, 0.35),
        shade=mix(mix("#5a4048", upper, 0.5), zenith, 0.15),
        damp=mix("#4c3338", upper, 0.40),
        sheen=0.84,
        gloss=0.90,
        foam=mix("#fff2e6", horizon, 0.42),
        foam_far=mix(mix(middle, low, 0.5), "#ffffff", 0.26),
        leaf=(mix("#0d1a1c", zenith, 0.35), mix("#1d3327", zenith, 0.25), mix("#7c6a34", low, 0.40)),
        trunk=(mix("#17110f", zenith, 0.30), mix("#8a5a3c", low, 0.40)),
        trees=(mix(middle, upper, 0.70), scale(mix(upper, zenith, 0.65), 0.62)),
        gull=scale(mix(zenith, middle, 0.2), 0.6),
        air=mix(middle, low, 0.5),
    )
    if time == "day":
        look = _day(look, palette, colours)
    elif time == "dawn":
        look = replace(
            look,
            sea=replace(look.sea, x=0.36),
            shallow_gain=0.42,
            gloss=0.80,
            sand=mix("#d8b692", near, 0.42),
            shade=mix("#8a7480", upper, 0.40),
            damp=mix("#75606a", upper, 0.40),
            foam=mix("#ffffff", horizon, 0.40),
            foam_far=mix(low, "#ffffff", 0.42),
            leaf=(mix("#15292a", upper, 0.20), mix("#2e5040", upper, 0.22), mix("#a89a5c", near, 0.42)),
            trunk=(mix("#30261f", upper, 0.22), mix("#b08560", near, 0.38)),
        )
    elif time == "dusk":
        look = replace(
            look,
            sand=scale(mix("#6d5752", middle, 0.55), 0.92),
            shade=mix("#2a2434", upper, 0.5),
            damp=mix("#221d2c", upper, 0.45),
            foam=mix(low, "#ffffff", 0.36),
            foam_far=mix(middle, "#ffffff", 0.20),
            leaf=(scale(zenith, 0.75), mix("#10201f", zenith, 0.45), mix("#3a3a34", middle, 0.5)),
            trunk=(scale(zenith, 0.8), mix("#3e2c2a", middle, 0.4)),
        )
    elif time == "night":
        look = _night(look, colours)
    return look if weather == "clear" else _overcast(look, weather, time)


def _day(look: Look, palette: str, colours: list[str]) -> Look:
    warm = {"warm": "#f2ddb0", "teal": "#f0e4c6", "rose": "#f4dcc8"}[palette]
    return replace(
        look,
        sea=replace(look.sea, x=0.40, glint_gain=150, cover=0.55),
        shallow=_SHALLOW[palette],
        shallow_gain=0.88,
        sand=warm,
        shade=mix(scale(warm, 0.74), "#8a7a78", 0.25),
        damp=mix(scale(warm, 0.62), "#7a6a5c", 0.35),
        sheen=0.92,
        gloss=0.52,
        foam="#fbfdfd",
        foam_far="#f2f8fa",
        leaf=("#173d24", "#2f7a3a", "#9ac65a"),
        trunk=("#5c4433", "#b8946c"),
        trees=(mix("#4f8f80", colours[3], 0.45), "#2c6444"),
        gull="#f8fafc",
        air="#dfe8ee",
    )


def _night(look: Look, colours: list[str]) -> Look:
    moon = look.sea.light
    return replace(
        look,
        sea=replace(look.sea, x=0.32, lift=0.56, path=1.15),
        shallow=mix(colours[4], "#3a7a8a", 0.4),
        shallow_gain=0.30,
        sand=mix("#3a3a48", colours[3], 0.5),
        shade=mix("#14141f", colours[1], 0.5),
        damp=mix("#10121c", colours[1], 0.6),
        sheen=0.70,
        foam=mix(moon, colours[4], 0.34),
        foam_far=mix(moon, colours[3], 0.62),
        leaf=("#03060d", mix("#06100f", colours[0], 0.4), mix(colours[3], "#1c3030", 0.45)),
        trunk=("#04060c", mix(colours[3], "#2a2420", 0.5)),
        trees=(mix(colours[3], colours[2], 0.55), scale(colours[1], 0.62)),
        gull=colours[3],
        air=colours[3],
    )


def _overcast(look: Look, weather: str, time: str) -> Look:
    sea = replace(look.sea, cover=0.70)
    if weather == "rain":
        grey = {"day": "#93a3ae", "night": "#0c131d"}.get(time, "#6a6878")
        share = 0.62 if time != "night" else 0.35
        sea = replace(
            sea,
            cover=0.86,
            sky=tuple((p, mix(c, grey, share * (1 - 0.35 * p))) for p, c in sea.sky),
            body="",
            stars=0,
            glows=tuple(replace(glow, gain=glow.gain * 0.45) for glow in sea.glows),
            cloud_lit=mix(sea.cloud_lit, grey, 0.6),
            cloud_shadow=tuple((p, scale(mix(c, grey, 0.6), 0.82)) for p, c in sea.cloud_shadow),
            glint_gain=sea.glint_gain * 0.35,
            land=(mix(sea.land[0], grey, 0.5), mix(sea.land[1], grey, 0.45), mix(sea.land[2], grey, 0.3)),
        )
        return replace(
            look,
            sea=sea,
            sand=mix(scale(look.sand, 0.74), grey, 0.25),
            shade=mix(scale(look.shade, 0.8), grey, 0.2),
            shallow=mix(look.shallow, grey, 0.45),
            foam=mix(look.foam, grey, 0.25),
            foam_far=mix(look.foam_far, grey, 0.25),
            trees=(mix(look.trees[0], grey, 0.5), mix(look.trees[1], grey, 0.2)),
            gull=mix(look.gull, grey, 0.3),
        )
    return replace(look, sea=replace(sea, glint_gain=sea.glint_gain * 0.85))
