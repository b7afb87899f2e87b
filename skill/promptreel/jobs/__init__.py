"""Durable jobs: turns, uploads and exports that outlive the chat, the host and a crash."""

from .models import FINAL, Event, Job, JobError, JobKind, JobProgress, JobStatus, Outcome, Project
from .runners import Runner
from .service import Jobs

__all__ = [
    "FINAL",
    "Event",
    "Job",
    "JobError",
    "JobKind",
    "JobProgress",
    "JobStatus",
    "Jobs",
    "Outcome",
    "Project",
    "Runner",
]
