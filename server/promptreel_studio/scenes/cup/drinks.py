"""What is in the cup: coffee with a leaf poured in milk, tea, or one of the other brews."""

from __future__ import annotations

from typing import TYPE_CHECKING

import cv2
import numpy as np
import skia

from promptreel_studio.scenes.cup.brews import BREWS, SIZE, disc, over
from promptreel_studio.scenes.cup.pottery import TILT
from promptreel_studio.scenes.kit.colour import bgr, mix, smoothstep
from promptreel_studio.scenes.kit.noise import Floats, enlarge, fractal
from promptreel_studio.scenes.kit.pen import Sheet, fill, stroke

if TYPE_CHECKING:
    from promptreel_studio.scenes.cup.looks import Look
    from promptreel_studio.scenes.cup.service import Service


def surface(
    look: Look, u: float, side: float, service: Service, rng: np.random.Generator, drink: str
) -> Floats:
    """The drink seen at the cup's angle, premultiplied; its middle is the middle of the surface."""
    flat, shape = _DRINKS[drink](rng), service.shape
    half = (shape.mouth - shape.wall - 7) * u
    wide, rows = int(2 * half) + 4, int(2 * half * TILT) + 4
    picture = cv2.resize(flat, (wide, rows), interpolation=cv2.INTER_AREA)
    y, x = np.mgrid[0:rows, 0:wide].astype(np.float32)
    x, y = (x - wide / 2) / half, (y - rows / 2) / (half * TILT)
    far = np.sqrt(x * x + y * y)
    light = 0.62 + 0.34 * side * x + 0.16 * -y
    tint = light[..., None] * bgr(look.key) * 1.02 * look.key_gain / 255 + bgr(look.fill) * 0.75 / 255
    picture = picture * tint
    # The near wall throws its shadow on the side of the light.
    shade = smoothstep(0.52, 1.0, side * x * 0.85 - y * 0.5) * 0.42
    picture *= (1 - shade)[..., None]
    # The window in the still surface, and a bright edge where it climbs the wall.
    gloss = np.exp(-(((x - 0.42 * side) / 0.20) ** 2 + ((y + 0.52) / 0.20) ** 2)) * service.gloss
    edge = np.exp(-(((far - 0.965) / 0.016) ** 2)) * np.clip(0.35 - 0.65 * side * x, 0.05, 1) * 0.55
    picture += (gloss + edge)[..., None] * bgr(mix(look.key, "#ffffff", 0.4)) * look.key_gain
    cover = np.clip((1 - far) * half * 0.5, 0, 1)
    return np.dstack([np.clip(picture, 0, 255) * cover[..., None], cover * 255]).astype(np.float32)


def _latte(rng: np.random.Generator) -> Floats:
    _, _, far = disc()
    cloud, fine = (enlarge(fractal(128, 128, rng, slope=s), SIZE, SIZE) for s in (1.6, 0.5))
    tone = (0.92 + 0.16 * (cloud - 0.5) + 0.10 * (fine - 0.5))[..., None]
    dark = smoothstep(0.55, 1.0, far + 0.10 * (cloud - 0.5))[..., None]
    picture = (bgr("#a86a3a") * (1 - dark) + bgr("#5e3218") * dark) * tone
    milk = _rosetta()
    # The milk's edge frays a little.
    bend = ((cloud - 0.5) * 16).astype(np.float32)
    y, x = np.mgrid[0:SIZE, 0:SIZE].astype(np.float32)
    milk = cv2.remap(milk, x + bend, y - bend, cv2.INTER_LINEAR)
    soft = cv2.GaussianBlur(milk, (0, 0), 5.0)
    share = np.clip(0.62 * milk + 0.40 * soft, 0, 1)[..., None] * (0.95 + 0.1 * fine[..., None])
    picture = picture * (1 - share) + bgr("#fbeed8") * np.minimum(share, 1)
    # Small bubbles at the wall.
    for a, b, c in rng.random((70, 3)).tolist():
        angle, reach = a * 6.283, 0.95 - 0.06 * b * b
        centre = (int((1 + np.cos(angle) * reach) * SIZE / 2), int((1 + np.sin(angle) * reach) * SIZE / 2))
        cv2.circle(picture, centre, int(2 + 4 * c), (110.0, 160.0, 205.0), 1, cv2.LINE_AA)
    return picture.astype(np.float32)


