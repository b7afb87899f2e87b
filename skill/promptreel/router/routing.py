"""From a message to the ordered steps that it asks for."""

from __future__ import annotations

import functools
import unicodedata
from typing import TYPE_CHECKING

from .clauses import split
from .deciding import decide
from .elsewhere import is_elsewhere
from .films import as_film, files_of_film, torn
from .flags import Flag
from .language import languages
from .lexicon import lexicon
from .models import Context, Route, Step
from .naming import is_joined, without_announcement
from .pieces import told
from .plain import all_of
from .reading import read_words
from .scanning import scan
from .spans import find_spans
from .steplist import handed_over
from .steps import Steps
from .taking_back import left_of
from .times import opens_question
from .watching import is_watched

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .lexicon import Lexicon
    from .order import Order
    from .spans import Span
    from .tokens import Token

LONGEST = 20_000
"""Characters that are looked at; a longer message is a text for the agent."""
_NO_CONTEXT = Context()
_BRIEF = 10
"""Words of a message that is read again without its marks."""


def route(message: str, *, files: Sequence[str] = (), context: Context | None = None) -> Route:
    """Say what a message asks for; deterministic, from lists of words, without the network.

    Args:
        message: The user's own words, in any of the languages of `words/`.
        files: Paths and links that were handed over with it.
        context: What came before: "and as gif" right behind an export is another one.

    Returns:
        The steps in their order; what is no export, upload or look goes to the backend's agent as `generate`.
    """
    message = unicodedata.normalize("NFC", message)
    spans = find_spans(message[:LONGEST])
    bare = _without(message, spans)[:LONGEST]
    read = read_words(bare)
    folded = read.folded
    codes = languages(folded, bare, read.words)
    if len(message) > LONGEST:
        return Route((*handed_over(files), Step("generate", {"text": message.strip()})), codes[0])
    words = lexicon(codes, marked=not bare.isascii())
    if spans and any(map(is_joined, spans)):
        spans = without_announcement(spans, words)
    tokens = scan(message, spans, words, read)
    asked = Steps(message, files, context or _NO_CONTEXT, words.order)
    asked.hear = functools.partial(told, codes[0], folded)
    steps = _asked_for(asked, tokens, words.order, attached=bool(files))
    if (
        spans
        and not files
        and torn(message, steps, tokens)
        and (film := _film(message, spans, tokens, words, codes, steps))
    ):
        return Route(film, codes[0])
    if words.marks and _nothing_told(steps) and not all_of(tokens, -1):
        # With marks that are wrong or half missing it may still be read as if it had none.
        plain = lexicon(codes)
        tokens = scan(message, spans, plain, read)
        if len(tokens) <= _BRIEF and all_of(tokens, -1):
            again = Steps(message, files, context or _NO_CONTEXT, plain.order)
            steps = _asked_for(again, tokens, plain.order, attached=bool(files))
    if not files and is_elsewhere(steps, tokens, bare, words, codes[0]):
        steps = (Step("generate", {"text": message.strip()}, 0.5),)
    return Route(steps, codes[0])


def bare_text(message: str) -> str:
    """Return a message without its paths, links and quoted text, which tell nothing of what it asks for."""
    message = unicodedata.normalize("NFC", message)
    return _without(message, find_spans(message[:LONGEST]))


def _film(
    message: str,
    spans: Sequence[Span],
    tokens: list[Token],
    words: Lexicon,
    codes: tuple[str, ...],
    steps: Sequence[Step],
) -> tuple[Step, ...]:
    """The steps of a message that tells a film of its files; none where it is none."""
    own = files_of_film(message, spans, tokens, codes, steps)
    if not own:
        return ()
    told = [span._replace(flag=Flag.QUOTE) if span.text in own else span for span in spans]
    asked = Steps(message, own, Context(), words.order)
    return as_film(message, _asked_for(asked, scan(message, told, words), words.order, attached=False))


def _nothing_told(steps: tuple[Step, ...]) -> bool:
    return len(steps) == 1 and steps[0].action == "generate" and not steps[0].why


def _asked_for(steps: Steps, tokens: list[Token], order: Order, *, attached: bool) -> tuple[Step, ...]:
    clauses = split(tokens, marker_follows=order.marker_follows)
    if len(clauses) == 1 and not clauses[0].asks and opens_question(clauses[0]):
        clauses[0].asks = clauses[0].question = clauses[0].in_question = True
    for whole in clauses:
        clause = whole
        if (
            clause.held & Flag.FORGET
            and not is_watched(clause.held)
            and (left := left_of(whole, order)) is not None
        ):
            clause = whole.of(left)
        if not clause.tokens:
            steps.decline(whole.tokens)
        elif clause.asks:
            verdict = decide(clause, clause.held, attached=attached, order=order)
            steps.take(verdict, clause, clause.held)
        else:
            steps.mention(clause)
    return steps.finish()


def _without(message: str, spans: Sequence[Span]) -> str:
    """The message without its spans; whole where a path may have words before it without a space."""
    if not spans or any(map(is_joined, spans)):
        return message
    starts, ends = [0, *(span.end for span in spans)], [*(span.start for span in spans), None]
    return "".join(message[start:end] + " " for start, end in zip(starts, ends, strict=True))
