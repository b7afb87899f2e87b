"""Frames that make an instruction whatever the verb in them is: controls beside the reader, paths through menus, labels."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from .parts import QUOTE, Clause, lowered
from .vocabulary import SHORTCUT, VERBS

if TYPE_CHECKING:
    from .models import Action
    from .vocabulary import Vocabulary

_CONTROLS: tuple[Action, ...] = ("export", "state", "edit", "api")
"""What only an editor has; accounts, files and tracks are spoken of in reports as well."""
_PATH = re.compile(r"[^\s>]+(?:\s*(?<![-=])[>＞→›»➜]\s*[^\s>]+)+")
_MENUS = re.compile(rf"[^\W\d{QUOTE}]\s*[>＞›]\s*[^\W\d]|{QUOTE}\s*[>＞›]\s*{QUOTE}")
_KEYS = re.compile(
    r"(?<![a-z0-9])(?:f(?:5|11|12)(?![a-z0-9])|(?:ctrl|control|strg|cmd|command|alt|option|shift|⌘|⌥|⇧)\s*[+＋]\s*\w+|(?:ctrl|strg|cmd)-[a-z0-9](?!\w)|[⌘⌥⇧]\w)"
)
_SHORTCUT = re.compile(SHORTCUT)
_OWNED = "'s "
"""Behind who only owns what is spoken of: "the bride's entrance"."""
_BETWEEN = 4
"""Words that stand between what belongs together at most."""
_TIME = re.compile(r"\d:\d\d|\d\s*秒")


def controls_in(
    clause: Clause, words: Vocabulary, actions: tuple[Action, ...] = _CONTROLS
) -> list[tuple[int, int]]:
    """Return where the editor's controls begin and end in a clause, of two that overlap the longer one."""
    named = zip(re.finditer(QUOTE, clause.folded), clause.names, strict=False)
    matches = [
        *(match for action in actions for match in words.widgets[action].finditer(clause.folded)),
        *words.holder.finditer(clause.folded),
        *(match for match, name in named if _MENUS.search(lowered(name))),
    ]
    spans = sorted((match.start(), -match.end()) for match in matches)
    found: list[tuple[int, int]] = []
    for start, minus_end in spans:
        if not found or start >= found[-1][1]:
            found.append((start, -minus_end))
    return found


def framed_in(clause: Clause, words: Vocabulary, *, said_before: bool) -> int | None:
    """Return where a control stands that is spoken of as one in the reader's reach, None if there is none."""
    folded = clause.folded
    path = _path_in(clause, words)
    keys = _KEYS.search(folded) or words.keys.search(folded)
    if path is not None or keys is not None:
        return path if path is not None else keys.start() if keys else None
    reached = controls_in(clause, words, (*_CONTROLS, "timeline"))
    if reached and (words.you.search(folded) or _is_in_reach(clause, words, reached)):
        return reached[-1][0]
    controls = controls_in(clause, words)
    # Of a shot that shows a control its place in the film is told.
    if _TIME.search(folded):
        return None
    # "The slider in the sidebar": one inside the other. "The Export button is at the top right": and nothing else.
    placed = not said_before and words.place.search(folded) is not None and is_made_of(folded, words.harmless)
    if len(controls) > 1 or (controls and placed):
        return controls[-1][0]
    # One that only an editor has is spoken of to be used; a button may as well be seen.
    if said_before:
        return None
    for start, end in controls:
        # "The page “Orders”" is a control whatever it is, a caption "File > Print" is none.
        name = folded[start:end].strip()
        shown = _SHORTCUT.fullmatch(name) or words.film.fullmatch(name)
        if not shown and any(map(str.isalpha, name.replace(QUOTE, ""))):
            return start
    return None


def _path_in(clause: Clause, words: Vocabulary) -> int | None:
    """Return where a path through menus begins: "File > Export"; one that is quoted as a whole may be a caption."""
    for path in _PATH.finditer(clause.folded):
        said = f"{path[0]} {lowered(' '.join(clause.names))}" if QUOTE in path[0] else path[0]
        named = any(words.names[action].search(said) for action in ("export", "upload", "credits"))
        # "Blue → orange" may be a change; ">" leads through menus alone.
        if named or _MENUS.search(path[0]) is not None or len(re.findall("[→➜]", path[0])) > 1:
            return path.start()
    return None


