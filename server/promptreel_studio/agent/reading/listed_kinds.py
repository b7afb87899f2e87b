"""Subjects that stand beside each other without a word between them that says so: of a list, or with a join between."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, WIPE
from promptreel_studio.agent.reading.listed_subjects import apart
from promptreel_studio.agent.reading.night_sky import STARS
from promptreel_studio.agent.reading.part import Part, parts_between
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_WHOLE = re.compile(
    r"\b(?:in (?:all|total)|in sum|total(?:ly)?|overall|altogether|together|all in all|whole)\b|总共|一共|总长|全长|总时长|合计|共计|加起来"
)
_PLACES = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|[2-8]) (?:\w+ )?(?:places|locations|landscapes|settings|motifs|subjects|pictures|images)\b|[两二三四五六七八2-8](?:个|处|种)(?:\w{0,2})(?:地方|地点|风景|景色|主题)"
)
_LONG_MS = 20_000
"""So long one subject is shown in several shots, and each of several has room."""
_EDGE = re.compile(r"\s*(?:[,、;\n]|\band\b|&|\+|和|以及|与|还有)\s*(?:(?:and|then)\b )?")
_COMMA = re.compile(r"[,、;\n]|\+")
_SENTENCE = re.compile(r"[.!?:](?=\s|[^\x00-\x7f])|[。！？]")
_BETWEEN = re.compile(
    r"\b(?:behind|above|over|around|under|on|in front of|outside|below|beside)\b|里|上|中间|后面|前面|旁边|背景"
)
_LEAD = r"(?:(?:and|with|then|after|an?|the|it|we|via|through|using|slow|quick|short|soft|in between|between them) |\d+(?:\.\d+)? ?(?:s|secs?|seconds?)[ -])*"
_NAMED = "|".join(one.pattern for one in (CROSSFADE, DIP, WIPE, CUT))
_ON = r"(?:[\s,;.、]|\b(?:and|then|(?:come|comes|coming|go|goes|going) (?:up|back|over|on)|fade up|into|to|onto|on|up|over|across)\b|再|然后|[到至]|变成|变为|出现|接|是|进入?)*"
_JOIN = re.compile(
    rf"[\s,;.、]*{_LEAD}(?:{_NAMED})"
    rf"(?:\s*(?:transition|effect|效果|转场|过渡)\b)?(?:\s*\([^()]*\))?{_ON}"
)


def by_kinds(reading: Reading) -> list[Part]:
    """ "30 seconds in all: a beach, a forest and a snowy village": a film of all of them has a shot for each."""
    text = reading.folded
    long = any(duration_of(hit).ms >= _LONG_MS for hit in DURATION.finditer(text))
    if not (long or _PLACES.search(text)):
        return []
    fewest = 2 if _WHOLE.search(text) else 3
    edges = [0, *(at for hit in _SENTENCE.finditer(text) for at in hit.span()), len(text)]
    for low, high in zip(edges[::2], edges[1::2], strict=True):
        parts = [] if MARK.search(text, low, high) else _kinds_in(reading, low, high)
        if len(parts) >= fewest and (len(parts) > 2 or not _one_picture(reading, parts)):
            return parts
    return []


def _kinds_in(reading: Reading, low: int, high: int) -> list[Part]:
    """The pieces of a sentence that each name a subject of their own; none where one is behind or before another."""
    if not _COMMA.search(reading.folded, low, high):
        return []
    joints = [hit.span() for hit in _EDGE.finditer(reading.folded, low, high)]
    pieces = parts_between(reading, joints, low, high, listed=True)
    found: list[Part] = []
    kinds: list[str] = []
    for piece in pieces:
        tags = reading.tags("kind", within=(piece.start, piece.end))
        stars = STARS.search(reading.folded, piece.start, piece.end)
        if not tags and not stars:
            continue
        kind, at = (tags[0].concept, tags[0].start) if tags else ("space", stars.start() if stars else 0)
        if found and _BETWEEN.search(reading.folded, piece.start, at):
            return []
        if kind in kinds:
            return []
        kinds.append(kind)
        lengths = [hit.end() for hit in DURATION.finditer(reading.folded, piece.start, at)]
        found.append(replace(piece, start=max(lengths, default=piece.start)))
    return found


def _one_picture(reading: Reading, parts: list[Part]) -> bool:
    """Whether one of two subjects is seen in the picture of the other: "mountains and a forest"."""
    named = [reading.tags("kind", within=(part.start, part.end)) for part in parts]
    first, second = (tags[0].concept if tags else "space" for tags in named)
    return any(
        there in KINDS[here].includes for here, there in ((first, second), (second, first)) if here in KINDS
    )


def by_joins(reading: Reading) -> list[Part]:
    """ "A beach, dip to black, a skyline at night": how one follows the other is said between them."""
    text = reading.folded
    hits = [hit for hit in _JOIN.finditer(text) if hit.group().strip()]
    joints = []
    before = 0
    for hit in hits:
        following = next((one.start() for one in hits if one.start() >= hit.end()), len(text))
        if reading.tags("kind", within=(before, hit.start())) and reading.tags(
            "kind", within=(hit.end(), following)
        ):
            joints.append(hit.span())
            before = hit.end()
    if not joints:
        return []
    parts = parts_between(reading, joints, 0, len(text), listed=False)
    return [piece for part in parts for piece in apart(reading, part, 2)]
