"""A look in the colours that somebody chose for the letters and for the ground."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.words.colours import (
    DARK,
    LEGIBLE,
    LIGHT,
    can_be_read,
    contrast,
    ink_on,
    luminance,
)

if TYPE_CHECKING:
    from promptreel_studio.scenes.words.looks import Look

_MIDDLE = 0.36
"""Luminance from which a ground is light: light is then laid over it instead of being added."""


def in_colours(look: Look, ink: str | None, ground: str | None) -> Look:
    """The look with the given colours; what was not chosen follows from the other.

    Args:
        look: By time and palette.
        ink: Colour of the letters, "#rrggbb".
        ground: Colour of what lies behind them.
    """
    if ground:
        look = _on(look, ground)
    if not ink:
        return look
    behind = ground or look.base[1]
    bright = luminance(ink) > luminance(behind)
    clear = can_be_read(ink, behind)
    around = (DARK if luminance(ink) > _MIDDLE / 2 else LIGHT) if not clear else None
    return replace(
        look,
        ink=ink,
        accents=(ink, mix(ink, LIGHT if bright else DARK, 0.12)),
        plain=True,
        # A little of it shines in the ground, which is calm, or one of its clouds would swallow the letters.
        blobs=look.blobs
        if ground
        else tuple(mix(code, mix(ink, "#000000", 0.45), 0.30) for code in look.blobs),
        light=look.light if ground else mix(look.light, ink, 0.35),
        blob_gain=look.blob_gain if ground else look.blob_gain * 0.45,
        halo=mix(behind, DARK if bright else LIGHT, 0.5),
        outline=around,
    )


def _on(look: Look, ground: str) -> Look:
    dark = luminance(ground) < _MIDDLE
    ink = ink_on(ground)
    kept = [code for code in look.accents if contrast(code, ground) >= LEGIBLE]
    accents = (kept[0], kept[-1]) if kept else (ink, mix(ink, ground, 0.18))
    deep, lit = mix(ground, "#000000", 0.16), mix(ground, "#ffffff", 0.14)
    return replace(
        look,
        base=(mix(ground, "#ffffff", 0.04), ground, mix(ground, "#000000", 0.06)),
        blobs=(lit, deep, mix(ground, "#ffffff", 0.07), mix(ground, "#000000", 0.08)),
        blob_gain=0.62,
        ink=ink,
        accents=accents,
        light=mix(ground, "#ffffff", 0.62),
        light_gain=0.34 if dark else 0.4,
        halo=mix(ground, "#000000" if ink == LIGHT else "#ffffff", 0.45),
        halo_gain=0.4,
        field_ink=ink_on(accents[0]),
        dark=dark,
        plain=False,
    )
