"""A film's frame rate: set beside whatever else a message says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.models import Draft, Reply, ToolCall
from promptreel_studio.agent.reading.frame_rate import nearest_rate

if TYPE_CHECKING:
    from promptreel_studio.agent.replies import Speaker


def with_frame_rate(reply: Reply | None, draft: Draft | None, asked: int, speaker: Speaker) -> Reply:
    """The answer with the frame rate that was asked for in it.

    Args:
        reply: The answer to the rest of the message; None where there is none.
        draft: The timeline before.
        asked: Frames a second, as they were asked for.
        speaker: Answers in the user's language.
    """
    had = drafts.has_timeline(draft)
    made = drafts.edited(draft) if draft is not None and had else None
    if reply is not None and reply.draft is not None:
        made = drafts.edited(reply.draft)
    if made is None:
        return reply if reply is not None else Reply((speaker.say("no_video"),), ok=False)
    before, rate = int(drafts.meta(made).get("fps") or drafts.FPS), nearest_rate(asked)
    notes = [] if rate == asked else [speaker.say("rate.nearest", asked=asked, used=rate)]
    if rate != before:
        drafts.meta(made)["fps"] = rate
        notes.append(speaker.say("rate.changed", before=before, after=rate))
    elif had:
        notes.append(speaker.say("rate.same", rate=rate))
    if reply is not None and reply.steps:
        return reply
    texts = [speaker.together(notes)] if notes else []
    if rate == before:
        return (
            Reply(tuple(texts), ok=False) if reply is None else replace(reply, texts=(*reply.texts, *texts))
        )
    if reply is None or reply.draft is None:
        call = ToolCall("edit_timeline", {"operations": [_operation(before, rate)]}, _result(made))
        return Reply((*texts, *(reply.texts if reply else ())), made, call)
    call = reply.tool
    if call is not None and "operations" in call.args:
        operations = [*call.args["operations"], _operation(before, rate)]
        call = replace(call, args=call.args | {"operations": operations})
    return replace(reply, texts=(*reply.texts, *texts), draft=made, tool=call)


def _operation(before: int, rate: int) -> dict[str, Any]:
    return {"operation": "set_frame_rate", "before": before, "after": rate}


def _result(made: Draft) -> dict[str, Any]:
    return {"status": "success", "duration_ms": drafts.total_of(made), "tracks": len(made["t"])}
