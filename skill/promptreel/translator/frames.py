"""Frames that make an instruction whatever the verb in them is: controls beside the reader, paths through menus, labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .parts import Clause
from .vocabulary import VERBS

if TYPE_CHECKING:
    from .models import Action
    from .vocabulary import Vocabulary

_CONTROLS: tuple[Action, ...] = ("export", "state", "edit", "api")
"""What only an editor has; accounts, files and tracks are spoken of in reports as well."""
_PATH = re.compile(r"[^\s>]+(?:\s*[>＞→›»➜]\s*[^\s>]+)+")
_KEYS = re.compile(r"\s*(?:ctrl|control|strg|cmd|command|alt|option|shift|⌘|⌥|⇧)\s*(?:\+|＋)\s*\w+")
_TIME = re.compile(r"\d:\d\d|\d\s*秒")


def controls_in(clause: Clause, words: Vocabulary) -> list[int]:
    """Return where the editor's controls stand in a clause, of two that overlap the longer one."""
    spans = sorted(
        (match.start(), -match.end())
        for action in _CONTROLS
        for match in words.widgets[action].finditer(clause.folded)
    )
    found: list[int] = []
    behind = 0
    for start, minus_end in spans:
        if start >= behind:
            found.append(start)
            behind = -minus_end
    return found


def framed_in(clause: Clause, words: Vocabulary) -> int | None:
    """Return where a control stands that is spoken of as one in the reader's reach, None if there is none."""
    folded = clause.folded
    path = _PATH.search(folded)
    if path is not None:
        named = any(words.names[action].search(path[0]) for action in ("export", "upload", "credits"))
        # "Blue → orange" may be a change; ">" leads through menus alone.
        menus = re.search(r"[^\W\d]\s*[>＞›]\s*[^\W\d]", path[0]) is not None
        if named or menus or len(re.findall("[→➜]", path[0])) > 1:
            return path.start()
    controls = controls_in(clause, words)
    if controls and words.you.search(folded):
        return controls[-1]
    # "The slider in the sidebar": one inside the other; of a shot that shows both its place in the film is told.
    return controls[-1] if len(controls) > 1 and not _TIME.search(folded) else None


def told_until(clause: Clause, words: Vocabulary) -> int | None:
    """Return where the last word ends that tells; one within a longer form of instruction is none ("is hidden in")."""
    told = [match.span() for match in words.told.finditer(clause.folded)]
    if not told:
        return None
    forms = [match.span() for verb in VERBS for match in words.anywhere[verb].finditer(clause.folded)]
    ends = [
        end
        for start, end in told
        if not any(first <= start and end <= last and last - first > end - start for first, last in forms)
    ]
    return max(ends, default=None)


def begins_with_keys(clause: Clause) -> bool:
    """Whether this tells what a shortcut does: "Ctrl+E opens the export window"."""
    return _KEYS.match(clause.folded) is not None


def is_label(part: Clause, following: Clause, between: str, words: Vocabulary) -> bool:
    """Whether these are a control and where it is or what it is for.

    "Export button: top right", "above it is a list, where you can choose".
    """
    if words.told.search(part.folded):
        return False
    if controls_in(following, words) and is_made_of(following.folded, words.harmless):
        # "They are in the library, second tab from the left"
        return bool(controls_in(part, words)) or words.names["state"].search(part.folded) is not None
    if not controls_in(part, words):
        return False
    if words.trailing.match(following.folded.lstrip()):
        return any(words.anywhere[verb].search(following.folded) for verb in ("press", "weak"))
    return (
        between.strip() in {":", "：", "-", "–", "—"}
        and is_made_of(part.folded, words.harmless)
        and words.place.search(following.folded) is not None
        and is_made_of(following.folded, words.little)
    )


def is_made_of(folded: str, harmless: re.Pattern[str]) -> bool:
    """Whether there is nothing but such words."""
    at = 0
    while at < len(folded):
        match = harmless.match(folded, at)
        if match is None or match.end() == at:
            return False
        at = match.end()
    return True


def behind(clause: Clause, at: int) -> Clause:
    """Return a clause with what stands before a place blanked, so that places stay what they are."""
    skipped = clause.folded.count("\ufffc", 0, at)
    return Clause(clause.start, clause.end, " " * at + clause.folded[at:], clause.names[skipped:])
