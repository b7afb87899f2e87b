"""All rules: what the items of a wish mean together."""

from __future__ import annotations

from collections.abc import Callable

from promptreel_studio.agent.frames import (
    amounts,
    cards,
    cuts,
    fading,
    inserting,
    joins,
    looks,
    louder,
    marks,
    motions,
    order,
    pace,
    pieces,
    rows,
    several_new,
    shares,
    shifts,
    shots,
    sounds,
    spans,
    texts,
    unfiltered,
    voices,
    weathers,
    whole,
    within,
    wording,
)
from promptreel_studio.agent.frames.bag import Bag
from promptreel_studio.agent.frames.film import Film

Rule = Callable[[Bag, Film], list[str] | None]
RULES: tuple[Rule, ...] = tuple(
    rule
    for module in (
        cards,
        texts,
        fading,
        motions,
        wording,
        sounds,
        louder,
        voices,
        shots,
        inserting,
        several_new,
        order,
        rows,
        pieces,
        cuts,
        spans,
        pace,
        looks,
        weathers,
        shares,
        shifts,
        unfiltered,
        amounts,
        joins,
        marks,
        whole,
        within,
    )
    for rule in module.RULES
)
