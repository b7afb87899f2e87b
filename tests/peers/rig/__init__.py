"""Clients and suites that others wrote, and the servers that they meet."""

from .bridge import bridged
from .node import missing, run_node
from .relay import authorized
from .stage import WAYS, Stage, staged

__all__ = ["WAYS", "Stage", "authorized", "bridged", "missing", "run_node", "staged"]
