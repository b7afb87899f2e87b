"""Clauses: the parts of a message that ask for one thing each, and the parts that ask for nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from .flags import CREDITS, EXPORT, HARMLESS, STATE, Flag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .scanning import Token


_QUESTION = "?？؟"
_ENDS = "?？؟!！.。…।\n"
_CUTS = Flag.STOP | Flag.THEN | Flag.GLUED | Flag.FIRST | Flag.WHY | Flag.HENCE
"""What a token must have to begin or end a part."""
_VERBS = Flag.EDIT | EXPORT | Flag.UPLOAD_STRONG | Flag.UPLOAD_WEAK | Flag.STATE_STRONG | Flag.CREDITS_STRONG
_NO_JOINT = Flag.EDIT | Flag.VIDEO | Flag.WHY | Flag.HENCE | Flag.FIRST
_TIME = Flag.BEFORE | Flag.AFTER
_NO_TIME = Flag.EDIT | Flag.FIRST
_TELLS_WHEN = _TIME | Flag.NOT
_SHORTEST_TIME = 3
"""Words of "when it is done", at least."""
_ANNOUNCES = {":", "："}
"""Right before a path they join it to the words that speak of it; behind words of speech they open a speech."""


class Clause(NamedTuple):
    """Tokens that belong together.

    Attributes:
        tokens: Without the words that only join it to others.
        asks: False for "before we make anything": it says when, not what.
        question: Whether a question mark ends it.
        reason: "opens" for "because ...", which says why and never what; "closes" for "... so", which says why
            unless it has an edit of its own; none for all others.
        announced: Whether a colon leads from its words to a path.
        first: Whether it is to be done before what was said so far: "but before that, ...".
        sentence: Which sentence of the message it is part of.
        joined: Whether a word such as "and" leads to it.
    """

    tokens: tuple[Token, ...]
    asks: bool = True
    question: bool = False
    reason: str | None = None
    announced: bool = False
    first: bool = False
    sentence: int = 0
    joined: bool = False


def split(tokens: Sequence[Token], *, marker_follows: bool) -> list[Clause]:
    """Cut at punctuation and at words that join, and put what is to be done first in its place.

    Args:
        tokens: Of the whole message.
        marker_follows: Whether "before" and "after" come behind their clause, as in Chinese and Japanese.
    """
    clauses: list[Clause] = []
    for part in _parts(_with_speech_as_one(tokens)):
        clauses += _without_times(part, marker_follows=marker_follows)
    marks = [token.start for token in tokens if token.flags & Flag.STOP and token.text[0] in _QUESTION]
    marked = [
        clause._replace(question=True)
        if any(clause.tokens[-1].end <= mark <= clause.tokens[-1].end + 1 for mark in marks)
        else clause
        for clause in clauses
    ]
    return _in_order(marked)


def _with_speech_as_one(tokens: Sequence[Token]) -> list[Token]:
    """Make one quoted token of what is said behind a colon: "the narrator asks: is it done?"."""
    if not any([token.text[0] in _ANNOUNCES for token in tokens if token.flags & Flag.STOP]):  # noqa: C419
        return list(tokens)
    found: list[Token] = []
    speaks = edits = names = tells_when = False
    inside = False
    for number, token in enumerate(tokens):
        if inside:
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            ends = token.flags & Flag.STOP and token.text[0] in _ENDS
            goes_on = token.text[0] in _QUESTION and (following is None or not following.flags & Flag.THEN)
            if not ends or goes_on:
                last = found[-1]
                found[-1] = last._replace(end=token.end, text=last.text + " " + token.text)
                continue
            inside = False
        if token.flags & Flag.STOP:
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            opens = token.text[0] in _ANNOUNCES and not tells_when and (speaks or (edits and names))
            if opens and following is not None and not following.flags & (Flag.PATH | Flag.URL):
                found += [token._replace(flags=Flag.QUOTE, text=token.text)]
                inside = True
            else:
                found.append(token)
            speaks = edits = names = tells_when = False
            continue
        speaks = speaks or bool(token.flags & Flag.SAYS)
        edits = edits or bool(token.flags & Flag.EDIT)
        names = names or not token.flags
        tells_when = tells_when or bool(token.flags & _TELLS_WHEN)
        found.append(token)
    return found


class _Part:
    """A clause in the making."""

    def __init__(
        self, tokens: list[Token], *, reason: str | None = None, first: bool = False, sentence: int = 0
    ) -> None:
        self.tokens = tokens
        self.reason = reason
        self.announced = False
        self.first = first
        self.sentence = sentence
        self.joined = False


def _parts(tokens: Sequence[Token]) -> list[_Part]:
    parts = [_Part([])]
    sentence = 0
    for number, token in enumerate(tokens):
        if not token.flags & _CUTS:
            parts[-1].tokens.append(token)
            continue
        following = tokens[number + 1] if number + 1 < len(tokens) else None
        if token.text in _ANNOUNCES and following is not None and following.flags & (Flag.PATH | Flag.URL):
            parts[-1].announced = True
            continue
        joins = token.flags & Flag.THEN and not token.flags & _NO_JOINT
        if joins and _is_within(parts[-1], tokens, number):
            continue
        if token.flags & Flag.STOP or joins:
            sentence += bool(token.flags & Flag.STOP and token.text[0] in _ENDS)
            # Of "..., and then ..." the comma has begun the part.
            joined = bool(joins) or (parts[-1].joined and not parts[-1].tokens)
            parts.append(_Part([], sentence=sentence))
            parts[-1].joined = joined
        elif token.flags & Flag.GLUED and parts[-1].tokens:
            parts.append(_Part([token], sentence=sentence))
            parts[-1].joined = True
        elif token.flags & (Flag.FIRST | Flag.WHY):
            first = bool(token.flags & Flag.FIRST)
            parts.append(_Part([token], first=first, reason=None if first else "opens", sentence=sentence))
        elif token.flags & Flag.HENCE:
            parts[-1].reason = parts[-1].reason or "closes"
            parts[-1].tokens.append(token)
            parts.append(_Part([], sentence=sentence))
        elif token.flags & Flag.THEN and token.flags & Flag.EDIT:
            # "Add and ..." in one word, as verbs of Japanese, Korean and Turkish say it.
            parts[-1].tokens.append(token)
            parts.append(_Part([], sentence=sentence))
        else:
            parts[-1].tokens.append(token)
    return _with_quoted([part for part in parts if part.tokens])


def _is_within(part: _Part, tokens: Sequence[Token], number: int) -> bool:
    """Whether a "then" stands within its clause: "... und gib's mir dann als MP4"; no verb of its own follows."""
    if not part.joined or not part.tokens:
        return False
    for token in tokens[number + 1 :]:
        if token.flags & _VERBS:
            return False
        if token.flags & _CUTS:
            return True
    return True


def _with_quoted(parts: list[_Part]) -> list[_Part]:
    """Join what is quoted by a word behind it, as in Japanese: "is it done?, *he asks*"."""
    found: list[_Part] = []
    for part in parts:
        if found and part.tokens[0].flags & Flag.QUOTING and not part.first:
            found[-1].tokens += part.tokens
        else:
            found.append(part)
    return found


def _without_times(part: _Part, *, marker_follows: bool) -> list[Clause]:
    tokens = part.tokens

    def made(found: Sequence[Token], *, asks: bool = True) -> Clause:
        return Clause(
            tuple(found),
            asks=asks,
            reason=part.reason,
            announced=part.announced,
            first=part.first,
            sentence=part.sentence,
            joined=part.joined,
        )

    marks = [
        number for number, token in enumerate(tokens) if token.flags & _TIME and not token.flags & _NO_TIME
    ]
    if not marks:
        return [made(tokens)]
    at = marks[-1] if marker_follows else marks[0]
    # "After you have made it warmer, send it to me" asks for both.
    wished = bool(tokens[at].flags & Flag.AFTER) and _edits(
        tokens[: at + 1] if marker_follows else tokens[at:]
    )
    if marker_follows:
        when, rest = tokens[: at + 1], tokens[at + 1 :]
        return [made(when, asks=wished), *([made(rest)] if rest else [])]
    if at == 0:
        # Alone up to the comma it says when; in one piece with what follows, its words are all there is.
        cut = 0 if wished else _command_behind(tokens)
        if cut:
            return [made(tokens[:cut], asks=False), made(tokens[cut:])]
        return [made(tokens, asks=wished)]
    return [made(tokens[:at]), made(tokens[at:], asks=False)]


def _command_behind(tokens: Sequence[Token]) -> int:
    """Return where a command begins behind "when it is done" without a comma between them, 0 if there is none."""
    wanted = Flag.WANT | Flag.CREDITS_STRONG | Flag.STATE_STRONG
    if tokens[0].flags & Flag.AFTER:
        wanted |= Flag.EXPORT_STRONG | Flag.EXPORT_GIVE
    verbs = [
        number for number, token in enumerate(tokens) if number >= _SHORTEST_TIME and token.flags & wanted
    ]
    return verbs[0] if verbs else 0


def _edits(tokens: Sequence[Token]) -> bool:
    """Whether something is to be changed, and nothing else is asked for."""
    action = EXPORT | STATE | CREDITS
    return any(token.flags & Flag.EDIT and not token.flags & HARMLESS for token in tokens) and not any(
        token.flags & action and not token.flags & (HARMLESS | Flag.EDIT) for token in tokens
    )


def _in_order(clauses: list[Clause]) -> list[Clause]:
    """Return the clauses in the order in which they are to be done."""
    at = next((number for number, clause in enumerate(clauses) if clause.first), 0)
    if not at:
        return clauses
    end = next(
        (n for n in range(at, len(clauses)) if clauses[n].sentence != clauses[at].sentence), len(clauses)
    )
    return clauses[at:end] + clauses[:at] + clauses[end:]
