"""Messages that tell a film with one's own files in it: "start with a title, then ~/a.mp4, then a forest, 20 seconds".

What is said beside files that nobody only hands over is one wish: "slideshow of a.jpg and b.jpg, 4 seconds each" loses
neither its files nor its lengths.
"""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from .flags import CREDITS, Flag
from .models import Step
from .parts import QUESTION
from .spans import is_media
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .spans import Span
    from .tokens import Token

_FILE = "\ufffc"
_QUOTED = "\ufffd"
_FEWEST = 6
"""Bytes of other words that one file, or files that may only be handed over, need beside them to be a film."""
_SEVERAL = 2
_JOINT = r"[\s,;.，、。]*(?:\b(?:and|then|und|y|et|e|en|i|dan|ve)|并且?|然后|再|最后|そして|그리고|и|و)?[\s,;.，、。]*$"
_ASKS_FOR = (
    CREDITS | Flag.COST | Flag.ENOUGH | Flag.WHERE | Flag.SELF | Flag.ACCEPT | Flag.NOT | Flag.WELL | Flag.WHICH | Flag.LONG
    | Flag.STATE_STRONG | Flag.IF | Flag.HAPPENED | Flag.TELLS
)  # fmt: skip
_HANDS = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
_WISHES = Flag.EDIT | Flag.ASPECT | Flag.SECOND | Flag.MINUTE | Flag.CONTENT
_OF_FILMS = Flag.PROPERTY | Flag.SAYS | Flag.UPLOAD_THING
"""Music, captions, voices: behind a comma they are wished for, behind "is" a file is called so."""
_USES = Flag.UPLOAD_WEAK | Flag.USES
_SAYS_LITTLE = (
    Flag.UPLOAD_WEAK | Flag.SMALL | Flag.THEN | Flag.PATH | Flag.URL | Flag.STOP | Flag.FILE | Flag.VIDEO
)


def torn(message: str, steps: Sequence[Step], tokens: Sequence[Token]) -> bool:
    """Whether files were taken out of what may be the story of a film; of a question only if that is a polite request.

    What asks for a price or for what is possible must cost nothing.
    """
    actions = [step.action for step in steps]
    asks = any(mark in message for mark in QUESTION) and not _requests(tokens)
    return (
        not asks
        and "upload" in actions
        and not {"credits", "state"} & set(actions)
        and actions[0] != "export"
    )


def _requests(tokens: Sequence[Token]) -> bool:
    """Whether a question is to have something made: "could you make: first a.mp4, then b.mp4?"."""
    makes = any(token.flags & Flag.EDIT for token in tokens)
    return makes and not any(token.flags & _ASKS_FOR and not token.flags & Flag.EDIT for token in tokens)


def files_of_film(
    message: str, spans: Sequence[Span], tokens: Sequence[Token], codes: Sequence[str], steps: Sequence[Step]
) -> list[str]:
    """Return the files of a film that a message tells; none where files are only handed over.

    Args:
        message: What was said.
        spans: Its quotations, paths and links.
        tokens: Its words.
        codes: Languages that it may be in.
        steps: What it asks for, part by part.
    """
    own = {path for step in steps if step.action == "upload" for path in step.slots.get("paths", ())}
    own |= {url for step in steps if step.action == "upload" for url in step.slots.get("urls", ())}
    media = [span for span in spans if span.text in own and is_media(span.text)]
    if not media or any(token.flags & _HANDS for token in tokens):
        return []
    wished = any(step.action == "generate" for step in steps) or _is_wish(
        tokens, {one.start for one in media}
    )
    if not wished and not _told_in_turn(message, spans, media, tokens, codes):
        return []
    return list(dict.fromkeys(span.text for span in media))


def _is_wish(tokens: Sequence[Token], files: set[int]) -> bool:
    """Whether the words beside files wish for something of them: "slideshow of ...", "..., happy music"."""
    places = [number for number, token in enumerate(tokens) if token.start in files]
    if not places:
        return False
    head, tail = tokens[: places[0]], tokens[places[-1] + 1 :]
    behind = bool(tail) and bool(tail[0].flags & Flag.STOP)
    wanted = _WISHES | (_OF_FILMS if behind else 0)
    if len(head) > 1 and head[-1].flags & (Flag.SMALL | Flag.LINK):
        # "A reel from a.mp4", "slideshow of a.jpg with piano"; not "the video is a.mp4".
        leads = head[-1].flags & Flag.LINK
        named = head[-2].flags
        if leads and (not named or (named & Flag.VIDEO and not named & (Flag.OWN | Flag.FILE))):
            return True
        wanted |= _OF_FILMS if named & Flag.VIDEO and not head[-1].flags & Flag.UPLOAD_WEAK else 0
    return any(token.flags & wanted and not token.flags & _USES for token in tail)


def _told_in_turn(
    message: str, spans: Sequence[Span], media: Sequence[Span], tokens: Sequence[Token], codes: Sequence[str]
) -> bool:
    """Whether the parts of a film are told one after the other."""
    text = message
    for span in reversed(spans):
        mark = _FILE if span in media else _QUOTED
        text = text[: span.start] + mark + text[span.end :]
    if not _in_turn(tuple(dict.fromkeys(("en", *codes)))).search(text.lower()):
        return False
    weak = any(token.flags & Flag.UPLOAD_WEAK for token in tokens)
    rest = sum(len(token.text.encode()) for token in tokens if not token.flags & _SAYS_LITTLE)
    # "Here is a.mp4, then b.mp4"
    return not (weak or len(media) < _SEVERAL) or rest >= _FEWEST


def as_film(message: str, steps: Sequence[Step]) -> tuple[Step, ...]:
    """The steps with one `generate` that has all words of the film; none where it is not asked for first.

    A question or an export before it must not be lost, nor its words be sent to be made. A length that is said may
    be that of one part, so that the words alone say it.
    """
    made = [number for number, step in enumerate(steps) if step.action == "generate"]
    if not made or any(step.action not in {"upload", "generate"} for step in steps[: made[-1]]):
        return ()
    first, last = made[0], made[-1]
    behind = steps[last + 1 :]
    begin = message.find(steps[first].slots["text"])
    end = message.rfind(steps[last].slots["text"]) + len(steps[last].slots["text"])
    ends = [at for step in behind[:1] for word in step.why[:1] if (at := message.find(word, end)) >= 0]
    stop = min(ends, default=end) if behind else len(message)
    slots = {name: value for name, value in steps[first].slots.items() if name != "duration_seconds"}
    slots |= {"text": re.sub(_JOINT, "", message[begin:stop]).strip()}
    told = Step("generate", slots, steps[first].confidence, steps[first].why)
    return (*(step for step in steps[:first] if step.action == "upload"), told, *behind)


@functools.cache
def _in_turn(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Words of turn right before a file."""
    words = [word for code in codes for word in FILES.read(code).get("in_turn", ())]
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    spaceless = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f"
    return re.compile(rf"(?:(?<![^\W\d_])|(?<=[{spaceless}]))(?:{either})[\s,:、，]*(?:(?:the|my) )?{_FILE}")
