"""The film that is to be put where a path says: "put the video into ~/Films", "in ~/final.mp4 ablegen"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import EXPORT, HARMLESS, OUTPUT, Flag
from .plain import all_of, having
from .spans import is_media
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Token

_MADE = (".mp4", ".mov", ".webm", ".gif")
_TAKEN = Flag.LINK | Flag.EXPORT_PUT | Flag.UPLOAD_WEAK
"""What "take away" is in one word; a file stands behind it and no place."""
_ONLY_PUT = Flag.SMALL | Flag.LINK | Flag.PATH | Flag.EXPORT_PUT | Flag.VIDEO


def goes_out(tokens: Sequence[Token]) -> bool:
    """Whether a path of it may be that of a file that is made: no sound, no picture."""
    return all(
        not is_media(token.text) or token.text.lower().endswith(_MADE)
        for token in tokens
        if token.flags & Flag.PATH
    )


def put_by_words(tokens: Sequence[Token], *, verb_final: bool) -> Verdict | None:
    """Judge "put the video into ~/Films": a word of relation makes the path the place where it goes."""
    named = bool(having(tokens, Flag.FORMAT))
    verbs = having(tokens, Flag.EXPORT_PUT | EXPORT | (Flag.UPLOAD_WEAK if named else 0))
    taken = any(token.flags & _TAKEN == _TAKEN for token in tokens)
    # "Put in ~/final.mp4", in languages that leave "it" out.
    brief = (
        not taken
        and having(tokens, Flag.EXPORT_PUT)
        and all_of(tokens, _ONLY_PUT)
        and goes_out(tokens)
        and not having(tokens, Flag.SELF)
    )
    if (
        not verbs
        or having(tokens, Flag.NOT)
        or not (named or brief or having(tokens, Flag.VIDEO | Flag.FILE))
    ):
        return None
    weakly = not having(tokens, Flag.EXPORT_PUT | EXPORT)
    if weakly and any(is_media(token.text) for token in tokens if token.flags & Flag.PATH):
        return None
    if not all_of(
        tokens,
        HARMLESS
        | OUTPUT
        | EXPORT
        | Flag.EXPORT_PUT
        | Flag.LINK
        | Flag.FILE
        | (Flag.UPLOAD_WEAK if named else 0),
    ):
        return None
    for number, token in enumerate(tokens):
        if token.flags & Flag.PATH and _led_to(tokens, number, verb_final=verb_final):
            return Verdict("export", 0.9, (*verbs, token))
    return None


def _led_to(tokens: Sequence[Token], number: int, *, verb_final: bool) -> bool:
    """Whether a word of relation leads to a path: "in ~/films", "into my folder ~/films"."""
    if verb_final:
        return any(word.flags & Flag.LINK for word in tokens[number + 1 : number + 2])
    for word in reversed(tokens[:number]):
        if word.flags & Flag.LINK:
            return True
        if not word.flags & (Flag.DEVICE | Flag.OWN):
            return False
    return False
