"""What a card said stays to be read when another picture comes in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.title_changes import facts_of
from promptreel_studio.agent.parts import title_segment
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from promptreel_studio.scenes.spec import SceneSpec


def words_kept(work: Work, clip: dict[str, Any], before: SceneSpec) -> list[Change]:
    """Lay the words of a card over what its clip shows now; [] where it was none.

    Args:
        work: The draft, in which the clip has its new scene.
        clip: The clip.
        before: What it drew.
    """
    text = before.words.strip()
    if before.kind != "words" or clip["scene"]["kind"] == "words" or not text:
        return []
    clip["scene"]["words"] = ""
    span = (drafts.start_of(clip), drafts.end_of(clip))
    title = title_segment(work.draft, text, span, TitleWish(), work.seed, work.speaker)
    drafts.add_segment(work.draft, drafts.TEXT, title)
    args = {"text": text, "start_ms": span[0], "end_ms": span[1]}
    return [Change("add_title", ("title.added", facts_of(work, title)), args)]
