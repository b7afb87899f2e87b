"""What the street can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="lofi",
    times=("night", "dusk", "day"),
    weathers=("rain", "clear", "snow", "fog"),
    palettes=("neon", "amber", "blue", "teal"),
    amounts=("rain", "snow", "traffic"),
)
