"""A message cut at punctuation and at words that join, before it is seen what its parts are."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, EXPORT, Flag, Flags
from .folding import is_spaceless
from .joining import VERBS, with_quoted, without_asides

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Token

QUESTION = "?？؟"
_EXCLAIMS = "!！"
_ENDS = "?？؟!！.。…।\n"
_CUTS = Flag.STOP | Flag.THEN | Flag.GLUED | Flag.FIRST | Flag.WHY | Flag.HENCE | Flag.INSTEAD
"""What a token must have to begin or end a part."""
_GOES_ON = Flag.SAYS | Flag.QUOTING | Flag.LINK | Flag.TELLS | Flag.INQUIRE
"""Words that do not end a clause, so that a space behind them does not either."""
_ASKS = Flag.CREDITS_ASK | Flag.CREDITS_STRONG
"""A reason does not begin right behind a word that asks: Polish "ile by to było"."""
_NO_JOINT = Flag.EDIT | Flag.VIDEO | Flag.WHY | Flag.HENCE | Flag.FIRST
_TELLS_WHEN = Flag.BEFORE | Flag.AFTER | Flag.NOT
_NO_KIND = (
    Flag.PERSON | Flag.WANT | Flag.INQUIRE | Flag.UPLOAD_GIVE | Flag.UPLOAD_STRONG | CREDITS & ~Flag.CREDITS_ASK
    | EXPORT & ~Flag.EXPORT_WEAK | Flag.STATE_STRONG | Flag.STATE_WEAK | Flag.FORMAT | Flag.RESOLUTION
)  # fmt: skip
_FILES = Flag.PATH | Flag.URL
_ANNOUNCES = {":", "："}
"""Right before a path they join it to the words that speak of it; behind words of speech they open a speech."""


class Part:
    """A clause in the making.

    Attributes:
        tokens: So far; the others are as in `Clause`.
    """

    announced = joined = rejected = supposed = question = exclaimed = False

    def __init__(
        self, tokens: list[Token], *, reason: str | None = None, first: bool = False, sentence: int = 0
    ) -> None:
        self.tokens = tokens
        self.reason = reason
        self.first = first
        self.sentence = sentence


def cut(tokens: Sequence[Token]) -> list[Part]:
    """Return the parts of a message; a speech that a colon opens is one quoted token."""
    cuts = _cuts(tokens)
    if not cuts:
        return [Part([*tokens])] if tokens else []
    if any([tokens[number].text[0] in _ANNOUNCES for number in cuts]):  # noqa: C419 - a list is quicker
        tokens = _with_speech_as_one(tokens)
        cuts = _cuts(tokens)
    parts = [part for part in _Cutter([*tokens]).parts(cuts) if part.tokens]
    return without_asides(with_quoted(parts)) if len(parts) > 1 else parts


def _cuts(tokens: Sequence[Token]) -> list[int]:
    return [number for number, token in enumerate(tokens) if token.flags & _CUTS]


class _Cutter:
    """A message while it is cut."""

    def __init__(self, tokens: list[Token]) -> None:
        self._tokens = tokens
        self._parts = [Part([])]
        self._sentence = 0

    def parts(self, cuts: Sequence[int]) -> list[Part]:
        """Return the parts, the empty ones too, cut at some of these tokens; no other one begins or ends a part."""
        parts, tokens = self._parts, self._tokens
        at = 0
        for number in cuts:
            parts[-1].tokens += tokens[at:number]
            token, at = tokens[number], number + 1
            if token.flags & Flag.LATER and self._puts_off(number):
                parts[-1].tokens.append(token)
            elif not self._goes_on(number, token):
                self._cut(number, token)
        parts[-1].tokens += tokens[at:]
        return parts

    def _puts_off(self, number: int) -> bool:
        """Whether a word such as "then" says that it is for later: "I'll download it afterwards, ..."."""
        following = self._following(number)
        if not self._parts[-1].tokens:
            return not number and following is not None
        return following is None or bool(following.flags & Flag.STOP)

    def _only_joins(self, number: int, token: Token) -> bool:
        return bool(token.flags & Flag.THEN and not token.flags & _NO_JOINT) and bool(
            _is_within(self._parts[-1], self._tokens, number)
        )

    def _goes_on(self, number: int, token: Token) -> bool:
        """Whether the clause goes on behind a token that ends others."""
        part, following = self._parts[-1], self._following(number)
        if token.text in _ANNOUNCES and following is not None and following.flags & (Flag.PATH | Flag.URL):
            part.announced = True
            return True
        if token.text == " " and part.tokens and part.tokens[-1].flags & _GOES_ON:
            return True
        if part.tokens and following is not None and token.flags & (Flag.STOP | Flag.THEN):
            lists = token.text.strip() not in _ENDS and not token.flags & Flag.EDIT
            if lists and part.tokens[-1].flags & _FILES and self._lists_files(number):
                return True
        return self._only_joins(number, token)

    def _lists_files(self, number: int) -> bool:
        """Whether another file follows, and nothing but joints and small words before it: "a.mp4, and then b.mp4"."""
        for token in self._tokens[number + 1 :]:
            if token.flags & _FILES:
                return True
            if not token.flags & (Flag.STOP | Flag.THEN | Flag.SMALL) or token.text.strip() in _ENDS:
                return False
        return False

    def _following(self, number: int) -> Token | None:
        return self._tokens[number + 1] if number + 1 < len(self._tokens) else None

    def _begin(
        self, *tokens: Token, reason: str | None = None, first: bool = False, joined: bool = False
    ) -> None:
        self._parts.append(Part([*tokens], reason=reason, first=first, sentence=self._sentence))
        self._parts[-1].joined = joined

    def _cut(self, number: int, token: Token) -> None:
        flags, part = token.flags, self._parts[-1]
        joins = bool(flags & Flag.THEN and not flags & _NO_JOINT)
        if flags & Flag.STOP or joins:
            self._sentence += bool(flags & Flag.STOP and token.text[0] in _ENDS)
            if flags & Flag.STOP and part.tokens:
                part.question = token.text[0] in QUESTION
                part.exclaimed = token.text[0] in _EXCLAIMS and "?" not in token.text
            part.supposed = bool(joins and flags & Flag.IF)
            # Of "..., and then ..." the comma has begun the part.
            self._begin(joined=joins or (part.joined and not part.tokens))
        elif flags & Flag.GLUED and part.tokens:
            self._begin(token, joined=True)
        elif flags & Flag.FIRST:
            self._begin(token, first=True)
        elif flags & Flag.WHY and not (part.tokens and part.tokens[-1].flags & _ASKS):
            self._begin(token, reason="opens")
        else:
            part.tokens.append(token)
            self._end(number, token)

    def _end(self, number: int, token: Token) -> None:
        """Let a word that is the last of its part end it."""
        part = self._parts[-1]
        if token.flags & Flag.HENCE:
            part.reason = part.reason or "closes"
        elif token.flags & Flag.INSTEAD and _contrasts(token, self._following(number)):
            part.rejected = True
        elif not (token.flags & Flag.THEN and token.flags & Flag.EDIT):
            return
        # "Add and ..." in one word, as verbs of Japanese, Korean and Turkish say it, ends one too.
        self._begin()


def _with_speech_as_one(tokens: Sequence[Token]) -> list[Token]:
    """Make one quoted token of what is said behind a colon: "the narrator asks: is it done?"."""
    found: list[Token] = []
    held, names = 0, False
    inside = False
    for number, token in enumerate(tokens):
        if inside:
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            ends = token.flags & Flag.STOP and token.text[0] in _ENDS
            goes_on = token.text[0] in QUESTION and (following is None or not following.flags & Flag.THEN)
            if not ends or goes_on:
                last = found[-1]
                found[-1] = last.but(end=token.end, text=last.text + " " + token.text)
                continue
            inside = False
        if token.flags & Flag.STOP:
            following = tokens[number + 1] if number + 1 < len(tokens) else None
            opens = token.text[0] in _ANNOUNCES and _opens_speech(held, names=names)
            if opens and following is not None and not following.flags & (Flag.PATH | Flag.URL):
                found += [token.but(flags=Flag.QUOTE)]
                inside = True
            else:
                found.append(token)
            held, names = 0, False
            continue
        held |= token.flags
        names = names or not token.flags
        found.append(token)
    return found


def _opens_speech(held: Flags, *, names: bool) -> bool:
    """Whether a colon behind such words opens what is said: behind "she says", "make a sign", "a video for the bakery".

    Args:
        held: All that the words before it can be.
        names: Whether one of them is in no list.
    """
    if held & _TELLS_WHEN:
        return False
    kind = held & Flag.VIDEO and held & Flag.LINK and not held & _NO_KIND
    return bool(held & Flag.SAYS or (names and (held & Flag.EDIT or kind)))


def _contrasts(token: Token, following: Token | None) -> bool:
    """Whether what is meant follows; "hazır değil mi" is a question for what is there."""
    if following is None or (following.flags & Flag.STOP and following.text[0] in _ENDS):
        return False
    return bool(following.flags & Flag.STOP) or " " in token.text or is_spaceless(token.text)


def _is_within(part: Part, tokens: Sequence[Token], number: int) -> bool:
    """Whether a "then" stands within its clause: "... und gib's mir dann als MP4"; no verb of its own follows."""
    if not part.joined or not part.tokens:
        return False
    for token in tokens[number + 1 :]:
        if token.flags & VERBS:
            return False
        if token.flags & _CUTS:
            return True
    return True
