"""The work itself, per kind of job: begin it, resume it after a crash, clean up after a cancel."""

from .context import Backend, Connect, JobContext
from .kinds import WORK, Work

__all__ = ["WORK", "Backend", "Connect", "JobContext", "Work"]
