"""Parts of a message that belong together although something stands between them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, Flag

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .parts import Part
    from .tokens import Token

VERBS = Flag.EDIT | EXPORT | Flag.UPLOAD_STRONG | Flag.UPLOAD_WEAK | Flag.STATE_STRONG | Flag.CREDITS_STRONG
_VERBS_OF_HANDING = EXPORT | Flag.UPLOAD_STRONG | Flag.UPLOAD_WEAK | Flag.UPLOAD_GIVE
_THINGS = Flag.VIDEO | Flag.FILE | Flag.UPLOAD_THING | Flag.FORMAT
_ASIDE = 4
"""Words of "if that is possible"."""


def without_asides(parts: list[Part]) -> list[Part]:
    """Join what stands around mere politeness between commas: "please take, if you like, my photo"."""
    number = 1
    while number < len(parts) - 1:
        before, aside, behind = parts[number - 1 : number + 2]
        one = before.sentence == behind.sentence and not (behind.joined or behind.first or behind.reason)
        polite = len(aside.tokens) <= _ASIDE and all(token.flags & Flag.SMALL for token in aside.tokens)
        if one and polite and _lacks_object(before.tokens) and _is_object(behind.tokens):
            before.tokens += aside.tokens + behind.tokens
            before.question, before.exclaimed = behind.question, behind.exclaimed
            del parts[number : number + 2]
        else:
            number += 1
    return parts


def _lacks_object(tokens: Sequence[Token]) -> bool:
    return bool(tokens[-1].flags & _VERBS_OF_HANDING) and not any(token.flags & _THINGS for token in tokens)


def _is_object(tokens: Sequence[Token]) -> bool:
    return any(token.flags & _THINGS for token in tokens) and not any(token.flags & VERBS for token in tokens)


def with_quoted(parts: list[Part]) -> list[Part]:
    """Join what is quoted by a word behind it, as in Japanese: "is it done?, *he asks*"."""
    found: list[Part] = []
    for part in parts:
        if found and part.tokens[0].flags & Flag.QUOTING and not part.first:
            found[-1].tokens += part.tokens
            found[-1].question = part.question
        else:
            found.append(part)
    return found
