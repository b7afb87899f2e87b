"""What moving words can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="upbeat",
    times=("night", "day"),
    palettes=("neon", "warm", "blue", "mono", "pastel"),
    variants=("rise", "zoom", "slide", "bar", "frame", "headline", "lower", "quote", "festive"),
    slides=True,
    room=0.06,
)
