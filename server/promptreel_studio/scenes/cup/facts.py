"""What the cup can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="lofi",
    times=("dawn", "day", "night"),
    weathers=("clear", "rain"),
    palettes=("warm", "amber", "green"),
    variants=("coffee", "tea", "green_tea", "matcha", "chocolate"),
    amounts=("steam", "rain"),
)