def _rosetta() -> Floats:
    """The leaf that baristas pour; 0..1."""
    sheet = Sheet(SIZE, SIZE)
    c, white = sheet.canvas, "#ffffff"
    middle = SIZE / 2
    c.translate(middle, middle)
    c.scale(SIZE / 2 * 0.92, SIZE / 2 * 0.90)
    # Wings, the lowest and widest first; each curls up round the one above.
    for n in range(6):
        y = 0.60 - 0.20 * n
        wide, rise = (0.50, 0.60, 0.60, 0.53, 0.42, 0.28)[n], 0.50 - 0.035 * n
        for way in (-1, 1):
            wing = skia.Path()
            wing.moveTo(0, y + 0.10)
            wing.cubicTo(
                way * wide * 0.55, y + 0.08, way * wide * 1.02, y - rise * 0.45, way * wide, y - rise
            )
            wing.cubicTo(way * wide * 0.82, y - rise * 0.62, way * wide * 0.45, y - 0.06, 0, y - 0.03)
            wing.close()
            c.drawPath(wing, fill(white))
    heart = skia.Path()
    heart.moveTo(0, -0.40)
    heart.cubicTo(-0.22, -0.52, -0.26, -0.80, -0.12, -0.80)
    heart.cubicTo(-0.04, -0.80, 0, -0.72, 0, -0.68)
    heart.cubicTo(0, -0.72, 0.04, -0.80, 0.12, -0.80)
    heart.cubicTo(0.26, -0.80, 0.22, -0.52, 0, -0.40)
    heart.close()
    c.drawPath(heart, fill(white))
    stem = skia.Path()
    stem.moveTo(-0.026, -0.5)
    stem.lineTo(0.026, -0.5)
    stem.lineTo(0.006, 0.86)
    stem.lineTo(-0.006, 0.86)
    stem.close()
    c.drawPath(stem, fill(white))
    return sheet.pixels[..., 3].astype(np.float32) / 255


def _tea(rng: np.random.Generator) -> Floats:
    x, y, far = disc()
    cloud = enlarge(fractal(128, 128, rng, slope=2.0), SIZE, SIZE)
    deep = smoothstep(0.10, 1.0, far)[..., None]
    picture = bgr("#e08a2c") * (1 - deep) + bgr("#8a3a0c") * deep
    # Light that the wall bends into the tea.
    curl = np.exp(-(((np.sqrt((x + 0.18) ** 2 + (y - 0.1) ** 2) - 0.56) / 0.07) ** 2)) * smoothstep(
        -0.2, 0.7, y - x * 0.3
    )
    picture = picture * (0.9 + 0.2 * cloud[..., None]) + curl[..., None] * bgr("#ffc060") * 0.5
    sheet = Sheet(SIZE, SIZE)
    c = sheet.canvas
    c.translate(SIZE * 0.42, SIZE * 0.56)
    # A chamomile blossom floats.
    for n in range(13):
        c.save()
        c.rotate(360 / 13 * n + 6)
        c.drawOval(skia.Rect(20, -15, 92, 15), fill("#fffaf0", 245))
        c.drawLine(30, 0, 84, 0, stroke("#d8ccb0", 2, 160))
        c.restore()
    c.drawCircle(0, 0, 30, fill("#e8a818"))
    for n in range(60):
        angle, reach = n * 2.4, 3.6 * np.sqrt(n)
        c.drawCircle(np.cos(angle) * reach, np.sin(angle) * reach, 3, fill("#f8cc48" if n % 2 else "#c88410"))
    return over(picture.astype(np.float32), sheet)


_DRINKS = {"coffee": _latte, "tea": _tea, **BREWS}
