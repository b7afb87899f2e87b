"""What the fireworks can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="cinematic",
    times=("night", "dusk"),
    palettes=("golden", "neon", "rose", "blue"),
    amounts=("fireworks",),
    includes=("ocean", "skyline"),
    slides=True,
)
