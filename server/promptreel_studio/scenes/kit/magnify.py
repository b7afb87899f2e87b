"""The camera's zoom: a picture enlarged about a point."""

from __future__ import annotations

from itertools import product
from typing import TYPE_CHECKING

import cv2
import numpy as np

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.plane import Picture

_UP_AND_LEFT, _UP, _LEFT = -1, 0, 1
"""How OpenCV's flip is told what to turn round."""


def magnify(picture: Picture, zoom: float, focus: tuple[float, float], out: Picture) -> None:
    """Enlarge a picture about the corner of pixels that is nearest to a point.

    OpenCV's resize is more than twice as fast as its warps and interpolates alike, but holds on to the upper left
    corner. So each quarter around the point is turned until that is its corner.

    Args:
        picture: (height, width, 3).
        zoom: Above 1.0.
        focus: The point that stays where it is: column and row.
        out: Takes the result; of the same shape.
    """
    height, width = picture.shape[:2]
    x, y = round(focus[0]), round(focus[1])
    # A quarter that would not even grow by a pixel is only copied by resize: it would stand still, then jump.
    if min(x, y, width - x, height - y) * (zoom - 1) < 1:
        matrix = np.array([[zoom, 0, (x - 0.5) * (1 - zoom)], [0, zoom, (y - 0.5) * (1 - zoom)]], np.float64)
        cv2.warpAffine(picture, matrix, (width, height), dst=out, borderMode=cv2.BORDER_REPLICATE)
        return
    for is_upper, is_left in product((True, False), (True, False)):
        target = (out[:y] if is_upper else out[y:])[:, slice(0, x) if is_left else slice(x, width)]
        rows, columns = (min(side, int(side / zoom) + 2) for side in target.shape[:2])
        source = (picture[y - rows : y] if is_upper else picture[y : y + rows])[
            :, slice(x - columns, x) if is_left else slice(x, x + columns)
        ]
        turn = {(True, True): _UP_AND_LEFT, (True, False): _UP, (False, True): _LEFT}.get((is_upper, is_left))
        if turn is not None:
            source = cv2.flip(source, turn)
        large = cv2.resize(source, None, fx=zoom, fy=zoom, interpolation=cv2.INTER_LINEAR)
        part = large[: target.shape[0], : target.shape[1]]
        if turn is None:
            np.copyto(target, part)
        else:
            cv2.flip(part, turn, dst=target)
