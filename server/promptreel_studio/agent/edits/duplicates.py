"""Copies of clips: "play the second clip twice", "复制第一段"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.named_files import refuse_unplaced
from promptreel_studio.agent.edits.pick import called, pick
from promptreel_studio.agent.edits.places import TO_END
from promptreel_studio.agent.edits.span import pick_part
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.unknown import is_pointed

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
DUPLICATE = re.compile(
    r"(?<!the )(?<!that )(?<!this )\b(?:duplicate|copy|clone|repeat|double up)\b|\b(?:play|show) (?:[\w ]+ )?(?:twice|two times|again)\b(?! as)|\bloop (?:the |my |that |this )?(?:[\w.-]+ )?(?:clip|shot|scene|video|photo|picture|image|part|one|it|that|thing|film|movie|everything)\b|复制(?!的|品|出来的)|重复(?!的)|拷贝(?!的)|再(?:放|来|播)一?[遍次]|多放一?[遍次]|循环"
)
_COUNT = re.compile(
    r"\b(?P<n>two|three|four|five|2|3|4|5) (?:more )?(?:times|copies)\b|(?P<twice>(?<=\w )twice)\b|(?P<han>[两二三四五2345])(?:次|遍|份)"
)


def _refuse_absent(reading: Reading) -> None:
    """Refuse to copy something else than what is named.

    Raises:
        Problem: It is not there.
    """
    if named := reading.tags("kind", "beyond"):
        raise Problem("unclear.part", wanted=[reading.original[tag.start : tag.end] for tag in named])
    unknown = reading.leftovers(ignore=("do", "which", "new", "edit", "position", "own", "size", "amount"))
    if strange := [phrase for phrase in unknown if is_pointed(reading, phrase)]:
        raise Problem("unclear.part", wanted=strange)


_COPY_TO_START = re.compile(
    r"\b(?:to|at|in|onto) (?:the )?(?:very )?(?:start|beginning|front|opening|first (?:place|position))\b|(?:到|在)(?:视频)?(?:最前面?|开头|最开头|最开始|第一个)"
)


_DUPLICATES = re.compile(r"\b(?:duplicate|copy|clone)\b|复制|拷贝")
"""Said with such a verb, "two times" is two copies; played two times it is seen twice."""
_WHOLE = re.compile(
    r"\b(?:all|both|each|every|everything|whole|entire|full|complete|video|film|movie|thing|sequence|timeline|clips|shots|scenes|photos|pictures|images|them|it)\b|[全都整每]|所有|视频|片子|影片"
)
_BESIDE = re.compile(
    r"\b(?:right |just |directly )?(?:(?P<before>before|in front of)|after|behind) (?=(?:the |my )?[\w.]+)"
)
_HAN_BESIDE = re.compile(
    r"(?:复制|拷贝|放|插|移|挪)(?:一份)?[到在](?P<what>[^，,。到在]{1,24}?)\s*(?:的)?(?:之|以)?(?P<side>[前后])(?:面|边)?"
)


def _beside(work: Work, reading: Reading) -> tuple[Segment, bool] | None:
    """The clip beside which copies are to stand, and whether behind it; takes its words."""
    found = _BESIDE.search(reading.folded)
    span = (found.start(), len(reading.text)) if found else None
    han = None if found else _HAN_BESIDE.search(reading.folded)
    if han is not None:
        span = han.span("what")
    if span is None:
        return None
    picked = pick(work, reading.part(*span), pronouns=False)
    if not picked.said:
        return None
    reading.take_span(*(han.span() if han else span))
    behind = han["side"] == "后" if han else found is not None and not found["before"]
    return picked.clips[0], behind


def _copies(reading: Reading) -> int:
    """How many copies are told; takes the words."""
    found = reading.take(_COUNT)
    if not found:
        return 1
    said = found["n"] or found["han"] or "two"
    count = {"two": 2, "three": 3, "four": 4, "five": 5, "两": 2, "二": 2, "三": 3, "四": 4, "五": 5}.get(
        said
    ) or int(said)
    new = re.search(r"more|copies|份", found.group()) or _DUPLICATES.search(reading.folded)
    return count if new else max(count - 1, 1)


def duplicate(work: Work, reading: Reading) -> list[Change]:
    """Copy the clips that are named, each behind itself, or all to where it is said.

    Raises:
        Problem: What is named is not there.
    """
    copies = _copies(reading)
    beside = _beside(work, reading)
    at_end = TO_END.search(reading.text)
    at_start = None if at_end else _COPY_TO_START.search(reading.text)
    picked = pick_part(work, reading)
    if not picked.said:
        refuse_unplaced(work, reading)
        _refuse_absent(reading)
        strange = reading.leftovers(
            ignore=("do", "which", "new", "edit", "position", "own", "size", "amount")
        )
        if len(picked.clips) > 1 and not strange and not _WHOLE.search(reading.folded):
            raise Problem("order.which", count=len(picked.clips))  # "One copy is plenty" copies nothing.
    order = drafts.clips(work.draft)
    chosen = picked.clips
    changes: list[Change] = []
    made: list[Segment] = []
    for clip in chosen:
        for number in range(copies):
            copy = drafts.edited(clip)
            copy["id"] = drafts.new_id(work.draft, work.seed + 31 * (len(made) + 1))
            copy.pop("tr", None)
            place = next(i for i, c in enumerate(order) if c is clip)
            made.append(copy)
            if beside is not None:
                anchor, behind = beside
                index = next(i for i, c in enumerate(order) if c is anchor)
                order.insert(index + (1 + number if behind else 0), copy)
            elif at_start:
                order.insert(len(made) - 1, copy)
            elif at_end or (not picked.said and len(chosen) > 1):
                order.append(copy)
            else:
                order.insert(place + 1 + number, copy)
        name = called(work, clip)
        work.last_clip = made[-1]["id"]
        changes.append(
            Change("duplicate", ("clip.copied", {"clip": name, "count": copies}), {"clip": clip.get("id")})
        )
    work.last_clip = made[-1]["id"]
    work.touched = tuple(copy["id"] for copy in made)
    starts = drafts.end_of(chosen[-1])
    if beside is not None:
        starts = drafts.end_of(beside[0]) if beside[1] else drafts.start_of(beside[0]) - 1
    added = sum(drafts.length_of(c) for c in made)
    moves = picked.said and not at_end
    starts = -1 if at_start else starts
    changes += lay_out(work, order, shift=(lambda t: t if t <= starts else t + added) if moves else None)
    reading.take_around("do", "new", "edit", "kind", "own")
    for pattern in (DUPLICATE, TO_END, _COPY_TO_START):
        reading.take(pattern)
    return changes
