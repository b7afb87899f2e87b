"""How a title looks, as data: pydantic only, light to import."""

from __future__ import annotations

import re
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, BeforeValidator, ConfigDict

Size = Literal["small", "medium", "large"]
Weight = Literal["regular", "bold"]
Position = Literal[
    "top", "center", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "lower-third"
]

SIZES: tuple[str, ...] = get_args(Size)
WEIGHTS: tuple[str, ...] = get_args(Weight)
POSITIONS: tuple[str, ...] = get_args(Position)

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
    """Color, size, place and weight of a title; what else is said is kept.

    Raises:
        ValueError: A value is unknown; the sentence says which are known.
    """

    model_config = ConfigDict(extra="allow")

    color: Annotated[str, BeforeValidator(_color)] = "#ffffff"
    size: Annotated[Size, _one_of("size", SIZES)] = "medium"
    position: Annotated[Position, _one_of("position", POSITIONS)] = "center"
    weight: Annotated[Weight, _one_of("weight", WEIGHTS)] = "regular"
