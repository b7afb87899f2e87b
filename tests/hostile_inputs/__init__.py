"""Hostile inputs against a real server, and the page that tells what each got."""

from .page import PARTS, render_page, render_part, wrong_in
from .values import ARGUMENTS
from .world import world

__all__ = ["ARGUMENTS", "PARTS", "render_page", "render_part", "world", "wrong_in"]
