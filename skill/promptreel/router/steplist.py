"""The list of steps itself: how exports, uploads and the words for the agent are added to it."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from .flags import Flag
from .models import Context, Step
from .slots import output_slots, video_slots
from .spans import is_media
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .order import Order
    from .tokens import Token

LOOKS = {"credits", "state"}
WISHES = (
    Flag.EDIT | Flag.PATH | Flag.URL | Flag.QUOTE | Flag.WANT | Flag.ONE | Flag.SAYS | Flag.CONTENT | Flag.ASPECT
    | Flag.RESOLUTION | Flag.SECOND | Flag.MINUTE
)  # fmt: skip
_FILES = Flag.PATH | Flag.URL
_TOLD = WISHES & ~Flag.ONE | Flag.AS | Flag.EXPORT_PUT
"""Of them what says that something is to be done with a file."""


_CREATES = Flag.EDIT | Flag.ONE | Flag.VIDEO
_BELONGS = ("%", "％")
"""Signs behind the last word that are none themselves and yet are meant: "music at 40%"."""


def handed_over(files: Sequence[str]) -> tuple[Step, ...]:
    """Return the upload of files that came with the message, if there are any."""
    if not files:
        return ()
    urls = [file for file in files if file.lower().startswith(("http://", "https://"))]
    slots: dict[str, Any] = {"paths": [file for file in files if file not in urls], "urls": urls}
    return (Step("upload", {name: found for name, found in slots.items() if found}, why=tuple(files)),)


def _creates(tokens: Sequence[Token]) -> bool:
    """Whether a new video is to be made: "make a short film"."""
    pairs = itertools.pairwise(tokens)
    makes = any(one.flags & Flag.ONE and two.flags & Flag.VIDEO for one, two in pairs)
    return makes and any(token.flags & Flag.EDIT for token in tokens)


class StepList:
    """Steps, and the words for the agent that are gathered before they become one.

    What it and the classes made of it remember begins as the class has it; six constructors, each with its part of
    it, took a fortieth of the time of a message.
    """

    _words: tuple[int, int] | None = None
    _sentence = 0
    _idle = _began = -1
    _creates = _slipped = _gift = False

    def __init__(self, message: str, files: Sequence[str], context: Context, order: Order) -> None:
        self._message = message
        self._context = context
        self._verb_final = order.verb_final
        self._denied_behind = order.verb_final or order.not_anywhere
        self._steps: list[Step] = list(handed_over(files)) if files else []
        self._tokens: list[Token] = []
        self._explained: list[Token] = []
        self._seen: list[Token] = []

    def _tell(self, tokens: Sequence[Token]) -> None:
        told = [*self._explained, *tokens] if self._explained else tokens
        held = holds(told)
        self._creates = self._creates or (held & _CREATES == _CREATES and _creates(tokens))
        idle = not held & WISHES
        if self._words is None:
            self._began = self._sentence
            self._idle = self._sentence if idle else -1
        elif not idle or self._idle != self._sentence:
            self._idle = -1
        start, end = min([token.start for token in told]), max([token.end for token in told])
        if self._words is not None:
            start, end = min(start, self._words[0]), max(end, self._words[1])
        self._words = (start, end)
        self._tokens += told
        self._explained = []

    def _end_words(self) -> None:
        if self._words is None:
            return
        handed = bool(self._steps) and self._steps[-1].action == "upload"
        if handed and not self._gift and not any(token.flags & _TOLD for token in self._tokens):
            # "The clip from yesterday, a bit shaky": about the file, not what to do with it.
            self._words, self._tokens = None, []
            return
        end = self._words[1] + (self._message[self._words[1] : self._words[1] + 1] in _BELONGS)
        text = self._message[self._words[0] : end].strip()
        self._steps.append(Step("generate", {"text": text} | video_slots(self._tokens)))
        self._words, self._tokens = None, []
        self._gift = False

    def _export(self, step: Step) -> None:
        """Add an export; "render it and give me the file" is one, "export mp4 and webm" are two."""
        last = self._steps[-1] if self._steps else None
        same = last is not None and all(
            last.slots[name] == step.slots[name] for name in last.slots.keys() & step.slots.keys()
        )
        if last is not None and last.action == "export" and (same or self._slipped):
            # "My TV only plays mov, so export it as mov" is one too, "as gif, no wait, as mp4" another.
            self._steps[-1] = Step(
                "export", {**last.slots, **step.slots}, last.confidence, (*last.why, *step.why)
            )
        else:
            self._steps.append(step)

    def _output(self, tokens: Sequence[Token], *, another: bool = False, joined: bool = False) -> None:
        """Take "... and webm", "in 1080p": it belongs to the export before it, or to the words.

        Args:
            tokens: Of the clause.
            joined: Whether "then" leads to it: "see whether it is done, then the mov".
            another: Whether it is something else than the words before it: "make it brighter, and then as mp4".
        """
        slots = output_slots(tokens)
        last = self._steps[-1] if self._steps and self._words is None else None
        again = self._context.last == "export" and not self._context.question
        if not self._steps and self._words is None and again:
            slots = {**self._context.slots, **slots}
            self._steps.append(Step("export", slots, 0.8, tuple(token.text for token in tokens)))
        elif not self._steps and self._words is None:
            self._explained += tokens
        elif "format" in slots and (another or (joined and last is not None and last.action in LOOKS)):
            self._end_words()
            self._steps.append(Step("export", slots, 0.6, tuple(token.text for token in tokens)))
        elif last is None or last.action != "export":
            self._tell(tokens)
        elif not self._slipped and any(
            last.slots[name] != slots[name] for name in last.slots.keys() & slots.keys()
        ):
            self._steps.append(Step("export", {**last.slots, **slots}, last.confidence, last.why))
        else:
            self._steps[-1] = Step("export", {**last.slots, **slots}, last.confidence, last.why)

    def _upload_media(self, tokens: Sequence[Token], why: tuple[str, ...]) -> None:
        """Upload the files that a message to the agent speaks of."""
        if not holds(tokens) & _FILES:
            return
        paths = [token for token in tokens if token.flags & Flag.PATH and is_media(token.text)]
        urls = [token for token in tokens if token.flags & Flag.URL and is_media(token.text)]
        if paths or urls:
            self._end_words()
            self._upload([*paths, *urls], 0.9, why)

    def _upload(self, tokens: Sequence[Token], confidence: float, why: tuple[str, ...]) -> None:
        slots: dict[str, Any] = {
            "paths": [token.value for token in tokens if token.flags & Flag.PATH],
            "urls": [token.value for token in tokens if token.flags & Flag.URL],
        }
        slots = {name: list(dict.fromkeys(found)) for name, found in slots.items() if found}
        last = self._steps[-1] if self._steps else None
        if last is not None and last.action == "upload":
            if slots:
                merged = {
                    name: list(dict.fromkeys([*last.slots.get(name, []), *slots.get(name, [])]))
                    for name in (*last.slots, *slots)
                }
                self._steps[-1] = Step("upload", merged, confidence, (*last.why, *why))
            return
        self._steps.append(Step("upload", slots, confidence, why or tuple(token.text for token in tokens)))
