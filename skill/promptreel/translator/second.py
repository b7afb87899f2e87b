"""A second opinion on a sentence: where the words weigh clearly for or against an instruction, they count more than the rules."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .forms import action_of
from .hanging import hangs
from .models import Found
from .parts import QUOTE, Clause
from .weighing import heard, is_known, together, weight

if TYPE_CHECKING:
    from .vocabulary import Vocabulary

CONFIRMED = 0.7
"""What it counts that the rules see an instruction in a sentence."""
SURE, ALONE = 0.8, 1.3
"""From where on a sentence is an instruction that no rule has seen, and a clause of it beside content."""
CONTENT, LOW = -2.0, -3.0
"""Below what a clause is content beside an instruction, and one that the rules took for a part of it."""
_CHANGE = re.compile(r"->|[→➜⇒]")
"""From what to what something was changed; a path through menus the rules know."""

_OFFERED = ("export", "upload", "credits", "edit")
Kept = list[tuple[Clause, int]]


def reconsidered(
    sentence: str,
    parts: list[Clause],
    kept: Kept,
    found: list[Found],
    words: Vocabulary,
    *,
    firm: list[Clause],
) -> tuple[list[Clause], Kept, list[Found]]:
    """Return the sentence's clauses, those that stay and what was found, all as given if the rules' verdict stands.

    Args:
        sentence: One that asks nothing.
        parts: Its clauses.
        kept: Those that the rules keep, with the places up to which they do.
        found: What the rules found in it.
        words: Of the text's languages.
        firm: Clauses that ask nothing, by their grammar, whatever their words weigh.
    """
    if not parts or len(firm) == len(parts) or not is_known(words.code):
        return parts, kept, found
    segments = _segments(parts, kept)
    each = [heard(one, words) for one, _ in segments]
    alone = [weight(words.code, one) for one in each]
    whole = weight(words.code, together(each))
    gone = [removed for _, removed in segments]
    if any(gone):
        whole += CONFIRMED
    judged = [
        goes and one not in firm
        for goes, (one, _) in zip(_judged(sentence, whole, alone, gone), segments, strict=True)
    ]
    for number in range(len(judged) - 2, -1, -1):
        if judged[number + 1] and not judged[number] and hangs(segments[number][0], words):
            judged[number] = True
    # "..., and the menu opens" goes with what it comes of.
    for number, (one, removed) in enumerate(segments[1:], 1):
        if removed and judged[number - 1] and not _phrases(sentence, one, found):
            judged[number] = True
    if judged == gone:
        return parts, kept, found
    left = [(one, one.end) for (one, _), goes in zip(segments, judged, strict=True) if not goes]
    return [one for one, _ in segments], left, _found(sentence, segments, judged, found, words)


def _judged(sentence: str, whole: float, alone: list[float], gone: list[bool]) -> list[bool]:
    """Return which clauses go, by what their sentence and their own words weigh and what the rules say."""
    if all(gone):
        return [whole >= 0] * len(gone)
    if any(gone):
        return [
            whole >= 0 and own >= LOW if removed else whole >= SURE and own > CONTENT
            for removed, own in zip(gone, alone, strict=True)
        ]
    if whole < SURE or _CHANGE.search(sentence):
        return gone
    if min(alone) > CONTENT:
        return [True] * len(gone)
    return [own >= ALONE for own in alone]


def _segments(parts: list[Clause], kept: Kept) -> list[tuple[Clause, bool]]:
    """Return the clauses, and whether the rules remove them; one that is kept in part is two."""
    ends = dict(kept)
    segments: list[tuple[Clause, bool]] = []
    for part in parts:
        end = ends.get(part)
        if end is None or end == part.end:
            segments.append((part, end is None))
            continue
        cut = end - part.start
        names = part.folded.count(QUOTE, 0, cut)
        segments.append((Clause(part.start, end, part.folded[:cut], part.names[:names]), False))
        segments.append((Clause(end, part.end, part.folded[cut:], part.names[names:]), True))
    return segments


def _found(
    sentence: str,
    segments: list[tuple[Clause, bool]],
    judged: list[bool],
    found: list[Found],
    words: Vocabulary,
) -> list[Found]:
    """Return the instructions anew: those of clauses that stay after all are only offered."""
    several: list[Found] = []
    before = False
    for (one, removed), goes in zip(segments, judged, strict=True):
        former = _phrases(sentence, one, found)
        if goes and not removed:
            action = action_of(one, words, 0, len(one.folded))
            if action is not None or not before:
                several.append(Found(action or "api", sentence[one.start : one.end].strip()))
        elif goes:
            several += former
        else:
            offers = [each._replace(removed=False) for each in former if each.action in _OFFERED]
            several += offers if removed else [each for each in former if not each.removed]
        before = goes
    return several


def _phrases(sentence: str, one: Clause, found: list[Found]) -> list[Found]:
    """Return what was found in a clause."""
    return [each for each in found if each.phrase in sentence[one.start : one.end]]
