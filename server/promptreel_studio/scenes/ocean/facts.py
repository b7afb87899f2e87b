"""What the ocean can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("sunset", "dawn", "dusk", "night", "day"),
    weathers=("clear", "cloudy", "rain", "storm", "fog"),
    palettes=("warm", "rose", "teal"),
    amounts=("waves", "rain", "fog"),
    slides=True,
)
