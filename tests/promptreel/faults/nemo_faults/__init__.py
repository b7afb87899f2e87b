"""A backend that misbehaves on purpose, and what the client makes of it."""

from .cells import Cell, run_trials
from .parts import PARTS
from .table import render_page

__all__ = ["PARTS", "Cell", "render_page", "run_trials"]
