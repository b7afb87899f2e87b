"""Scenes: moving pictures drawn from a `SceneSpec`, frame by frame, on the CPU."""

from promptreel_studio.scenes.scene import Scene, open_scene
from promptreel_studio.scenes.spec import KINDS, Camera, SceneSpec

__all__ = ["KINDS", "Camera", "Scene", "SceneSpec", "open_scene"]
