"""Every core is busy with frames of its own: no library needs threads beside them."""

from __future__ import annotations

import os


def keep_to_ours() -> None:
    """Call before NumPy is loaded, which reads this then.

    Its threads for the product of two matrices wait in a loop for the next one; that took a twentieth of a render.
    """
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
