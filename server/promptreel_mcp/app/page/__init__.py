"""The page, put together into one HTML document: no host lets an App load a file of its own."""

from __future__ import annotations

from importlib.resources import files

SCRIPTS = ("host.js", "timeline.js", "player.js", "following.js", "panel.js", "main.js")
"""In the order in which they need each other; they share one scope."""


def page() -> str:
    """Return the document, with its styles and scripts inside."""
    here = files(__name__)
    style = here.joinpath("look.css").read_text(encoding="utf-8")
    script = "\n".join(here.joinpath(name).read_text(encoding="utf-8") for name in SCRIPTS)
    document = here.joinpath("preview.html").read_text(encoding="utf-8")
    return document.replace("/* style */", style).replace("/* script */", script)


__all__ = ["SCRIPTS", "page"]
