"""Durable jobs: turns, uploads and exports that outlive the chat, the host and a crash."""

from .batches import BatchOrder, NewItem
from .budget import Limit
from .models import (
    FINAL,
    Batch,
    BatchItem,
    Event,
    Job,
    JobError,
    JobKind,
    JobProgress,
    JobStatus,
    Look,
    Outcome,
    Project,
)
from .orders import Order, Placed
from .runners import Runner
from .service import Jobs

__all__ = [
    "FINAL",
    "Batch",
    "BatchItem",
    "BatchOrder",
    "Event",
    "Job",
    "JobError",
    "JobKind",
    "JobProgress",
    "JobStatus",
    "Jobs",
    "Limit",
    "Look",
    "NewItem",
    "Order",
    "Outcome",
    "Placed",
    "Project",
    "Runner",
]
