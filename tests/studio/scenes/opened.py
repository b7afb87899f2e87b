"""Scenes that several tests look at: painting one takes half a second, drawing a frame of it a hundredth."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import numpy as np

from promptreel_studio.scenes import KINDS, Camera, SceneSpec, open_scene
from promptreel_studio.scenes.kit.path import CameraPath

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.painted import PaintedScene

SIZE = (320, 180)
SECONDS = 10.0
FIELDS = ("time", "weather", "palette", "season", "variant")


def offered(kind: str) -> dict[str, tuple[str, ...]]:
    """What a kind offers for each field, the default first."""
    facts = KINDS[kind]
    offers = (facts.times, facts.weathers, facts.palettes, facts.seasons, facts.variants)
    return dict(zip(FIELDS, offers, strict=True))


def spec_of(kind: str, **changes: object) -> SceneSpec:
    """The kind as it is when nothing else is asked for, but for the changes."""
    usual = {field: names[0] for field, names in offered(kind).items() if names}
    return SceneSpec.model_validate({"kind": kind, "seed": 3} | usual | changes)


def opened(kind: str, size: tuple[int, int] = SIZE, seconds: float = SECONDS, **changes: object):
    """A scene to look at; who asks again gets the same one."""
    return _opened(spec_of(kind, **changes).model_dump_json(), *size, seconds)


@cache
def _opened(asked: str, width: int, height: int, seconds: float):
    return open_scene(SceneSpec.model_validate_json(asked), width, height, seconds)


def seen_by(scene: PaintedScene, **camera: object) -> PaintedScene:
    """The same planes before another camera: nothing else of a scene knows of it."""
    twin = scene.clone()
    twin.spec = scene.spec.model_copy(update={"camera": Camera.model_validate(camera)})
    twin.path = CameraPath(twin.spec.camera, scene.stage, KINDS[scene.spec.kind])
    twin._own_buffers()
    return twin


def same_in_any_order(scene, times: tuple[float, ...]) -> list[np.ndarray]:
    """The frames at the times, which a clone has drawn backwards and just the same."""
    expected = [scene.frame(t).copy() for t in times]
    other = scene.clone()
    for t, frame in zip(reversed(times), reversed(expected), strict=True):
        np.testing.assert_array_equal(frame, other.frame(t))
    return expected
