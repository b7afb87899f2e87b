"""Edits read by what they name, whatever the order of the words: a target, what is to become of it, and how much.

The grammar of `edits` reads sentences; this package reads the plain wishes that make up most messages. A message that
it understands to its last word becomes commands in the grammar's own plainest words; any other is left to the grammar.
"""

from __future__ import annotations

from promptreel_studio.agent.frames.plain import Commands, in_commands

__all__ = ["Commands", "in_commands"]
