"""What the forest can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("day", "dawn", "sunset", "night"),
    weathers=("clear", "fog", "rain", "snow"),
    palettes=("green", "golden", "teal", "cold"),
    seasons=("summer", "spring", "autumn", "winter"),
    amounts=("leaves", "snow", "rain", "fog"),
)
