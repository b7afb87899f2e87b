"""What a message asks for in which no clause asks for anything by the rules: all its words together may still tell.

The rules are sure or silent. One word that no list knows, in the wrong place, silences them, and the message would be a
wish for the video although "can I see how many credits I'm left wif" is none. Here the evidence of all words is
summed up, wherever they stand: what the lists tell in which they stand (`evidence.py`), then what the words and their
beginnings tell themselves in the user's language (`pieces.py`).
"""

from __future__ import annotations

import functools
import itertools
import math
from typing import TYPE_CHECKING, Literal

from .flags import CREDITS, EXPORT, STATE, UPLOAD, Flag
from .frames import Frame, by_others
from .plain import all_of
from .summing import KINDS, scores
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from .tokens import Token

Action = Literal["export", "credits", "state", "upload"]
_ACTIONS: tuple[Action, ...] = ("export", "credits", "state", "upload")
_SPEAKS = (
    EXPORT | CREDITS & ~Flag.CREDITS_ASK | STATE & ~Flag.STATE_ASK | UPLOAD & ~Flag.UPLOAD_WEAK
    | Flag.FORMAT | Flag.FILE | Flag.COST | Flag.ENOUGH | Flag.DONE | Flag.URL
)  # fmt: skip
_ASKS = (
    Flag.CREDITS_ASK
    | Flag.STATE_ASK
    | Flag.HAPPENED
    | Flag.LONG
    | Flag.PROPERTY
    | Flag.DEVICE
    | Flag.WELL
    | Flag.WHERE
)
"""What speaks of an action where no word is strange: "how much is it"; not "how much is a pound of it"."""
_OURS = Flag.VIDEO | Flag.UPLOAD_THING | Flag.PROPERTY | Flag.FILE | Flag.DONE
"""One of these is in what asks how far the video is, or what is in it."""
_SHOWN = Flag.CONTENT | Flag.SAYS | Flag.OTHER | Flag.ASPECT
"""What is in the film rather than asked of us."""
_TAKEN = (
    Flag.VIDEO
    | Flag.FILE
    | Flag.FORMAT
    | Flag.RESOLUTION
    | Flag.HIGH
    | Flag.PERSON
    | Flag.DEVICE
    | Flag.PATH
    | Flag.URL
)
"""One of these is in what asks for the film."""
_ASKED_FOR = EXPORT | Flag.PERSON | Flag.WANT | Flag.FORMAT | Flag.RESOLUTION | Flag.WHERE | Flag.HIGH
_HANDED = (
    Flag.UPLOAD_THING
    | Flag.FILE
    | Flag.URL
    | Flag.PATH
    | Flag.DEVICE
    | Flag.OWN
    | Flag.VIDEO
    | Flag.UPLOAD_STRONG
)
"""One of these is in what hands something over."""
_NEVER = Flag.QUOTE | Flag.AUDIENCE
_LONGEST = 40
"""Words of a message that people speak."""
Caution = Literal["usual", "export", "others", "not ours"]
"""How sure it must be: an export that nobody wants is worse; something else may be spoken of; nothing says that it is asked of us."""
_BY_KINDS: Mapping[Caution, float] = {"usual": 0.9, "export": 0.95, "others": 0.98, "not ours": 1.0}
"""How likely an action must be, 1 for never: below this, wishes of others in the wild were taken for one too often."""
_BY_WORDS: Mapping[Caution, float] = {"usual": 0.4, "export": 0.45, "others": 0.5, "not ours": 0.6}
"""The same where the words themselves speak; chosen on messages from which no word was learnt."""
_BY_WORDS_ALONE: Mapping[Caution, float] = {"usual": 0.6, "export": 0.65, "others": 0.65, "not ours": 0.9}
"""The same where no list knows a word that speaks of an action, or where something else is told not to be done."""
_OF_EDITS: Mapping[Caution, float] = dict.fromkeys(_BY_WORDS, 0.85)
"""The same in a question for an edit."""
_OF_KINDS, _OF_WISHES = 0.18, 0.95
"""What the kinds of the words add to what they tell themselves, and how much more wishes there are where no rule is sure."""


