"""When the studio was last of use to anybody."""

from __future__ import annotations

import time
from dataclasses import dataclass, field


@dataclass
class Activity:
    """Open requests, and the moment of the last one."""

    open_requests: int = 0
    last: float = field(default_factory=time.monotonic)

    def begin(self) -> None:
        """A request came."""
        self.open_requests += 1
        self.last = time.monotonic()

    def end(self) -> None:
        """Its answer is complete."""
        self.open_requests -= 1
        self.last = time.monotonic()

    def touch(self) -> None:
        """Something else is going on."""
        self.last = time.monotonic()

    def idle_seconds(self) -> float:
        """How long nothing has happened."""
        return 0.0 if self.open_requests else time.monotonic() - self.last