def _is_in_reach(clause: Clause, words: Vocabulary, controls: list[tuple[int, int]]) -> bool:
    """Whether somebody is asked to use a control, or it is the means of something: "the gain goes up through the dial"."""
    folded = clause.folded
    asked = any(
        match.start() <= controls[-1][0] and words.join.fullmatch(match[0]) is None
        for match in words.address.finditer(folded)
    )
    if asked:
        return True
    before = [match.end() for match in words.via.finditer(folded)]
    behind = [match.span() for match in words.means.finditer(folded) if not _is_noun(match, words)]
    return any(
        any(at <= start and len(folded[at:start].split()) <= _BETWEEN for at in before)
        or any(last == end or (at >= end and not folded[end:at].strip()) for at, last in behind)
        for start, end in controls
    )


def _is_noun(match: re.Match[str], words: Vocabulary) -> bool:
    """Whether a longer word begins here, that only looks like this one."""
    longer = words.nouns.match(match.string, match.start())
    return longer is not None and longer.end() > match.end()


def has_time(folded: str) -> bool:
    """Whether a place in a film is told."""
    return _TIME.search(folded) is not None


def has_keys(folded: str) -> bool:
    """Whether a shortcut is written out: "ctrl + z"."""
    return _KEYS.search(folded) is not None


def has_path(folded: str) -> bool:
    """Whether something leads on to something: "File > Export", "0 -> 50"."""
    return _PATH.search(folded) is not None


def tells_of_others(folded: str, words: Vocabulary) -> bool:
    """Whether somebody else than the speaker does something here, and perhaps in the clauses behind it."""
    return any(
        words.me.fullmatch(match[0]) is None and not folded.startswith(_OWNED, match.end())
        for match in words.told.finditer(folded)
    )


def told_until(clause: Clause, words: Vocabulary) -> int | None:
    """Return where the last word ends that tells.

    One within a longer form of instruction is none ("is hidden in"), nor is what a gesture does ("a double click opens").
    """
    told = [
        match
        for match in words.told.finditer(clause.folded)
        if not clause.folded.startswith(_OWNED, match.end())
    ]
    if not told:
        return None
    forms = [match.span() for verb in VERBS for match in words.anywhere[verb].finditer(clause.folded)]
    forms += [match.span() for match in words.address.finditer(clause.folded)]
    # "Cuadro de diálogo" is a control, and no dialogue.
    forms += [match.span() for match in words.widgets["api"].finditer(clause.folded)]
    gesture = words.anywhere["sure"].search(clause.folded)
    done_from = gesture.start() if gesture else len(clause.folded)
    if _path_in(clause, words) is not None:
        done_from = -1
    ends = [
        match.end()
        for match in told
        if not any(
            first <= match.start() and match.end() <= last and last - first > len(match[0])
            for first, last in forms
        )
        and not (done_from < match.start() and words.does.fullmatch(match[0]))
    ]
    return max(ends, default=None)


def begins_with_keys(clause: Clause) -> bool:
    """Whether this tells what a shortcut does: "Ctrl+E opens the export window"."""
    keys = _KEYS.search(clause.folded)
    return keys is not None and not clause.folded[: keys.start()].strip()


def is_label(part: Clause, following: Clause, between: str, words: Vocabulary) -> bool:
    """Whether these are a control and where it is or what it is for.

    "Export button: top right", "export: top right", "undo: Ctrl+Z", "above it is a list, where you can choose".
    """
    if words.told.search(part.folded):
        return False
    set_off = between.strip() in {":", "：", "-", "–", "—"}
    if set_off and begins_with_keys(following) and len(part.folded.split()) <= _BETWEEN:
        return True
    placed = words.place.search(following.folded) is not None
    harmless = is_made_of(part.folded, words.harmless) and is_made_of(following.folded, words.harmless)
    if set_off and placed and harmless and _is_named(part, words):
        return True
    placed = placed and is_made_of(following.folded, words.little)
    if controls_in(following, words) and is_made_of(following.folded, words.harmless):
        # "They are in the library, second tab from the left"
        return bool(controls_in(part, words)) or words.names["state"].search(part.folded) is not None
    if not controls_in(part, words):
        return False
    if words.trailing.match(following.folded.lstrip()):
        return any(words.anywhere[verb].search(following.folded) for verb in ("press", "weak"))
    return set_off and placed and is_made_of(part.folded, words.harmless)


def _is_named(part: Clause, words: Vocabulary) -> bool:
    """Whether this is the name of what an editor does; "logo: top right" may be told of a film."""
    named = part.folded + lowered(" ".join(part.names))
    return any(words.names[action].search(named) for action in ("export", "upload", "credits"))


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
