"""What the mountains can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="cinematic",
    times=("dawn", "day", "sunset", "dusk", "night"),
    weathers=("clear", "cloudy", "fog", "snow", "rain", "storm"),
    palettes=("rose", "warm", "cold"),
    seasons=("autumn", "summer", "winter"),
    variants=("lake", "valley"),
    amounts=("snow", "fog", "clouds", "rain"),
    includes=("forest",),
)
