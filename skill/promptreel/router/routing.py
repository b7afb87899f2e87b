"""From a message to the ordered steps that it asks for."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from .clauses import split
from .deciding import decide
from .flags import Flag
from .folding import fold
from .language import languages
from .lexicon import lexicon
from .models import Context, Route, Step
from .naming import is_joined, without_announcement
from .plain import holds
from .scanning import scan
from .spans import find_spans
from .steplist import handed_over
from .steps import Steps
from .taking_back import left_of
from .times import opens_question
from .wordlists import FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .spans import Span

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
    joined = bool(spans) and any(map(is_joined, spans))
    bare = message if joined or not spans else _without(message, spans)
    codes = languages(fold(bare[:LONGEST]), bare[:LONGEST])
    if len(message) > LONGEST:
        return Route((*handed_over(files), Step("generate", {"text": message.strip()})), codes[0])
    words = lexicon(tuple(code for code in codes if code in FILES.codes), marked=not bare.isascii())
    tokens = scan(message, without_announcement(spans, words) if joined else spans, words)
    steps = Steps(message, files, context or Context(), words.order)
    clauses = split(tokens, marker_follows=words.order.marker_follows)
    if len(clauses) == 1 and not clauses[0].asks and opens_question(clauses[0]):
        clauses = [clauses[0]._replace(asks=True, question=True, in_question=True)]
    for whole in clauses:
        clause, held = whole, holds(whole.tokens)
        if held & Flag.FORGET and (left := left_of(whole, words.order)) is not None:
            clause, held = whole._replace(tokens=left), holds(left)
        if not clause.tokens:
            steps.decline(whole.tokens)
        elif clause.asks:
            steps.take(decide(clause, held, attached=bool(files), order=words.order), clause, held)
        else:
            steps.mention(clause.tokens)
    return Route(steps.finish(), codes[0])


def _without(message: str, spans: Sequence[Span]) -> str:
    starts, ends = [0, *(span.end for span in spans)], [*(span.start for span in spans), None]
    return "".join(message[start:end] + " " for start, end in zip(starts, ends, strict=True))
