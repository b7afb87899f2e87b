"""What space can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("night",),
    palettes=("purple", "teal", "amber", "blue"),
    variants=("planet", "nebula"),
    amounts=("stars",),
)
