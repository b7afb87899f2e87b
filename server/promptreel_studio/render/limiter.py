"""A look-ahead peak limiter: what is below the ceiling passes untouched, to the bit."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from numpy.typing import NDArray

    Block = NDArray[np.float32]

CEILING = 0.95
STEP = 240
"""Samples of one step: 5 ms, the time in which it turns down before a peak."""
_TOGETHER = 20
"""Steps that are given out as one block: an encoder takes a tenth of a second as quickly as a step."""
_RELEASE = 0.01
"""How much the gain may grow back in one step."""


def limited(blocks: Iterable[Block]) -> Iterator[Block]:
    """Keep a stream of (2, n) blocks within the ceiling; the number of samples stays the same.

    The gain runs in straight lines between the borders of steps. At a border it is no higher than either
    neighbour may have, so no sample exceeds the ceiling.
    """
    steps = _limited_steps(blocks)
    while together := list(islice(steps, _TOGETHER)):
        yield np.concatenate(together, axis=1)


def _limited_steps(blocks: Iterable[Block]) -> Iterator[Block]:
    gain = 1.0
    waiting: Block | None = None
    allowed = 1.0
    for step, following in _steps(blocks):
        if waiting is None:
            gain = following
        else:
            border = min(allowed, following, gain + _RELEASE)
            yield _ramped(waiting, gain, border)
            gain = border
        waiting, allowed = step, following
    if waiting is not None:
        yield _ramped(waiting, gain, min(allowed, gain + _RELEASE))


def _steps(blocks: Iterable[Block]) -> Iterator[tuple[Block, float]]:
    """Steps, each with the gain that it allows."""
    for block in blocks:
        starts = range(0, block.shape[1], STEP)
        if not starts:
            continue
        peaks = np.maximum.reduceat(np.abs(block).max(axis=0), starts)
        for start, peak in zip(starts, peaks.tolist(), strict=True):
            yield block[:, start : start + STEP], min(1.0, CEILING / peak) if peak > 0 else 1.0


def _ramped(step: Block, first: float, last: float) -> Block:
    if first >= 1.0 and last >= 1.0:
        return step
    return step * np.linspace(first, last, step.shape[1], dtype=np.float32)
