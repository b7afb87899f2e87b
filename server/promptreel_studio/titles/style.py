"""How a title looks, as data: pydantic only, light to import."""

from __future__ import annotations

import re
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict

Size = Literal["small", "medium", "large", "huge"]
Weight = Literal["regular", "bold"]
Position = Literal[
    "top", "center", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "lower-third"
]
Font = Literal["sans", "serif", "mono", "hand"]
Animation = Literal["fade", "none", "slide", "pop", "type", "rise"]
Background = Literal["none", "box"]

SIZES: tuple[str, ...] = get_args(Size)
WEIGHTS: tuple[str, ...] = get_args(Weight)
POSITIONS: tuple[str, ...] = get_args(Position)
FONTS: tuple[str, ...] = get_args(Font)
ANIMATIONS: tuple[str, ...] = get_args(Animation)
BACKGROUNDS: tuple[str, ...] = get_args(Background)

_HEX = re.compile(r"#?([0-9a-fA-F]{3}|[0-9a-fA-F]{6})")


def _color(value: object) -> str:
    match = _HEX.fullmatch(value.strip()) if isinstance(value, str) else None
    if match is None:
        raise ValueError(f"A title's color is written like #ffcc00; “{value}” is not one.")
    digits = match[1].lower()
    return "#" + (digits if len(digits) == 6 else "".join(2 * digit for digit in digits))


def _one_of(name: str, known: tuple[str, ...]) -> BeforeValidator:
    def check(value: object) -> object:
        if value not in known:
            raise ValueError(f"A title's {name} is one of {', '.join(known)}; “{value}” is not.")
        return value

    return BeforeValidator(check)


class TextStyle(BaseModel):
    """How a title is written, where it stands and how it comes; what else is said is kept.

    Raises:
        ValueError: A value is unknown; the sentence says which are known.
    """

    model_config = ConfigDict(extra="allow")

    color: Annotated[str, BeforeValidator(_color)] = "#ffffff"
    size: Annotated[Size, _one_of("size", SIZES)] = "medium"
    position: Annotated[Position, _one_of("position", POSITIONS)] = "center"
    weight: Annotated[Weight, _one_of("weight", WEIGHTS)] = "regular"
    font: Annotated[Font, _one_of("font", FONTS)] = "sans"
    animation: Annotated[Animation, _one_of("animation", ANIMATIONS)] = "fade"
    background: Annotated[Background, _one_of("background", BACKGROUNDS)] = "none"
