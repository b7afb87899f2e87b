"""What lies behind and beside the words of a card, by variant."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.bokeh import Bokeh
from promptreel_studio.scenes.kit.bokeh import Discs as BokehDiscs
from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.meshes import Gleam, Mesh
from promptreel_studio.scenes.kit.motes import Motes, Swarm
from promptreel_studio.scenes.words.compositions import composition_of
from promptreel_studio.scenes.words.depth import Aura, Panes, Rays, Rings
from promptreel_studio.scenes.words.dial import Dial, QuoteMarks
from promptreel_studio.scenes.words.festive import Confetti
from promptreel_studio.scenes.words.painted import Limb, Stream
from promptreel_studio.scenes.words.shapes import Arcs, Bands, Bar, Border, Discs, Flat
from promptreel_studio.scenes.words.sizes import is_number
from promptreel_studio.titles.scripts import reads_right_to_left

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.composed import Element
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.words.looks import Look

_FLAT = {"bar", "headline"}


def behind(stage: Stage, look: Look, variant: str, text: str, language: str | None = None) -> list[Element]:
    """Everything behind the words, from far to near; the first covers the frame."""
    wordless = not text.strip()
    if variant in _FLAT:
        return _flat(stage, look, variant, text)
    lights = _lights(stage, look, variant)
    if wordless:
        tone = mix(look.accents[0], look.light, 0.4) if look.dark else "#ffffff"
        lights.append(Aura(stage, tone, (0.5, 0.47), 0.16, 0.75))
    rng = stage.rng(6000)
    first = int(rng.integers(len(look.blobs)))
    clouds = (*look.blobs[first:], *look.blobs[:first])
    ground = Mesh(stage, look.base, clouds, look.blob_gain, stage.rng(6001), pace=2.0, lights=lights)
    return [ground, *_things(stage, look, variant, text, language)]


def before(stage: Stage, look: Look) -> Motes:
    """Specks of light near the viewer."""
    near = Swarm(14, speck(look), (16, 46), drift=(9, 16), roam=40, pulse=0.08, gain=0.34, core=0.5)
    return Motes(stage, near, stage.rng(6003), parallax=0.8)


def is_flat(variant: str) -> bool:
    """Whether a variant is of flat colours, where nothing glows."""
    return variant in _FLAT


def speck(look: Look) -> str:
    """Colour of a speck of light."""
    return look.light if look.dark else "#ffffff"


def _lights(stage: Stage, look: Look, variant: str) -> list[Gleam]:
    if variant == "zoom":
        return [
            Rays(stage, look, (0.5, 0.5), 0.50 * look.light_gain, stage.rng(6005)),
            Rings(stage, look),
        ]
    if variant == "slide":
        return [Panes(stage, look, stage.rng(6007))]
    if variant == "festive":
        return [Aura(stage, look.light, (0.5, 0.5), 0.42, 0.42 * look.light_gain)]
    if variant in {"frame", "lower"}:
        return []
    return [Rays(stage, look, (0.5, 1.15), 0.8 * look.light_gain, stage.rng(6008))]


def _things(stage: Stage, look: Look, variant: str, text: str, language: str | None) -> list[Element]:
    if variant == "festive":
        return [_bokeh(stage, look), Confetti(stage, look, stage.rng(6013))]
    if is_number(text) and variant in {"rise", "zoom", "slide", "quote"}:
        return [*([Limb(stage, look)] if variant == "rise" else []), Dial(stage, look)]
    if variant == "zoom":
        return [Stream(stage, look, stage.rng(6006))]
    if variant == "frame":
        return [_bokeh(stage, look), Border(stage, look.accents[0])]
    if variant == "lower":
        return _lower(stage, look, text)
    dust = Swarm(70, speck(look), (3, 10), drift=(3, 14), roam=18, pulse=0.14, gain=0.8)
    motes = Motes(stage, dust, stage.rng(6004), parallax=0.35)
    if variant == "quote":
        return [motes, QuoteMarks(stage, look, language, mirrored=reads_right_to_left(text))]
    return [motes] if variant == "slide" else [motes, Limb(stage, look)]


def _bokeh(stage: Stage, look: Look) -> Bokeh:
    codes = (look.light, look.accents[0], look.accents[1]) if look.dark else ("#ffffff", look.light)
    discs = BokehDiscs(
        count=34,
        codes=codes,
        radius=(16, 104),
        box=(-0.05 * stage.width, -0.05 * stage.height, 1.05 * stage.width, 1.05 * stage.height),
        gain=(0.05, 0.20) if look.dark else (0.10, 0.34),
        drift=(5.0, 9.0),
        roam=26.0,
        rim=0.55,
        twinkle=0.55,
    )
    return Bokeh(stage, discs, stage.rng(6009), parallax=0.25)


def _flat(stage: Stage, look: Look, variant: str, text: str) -> list[Element]:
    ground, lit, deep = look.base[1], look.blobs[0], look.blobs[1]
    rtl = reads_right_to_left(text)
    if variant == "bar":
        tones = [mix(ground, lit, 0.26), mix(ground, deep, 0.20), mix(ground, lit, 0.40)]
        left, top, _, bottom = composition_of(variant).box(stage)
        short = min(stage.width, stage.height)
        thick, gap = 0.016 * short, 0.055 * short
        place = (left - gap - thick, top + 0.05 * short, left - gap, bottom - 0.05 * short)
        if rtl:
            place = (stage.width - place[2], place[1], stage.width - place[0], place[3])
        return [
            Flat(ground),
            Discs(stage, tones, stage.rng(6010)),
            Bar(stage, place, look.accents, upright=True),
        ]
    tones = [mix(ground, lit, 0.22), mix(ground, lit, 0.40), mix(ground, deep, 0.42)]
    side = 0.62 if stage.width > stage.height else 0.50
    return [Flat(ground), Bands(stage, tones, stage.rng(6011), side=side, mirrored=rtl)]


def _lower(stage: Stage, look: Look, text: str) -> list[Element]:
    ground = look.base[1]
    tones = [
        mix(ground, code, share)
        for code, share in zip((*look.blobs, look.light), (0.9, 0.7, 0.8, 0.6, 0.3), strict=True)
    ]
    rtl = reads_right_to_left(text)
    centre = (0.26 if rtl else 0.74, 0.30 if stage.width > stage.height else 0.26)
    left, _, right, bottom = composition_of("lower").box(stage)
    short = min(stage.width, stage.height)
    low = bottom + 0.035 * short
    place = (left, low, left + 0.34 * (right - left), low + 0.010 * short)
    if rtl:
        place = (stage.width - place[2], place[1], stage.width - place[0], place[3])
    return [Arcs(stage, tones, centre, stage.rng(6012)), Bar(stage, place, look.accents, upright=False)]
