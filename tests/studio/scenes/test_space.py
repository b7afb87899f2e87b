"""A planet has rings when they are wished, and none when they are not."""

from __future__ import annotations

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.scenes import SceneSpec


def _drawn(wish: str) -> SceneSpec:
    draft = respond(wish, None, seed=7).draft
    assert draft is not None
    [first, *_] = [segment for track in draft["t"] if track["tt"] == 0 for segment in track["sg"]]
    return SceneSpec.model_validate(first["scene"])


@pytest.mark.parametrize(
    ("wish", "variant"),
    [
        ("a planet in space with rings", "ringed"),
        ("saturn", "ringed"),
        ("a purple planet with rings and moons", "ringed"),
        ("a planet without rings", "planet"),
        ("planet earth", "planet"),
        ("a blue planet", "planet"),
        ("a colourful nebula", "nebula"),
        ("太空中带光环的行星", "ringed"),
    ],
)
def test_the_words_decide_about_rings(wish, variant):
    assert _drawn(wish).settled().variant == variant
