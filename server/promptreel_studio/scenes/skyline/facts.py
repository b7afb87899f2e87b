"""What the city can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="synthwave",
    times=("night", "sunset", "dusk"),
    weathers=("clear", "rain"),
    palettes=("neon", "amber", "teal"),
    amounts=("rain",),
    includes=("ocean",),
)
