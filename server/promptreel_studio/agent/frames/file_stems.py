"""Names of files without their endings, in scripts whose words the book need not know: "店标" is 店标.png."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film

_HAN_NAME = re.compile(r"[\u3400-\u9fff]{2,}")
_KINDS = frozenset(
    {
        "字幕",
        "标题",
        "音乐",
        "视频",
        "照片",
        "图片",
        "封面",
        "片头",
        "片尾",
        "旁白",
        "配音",
        "录音",
        "文字",
        "素材",
    }
)
"""What people call such a file, whatever its name."""


def stems_of(film: Film) -> list[tuple[str, dict[str, Any]]]:
    """What such names are in a message: clips, files beside the film, pictures that lie over it."""
    known: list[tuple[str, dict[str, Any]]] = [
        (name, {"named": numbers}) for name, numbers in film.files.items()
    ]
    known += [(fold(asset.filename), {"asset": asset}) for asset in film.unused]
    known += [(fold(name), {"logo": name}) for name in film.overlays]
    stems = [(name.rpartition(".")[0], senses) for name, senses in known]
    return [(stem, senses) for stem, senses in stems if _HAN_NAME.fullmatch(stem) and stem not in _KINDS]
