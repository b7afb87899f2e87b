"""What the room can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="lofi",
    times=("night", "dusk", "day"),
    weathers=("rain", "snow", "clear"),
    palettes=("warm", "amber", "blue"),
    variants=("window", "fire"),
    amounts=("fire", "rain", "snow"),
)
