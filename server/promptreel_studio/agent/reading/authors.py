"""Who a quotation is by: behind it, after a dash."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.vocabulary import WORDS

_NAME = r"[A-ZÀ-ÞА-Я][\w.'’]*(?: (?:(?:of|de|von|van|da|al|bin|the|la|le) )?[A-ZÀ-ÞА-Я][\w.'’]*){0,3}"
_HAN_NAME = r"[\u3400-\u9fff·]{2,8}"
_AUTHOR = re.compile(
    rf"(?P<mark>{MARK.pattern})[\s.,，。]*(?:[-–—―~]+)\s*(?P<name>{_NAME}|{_HAN_NAME})(?=\s*(?:[.,;!?，。；！\n]|$))"
)
_BY = re.compile(
    rf"(?P<mark>{MARK.pattern})[\s.,]*(?:by|from|said)\s+(?P<name>{_NAME})(?=\s*(?:[.,;!?\n]|$))"
)
_UNDER = re.compile(
    rf"(?P<mark>{MARK.pattern})[\s.,，。]*(?:with |and )(?:the name )?(?P<name>{_NAME}) (?:(?:in small(?:er)? \w+ |smaller |small )?(?:under(?:neath)?|below|beneath)(?: it| that| the quote)?|as (?:the )?(?:author|source|attribution))(?=\s*(?:[.,;!?，。\n]|$|in\b))"
)
_QUOTE = re.compile(r"\b(?:quotes?|quotation|saying|poem|lyrics?|line)\b", re.IGNORECASE)


def with_authors(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the author that stands behind a quotation into it, on a line of its own.

    Args:
        masked: A message with its quotations behind marks, as it was typed.
        quotes: The quotations.

    Returns:
        The same where no author is named; a word that the studio knows ("- Piano") is none.
    """
    quoting = _QUOTE.search(masked) is not None
    for pattern in (_AUTHOR, _UNDER, *((_BY,) if quoting else ())):
        start = 0
        while found := pattern.search(masked, start):
            start = found.end("mark")
            if any(True for _ in WORDS.scan(Reading(found["name"]).folded)):
                continue
            said = quote_of(found["mark"], quotes)
            place = quotes.index(said)
            dash = "——" if re.match(_HAN_NAME, found["name"]) else "— "
            signed = f"{said}\n{dash}{found['name'].rstrip('.')}"
            quotes = (*quotes[:place], signed, *quotes[place + 1 :])
            masked = masked[:start] + masked[found.end("name") :]
    return masked, quotes
