"""What the city can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="synthwave",
    times=("night", "day", "dawn", "sunset", "dusk"),
    weathers=("clear", "cloudy", "rain", "snow", "fog"),
    palettes=("neon", "amber", "teal"),
    amounts=("rain", "snow", "fog"),
    includes=("ocean",),
)
