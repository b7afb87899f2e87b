"""Messages that tell a film with one's own files in it: "start with a title, then ~/a.mp4, then a forest, 20 seconds"."""

from __future__ import annotations

import functools
import re
from typing import TYPE_CHECKING

from .flags import Flag
from .models import Step
from .parts import QUESTION
from .spans import is_media
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .scanning import Token
    from .spans import Span

_FILE = "\ufffc"
_QUOTED = "\ufffd"
_FEWEST = 6
"""Bytes of other words that one file, or files that may only be handed over, need beside them to be a film."""
_SEVERAL = 2
_JOINT = re.compile(
    r"[\s,;.，、。]*(?:\b(?:and|then|und|y|et|e|en|i|dan|ve)|并且?|然后|再|最后|そして|그리고|и|و)?[\s,;.，、。]*$"
)
_HANDS = Flag.UPLOAD_STRONG | Flag.UPLOAD_GIVE
_SAYS_LITTLE = (
    Flag.UPLOAD_WEAK | Flag.SMALL | Flag.THEN | Flag.PATH | Flag.URL | Flag.STOP | Flag.FILE | Flag.VIDEO
)


def torn(message: str, steps: Sequence[Step]) -> bool:
    """Whether files were taken out of what may be the story of a film; never of a question, which must cost nothing."""
    actions = [step.action for step in steps]
    asks = any(mark in message for mark in QUESTION)
    return (
        not asks
        and "upload" in actions
        and not {"credits", "state"} & set(actions)
        and actions[0] != "export"
    )


def files_in_turn(
    message: str, spans: Sequence[Span], tokens: Sequence[Token], codes: Sequence[str]
) -> list[str]:
    """Return the files of a film whose parts are told one after the other; none where files are only handed over.

    Args:
        message: What was said.
        spans: Its quotations, paths and links.
        tokens: Its words.
        codes: Languages that it may be in.
    """
    media = [span for span in spans if span.flag & (Flag.PATH | Flag.URL) and is_media(span.text)]
    if not media or any(token.flags & _HANDS for token in tokens):
        return []
    text = message
    for span in reversed(spans):
        mark = _FILE if span in media else _QUOTED
        text = text[: span.start] + mark + text[span.end :]
    if not _in_turn(tuple(dict.fromkeys(("en", *codes)))).search(text.lower()):
        return []
    weak = any(token.flags & Flag.UPLOAD_WEAK for token in tokens)
    rest = sum(len(token.text.encode()) for token in tokens if not token.flags & _SAYS_LITTLE)
    if (weak or len(media) < _SEVERAL) and rest < _FEWEST:
        return []  # "Here is a.mp4, then b.mp4"
    return list(dict.fromkeys(span.text for span in media))


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
    slots |= {"text": _JOINT.sub("", message[begin:stop]).strip()}
    told = Step("generate", slots, steps[first].confidence, steps[first].why)
    return (*(step for step in steps[:first] if step.action == "upload"), told, *behind)


@functools.cache
def _in_turn(codes: tuple[str, ...]) -> re.Pattern[str]:
    """Words of turn right before a file."""
    words = [word for code in codes for word in FILES.read(code).get("in_turn", ())]
    either = "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))
    spaceless = "\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f"
    return re.compile(rf"(?:(?<![^\W\d_])|(?<=[{spaceless}]))(?:{either})[\s,:、，]*(?:(?:the|my) )?{_FILE}")
