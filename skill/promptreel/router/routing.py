"""From a message to the ordered steps that it asks for."""

from __future__ import annotations

import itertools
import unicodedata
from typing import TYPE_CHECKING, Any

from .clauses import split
from .deciding import Verdict, decide, tells
from .flags import HARMLESS, OUTPUT, Flag
from .folding import fold
from .language import languages
from .lexicon import lexicon
from .models import Context, Route, Step
from .scanning import scan
from .slots import each_output, output_slots, video_slots
from .spans import find_spans, is_media
from .weighing import not_led
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .scanning import Token
    from .spans import Span

_WISHES = (
    Flag.EDIT | Flag.PATH | Flag.URL | Flag.QUOTE | Flag.WANT | Flag.ONE | Flag.SAYS | Flag.CONTENT | Flag.ASPECT
    | Flag.RESOLUTION | Flag.SECOND | Flag.MINUTE
)  # fmt: skip
_TIME = Flag.SECOND | Flag.MINUTE | Flag.NUMBER
_PLACE = HARMLESS | Flag.EDIT | Flag.LINK
_TOLD = _WISHES & ~Flag.ONE
"""Of them what says that something is to be done with a file."""
_LOOKS = {"credits", "state"}
_DOUBTFUL, _SURE = 0.5, 0.95
_SCRIPT = 200
"""Letters of a wish that is longer than people speak."""
_HAN = 2
"""Letters that one of a script with more of them is worth."""
LONGEST = 20_000
"""Characters that are looked at; a longer message is a text for the agent."""


def route(message: str, *, files: Sequence[str] = (), context: Context | None = None) -> Route:
    """Say what a message asks for; deterministic, without a model and without the network.

    Args:
        message: The user's own words, in any of the languages of `words/`.
        files: Paths and links that were handed over with it.
        context: What came before: "and as gif" right behind an export is another one.

    Returns:
        The steps in their order; what is no export, upload or look goes to the backend's agent as `generate`.
    """
    message = unicodedata.normalize("NFC", message)
    spans = find_spans(message[:LONGEST])
    bare = _without(message, spans) if spans else message
    codes = languages(fold(bare[:LONGEST]), bare[:LONGEST])
    if len(message) > LONGEST:
        return Route((*_handed_over(files), Step("generate", {"text": message.strip()})), codes[0])
    words = lexicon(tuple(code for code in codes if code in FILES.codes), marked=not bare.isascii())
    tokens = scan(message, spans, words)
    steps = _Steps(message, files, context or Context(), verb_final=words.order.verb_final)
    for clause in split(tokens, marker_follows=words.order.marker_follows):
        if clause.asks:
            steps.take(decide(clause, attached=bool(files), order=words.order), clause)
        else:
            steps.mention(clause.tokens)
    return Route(steps.finish(), codes[0])


def _without(message: str, spans: Sequence[Span]) -> str:
    starts, ends = [0, *(span.end for span in spans)], [*(span.start for span in spans), None]
    return "".join(message[start:end] + " " for start, end in zip(starts, ends, strict=True))


def _handed_over(files: Sequence[str]) -> tuple[Step, ...]:
    if not files:
        return ()
    urls = [file for file in files if file.lower().startswith(("http://", "https://"))]
    slots: dict[str, Any] = {"paths": [file for file in files if file not in urls], "urls": urls}
    return (Step("upload", {name: found for name, found in slots.items() if found}, why=tuple(files)),)


def _creates(tokens: Sequence[Token]) -> bool:
    """Whether a new video is to be made: "make a short film"."""
    makes = any(token.flags & Flag.EDIT for token in tokens)
    pairs = itertools.pairwise(tokens)
    return makes and any(one.flags & Flag.ONE and two.flags & Flag.VIDEO for one, two in pairs)


def _length(text: str) -> int:
    return len(text) + (_HAN - 1) * sum(one > "\u2e80" for one in text)


