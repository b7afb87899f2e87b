"""What clips do, said without a verb or with it at the end, in the words that the grammar reads: "fireworks at the end put"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.alike_names import numbered
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_VERB = r"(?:make|put|show|play|let|have|move|bring|use|come|comes|go|goes|be|is|appear|stand|start with)"
_NAME = r"(?:the )?[^\W_][\w.' -]{1,40}?"
_FIRST_THEN = re.compile(
    rf"^\W*(?:(?:please|no|ok|okay|and|now|rather|better|i want|let's|{_VERB})[ ,]+)*(?:the )?first(?: {_VERB})?(?: the)? (?P<one>{_NAME}) ?,? ?(?:and )?(?:only )?(?:then|after that|followed by)(?: {_VERB})?(?: the)? (?P<other>{_NAME})(?: {_VERB})*\W*$"
)
_AT_EDGE = re.compile(
    rf"^\W*(?:(?:please|no|ok|okay|and|now|rather|better|make|let|have|show|play|use)[ ,]+)*(?P<one>{_NAME}) (?:to |in )?(?P<where>(?:at|to) the (?:very )?(?:beginning|start|front|end|back))(?: {_VERB})*\W*$"
)
_BESIDE = re.compile(
    rf"^\W*(?:(?:please|no|ok|okay|and|now|rather|better|{_VERB})[ ,]+)*(?P<one>{_NAME}) (?:(?:should|must|has to|only|{_VERB}) )*(?P<side>after|before) (?:the )?(?P<other>{_NAME})(?: {_VERB})*\W*$"
)
_LASTS = re.compile(
    rf"^\W*(?:(?:please|no|ok|okay|and|now|rather|better|make|let|have)[ ,]+)*(?P<one>{_NAME}) (?:(?:can|could|may|should|must|is|be|lasts?|stays?|shows?|seen|only|just|also|even|about|around|for|with|less time|less|shorter|{_VERB}) ?,? )*(?P<length>(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|ten) (?:seconds?|s))(?: (?:only|just|is|are|enough|too|also|long|for|{_VERB}))*\W*$"
)
_LESS = re.compile(r"\b(?:less|shorter)(?: time)? (?=\d|[a-z]+ seconds)")
_SPAN = re.compile(r"\d|\b(?:from|to|until|first|last|between|except|and|with|every|each|all)\b")
_NEIGHBOUR = re.compile(
    r"\b(?:after|before|behind|following|next|between|move|bring|put|add|remove|copy|duplicate)\b"
)
_INSTEAD = re.compile(
    rf"^\W*(?:(?:please|no|ok|okay|and|now|rather|better|{_VERB})[ ,]+)*(?:an? )?(?P<one>{_NAME}) instead of (?:the |an? )?(?P<other>{_NAME})(?: {_VERB})*\W*$"
)
_PLACE = re.compile(
    r"\b(?:(?:(?:in|at|to|into|on) (?:the )?)?(?:(?:top|bottom|upper|lower) (?:left|right)|top|bottom|cent(?:er|re)|middle)(?: corner)?|below)\b"
)
_NOUN = re.compile(r"\b(?P<noun>titles?|captions?|subtitles?|texts?)\b")
_WRITES = re.compile(r"\b(?:write|add|put|show|make|insert|display|appear)\b")
_SMALL = re.compile(
    r"\b(?:on|onto|over|in|at|to|during|for|while|with|saying|the|a|an|from|scene|part)\b|[^\w.']+"
)


def with_clips_in_turn(work: Work, words: Reading) -> Reading:
    """The message with what it says of clips and of texts on them in the order of English, where both are known.

    "First the dog, then the beach" moves the one before the other; "on the fireworks below "Cheers" write" is a
    text on that clip, wherever its name stands.
    """
    order = drafts.clips(work.draft)
    if len(order) < 2:
        return words
    ways = (_one_before_other, _so_long, _instead)
    whole = next((put for way in ways if (put := way(work, words.original, order))), None)
    text = whole or ", ".join(
        _at_edge(work, part, order)
        or _beside(work, part, order)
        or _written_on(work, part, words, order)
        or part
        for part in re.split(r", ?", words.original)
    )
    return words if text == words.original else Reading(text, words.quotes)


def _one_before_other(work: Work, text: str, order: list[Segment]) -> str | None:
    found = _FIRST_THEN.match(text)
    if found is None:
        return None
    one, other = only_clip(work, found["one"], order), only_clip(work, found["other"], order)
    if one is None or other is None or one == other:
        return None
    return f"move {numbered(one, han=False)} before {numbered(other, han=False)}"


def _at_edge(work: Work, text: str, order: list[Segment]) -> str | None:
    found = None if MARK.search(text) else _AT_EDGE.match(text)
    if (
        found is None
        or _NEIGHBOUR.search(found["one"])
        or (one := only_clip(work, found["one"], order)) is None
    ):
        return None
    end = found["where"].endswith(("end", "back"))
    return f"move {numbered(one, han=False)} to the {'end' if end else 'start'}"


def _beside(work: Work, text: str, order: list[Segment]) -> str | None:
    found = None if MARK.search(text) else _BESIDE.match(text)
    if found is None or _SPAN.search(found["one"]) or _SPAN.search(found["other"]):
        return None
    one, other = only_clip(work, found["one"], order), only_clip(work, found["other"], order)
    if one is None or other is None or one == other:
        return None
    return f"move {numbered(one, han=False)} {found['side']} {numbered(other, han=False)}"


def _so_long(work: Work, text: str, order: list[Segment]) -> str | None:
    found = None if MARK.search(text) else _LASTS.match(text)
    if (
        found is None
        or _LESS.search(text)
        or _SPAN.search(found["one"])
        or (one := only_clip(work, found["one"], order)) is None
    ):
        return None
    return f"make {numbered(one, han=False)} {found['length']} long"


def _instead(work: Work, text: str, order: list[Segment]) -> str | None:
    """ "Waterfall instead of desert": many languages name the old one first, and only one of them is there."""
    found = None if MARK.search(text) else _INSTEAD.match(text)
    if found is None:
        return None
    for old, new in ((found["one"], found["other"]), (found["other"], found["one"])):
        there = only_clip(work, old, order)
        if there is not None and only_clip(work, new, order) is None and Reading(new).tags("kind"):
            return f"replace {numbered(there, han=False)} with a {new}"
    return None


def _written_on(work: Work, text: str, words: Reading, order: list[Segment]) -> str | None:
    marks = MARK.findall(text)
    if (
        len(marks) != 1
        or len(MARK.findall(words.original)) != 1
        or not (_WRITES.search(text) or _NOUN.search(text))
    ):
        return None
    known = {segment.get("txt") for segment in drafts.segments(work.draft, drafts.TEXT)}
    if quote_of(marks[0], words.quotes) in known:
        return None
    rest = text.replace(marks[0], " ")
    noun, place = _NOUN.search(rest), _PLACE.search(rest)
    for pattern in (_WRITES, _NOUN, _PLACE, _SMALL):
        rest = pattern.sub(" ", rest)
    name = " ".join(rest.split())
    one = only_clip(work, name, order) if name and not _SPAN.search(name) else None
    if one is None:
        return None
    kind = f"add the {noun['noun'].rstrip('s')}" if noun else "write"
    where = f" at the {_EDGES.sub('', place.group())}" if place else ""
    return f"{kind} {marks[0]}{where.replace('below', 'bottom')} on {numbered(one, han=False)}"


_EDGES = re.compile(r"^(?:in|at|to|into|on) (?:the )?|^the ")
