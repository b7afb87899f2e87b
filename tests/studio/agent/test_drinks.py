"""What is in the cup is what was asked for, and looks like it."""

from __future__ import annotations

import pytest

from promptreel_studio.agent import respond
from promptreel_studio.scenes import SceneSpec, open_scene


def _variant(reply) -> str | None:
    (segment,) = next(track for track in reply.draft["t"] if track["tt"] == 0)["sg"]
    assert segment["scene"]["kind"] == "cup"
    return segment["scene"]["variant"]


@pytest.mark.parametrize(
    ("words", "drink"),
    [
        ("a steaming cup of green tea", "green_tea"),
        ("a bowl of matcha in the morning", "matcha"),
        ("hot chocolate with marshmallows while it snows outside", "chocolate"),
        ("a cup of tea", "tea"),
        ("a green cup of tea", "tea"),
        ("一杯绿茶", "green_tea"),
        ("一碗抹茶", "matcha"),
        ("一杯热巧克力,晚上", "chocolate"),
        ("緑茶", "green_tea"),
        ("녹차 한 잔", "green_tea"),
        ("eine Tasse grüner Tee am Fenster", "green_tea"),
        ("une tasse de thé vert", "green_tea"),
        ("xícara de chá verde", "green_tea"),
        ("чашка матча", "matcha"),
    ],
)
def test_every_drink_is_its_own(words, drink):
    assert _variant(respond(words, None, seed=1)) == drink


def test_another_drink_is_poured_and_named():
    coffee = respond("a cup of coffee", None, seed=1)
    green = respond("make it green tea", coffee.draft, seed=1)
    assert _variant(green) == "green_tea"
    assert "green tea" in " ".join(green.texts)


@pytest.mark.parametrize(
    ("drink", "strong", "weak"), [("matcha", 1, 2), ("green_tea", 1, 0), ("chocolate", 2, 1)]
)
@pytest.mark.parametrize("size", [(320, 180), (180, 320), (180, 180)])
def test_its_colour_is_seen(drink, strong, weak, size):
    """The drink's own colour is in the middle of the cup (channels: blue 0, green 1, red 2)."""
    spec = {"kind": "cup", "time": "day", "palette": "warm", "variant": drink, "seed": 7}
    still = {"camera": {"move": "static"}, "amounts": {"steam": 0.0}}
    scene = open_scene(SceneSpec.model_validate(spec | still), *size, 10.0)
    coffee = open_scene(SceneSpec.model_validate(spec | still | {"variant": "coffee"}), *size, 10.0)

    def share(scene) -> float:
        frame = scene.frame(2.0).astype(int)
        return float((frame[..., strong] - frame[..., weak] > 25).mean())

    assert share(scene) > share(coffee) + 0.004
