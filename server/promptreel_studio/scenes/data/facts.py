"""What the pictures of data can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="synthwave",
    times=("night", "day"),
    palettes=("blue", "neon", "green", "amber"),
    variants=("network", "lines", "chart"),
    slides=True,
)
