"""What a coral is painted in: a sheet with room for it, and its colours from shade to light."""

from __future__ import annotations

from promptreel_studio.scenes.kit.colour import mix
from promptreel_studio.scenes.kit.pen import Sheet

LIGHT = (-0.25, -0.95)
"""Where light comes from in water: above, and a little to one side."""


class Pot:
    """A sheet for one coral that stands at (x, y) of it; its colours in shade, as it is, and where it is lit."""

    def __init__(self, tall: float, wide: float, colour: str, shade: str) -> None:
        """Make room for a coral of this height and width, pixels."""
        self.sheet = Sheet(int(wide) + 8, int(tall * 1.12) + 8)
        self.x, self.y = self.sheet.width / 2, self.sheet.height - 4.0
        self.tall, self.wide = tall, wide
        self.colour, self.dark, self.bright = colour, mix(colour, shade, 0.62), mix(colour, "#fff6e0", 0.42)

    def tone(self, light: float) -> str:
        """Its colour in -1..1: shade to light."""
        return mix(self.colour, self.bright, light) if light > 0 else mix(self.colour, self.dark, -light)
