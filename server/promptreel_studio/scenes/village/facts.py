"""What the village can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="piano",
    times=("dusk", "night", "dawn", "day"),
    weathers=("snow", "clear"),
    palettes=("blue", "warm"),
    amounts=("snow",),
    includes=("mountains", "forest"),
)
