"""What a prompt says that its scene is not to be: "not sunset", "a beach, but not at night", "不要晚上"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_DENIED = re.compile(
    r"\b(?:not|never|isn't|no|without|anything but|rather than|instead of)(?! (?:only|just|too|so|very|that)\b)(?: (?:at|in|on|a|an|the|any|another|during|yet another|by))*\s$"
    r"|(?:不要|不是|别|而不是|不想要)(?:在|是|用)?$"
)
_GROUPS = ("time", "season", "palette", "kind")


def take_denied(reading: Reading) -> None:
    """Take the times, seasons, colours and subjects that are not wished, wherever they are named."""
    denied = {
        (tag.group, tag.concept)
        for tag in reading.tags(*_GROUPS)
        if _DENIED.search(reading.folded, max(tag.start - 24, 0), tag.start)
    }
    kept = [tag for tag in reading.tags(*_GROUPS) if (tag.group, tag.concept) not in denied]
    for tag in reading.tags(*_GROUPS) if kept else []:
        if (tag.group, tag.concept) in denied:
            lead = _DENIED.search(reading.folded, max(tag.start - 24, 0), tag.start)
            reading.take_span(lead.start() if lead else tag.start, tag.end)
