"""What is asked of the world and not of us: lamps, doors, timers, the weather, trains, parcels, bank accounts.

"Is the door locked", "how much is left on my timer" ask as "is it done", "how much is left" do; what they ask about tells
them apart. A list of it, `world` of the word files, need not be long: nobody asks that often for anything else.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from .flags import Flag
from .folding import fold, is_spaceless, word_in
from .tokens import holds
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lexicon import Lexicon
    from .models import Step
    from .tokens import Token

_OURS = (
    Flag.UPLOAD_THING | Flag.FILE | Flag.FORMAT | Flag.RESOLUTION | Flag.CREDITS_WEAK | Flag.PATH | Flag.URL
    | Flag.QUOTE
)  # fmt: skip
"""One of these is ours, whatever of the world is beside it: "is the clip with the door done?"."""


_WHY = Flag.BEFORE | Flag.AFTER | Flag.WHY | Flag.HENCE
_DOUBTFUL = 0.7
_PRONOUN, _HAN = 4, 2
"""Letters of the longest pronoun, and how many a Chinese, Japanese or Korean one counts."""
_SHORT = {"clip", "film", "klip", "phim", "reel", "spot", "vid", "vids"}


def _names_video(token: Token) -> bool:
    """Whether it is a word for the video and no pronoun, such as "it" or "das"."""
    return bool(token.flags & Flag.VIDEO) and any(
        word in _SHORT or len(word) * (_HAN if word > "\u2e80" else 1) > _PRONOUN
        for word in token.text.lower().split()
    )


def is_elsewhere(
    steps: Sequence[Step], tokens: Sequence[Token], text: str, words: Lexicon, code: str
) -> bool:
    """Whether the only step of a message is one that is asked of something in the world.

    Args:
        steps: Of the message.
        tokens: Its words.
        text: The message itself.
        words: Of its languages.
        code: The main one of them.
    """
    if len(steps) != 1 or steps[0].action == "generate" or (held := holds(tokens)) & _OURS:
        return False
    if steps[0].action == "export" and (steps[0].confidence > _DOUBTFUL or held & _WHY):
        # "I'd like to have it on my laptop before my flight": why, not what.
        return False
    if any(map(_names_video, tokens)) or holds(tokens[:-1]) & Flag.STOP:
        # "My bus leaves in a minute, is it done?": each clause has its own.
        return False
    pattern = _world(code, marks=words.marks)
    folded = fold(text, marks=words.marks)
    return pattern is not None and pattern.search(folded) is not None and not _names_ours(folded, words)


def _names_ours(folded: str, words: Lexicon) -> bool:
    """Whether a word within a phrase is ours: "how many credits" is a phrase that asks, and credits are ours."""
    if any(words.find_words([word], 0)[1] & _OURS for word in word_in(folded).findall(folded)):
        return True
    spaceless = (at for at, one in enumerate(folded) if one > "\u2e80" and is_spaceless(one))
    return any(words.find_characters(folded, at)[1] & _OURS for at in spaceless)


@functools.cache
def _world(code: str, *, marks: bool) -> re.Pattern[str] | None:
    """Things of the world in a language, as one pattern; None if it has no list of them."""
    entries = [fold(entry, marks=marks) for entry in FILES.read(code).get("world", ())]
    if not entries:
        return None
    spaceless = [re.escape(entry) for entry in entries if is_spaceless(entry)]
    words = [
        re.escape(entry.rstrip("*")).replace(r"\ ", r"\W+").replace(r"\*", r"\w*")
        + (r"\w*" if entry[-1] == "*" else "")
        for entry in entries
        if not is_spaceless(entry)
    ]
    either = [rf"\b(?:{'|'.join(words)})(?!\w)"] if words else []
    return re.compile("|".join([*either, *spaceless]))