def last_resort(
    tokens: Sequence[Token],
    *,
    clauses: int,
    question: bool,
    verb_final: bool,
    hear: Callable[[], Sequence[float]],
) -> Action | None:
    """Return the action that a message most likely asks for, None if it is a wish or nothing tells.

    Args:
        tokens: Of the whole message.
        clauses: How many it has.
        question: Whether one of them is a question.
        verb_final: Whether its language has the verb at the end.
        hear: Tells how far its very words speak for each action (`pieces.told`).
    """
    tokens = [token for token in tokens if not token.flags & Flag.STOP]
    held = holds(tokens)
    strange = not all_of(tokens, KINDS)
    if held & _NEVER or len(tokens) > _LONGEST:
        return None
    speaks = held & (_SPEAKS if strange else _SPEAKS | _ASKS)
    edits = bool(held & Flag.EDIT) and Frame.edits(tokens)
    opens = edits and Frame.edits(tokens[:1])
    kinds = scores(tokens, held, edits=edits, verb_final=verb_final, question=question, clauses=clauses)
    likeliest = functools.partial(
        _likeliest, tokens=tokens, held=held, strange=strange, edits=edits, opens=opens, verb_final=verb_final
    )
    # "Don't tell me what it costs, just take the filter off."
    declines = edits and held & Flag.NOT
    if speaks and not declines and (action := likeliest(kinds, least=_BY_KINDS)):
        return action
    if opens or held & Flag.PERCENT:
        # Such as: change the current font; music at 40 %?
        return None
    words = [word + kind * _OF_KINDS - _OF_WISHES for word, kind in zip(hear(), kinds, strict=True)]
    least = _BY_WORDS_ALONE if not speaks or declines else _BY_WORDS
    if question and held & Flag.EDIT:
        # "Which shot should I shorten?" asks for advice.
        least = _OF_EDITS
    return likeliest(words, least=least)


def _likeliest(
    scores: Sequence[float],
    *,
    least: Mapping[Caution, float],
    tokens: Sequence[Token],
    held: int,
    strange: bool,
    edits: bool,
    opens: bool,
    verb_final: bool,
) -> Action | None:
    """Return the action for which most is told, if that is enough."""
    likely = [math.exp(score) for score in scores]
    most = max(likely)
    action = _ACTIONS[likely.index(most)]
    caution = _caution(action, held, strange=strange, edits=edits, opens=opens)
    others = action == "upload" and strange and not verb_final and by_others(tokens, held)
    if others or _is_not_ours(action, tokens, held, strange=strange):
        caution = "not ours"
    return action if most >= least[caution] * (1 + sum(likely)) else None


def _is_not_ours(action: Action, tokens: Sequence[Token], held: int, *, strange: bool) -> bool:
    """Whether nothing says that the action is asked of us."""
    if action == "state":
        # "How much is left for the timer"
        led = any(one.flags & Flag.LINK and not other.flags for one, other in itertools.pairwise(tokens))
        return led and not held & _OURS
    # "I want my logo to pop in at the end": a thing alone is no upload.
    handed = Flag.UPLOAD_STRONG | Flag.URL | (0 if held & Flag.EDIT else Flag.UPLOAD_GIVE)
    if not strange and held & Flag.UPLOAD_THING and not held & (Flag.ONE | Flag.EDIT):
        # "Here, the raw footage."
        handed |= Flag.UPLOAD_WEAK
    return action == "upload" and not held & handed


def _caution(action: Action, held: int, *, strange: bool, edits: bool, opens: bool) -> Caution:
    """Return how sure it must be that an action is asked for."""
    others = held & (_SHOWN | (Flag.TELLS if strange else 0))
    if action == "export":
        # "Export coffee beans", "a courier with a file"
        sure = held & _TAKEN and held & _ASKED_FOR
        return "others" if others or (strange and not sure) else "export"
    if action == "state":
        if opens or (strange and not held & (_OURS | Flag.STATE_STRONG)):
            # "Change the current font"
            return "not ours"
        # "How long is the kitchen timer", of which nobody knows what that is; "which shot shall I cut?".
        others = others or edits or (strange and not held & _OURS) or held & Flag.PERCENT
    if action == "upload" and strange and not held & _HANDED:
        # "Can one add snow here?"
        return "not ours"
    if action == "credits" and strange and opens:
        # "Make a lesson on how to balance an equation"
        return "not ours"
    return "others" if others else "usual"
