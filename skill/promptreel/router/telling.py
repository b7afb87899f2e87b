"""What the words of a clause tell: a reason, a story, what is to be seen, what is not asked."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from .flags import OUTPUT, Flag, Flags
from .frames import MADE_OUT, Frame, has_definite_object
from .plain import all_of
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token
    from .verdicts import Verdict

_NO_STORY = Flag.EDIT | Flag.PATH | Flag.URL | Flag.QUOTE | Flag.CONTENT | Flag.ASPECT | Flag.AFTER
_TALKS = Flag.PERSON | Flag.WANT | Flag.NOT | Flag.EDIT | Flag.TELLS
NO_TOPIC = _NO_STORY | Flag.SAYS | Flag.ONE
GREETING = 12
"""Letters of a greeting that no list knows."""
_PUTS_OFF = 6
"""Words of a clause that only puts something off."""
HAN = 2
"""Letters that one of a script with more of them is worth."""


def letters(text: str) -> int:
    """Return how long a text is in letters of an alphabet; greetings count as they are."""
    if text.isascii() or len(text) * HAN <= GREETING:
        return len(text)
    return len(text) + (HAN - 1) * len([one for one in text if one > "\u2e80"])


def only_describes(tokens: Sequence[Token]) -> bool:
    """Whether it says only what there is: nothing of it is to be made, shown or changed."""
    never = Flag.PATH | Flag.URL | Flag.QUOTE | Flag.SAYS | Flag.ASPECT | Flag.MINUTE
    # A voice is a thing as well.
    tokens = [token for token in tokens if not token.flags & Flag.PROPERTY]
    return not holds(tokens) & never and not Frame.edits(
        [one for one in tokens if not one.flags & Flag.UPLOAD_MOVE]
    )


def is_slip(tokens: Sequence[Token]) -> bool:
    """Whether a clause is one word that is taken for another: "years" for "send", in a language in which they are alike."""
    return len(tokens) == 1 and bool(tokens[0].flags & Flag.TYPO)


def is_put_off(clause: Clause, held: Flags) -> bool:
    """Whether an export is only told to come some time later: "I'll download it later", "download comes later"."""
    exports = held & Flag.EXPORT_STRONG or (held & Flag.EXPORT_GIVE and not held & Flag.PERSON)
    if not held & Flag.LATER or not exports or clause.question:
        return False
    tokens = clause.tokens
    # "Save it for later": what it is for, not when.
    led = any(two.flags & Flag.LATER and one.flags & Flag.LINK for one, two in itertools.pairwise(tokens))
    return (
        not led
        and len(tokens) <= _PUTS_OFF
        and all_of(tokens, -1)
        and not held & (Flag.WANT | Flag.FILE | OUTPUT)
    )


def tells_story(tokens: Sequence[Token]) -> bool:
    """Whether it says what happens to the user or to others, and nothing of what is to be in the film."""
    return bool(holds(tokens) & (Flag.PERSON | Flag.OTHER)) and wishes_nothing(tokens)


def wishes_nothing(tokens: Sequence[Token], *, concluded: bool = False, used: bool = False) -> bool:
    """Whether none of it can be a wish for the film.

    Args:
        tokens: Of one or more clauses.
        concluded: Whether "so" follows; then "my nephew makes ..." is no wish either.
        used: Whether somebody uses the film in it, though nobody is named: "it has to be shown in class tomorrow".
    """
    held = holds(tokens)
    # "Our teacher wants to play it": what the file is for.
    used = bool(used or held & (Flag.PERSON | Flag.OTHER)) and bool(held & Flag.USES)
    edits = any(token.flags & Flag.EDIT and not (used and token.flags & Flag.USES) for token in tokens)
    if held & _NO_STORY & ~Flag.EDIT or (edits and not (concluded and _done_by_others(tokens))):
        return False
    if held & Flag.WANT and not has_definite_object(tokens):
        at = next(number for number, token in enumerate(tokens) if token.flags & Flag.WANT)
        # "It has to be shown in a room without a net": a language with the place before the verb.
        placed = used and at < len(tokens) - 1 and tokens[-1].flags & Flag.USES
        if not placed and not all_of(tokens[at:], (MADE_OUT | (Flag.USES if used else 0)) & ~Flag.ONE):
            return False
    return not makes_video(tokens)


def _done_by_others(tokens: Sequence[Token]) -> bool:
    """Whether somebody is told of before all that is done: an imperative comes first."""
    first = next(number for number, token in enumerate(tokens) if token.flags & Flag.EDIT)
    return bool(holds(tokens[:first]) & (Flag.PERSON | Flag.OTHER)) and not holds(tokens) & Flag.WANT


def makes_video(tokens: Sequence[Token]) -> bool:
    """Whether it speaks of "a video", not of the one that there is."""
    before = 0
    for token in tokens:
        if before & Flag.ONE and token.flags & Flag.VIDEO:
            return True
        before = token.flags
    return False


def wishes_versions(tokens: Sequence[Token]) -> bool:
    """Whether it wants something of which the next clause says the format: "I need it twice"."""
    strange = [token for token in tokens if not token.flags & MADE_OUT]
    return not holds(tokens) & (_NO_STORY | Flag.SAYS) and len(strange) <= 1


def describes(verdict: Verdict, clause: Clause, held: Flags) -> bool:
    """Whether it only names what is to be seen: "an infographic", "a clip in which"."""
    if verdict.kind not in {"nothing", "generate", "explains"} or clause.question:
        return False
    # "Scene: a mother waits for her child" is a description whoever is in it.
    scene = clause.tokens[0].flags & Flag.CONTENT and not held & (Flag.SELF | _TALKS & ~Flag.PERSON)
    if held & _TALKS and not scene:
        return False
    shown = held & (Flag.ONE | Flag.CONTENT) or (held & Flag.VIDEO and verdict.kind == "nothing")
    # "A pensioner counts her coins" in a language without articles: somebody unknown does something.
    strange = [token for token in clause.tokens if not token.flags]
    acts = not clause.in_question and (held & Flag.OTHER or (len(strange) > 1 and not clause.tokens[0].flags))
    return bool(shown or acts)


def adds(tokens: Sequence[Token]) -> bool:
    """Whether something that no list knows is to be put into the film: "add a scoreboard"."""
    if not tokens[0].flags & Flag.EDIT or holds(tokens) & (Flag.SELF | Flag.OTHER):
        return False
    return any(not token.flags or token.flags & Flag.CONTENT for token in tokens[1:])


def shows(tokens: Sequence[Token]) -> bool:
    """Whether it says what something in the film shows: "showing how many points both teams have left"."""
    first = tokens[0].flags
    return bool(first & Flag.EDIT and first & (Flag.STATE_ASK | Flag.CREDITS_ASK | Flag.TELLS | Flag.USES))


def inquired(tokens: Sequence[Token], *, anywhere: bool) -> int:
    """Return where it says what is not asked or not to be known, -1 if it says no such thing."""
    denied = anywhere
    for number, token in enumerate(tokens):
        denied = denied or bool(token.flags & Flag.NOT)
        if denied and token.flags & Flag.INQUIRE:
            return number
    return -1


def supposes(clause: Clause, held: Flags) -> bool:
    """Whether it only supposes something to be made: "if I make it longer", "one more like that"."""
    edits = [token for token in clause.tokens if token.flags & Flag.EDIT]
    return (
        clause.supposed
        or bool(held & Flag.IF)
        or (bool(edits) and all(token.flags & Flag.CREDITS_ASK for token in edits))
    )


def asks_price(tokens: Sequence[Token]) -> bool:
    """Whether two words ask for a price: "how much", "costs"; alone neither does."""
    return len([token for token in tokens if token.flags & Flag.CREDITS_ASK]) > 1
