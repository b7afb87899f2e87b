"""The room, composed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.scenes.kit.composed import ComposedScene
from promptreel_studio.scenes.room.bywindow import by_the_window
from promptreel_studio.scenes.room.fireside import by_the_fire
from promptreel_studio.scenes.room.layout import layout_of
from promptreel_studio.scenes.room.looks import look_of

if TYPE_CHECKING:
    from promptreel_studio.scenes.kit.stage import Stage
    from promptreel_studio.scenes.scene import Scene
    from promptreel_studio.scenes.spec import SceneSpec


def compose(spec: SceneSpec, stage: Stage) -> Scene:
    """A desk by a window with weather behind it, or an armchair by a fire."""
    look = look_of(spec.time, spec.weather, spec.palette)
    layout = layout_of(stage, spec.variant or "window")
    elements = (by_the_fire if layout.hearth else by_the_window)(spec, stage, look, layout)
    middle = layout.hearth or layout.lamp
    focus = (middle[0] / stage.width, 0.55)
    return ComposedScene(spec, stage, elements, focus=focus, darken=0.30 if spec.time != "day" else 0.20)
