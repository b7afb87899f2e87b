"""What the desert can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="cinematic",
    times=("sunset", "dawn", "day", "dusk", "night"),
    weathers=("clear", "cloudy", "fog"),
    palettes=("amber", "rose", "golden"),
    variants=("caravan", "tree", "oasis"),
    amounts=("sand", "clouds"),
)
