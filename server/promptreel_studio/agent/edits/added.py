"""How long a clip is shown that the clause before has put in: "..., shown for 3 seconds"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import Picked
from promptreel_studio.agent.edits.trims import resize
from promptreel_studio.agent.reading.durations import find_duration

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

_SHOWN = re.compile(
    r"[\s,，、;；]*(?:and |then )*(?:(?:show|keep|display|hold|leave|let|make|have)(?: it| that| this| the (?:photo|picture|clip|shot))? ?|"
    r"it (?:should|must|can|is to) )?(?:(?:be )?(?:shown|seen|visible|stay|last|lasting|lasts|show|run|on screen) ?(?:on |up |there )?)?(?:for |about |just |only )*"
    r"(?:(?:让它?|就)?(?:显示|展示|停留|持续|保持|播放|放|播)(?:时间|时长)?(?:为|是)?)?\s*"
)
_ENDS = re.compile(r"\s*(?:long|each|only|please|pls|即可|就行|就好|就够了|吧|左右|钟)*[\s.!。！]*")


def added_clip(work: Work, changes: list[Change]) -> str | None:
    """Return the id of the clip that changes have put in last, None if they put in none."""
    added = [change for change in changes if change.operation in {"add_asset", "add_shot"}]
    if not added:
        return None
    asset = added[-1].args.get("asset")
    clips = [clip for clip in drafts.clips(work.draft) if asset is None or clip.get("asset") == asset]
    if asset is None:
        return work.last_clip
    return str(clips[-1].get("id")) if clips else None


def length_of_added(work: Work, reading: Reading) -> list[Change] | None:
    """Set the length of the clip that was just put in; None when the clause says anything else.

    Raises:
        Problem: It cannot be shown for so long.
    """
    length = find_duration(reading.text)
    if work.added is None or length is None:
        return None
    before, behind = reading.text[: length.start], reading.text[length.end :]
    clip = next((one for one in drafts.clips(work.draft) if one.get("id") == work.added), None)
    if clip is None or not _SHOWN.fullmatch(before) or not _ENDS.fullmatch(behind):
        return None
    reading.take_span(0, len(reading.text))
    work.topic = "own"
    if clip.get("d") == length.ms:
        return []
    return resize(work, Picked([clip], said=True), length.ms, reading.part(0, 0))
