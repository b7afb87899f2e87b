"""What music is to be like beside what it is played on or called: "soft piano", "something floaty, ambient"."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.item import Item

_LOOKS = frozenset(
    {"filter", "vignette", "blur", "saturation", "contrast", "animation", "crossfade", "zoom_in", "pan"}
)


def with_moods(items: Sequence[Item]) -> None:
    """Let a mood give way to a style beside it; alone it is what it may mean else."""
    moods = [item for item in items if "music_mood" in item.senses]
    styled = any("style" in item.senses and "music_mood" not in item.senses for item in items)
    of_looks = any(item.senses.keys() & _LOOKS for item in items)
    for item in moods:
        del item.senses["music_mood"]
        if (styled or of_looks) and item.senses.keys() <= {"style", "style_near"}:
            item.senses = {"filler": True}
