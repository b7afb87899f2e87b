"""How long to wait before which next step; every number of the client's patience between requests."""

from __future__ import annotations

from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from time import time
from typing import TYPE_CHECKING

from promptreel.errors import GuestQuotaReached, RateLimited, Unreachable

if TYPE_CHECKING:
    from promptreel.settings import BackendName, Settings


@dataclass(frozen=True, slots=True)
class Pace:
    """Times in seconds.

    Attributes:
        attempts: How often a call is made at most, where it may be repeated.
        first_wait: Before the second attempt; doubles from there.
        longest_wait: The longest we wait by ourselves, also if `Retry-After` says more.
        recovery: Waits before each look at the state after a dropped stream (protocol.md §3.7).
        confirm: Waits before looking again when an edit was announced and is not to be seen yet.
        tick: Between two signs of life during a turn; at most 2 minutes by the protocol.
        poll_first: Before the second look at a render.
        poll_longest: Between two looks at a render, at most.
        poll_fixed: Instead of both.
        without_url: Looks that a completed render without an address is given.
    """

    attempts: int = 4
    first_wait: float = 0.5
    longest_wait: float = 30.0
    recovery: tuple[float, ...] = (30.0, 60.0, 60.0, 60.0, 60.0)
    confirm: tuple[float, ...] = (1.0, 3.0)
    tick: float = 10.0
    poll_first: float = 1.0
    poll_longest: float = 15.0
    poll_fixed: float | None = None
    without_url: int = 3

    @classmethod
    def of(cls, settings: Settings, backend: BackendName) -> Pace:
        """Return the documented pace for the cloud, and a livelier one for the studio on this machine.

        The studio ends a run together with its stream, which we know because it is ours; so looking
        for five minutes whether it went on would be waiting for nothing.
        """
        fixed = settings.poll_interval
        if backend == "studio":
            return cls(
                recovery=(0.5, 1.0, 2.0, 4.0, 8.0),
                confirm=(0.2,),
                poll_first=0.25,
                poll_longest=1.0,
                poll_fixed=fixed,
            )
        return cls(recovery=settings.recovery_waits(), poll_fixed=fixed)

    def backoff(self, attempt: int) -> float:
        """The wait after the given attempt, counted from 1."""
        return min(self.first_wait * 2.0 ** (attempt - 1), self.longest_wait)

    def poll(self, look: int) -> float:
        """The wait after the given look at a render, counted from 1."""
        return self.poll_fixed or min(self.poll_first * 1.5 ** min(look - 1, 50), self.poll_longest)


def retry_after(value: str | None) -> float | None:
    """Read a `Retry-After` header, seconds or a date; None where there is none that makes sense."""
    if not value:
        return None
    try:
        return max(0.0, float(int(value.strip())))
    except OverflowError:
        return None
    except ValueError:
        pass
    try:
        return max(0.0, parsedate_to_datetime(value).timestamp() - time())
    except (ValueError, OverflowError, TypeError):
        return None


def patient(error: Exception, wait: float) -> Exception:
    """Say how long the backend wants us to wait, if that is longer than we do by ourselves."""
    when = f"{round(wait)} seconds" if wait < 90 else f"{max(1, round(wait / 60))} minutes"
    when = when if wait < 5400 else f"{round(wait / 3600)} hours"
    when = when if wait < 172_800 else f"{round(wait / 86_400)} days"
    if isinstance(error, GuestQuotaReached):
        return GuestQuotaReached(error.message, hint=f"{error.hint} It says to ask again in {when}.")
    if isinstance(error, RateLimited | Unreachable):
        return type(error)(error.message, hint=f"Try again in {when}.")
    return error
