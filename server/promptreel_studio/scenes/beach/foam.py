"""Foam: what the lace on the water looks like, as a tile."""

from __future__ import annotations

import cv2
import numpy as np

from promptreel_studio.scenes.kit.noise import Floats, blur, fractal

DEEP, AROUND = 256, 2048
"""Rows from the foam's front to its end, and columns of the ring."""


def lace(rng: np.random.Generator) -> Floats:
    """Threads between bubbles that widen away from the front, (DEEP, AROUND + 1) in 0..1; a ring sideways."""
    threads = np.zeros((DEEP, AROUND), np.float32)
    for cells, weight, thick in ((760, 1.0, 2.3), (3600, 0.66, 1.3)):
        # Cells are denser near the front (row 0).
        y = rng.random(cells) ** 1.55 * DEEP
        x = rng.random(cells) * AROUND
        threads = np.maximum(threads, weight * _web(x, y, thick))
    clump = fractal(DEEP * 2, AROUND, rng, slope=1.25, stretch=1.6)[:DEEP]
    patch = fractal(DEEP * 2, AROUND, rng, slope=1.9, stretch=1.4, smallest=5)[:DEEP]
    # Bubbles are round: bend the straight threads.
    y, x = np.mgrid[0:DEEP, 0:AROUND].astype(np.float32)
    ring = np.pad(threads, ((0, 0), (64, 64)), mode="wrap")
    sway, rise = (fractal(DEEP * 2, AROUND, rng, slope=1.7, smallest=20)[:DEEP] - 0.5 for _ in range(2))
    threads = cv2.remap(
        ring, x + 64 + sway * 26, y + rise * 26, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REPLICATE
    )
    sheet = 0.46 * threads + 0.28 * clump + 0.42 * patch
    low, high = (float(q) for q in np.percentile(sheet, (1, 99.5)))
    sheet = np.clip((sheet - low) / (high - low), 0, 1).astype(np.float32)
    return np.pad(sheet, ((0, 0), (0, 1)), mode="wrap")


def _web(x: Floats, y: Floats, thick: float) -> Floats:
    """Lines half-way between neighbouring points, bent by noise."""
    margin = 128
    seeds = np.full((DEEP, AROUND + 2 * margin), 255, np.uint8)
    for shift in (-AROUND, 0, AROUND):
        columns = np.round(x + shift + margin).astype(int)
        inside = (columns >= 0) & (columns < seeds.shape[1])
        seeds[np.clip(y[inside], 0, DEEP - 1).astype(int), columns[inside]] = 0
    _, labels = cv2.distanceTransformWithLabels(seeds, cv2.DIST_L2, 5, labelType=cv2.DIST_LABEL_PIXEL)
    edge = np.ones(labels.shape, np.uint8)
    edge[:, 1:][labels[:, 1:] != labels[:, :-1]] = 0
    edge[1:][labels[1:] != labels[:-1]] = 0
    away = cv2.distanceTransform(edge, cv2.DIST_L2, 5)
    web = np.exp(-((away / thick) ** 1.4))[:, margin : margin + AROUND]
    return blur(web.astype(np.float32), 0.7)
