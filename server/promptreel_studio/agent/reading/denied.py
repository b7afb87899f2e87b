"""What a prompt says that its scene is not to be: "not sunset", "a beach, but not at night", "不要晚上"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Iterable

    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_DENIED = re.compile(
    r"\b(?:not|never|isn't|don't (?:use|want)|stop using|no|without|anything but|rather than|instead of)(?! (?:only|just|too|so|very|that)\b)(?: (?:at|in|on|a|an|the|any|another|during|yet another|by))*\s$"
    r"|(?:不要|不是|(?<![特分区个级差])别|而不是|不想要)(?:再|在|是|用){0,2}$"
)
_NO_TEXT = re.compile(
    r"\b(?:with )?(?:no|without(?: any)?)(?: (?:extra|overlaid|on[ -]screen))? (?:text|titles?|captions?|words|subtitles?|lettering|writing)(?: (?:or|and) (?:text|titles?|captions?|words|subtitles?|logos?))?(?: (?:please|at all|on (?:it|screen)))?\b(?! (?:is|are|should|can)\b)"
    r"|\b(?:ni|nor|neither|noch|né|nem|и|ne) (?:texts?|titles?|captions?)\b"
    r"|(?:不要|不用|不加|别加|别写|没有|无|不带|不需要)(?:任何)?(?:文字|标题|字幕|字(?![体号幕]))(?:和(?:文字|标题|字幕))?"
)
_GROUPS = ("time", "season", "palette", "kind")


def take_denied(reading: Reading) -> None:
    """Take the texts, times, seasons, colours and subjects that are not wished, wherever they are named."""
    while reading.take(_NO_TEXT):
        pass
    refused = [tag for tag in reading.tags(*_GROUPS) if _lead(reading, tag)]
    denied = {(tag.group, tag.concept) for tag in refused}
    # "A beach without palm trees" is a beach.
    denied -= {
        ("kind", tag.concept)
        for tag in reading.tags("kind")
        if tag not in refused and not any(_same_word(reading, tag, other) for other in refused)
    }
    _take(reading, [tag for tag in refused if (tag.group, tag.concept) not in denied])
    named = reading.tags(*_GROUPS)
    # A message that names nothing else is still about that.
    if any((tag.group, tag.concept) not in denied for tag in named):
        _take(reading, [tag for tag in named if (tag.group, tag.concept) in denied])


def take_refused(reading: Reading) -> None:
    """Take the times, seasons and colours that an edit wants to be rid of: "别用晚上的光了" asks for no night."""
    _take(reading, [tag for tag in reading.tags("time", "season", "palette") if _lead(reading, tag)])


def _take(reading: Reading, tags: Iterable[Tag]) -> None:
    """Take the words and the denials before them."""
    for tag in tags:
        lead = _lead(reading, tag)
        reading.take_span(lead.start() if lead else tag.start, tag.end)


def _lead(reading: Reading, tag: Tag) -> re.Match[str] | None:
    """The denial right before a word."""
    return _DENIED.search(reading.folded, max(tag.start - 24, 0), tag.start)


def _same_word(reading: Reading, one: Tag, other: Tag) -> bool:
    """Whether two phrases are one word: "a beach at sunset, no beach"."""
    return reading.folded[one.start : one.end] == reading.folded[other.start : other.end]
