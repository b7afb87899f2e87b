"""What happened, when: printed when a round fails."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass
class Story:
    """A timeline of kills, calls and what the backend saw."""

    begun: float = field(default_factory=time.time)
    lines: list[tuple[float, str, str]] = field(default_factory=list)

    def tell(self, what, about, at=None):
        self.lines.append((at or time.time(), what, about))

    def __str__(self):
        told = sorted(self.lines, key=lambda line: line[0])
        return "\n".join(f"{at - self.begun:8.3f}  {what:<12} {about}" for at, what, about in told)
