from __future__ import annotations

import subprocess
import sys


def test_naming_styles_costs_no_numpy():
    code = "import sys, promptreel_studio.music.styles; assert 'numpy' not in sys.modules"
    assert 0 == subprocess.run([sys.executable, "-c", code], check=False, timeout=60).returncode
