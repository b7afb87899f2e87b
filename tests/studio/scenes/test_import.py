"""Writing a spec must not load the drawing libraries."""

from __future__ import annotations

import subprocess
import sys

CODE = """
import sys
from promptreel_studio.scenes import SceneSpec, open_scene
from promptreel_studio.scenes.spec import KINDS
print([name for name in ("numpy", "cv2", "skia", "av") if name in sys.modules])
"""


def test_the_package_loads_no_drawing_library_until_a_scene_is_opened():
    result = subprocess.run(
        [sys.executable, "-c", CODE], capture_output=True, text=True, timeout=60, check=True
    )
    assert "[]" == result.stdout.strip()
