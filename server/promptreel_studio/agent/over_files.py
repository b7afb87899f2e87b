"""A new video of files: the move over them that its words ask for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.zoom import change_zoom, speaks_of_zoom, stops_zoom
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.clauses import split
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.scenes.spec import Camera

_AND = re.compile(r",? ?\b(?:and|then)\b|[,，、和]")
_WITH = re.compile(r".*\bwith\b")
_FIRST = re.compile(
    r"\bthe (?:first|second|third|fourth|fifth|last)(?=\s*$|\s+(?:slow|gently|gentle|to|with)\b)",
    re.IGNORECASE,
)
"""A file without a word for what it is."""

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.replies import Note


def moves_over(work: Work, words: Reading) -> list[Note]:
    """Let the camera move over the files as a prompt says: "slow zoom in", "pan left over the first photo".

    The words are those that would ask for it afterwards.

    Returns:
        What to tell the user: one sentence where all files are shown alike.
    """
    changes: list[Change] = []
    notes: list[Note] = []
    for clause in _clauses(work, words):
        try:
            changes += change_zoom(work, clause)
        except Problem as problem:
            notes.append(problem.note)
    zooms = [clip.get("zoom") for clip in drafts.clips(work.draft)]
    if changes and len(zooms) > 1 and all(zoom == zooms[0] for zoom in zooms):
        speaker = work.speaker
        move = {"field": speaker.name("field", "move"), "camera": speaker.move(_camera(changes[0]))}
        return [("made.move", move), *notes]
    return [change.note for change in changes] + notes


def _clauses(work: Work, words: Reading) -> list[Reading]:
    """The parts of a prompt that tell the camera to move, each about one move, with the files named behind it."""
    found: list[tuple[int, int]] = []
    for start, end in split(words):
        edges = [start, *(at for hit in _AND.finditer(words.folded, start, end) for at in hit.span()), end]
        spans: list[tuple[int, int]] = []
        for low, high in zip(edges[::2], edges[1::2], strict=True):
            part = words.part(low, high)
            if _moves(work, part):
                spans.append((low, high))
            elif spans and not _WITH.match(words.folded, *spans[-1]) and _names_files(work, part):
                spans[-1] = (spans[-1][0], high)
        found += spans
    if len(found) == 1 and found[0][0] > 0 and (last := _WITH.match(words.folded, *found[0])):
        # "From a.jpg and b.jpg with a slow zoom": both; "a.jpg with a zoom, b.jpg with a pan": each its own.
        found = [(last.end(), found[0][1])]
    return [Reading(_FIRST.sub(r"\g<0> one", words.original[a:b]), words.quotes) for a, b in found]


def _names_files(work: Work, part: Reading) -> bool:
    """Whether a part is nothing but more files: "zoom in on a.jpg, b.jpg"."""
    return pick(work, part, pronouns=False).said and not part.leftovers()


def _moves(work: Work, clause: Reading) -> bool:
    return not stops_zoom(clause) and speaks_of_zoom(work, clause)


def _camera(change: Change) -> Camera:
    """What a camera does that sees a file as the change lets it be seen."""
    zoom = change.args["zoom"]
    here, there = zoom["from"], zoom["to"]
    if here["x"] != there["x"]:
        return Camera(move="pan", direction="right" if here["x"] < there["x"] else "left")
    if here["y"] != there["y"] and min(here["scale"], there["scale"]) > 1:
        return Camera(move="pan", direction="down" if here["y"] < there["y"] else "up")
    return Camera(move="zoom", direction="in" if here["scale"] < there["scale"] else "out")
