"""What a scene took to be painted is not kept by the process."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import numpy as np
import pytest

from promptreel_studio.render import window
from promptreel_studio.render.memory import _trim, give_back
from promptreel_studio.render.window import Booking, Window

PAGES = 200


def _resident():
    return next(
        int(line.split()[1]) // 1024
        for line in Path("/proc/self/status").read_text().splitlines()
        if line.startswith("VmRSS")
    )


@pytest.mark.skipif(_trim() is None or not Path("/proc/self/status").exists(), reason="needs glibc on Linux")
def test_free_memory_between_kept_pieces_goes_back_to_the_system():
    give_back()
    # Small enough to come from the heap; the pieces that stay keep the heap from shrinking by itself.
    pieces = [np.ones(64 * 1024, np.uint8) for _ in range(16 * PAGES)]
    full = _resident()
    kept = pieces[::16]
    del pieces
    give_back()
    assert _resident() < full - PAGES / 2
    assert all(piece.all() for piece in kept)


class _Thing:
    def close(self):
        pass


def test_memory_is_given_back_before_and_after_something_is_opened(monkeypatch):
    order = []
    monkeypatch.setattr(window, "give_back", lambda: order.append("given back"))

    def opened():
        order.append("opened")
        return _Thing()

    with ThreadPoolExecutor(1) as pool:
        things = Window([Booking(0, 10, opened)], 5, pool)
        things.move_to(0)
        assert isinstance(things[0], _Thing)
        things.close()
    assert order == ["given back", "opened", "given back"]
