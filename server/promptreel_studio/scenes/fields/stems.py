"""The stems of a clump: where each stands, how tall it is and what blooms on it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.fields.looks import Crop

_COUNTS = {"meadow": 9, "lavender": 15, "wheat": 20, "sunflowers": 4}


@dataclass(frozen=True)
class Stem:
    """One flower: its root and height in shares of the clump, lean, size, colour and a number of its own."""

    root: float
    tall: float
    lean: float
    size: float
    bloom: str
    own: int


def grow_stems(rng: np.random.Generator, crop: Crop, variant: str, amount: float, clump: int) -> list[Stem]:
    """The stems of the clump with this number, the tallest first."""
    stems = [
        Stem(
            float(np.clip(rng.normal(0, 0.17), -0.30, 0.30)),
            float(rng.uniform(0.52, 1.0)),
            float(rng.normal(0, 0.10)),
            float(rng.uniform(0.8, 1.2)),
            crop.blooms[int(rng.integers(0, len(crop.blooms)))],
            int(rng.integers(0, 1 << 30)),
        )
        for _ in range(round(_COUNTS[variant] * min(1.8, amount)))
    ]
    if variant == "sunflowers":
        # Broad heads stand beside each other, the tallest in the middle.
        stems = [
            replace(
                stem,
                root=-0.26 + 0.52 * k / max(1, len(stems) - 1) + 0.06 * stem.root,
                tall=0.94 - 0.34 * abs(k - clump % 2 - 0.5) / len(stems) * (1.0 + 0.4 * stem.lean),
            )
            for k, stem in enumerate(stems)
        ]
    return sorted(stems, key=lambda stem: -stem.tall)
