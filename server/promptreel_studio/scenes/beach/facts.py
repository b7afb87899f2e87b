"""What the beach can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="acoustic",
    times=("sunset", "day", "dawn", "dusk", "night"),
    weathers=("clear", "cloudy", "rain"),
    palettes=("warm", "teal", "rose"),
    variants=("tropical", "dunes"),
    amounts=("waves", "clouds", "rain"),
    includes=("ocean",),
)
