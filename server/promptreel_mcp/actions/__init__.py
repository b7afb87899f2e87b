"""What the tools and the command line do, once, for both of them."""

from .asking import ask, kinds_of
from .checks import check_prompt
from .desk import MAX_WAIT_SECONDS, Desk, check_wait
from .export import check_export, choose_target, export
from .following import cancel, find_job, follow, wait
from .generate import generate
from .listing import jobs
from .reading import credits, projects, state
from .spending import asks_consent, question_before
from .upload import upload

__all__ = [
    "MAX_WAIT_SECONDS",
    "Desk",
    "ask",
    "asks_consent",
    "cancel",
    "check_export",
    "check_prompt",
    "check_wait",
    "choose_target",
    "credits",
    "export",
    "find_job",
    "follow",
    "generate",
    "jobs",
    "kinds_of",
    "projects",
    "question_before",
    "state",
    "upload",
    "wait",
]
