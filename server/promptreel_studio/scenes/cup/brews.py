"""More drinks, as round pictures before they are laid down: green tea, matcha, hot chocolate."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill, gradient, stroke

if TYPE_CHECKING:
    from collections.abc import Callable

SIZE = 640
"""Side of the round picture before it is laid down."""


def disc() -> tuple[Floats, Floats, Floats]:
    """Places on the surface, -1..1, and their distance from its middle."""
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32) / (SIZE / 2) - 1
    return x, y, np.sqrt(x * x + y * y)


def over(picture: Floats, sheet: Sheet, shade: float = 0.5) -> Floats:
    """Lay what floats over the drink, with its shadow in it."""
    alpha = sheet.pixels[..., 3:].astype(np.float32) / 255
    dark = np.roll(cv2.GaussianBlur(alpha, (0, 0), 9)[..., None], (14, 8), (0, 1))
    return (picture * (1 - shade * dark) * (1 - alpha) + sheet.pixels[..., :3]).astype(np.float32)


def leaf(size: float, width: float, code: str) -> tuple[skia.Path, skia.Paint]:
    """A pointed leaf from the origin to the right, and its paint: light beside the rib, dark at the edge."""
    path = skia.Path()
    path.moveTo(0, 0)
    path.cubicTo(size * 0.25, -width, size * 0.7, -width * 0.8, size, 0)
    path.cubicTo(size * 0.7, width * 0.8, size * 0.25, width, 0, 0)
    lit, dark = mix(code, "#f4ffc8", 0.28), mix(code, "#0c1c08", 0.42)
    return path, gradient(
        (0, -width * 0.8), (0, width * 0.8), ((0, lit, 255), (0.5, code, 255), (1, dark, 255))
    )


def green_tea(rng: np.random.Generator) -> Floats:
    """Pale and clear: one sees leaves on the ground of the cup, and a few float."""
    x, y, far = disc()
    cloud = enlarge(fractal(128, 128, rng, slope=2.0), SIZE, SIZE)
    deep = smoothstep(0.05, 1.0, far)[..., None]
    picture = bgr("#e4dc86") * (1 - deep) + bgr("#8f9a38") * deep
    picture = picture * (0.92 + 0.16 * cloud[..., None])
    curl = np.exp(-(((np.sqrt((x + 0.18) ** 2 + (y - 0.1) ** 2) - 0.56) / 0.06) ** 2)) * smoothstep(
        -0.2, 0.7, y - x * 0.3
    )
    ground = Sheet(SIZE, SIZE)
    for _ in range(16):
        _lay_leaf(ground, rng, 0.55, (64, 110), 15, "#4c5a1e")
    sunk = cv2.GaussianBlur(ground.pixels.astype(np.float32), (0, 0), 7) * 0.62
    picture = picture * (1 - sunk[..., 3:] / 255) + sunk[..., :3]
    picture = picture + curl[..., None] * bgr("#fff6b8") * 0.42
    top = Sheet(SIZE, SIZE)
    for place in ((-0.30, 0.20, 20), (-0.06, 0.36, 158), (0.34, -0.10, 74)):
        _lay_leaf(top, rng, 0.0, (120, 150), 26, "#6f9a34", place)
    return over(picture.astype(np.float32), top)


def _lay_leaf(
    sheet: Sheet,
    rng: np.random.Generator,
    reach: float,
    sizes: tuple[float, float],
    width: float,
    code: str,
    place: tuple[float, float, float] | None = None,
) -> None:
    size = float(rng.uniform(*sizes))
    spot = place or (*(float(v) * reach for v in rng.normal(0, 0.62, 2)), float(rng.uniform(0, 360)))
    canvas = sheet.canvas
    canvas.save()
    canvas.translate(SIZE / 2 * (1 + spot[0]), SIZE / 2 * (1 + spot[1]))
    canvas.rotate(spot[2])
    canvas.drawPath(*leaf(size, width, code))
    canvas.drawLine(4, 0, size * 0.9, 0, stroke(mix(code, "#f0ffc0", 0.45), 2.4, 170))
    canvas.restore()


def matcha(rng: np.random.Generator) -> Floats:
    """Whisked until it foams: fine bubbles in swirls, darker where the foam is thin."""
    x, y, far = disc()
    angle = np.arctan2(y, x)
    cloud, fine = (enlarge(fractal(128, 128, rng, slope=s), SIZE, SIZE) for s in (1.7, 0.45))
    swirl = 0.5 + 0.5 * np.sin(angle * 2 + far * 11 + (cloud - 0.5) * 5)
    thin = smoothstep(0.62, 0.98, far + 0.16 * (cloud - 0.5))[..., None]
    foam = bgr("#a9cf52") * (1 - 0.30 * swirl[..., None]) + bgr("#c6e07c") * 0.30 * swirl[..., None]
    picture = foam * (1 - thin) + bgr("#5f8a1e") * thin
    picture = picture * (0.90 + 0.20 * (fine - 0.5) + 0.10 * (cloud - 0.5))[..., None]
    sheet = Sheet(SIZE, SIZE)
    for a, b, c in rng.random((420, 3)).tolist():
        # Most bubbles lie where the whisk was lifted, and along the wall.
        reach = 0.94 - 0.10 * b * b if c > 0.55 else 0.42 * b
        px, py = SIZE / 2 * (1 + reach * np.cos(a * 6.283)), SIZE / 2 * (1 + reach * np.sin(a * 6.283))
        r = 2.0 + 6.5 * c * b
        sheet.canvas.drawCircle(px, py, r, fill("#7ea638", 90))
        sheet.canvas.drawCircle(px, py, r, stroke("#e6f4b4", 1.5, 150))
        sheet.canvas.drawCircle(px - r * 0.3, py - r * 0.3, max(0.8, r * 0.22), fill("#fbffe6", 190))
    return over(picture.astype(np.float32), sheet, 0.16)


def chocolate(rng: np.random.Generator) -> Floats:
    """Dark and thick, with a paler skin of froth at the wall."""
    _, _, far = disc()
    cloud, fine = (enlarge(fractal(128, 128, rng, slope=s), SIZE, SIZE) for s in (1.9, 0.5))
    pale = smoothstep(0.66, 0.96, far + 0.22 * (cloud - 0.5))[..., None]
    picture = bgr("#4e2818") * (1 - pale) + bgr("#8a5a3c") * pale
    picture = picture * (0.86 + 0.28 * cloud + 0.10 * (fine - 0.5))[..., None]
    for a, b, c in rng.random((60, 3)).tolist():
        reach = 0.95 - 0.10 * b * b
        centre = (
            int((1 + np.cos(a * 6.283) * reach) * SIZE / 2),
            int((1 + np.sin(a * 6.283) * reach) * SIZE / 2),
        )
        cv2.circle(picture, centre, int(2 + 4 * c), (96.0, 132.0, 170.0), 1, cv2.LINE_AA)
    return picture.astype(np.float32)


BREWS: dict[str, Callable[[np.random.Generator], Floats]] = {
    "green_tea": green_tea,
    "matcha": matcha,
    "chocolate": chocolate,
}
"""By variant."""
