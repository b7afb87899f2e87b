"""What the user should know of files that have just come onto the timeline."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.captions import add_cues
from promptreel_studio.agent.edits.change import Work
from promptreel_studio.agent.parts import Problem

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Cue
    from promptreel_studio.agent.models import AssetInfo, Draft, Reply
    from promptreel_studio.agent.reading.subtitles import CueSheet
    from promptreel_studio.agent.replies import Speaker


def with_file_notes(
    reply: Reply, before: Draft | None, assets: Sequence[AssetInfo], speaker: Speaker
) -> Reply:
    """The reply, with the notes of files that its draft shows or plays and the draft before did not."""
    if reply.draft is None or reply.steps:
        return reply
    new = _used(reply.draft) - _used(before)
    told = [
        speaker.say("uploads.note", name=asset.filename, note=asset.note)
        for asset in assets
        if asset.id in new and asset.note
    ]
    return replace(reply, texts=(*reply.texts, speaker.together(told))) if told else reply


def with_cues(reply: Reply, cues: tuple[Cue, ...], seed: int, speaker: Speaker) -> Reply:
    """A new video with the captions that came with its prompt."""
    if reply.draft is None or not cues:
        return reply
    work = Work(drafts.edited(reply.draft), seed, speaker, cues=cues)
    try:
        told = [speaker.note(change.note) for change in add_cues(work, None)]
    except Problem as problem:
        return replace(reply, texts=(*reply.texts, speaker.note(problem.note)))
    return replace(reply, draft=work.draft, texts=(*reply.texts, speaker.together(told)))


def with_sheet_notes(reply: Reply, sheet: CueSheet, file: AssetInfo, speaker: Speaker) -> Reply:
    """The reply, with what there is to say of the file that its captions are from."""
    told = [speaker.note(note) for note in sheet.notes]
    if file.note:
        told.insert(0, speaker.say("uploads.note", name=file.filename, note=file.note))
    return replace(reply, texts=(*reply.texts, speaker.together(told))) if told else reply


def _used(draft: Draft | None) -> set[object]:
    kinds = (drafts.VIDEO, drafts.AUDIO)
    return {segment.get("asset") for kind in kinds for segment in drafts.segments(draft, kind)}
