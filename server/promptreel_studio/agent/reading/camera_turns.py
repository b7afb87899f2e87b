"""A camera that is told to do one thing after the other in a film of one scene: "zoom in, then zoom out"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.camera import take_camera
from promptreel_studio.agent.reading.scenes import SceneWish

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_JOINT = re.compile(
    r"[\s,;]*\b(?:and then|and afterwards|and finally|then|before|followed by|after that|afterwards|and)\b\s*|[,，;；、]?(?:然后|接着|随后|之后|最后|再|并且?|和)|[,;，；、]"
)
_STOP = re.compile(r"[.!?。！？\n](?=\s|$)|[。！？\n]")
_MOST = 3


def moves_in_turn(words: Reading) -> list[tuple[str, str | None, float | None]]:
    """The moves that follow each other, as `move`, `direction` and `speed`; none where there are not at least two."""
    found: list[tuple[str, str | None, float | None]] = []
    for low, high in _sentences(words.folded):
        row = _row(words, low, high)
        found = row if len(row) > len(found) else found
    return found[:_MOST] if len(found) > 1 else []


def _row(words: Reading, low: int, high: int) -> list[tuple[str, str | None, float | None]]:
    row: list[tuple[str, str | None, float | None]] = []
    edges = [low, *(edge for hit in _JOINT.finditer(words.folded, low, high) for edge in hit.span()), high]
    for number, (start, end) in enumerate(zip(edges[::2], edges[1::2], strict=True)):
        seen = bool(words.tags("kind", "beyond", within=(low, start)))
        told = _told(words, start, end, alone=bool(row), seen=seen)
        if told is None or (row and told[:2] == row[-1][:2]):
            continue
        # A comma alone may stand between two names of one move: "slow pan, drifting".
        joint = words.folded[edges[2 * number - 1] : start].strip(" ,;，；、") if number else ""
        if row and not joint:
            continue
        row.append(told)
    return row


def _told(
    words: Reading, start: int, end: int, *, alone: bool, seen: bool
) -> tuple[str, str | None, float | None] | None:
    """The move that a piece tells with its direction; behind another it must tell nothing else that is to be seen."""
    part = words.part(start, end)
    if alone and (part.tags("music_noun") or (seen and part.tags("kind", "beyond"))):
        return None
    wish = SceneWish()
    take_camera(part, wish)
    if wish.move is None or (wish.direction is None and wish.move != "static"):
        return None
    return wish.move, wish.direction, wish.speed


def _sentences(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for hit in _STOP.finditer(text) for edge in hit.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))
