"""What the fields can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="acoustic",
    times=("sunset", "day", "dawn", "dusk", "night"),
    weathers=("clear", "cloudy", "rain", "storm", "fog", "snow"),
    seasons=("summer", "spring", "autumn", "winter"),
    palettes=("golden", "purple", "green", "rose"),
    variants=("meadow", "lavender", "wheat", "sunflowers"),
    amounts=("flowers", "rain", "fog", "snow"),
)
