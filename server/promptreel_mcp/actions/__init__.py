"""What the tools and the command line do, once, for both of them."""

from .asking import ask, question_before_steps
from .batch_items import Wanted
from .batching import batch, cancel_batch, follow_batch, is_batch, question_before_batch
from .checks import check_prompt
from .desk import MAX_WAIT_SECONDS, Desk, check_wait
from .drawing import DrawnTimeline, drawn_timeline
from .export import check_export, choose_target, export
from .following import cancel, find_job, follow, look_at_job, wait
from .generate import check_generate, generate, would_repeat
from .listing import jobs, known_ids
from .patience import Patience, call_begun
from .previewing import contact_sheet, look, poster, preview_file
from .reading import credits, projects, state
from .spending import asks_consent, question_before
from .upload import check_sources, upload

__all__ = [
    "MAX_WAIT_SECONDS",
    "Desk",
    "DrawnTimeline",
    "Patience",
    "Wanted",
    "ask",
    "asks_consent",
    "batch",
    "call_begun",
    "cancel",
    "cancel_batch",
    "check_export",
    "check_generate",
    "check_prompt",
    "check_sources",
    "check_wait",
    "choose_target",
    "contact_sheet",
    "credits",
    "drawn_timeline",
    "export",
    "find_job",
    "follow",
    "follow_batch",
    "generate",
    "is_batch",
    "jobs",
    "known_ids",
    "look",
    "look_at_job",
    "poster",
    "preview_file",
    "projects",
    "question_before",
    "question_before_batch",
    "question_before_steps",
    "state",
    "upload",
    "wait",
    "would_repeat",
]
