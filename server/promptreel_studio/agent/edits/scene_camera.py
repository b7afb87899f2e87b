"""The camera of a drawn scene: where it goes, how fast, and what is told of it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.camera import BACK
from promptreel_studio.scenes.spec import Camera, SceneSpec

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.replies import Note

_SLOWEST, _FASTEST = 0.1, 3.0
_OPPOSITE = {"left": "right", "right": "left", "up": "down", "down": "up", "in": "out", "out": "in"}


def wished_camera(work: Work, spec: SceneSpec, wish: SceneWish) -> dict[str, Any]:
    """What of a scene's camera is to become another: fields of `camera` with their new values.

    Raises:
        Problem: It cannot go faster or slower.
    """
    camera: dict[str, Any] = {}
    if wish.move and wish.move != spec.camera.move:
        camera["move"] = wish.move
    # "Pan" alone leaves a pan to the left as it is; a zoom that is not told where goes in.
    told = wish.direction or (None if "move" in camera else spec.camera.goes)
    now = spec.camera.goes or ("in" if spec.camera.move == "zoom" else None)
    if wish.direction == BACK:
        # A pan that was not told where to go sets off to the right.
        told = None if spec.camera.move == "static" else _OPPOSITE[now or "right"]
    if (wish.move or wish.direction) and told != (now if "move" not in camera else spec.camera.direction):
        camera["direction"] = told
    move = wish.move or spec.camera.move
    if (wish.speed is not None or wish.factor is not None) and move == "static":
        raise Problem("scene.still")
    if wish.speed is not None and wish.speed != spec.camera.speed:
        camera["speed"] = wish.speed
    if wish.factor is not None:
        speed = round(min(max(spec.camera.speed * wish.factor, _SLOWEST), _FASTEST), 2)
        if speed == spec.camera.speed:
            raise Problem(
                "scene.speed_end", pace=work.speaker.name("pace", "slow" if wish.factor < 1 else "fast")
            )
        camera["speed"] = speed
    if camera.keys() & {"move", "direction"} and spec.camera.speed == 0 and "speed" not in camera:
        camera["speed"] = Camera().speed
    return camera


def said_camera(work: Work, spec: SceneSpec, camera: dict[str, Any]) -> list[Change]:
    """What is told of a camera that got these fields."""
    changes = []
    after = spec.camera.model_copy(update=camera)
    if "move" in camera or "direction" in camera:
        before, now = work.speaker.move(spec.camera), work.speaker.move(after)
        change = said_field(work, "move", before, now, after.move)
        if after.goes is not None:
            change = replace(change, args=change.args | {"direction": after.goes})
        changes.append(change)
    if "speed" in camera:
        changes.append(
            said_field(work, "speed", f"{spec.camera.speed:g}x", f"{camera['speed']:g}x", camera["speed"])
        )
    return changes


def said_field(work: Work, field: str, before: str, after: str, value: Any) -> Change:
    """What is told of a field of a scene, with the names of what it was and is."""
    note: Note = (
        "scene.changed",
        {"field": work.speaker.name("field", field), "before": before, "after": after},
    )
    return Change("change_scene", note, {field: value})
