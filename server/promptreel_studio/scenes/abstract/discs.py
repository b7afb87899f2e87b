"""The pictures of single lights: what a lens with seven blades makes of a lamp it does not focus on."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np

from promptreel_studio.scenes.kit.colour import bgr, smoothstep

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.scenes.kit.plane import Picture

BLADES = 7
ROUND = 0.72
"""How far the blades are rounded: 1.0 is a circle."""


def lens_discs(
    radius: float, codes: Sequence[str], *, rim: float, soft: float, at: tuple[float, float] = (0.0, 0.0)
) -> list[Picture]:
    """Discs with a brighter, slightly coloured rim, one of each colour.

    Args:
        radius: Pixels.
        codes: Colours of the lamps.
        rim: How much brighter the edge is than the middle, 0..1.
        soft: Width of the edge, share of the radius.
        at: Where the disc stands beside the middle, a part of a pixel to the right and down.

    Returns:
        Odd squares of BGR light with the disc in their middle.
    """
    soft = max(soft, 0.9 / radius)
    reach = int(np.ceil(radius * (1 + soft))) + 1
    reach += 1 if any(at) else 0
    line = np.arange(-reach, reach + 1, dtype=np.float32)
    x, y = (line[None] - at[0]) / np.float32(radius), (line[:, None] - at[1]) / np.float32(radius)
    turns = [2 * np.pi * (k + 0.3) / BLADES for k in range(BLADES)]
    blades = x * np.float32(np.cos(turns[0])) + y * np.float32(np.sin(turns[0]))
    for turn in turns[1:]:
        np.maximum(blades, x * np.float32(np.cos(turn)) + y * np.float32(np.sin(turn)), out=blades)
    distance = ROUND * np.sqrt(x * x + y * y) + (1 - ROUND) / np.cos(np.pi / BLADES) ** 0.5 * blades
    body = smoothstep(1 + soft, 1 - soft, distance)
    edge = np.clip(distance, 0, 1.1) ** 5
    light = body * ((1 - 0.62 * rim) + 0.62 * rim * edge)
    # Glass breaks blue and red light a little differently: the rim is warmer, the middle cooler.
    parts = [light * (1 - share * rim * edge) for share in (0.20, 0.10, 0.0)]
    return [
        cv2.merge(
            [cv2.convertScaleAbs(part, alpha=float(k)) for part, k in zip(parts, bgr(code), strict=True)]
        )
        for code in codes
    ]
