"""Pictures of plants that are grown a few times and planted often, at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import skia

from promptreel_studio.scenes.kit.foliage import LINEAR

if TYPE_CHECKING:
    from collections.abc import Sequence

    import numpy as np

    from promptreel_studio.scenes.kit.pen import Sheet


def plant(
    sheet: Sheet,
    images: Sequence[skia.Image],
    spot: tuple[float, float],
    size: float,
    rng: np.random.Generator,
    *,
    sunk: float = 0.0,
) -> None:
    """Draw one of some pictures; every second one is mirrored.

    Args:
        sheet: Where.
        images: One of them is drawn.
        spot: The middle of its foot, pixels.
        size: How large it becomes, 1.0 as it was grown.
        rng: Chooses.
        sunk: Pixels of the picture below the foot.
    """
    image = images[int(rng.integers(0, len(images)))]
    wide, high = image.width() * size, image.height() * size
    sheet.canvas.save()
    sheet.canvas.translate(*spot)
    if rng.random() < 0.5:
        sheet.canvas.scale(-1, 1)
    target = skia.Rect.MakeXYWH(-wide / 2, -high + sunk * size, wide, high)
    sheet.canvas.drawImageRect(image, target, LINEAR, skia.Paint(AntiAlias=True))
    sheet.canvas.restore()
