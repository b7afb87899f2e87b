"""What each drink is served in and with, as data."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from promptreel_studio.scenes.cup.pottery import Shape
from promptreel_studio.scenes.kit.colour import mix

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look

Thing = Literal["beans", "lemon", "leaves", "shoot", "biscuit", "whisk", "powder", "cinnamon"]


_CUP = Shape()


@dataclass(frozen=True)
class Service:
    """One way to serve.

    Attributes:
        shape: The cup.
        glaze: Its colour instead of the palette's.
        handle: Whether it has one; a bowl is held in both hands.
        saucer: Whether it stands on a saucer, with a spoon.
        plate: The saucer's colour, where it is not the cup's.
        tag: A tea bag's tag hangs over the rim.
        gloss: How clearly the window is seen in the drink.
        beside: What lies beyond it, and what lies on the side of the light.
        near: Whether beans lie close to the lens.
    """

    shape: Shape = _CUP
    glaze: str | None = None
    handle: bool = True
    saucer: bool = True
    plate: str | None = None
    tag: bool = False
    gloss: float = 0.20
    beside: tuple[Thing, Thing] = ("beans", "biscuit")
    near: bool = False

    def dressed(self, look: Look) -> Look:
        """The look with the cup's own glaze; a little of the palette stays in it."""
        return replace(look, glaze=mix(self.glaze, look.glaze, 0.12)) if self.glaze else look


_BOWL = Shape(mouth=268.0, height=246.0, foot=0.42, wall=12.0, level=62.0)
_BEAKER = Shape(mouth=206.0, height=286.0, foot=0.66, wall=12.0, level=40.0)
_MUG = Shape(mouth=214.0, height=312.0, foot=0.70, wall=14.0, level=34.0)

SERVICES: dict[str, Service] = {
    "coffee": Service(near=True),
    "tea": Service(tag=True, gloss=0.60, beside=("lemon", "biscuit")),
    "green_tea": Service(
        shape=_BEAKER,
        glaze="#9dbfa6",
        handle=False,
        plate="#8a5a34",
        gloss=0.60,
        beside=("leaves", "shoot"),
    ),
    "matcha": Service(
        shape=_BOWL, glaze="#3c4650", handle=False, saucer=False, gloss=0.10, beside=("powder", "whisk")
    ),
    "chocolate": Service(shape=_MUG, glaze="#b8392f", gloss=0.16, beside=("cinnamon", "biscuit")),
}
"""By variant."""
