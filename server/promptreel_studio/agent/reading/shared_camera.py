"""How the camera moves in all shots of a prompt: "..., slow pan in all of them", "Camera: still", "镜头都慢慢往右移"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.camera import says_where_it_goes
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.part import Part
    from promptreel_studio.agent.reading.text import Reading

_PIECE = re.compile(r"[,;.!\n。，；、]|\s[-–—]\s|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])")
_OF_ALL = re.compile(
    r"\b(?:all|every|each|both|always|throughout|everywhere|the whole time)\b|都|每个|每段|每一|全部|全程|始终|一直|所有"
)
_ENDS = re.compile(
    r"[.!\n。]\s*$|(?:一共|总共|总长|全长|共)\d+秒\W*$|\d ?s(?:ec|ecs|econds)? (?:in )?(?:total|all|altogether)\W*$"
)
_CAMERA = re.compile(r"\bcamera\b|镜头|鏡頭")
_FEW = 2
"""Up to so many shots, "..., the camera pans left" may be said of the last."""


def take_camera_of_all(reading: Reading, parts: list[Part]) -> SceneWish | None:
    """Take the move that is wished for every shot.

    It stands in a piece of its own in which no subject is named: before or behind the shots, in a sentence of
    its own behind the last one, or with a word such as "all".
    """
    edges = [
        0,
        *(edge for hit in _PIECE.finditer(reading.folded) for edge in hit.span()),
        len(reading.folded),
    ]
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        if not _moves(reading, low, high):
            continue
        outside = high <= parts[0].start or low >= parts[-1].end
        last = parts[-1].start < low
        named = len(parts) > _FEW and bool(_CAMERA.search(reading.folded, low, high))
        alone = last and (named or _ENDS.search(reading.folded, 0, low) is not None)
        if outside or alone or _OF_ALL.search(reading.folded, low, high):
            words = reading.part(low, high)
            words.text = reading.text[low:high]
            reading.take_span(low, high)
            return take_scene(words)
    return None


def _moves(reading: Reading, low: int, high: int) -> bool:
    if reading.tags("kind", "beyond", "shows", "title_noun", "music_noun", within=(low, high)):
        return False
    if reading.tags("camera", "camera_beyond", within=(low, high)):
        return True
    if says_where_it_goes(reading.text[low:high]):
        return True
    return bool(reading.tags("camera_noun", within=(low, high)) and reading.tags("speed", within=(low, high)))
