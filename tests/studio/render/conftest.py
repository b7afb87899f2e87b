from __future__ import annotations

import pytest

from studio.media import corpus
from studio.render.greys import LOSSLESS
from studio.render.kit import Studio


@pytest.fixture
def studio(tmp_path):
    folder = tmp_path / "studio"
    folder.mkdir()
    return Studio(folder)


@pytest.fixture
def clip(studio):
    """Twenty greys at 10 frames per second, a key frame every seventh."""
    path = corpus.write_video(
        studio.folder / "clip.mp4",
        corpus.grey_frames(20),
        fps=10,
        options=LOSSLESS | {"g": "7"},
        sound=corpus.tone(2.0),
    )
    return studio.add("clip", path)
