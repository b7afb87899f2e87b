"""What the underwater scene can show."""

from promptreel_studio.scenes.kind import Kind

FACTS = Kind(
    music="ambient",
    times=("day", "dusk", "night"),
    palettes=("blue", "teal", "purple"),
    variants=("manta", "jellyfish", "reef"),
    amounts=("fish", "bubbles"),
)
