"""Real processes, killed at random; then everything must be in order."""

from .round import Report, play

__all__ = ["Report", "play"]
