"""Whether what an edit has changed is what the message names: the last look before an answer."""

from promptreel_studio.agent.audit.check import unmet

__all__ = ["unmet"]
