"""A backend that misbehaves on purpose, and the matrix of what the client makes of it."""

from .faults import FAULTS, Fault
from .matrix import CALLS, Cell, run_cell, run_matrix
from .server import UnrulyBackend
from .table import render_table

__all__ = ["CALLS", "FAULTS", "Cell", "Fault", "UnrulyBackend", "render_table", "run_cell", "run_matrix"]