def _supposes(clause: Clause) -> bool:
    """Whether it only supposes something to be made: "if I make it longer", "one more like that"."""
    edits = [token for token in clause.tokens if token.flags & Flag.EDIT]
    return any(token.flags & Flag.IF for token in clause.tokens) or (
        bool(edits) and all(token.flags & Flag.CREDITS_ASK for token in edits)
    )


class _Steps:
    """Steps in the making."""

    def __init__(self, message: str, files: Sequence[str], context: Context, *, verb_final: bool) -> None:
        self._message = message
        self._verb_final = verb_final
        self._context = context
        self._steps: list[Step] = list(_handed_over(files))
        self._words: tuple[int, int] | None = None
        self._tokens: list[Token] = []
        self._sentence = 0
        self._idle = -1
        self._began = -1
        self._shows = -1
        self._shown: Clause | None = None
        self._condition = -1
        self._told_others = -1
        self._stated = -1
        self._explained: list[Token] = []
        self._later: Step | None = None
        self._declined = False
        self._creates = False

    def take(self, verdict: Verdict, clause: Clause) -> None:
        """Add what a clause asks for."""
        tokens = clause.tokens
        self._sentence = clause.sentence
        verdict = self._in_its_place(verdict, clause)
        why = tuple(token.text for token in verdict.why)
        explained = self._explained
        if verdict.kind in {"export", "credits", "state", "upload"}:
            self._explained = []
        match verdict.kind:
            case "generate":
                self._generate(tokens, why)
            case "export":
                self._drop_lead_in()
                self._drop_statement()
                self._end_words()
                for slots in each_output([*tokens, *explained], verb_final=self._verb_final):
                    self._export(Step("export", slots, verdict.confidence, why))
            case "output":
                self._output(tokens)
            case "upload":
                self._end_words()
                self._upload(tokens, verdict.confidence, why)
            case "credits" | "state" as look:
                asks = clause.question or any(token.flags & Flag.STATE_ASK for token in tokens)
                sure = any(token.flags & (Flag.STATE_STRONG | Flag.CREDITS_STRONG) for token in verdict.why)
                self._stated = -1 if asks or sure else clause.sentence
                self._look(Step(look, {}, verdict.confidence, why))
            case "explains":
                self._explain(tokens)
            case "declined":
                self._declined = True

    def _in_its_place(self, verdict: Verdict, clause: Clause) -> Verdict:
        """Judge a clause again by the one before it, to which it belongs if no word such as "and" leads to it."""
        held = 0
        for token in clause.tokens:
            held |= token.flags
        follows = not clause.joined
        if (
            follows
            and verdict.kind in _LOOKS
            and self._told_others == clause.sentence
            and not held & Flag.PERSON
        ):
            # "Tell the viewers, how many points are left": what they are told is content.
            verdict = Verdict("generate", 0.7, verdict.why)
        if follows and self._condition == clause.sentence:
            if verdict.kind == "nothing" and clause.question and held & Flag.CREDITS_ASK:
                verdict = Verdict("credits", 0.6, clause.tokens)
            if verdict.kind == "credits" and self._words is not None:
                # "If I make it longer, what does that cost?"
                self._words, self._tokens = None, []
        if follows and verdict.kind == "generate":
            self._take_back_shown(clause, held)
        self._remember_shown(verdict, clause, held)
        tells_others = held & Flag.TELLS and (held & Flag.AUDIENCE or verdict.kind == "generate")
        if tells_others and verdict.kind not in _LOOKS:
            self._told_others = clause.sentence
        supposes = verdict.kind == "generate" and self._words is None and _supposes(clause)
        self._condition = clause.sentence if supposes else -1
        return verdict

    def _take_back_shown(self, clause: Clause, held: int) -> None:
        """Let a place in the picture make content of a look: "show how much time is left, bottom right"."""
        shown = self._shown
        if shown is None or shown.sentence != clause.sentence or not held & Flag.EDIT or held & Flag.CHANGE:
            return
        last = self._steps[-1].action if self._steps else ""
        if last in _LOOKS and all(token.flags & _PLACE for token in clause.tokens):
            self._steps.pop()
            self._tell(shown.tokens)

    def _remember_shown(self, verdict: Verdict, clause: Clause, held: int) -> None:
        if held & Flag.TELLS and not held & (Flag.PERSON | Flag.AUDIENCE):
            self._shows = clause.sentence
        if verdict.kind in _LOOKS and self._shows == clause.sentence:
            self._shown = clause
        elif verdict.kind != "nothing":
            self._shown = None

    def mention(self, tokens: Sequence[Token]) -> None:
        """Pass over a clause that says when, unless it says how to export: "before you save it as webm, ..."."""
        slots = output_slots(tokens)
        before = any(token.flags & Flag.BEFORE for token in tokens)
        exports = [token for token in tokens if token.flags & Flag.EXPORT_STRONG]
        if before and exports and slots and not any(token.flags & Flag.NOT for token in tokens):
            self._later = Step("export", slots, 0.7, tuple(token.text for token in exports))

    def finish(self) -> tuple[Step, ...]:
        """Return the steps."""
        self._end_words()
        told = sum(_length(step.slots["text"]) for step in self._steps if step.action == "generate")
        if told > _SCRIPT:
            # A script of many lines speaks of progress and timelines; what it asks for is the film.
            self._steps = [
                step
                for step in self._steps
                if step.action in {"generate", "upload"}
                or (step.action == "export" and step.confidence >= _SURE)
            ]
        if self._creates:
            # "How far is it to the moon? Make a short film of that": a question for the film, not for us.
            self._steps = [step for step in self._steps if step.confidence >= _DOUBTFUL]
        if not self._steps:
            return tuple(self._nothing_else())
        if self._later is not None and self._steps[-1].action == "generate":
            self._steps.append(self._later)
        if [step.action for step in self._steps] == ["generate"] and not self._declined:
            # Nothing else was asked for: the agent gets the user's very words.
            (only,) = self._steps
            return (
                Step("generate", {**only.slots, "text": self._message.strip()}, only.confidence, only.why),
            )
        return tuple(self._steps)

    def _nothing_else(self) -> list[Step]:
        """Return the steps of a message in which no clause asks for anything by itself."""
        slots = output_slots(self._explained)
        known = not not_led(self._explained, verb_final=self._verb_final)
        asked = slots.keys() & {"format", "resolution"} and not self._context.question
        if asked and known and not self._declined:
            # "mp4 please"
            why = tuple(token.text for token in self._explained if token.flags & OUTPUT)
            wanted = each_output(self._explained, verb_final=self._verb_final)
            return [Step("export", slots, 0.5, why) for slots in wanted]
        return [Step("generate", {"text": self._message.strip()} | video_slots(self._explained), 0.5)]

    def _generate(self, tokens: Sequence[Token], why: tuple[str, ...]) -> None:
        if not self._only_explains(tokens):
            self._upload_media(tokens, why)
            self._tell(tokens)
        elif output_slots(tokens):
            self._output(tokens)

    def _look(self, step: Step) -> None:
        self._drop_lead_in(waited=step.action == "state")
        self._end_words()
        if not self._steps or self._steps[-1].action != step.action:
            self._steps.append(step)

    def _drop_lead_in(self, *, waited: bool = False) -> None:
        """Forget what only leads to an action in one sentence: "there is no net on the plane, send me the file".

        Args:
            waited: Before a question for the state, a length of time is no wish: "ten minutes already, is it stuck?".
        """
        waits = waited and not any(token.flags & _WISHES & ~_TIME for token in self._tokens)
        if self._words is not None and (
            self._idle == self._sentence or (waits and self._began == self._sentence)
        ):
            self._words, self._tokens = None, []

    def _drop_statement(self) -> None:
        """Forget a look that only leads to an export: "the video is ready, how do I get it?"."""
        if self._steps and self._steps[-1].action == "state" and self._stated == self._sentence:
            self._steps.pop()

    def _explain(self, tokens: Sequence[Token]) -> None:
        """Take what explains along with the words it stands by; alone it waits for words to go with."""
        if self._words is not None:
            self._tell(tokens)
        else:
            self._explained += tokens

    def _tell(self, tokens: Sequence[Token]) -> None:
        told = [*self._explained, *tokens]
        self._creates = self._creates or _creates(tokens)
        idle = not any(token.flags & _WISHES for token in told)
        if self._words is None:
            self._began = self._sentence
            self._idle = self._sentence if idle else -1
        elif not idle or self._idle != self._sentence:
            self._idle = -1
        places = [place for token in told for place in (token.start, token.end)]
        self._words = (min([*places, *(self._words or ())]), max([*places, *(self._words or ())]))
        self._tokens += told
        self._explained = []

    def _only_explains(self, tokens: Sequence[Token]) -> bool:
        """Whether this says why: "export it, the client is waiting". The agent would be paid for it in vain."""
        done = self._steps[-1].action if self._steps and self._words is None else None
        return done in {"export", "credits", "state"} and not tells(tokens)

    def _end_words(self) -> None:
        if self._words is None:
            return
        handed = bool(self._steps) and self._steps[-1].action == "upload"
        if handed and not any(token.flags & _TOLD for token in self._tokens):
            # "The clip from yesterday, a bit shaky": about the file, not what to do with it.
            self._words, self._tokens = None, []
            return
        text = self._message[self._words[0] : self._words[1]].strip()
        self._steps.append(Step("generate", {"text": text} | video_slots(self._tokens)))
        self._words, self._tokens = None, []

    def _export(self, step: Step) -> None:
        """Add an export; "render it and give me the file" is one, "export mp4 and webm" are two."""
        last = self._steps[-1] if self._steps else None
        same = last is not None and all(
            last.slots[name] == step.slots[name] for name in last.slots.keys() & step.slots.keys()
        )
        if last is not None and last.action == "export" and same:
            # "My TV only plays mov, so export it as mov" is one too.
            self._steps[-1] = Step(
                "export", {**last.slots, **step.slots}, last.confidence, (*last.why, *step.why)
            )
        else:
            self._steps.append(step)

    def _output(self, tokens: Sequence[Token]) -> None:
        """Take "... and webm", "in 1080p": it belongs to the export before it, or to the words."""
        slots = output_slots(tokens)
        last = self._steps[-1] if self._steps and self._words is None else None
        again = self._context.last == "export" and not self._context.question
        if not self._steps and self._words is None and again:
            slots = {**self._context.slots, **slots}
            self._steps.append(Step("export", slots, 0.8, tuple(token.text for token in tokens)))
        elif not self._steps and self._words is None:
            self._explained += tokens
        elif last is None or last.action != "export":
            self._tell(tokens)
        elif last.slots.keys() & slots.keys():
            self._steps.append(Step("export", {**last.slots, **slots}, last.confidence, last.why))
        else:
            self._steps[-1] = Step("export", {**last.slots, **slots}, last.confidence, last.why)

    def _upload_media(self, tokens: Sequence[Token], why: tuple[str, ...]) -> None:
        """Upload the files that a message to the agent speaks of."""
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
        slots = {name: found for name, found in slots.items() if found}
        last = self._steps[-1] if self._steps else None
        if last is not None and last.action == "upload":
            if slots:
                merged = {
                    name: [*last.slots.get(name, []), *slots.get(name, [])] for name in (*last.slots, *slots)
                }
                self._steps[-1] = Step("upload", merged, confidence, (*last.why, *why))
            return
        self._steps.append(Step("upload", slots, confidence, why or tuple(token.text for token in tokens)))
