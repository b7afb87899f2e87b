"""How a turn goes, drawn from the seed and the message."""

from __future__ import annotations

import random
from dataclasses import dataclass

CALM = "calm"
"""In the mark of a message that must come to something."""


@dataclass(frozen=True)
class Plan:
    """How a turn goes."""

    seconds: float
    events: int
    applies: str  # "first", "middle", "last", "never", "fails"
    alone: bool  # whether it goes on without a listener

    @classmethod
    def of(cls, seed, message):
        if CALM in message:
            return cls(0.1, 2, "last", alone=True)
        draw = random.Random(f"{seed}:{message}")
        applies = draw.choices(("first", "middle", "last", "never", "fails"), (30, 25, 30, 8, 7))[0]
        return cls(draw.uniform(0, 1.5), draw.randint(2, 5), applies, draw.random() < 0.5)
