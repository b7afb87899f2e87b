"""What the abstract pictures can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("night", "day"),
    palettes=("neon", "warm", "blue", "rose", "golden", "teal", "mono"),
    variants=("ink", "waves", "bokeh"),
    slides=True,
)
