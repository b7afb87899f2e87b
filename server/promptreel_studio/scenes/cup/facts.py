"""What the cup can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="lofi",
    times=("dawn", "day", "night"),
    palettes=("warm", "amber", "green"),
    variants=("coffee", "tea"),
    amounts=("steam",),
)
