"""What the city can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="synthwave",
    times=("night", "day", "dawn", "sunset", "dusk"),
    weathers=("clear", "cloudy", "rain"),
    palettes=("neon", "amber", "teal"),
    amounts=("rain",),
    includes=("ocean",),
)
