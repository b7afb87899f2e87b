from __future__ import annotations

import pytest

from studio.render.kit import Studio


@pytest.fixture
def studio(tmp_path):
    folder = tmp_path / "studio"
    folder.mkdir()
    return Studio(folder)
