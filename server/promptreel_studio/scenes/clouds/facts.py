"""What the sea of clouds can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("sunset", "dawn", "day", "dusk", "night"),
    palettes=("rose", "golden", "blue"),
    amounts=("clouds",),
    includes=("mountains",),
    slides=True,
)
