"""An agent for google-adk that edits a timeline as its model is told to."""

from . import agent

__all__ = ["agent"]
