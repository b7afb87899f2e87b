"""What the aurora can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("night", "dusk"),
    weathers=("clear", "snow"),
    palettes=("green", "purple", "teal", "rose"),
    variants=("cabin", "tent"),
    amounts=("aurora", "snow", "stars"),
    includes=("ocean", "mountains", "forest"),
)
