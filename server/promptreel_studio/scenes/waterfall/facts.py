"""What the waterfall can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("day", "dawn", "sunset", "night"),
    weathers=("clear", "fog", "rain"),
    palettes=("green", "teal", "golden"),
    seasons=("summer", "spring", "autumn", "winter"),
    variants=("waterfall", "river"),
    amounts=("rain", "fog"),
    includes=("forest", "mountains"),
)
