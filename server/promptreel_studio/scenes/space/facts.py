"""What space can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("night",),
    palettes=("purple", "teal", "amber", "blue"),
    variants=("ringed", "planet", "nebula"),
    amounts=("stars",),
    slides=True,
)
