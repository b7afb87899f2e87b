"""Who a quotation is by: behind it, after a dash."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.notice_details import is_of_film, told_kinds
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
_ALONE = re.compile(
    rf"(?P<mark>{MARK.pattern})\s*[.,，。]?\s*(?P<name>{_NAME}|[\u3400-\u9fff·]{{2,4}})(?=\s*(?:[.,;!?\n]|[。；！]|$))"
)
"""A name that is all that stands behind a saying: "“We suffer more in imagination than in reality.” Seneca."."""
_LEADS = re.compile(
    rf"\b(?:quotes?|quotation|saying|words?|lines?|verse|poem) (?:by|from|of) (?P<name>{_NAME})\s*[:,]?\s*(?P<mark>{MARK.pattern})|(?P<han>[\u3400-\u9fff·]{{2,4}}?)的?(?:名言|诗句?|名句|话|金句)\s*[:：，,]?\s*(?P<said>{MARK.pattern})"
)
_FEWEST_WORDS, _FEWEST_HAN = 4, 8
_QUOTE = re.compile(r"\b(?:quotes?|quotation|saying|poem|lyrics?|line)\b", re.IGNORECASE)


def with_authors(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the author that stands behind a quotation into it, on a line of its own.

    Args:
        masked: A message with its quotations behind marks, as it was typed.
        quotes: The quotations.

    Returns:
        The same where no author is named; a word that the studio knows ("- Piano") is none.
    """
    masked, quotes = _with_leading(masked, quotes)
    # "“Stay hungry, stay foolish” by Steve Jobs" begins with what is by somebody.
    quoting = _QUOTE.search(masked) is not None or MARK.match(masked.lstrip()) is not None
    for pattern in (_AUTHOR, _UNDER, *((_BY,) if quoting else ()), _ALONE):
        start = 0
        while found := pattern.search(masked, start):
            start = found.end("mark")
            if any(True for _ in WORDS.scan(Reading(found["name"]).folded)):
                continue
            bare = (
                pattern is _ALONE
                and masked[found.end() : found.end() + 1] == ","
                and " " not in found["name"]
            )
            if bare or (pattern is _ALONE and not _is_saying(quote_of(found["mark"], quotes), found["name"])):
                continue
            said = quote_of(found["mark"], quotes)
            place = quotes.index(said)
            dash = "——" if re.match(_HAN_NAME, found["name"]) else "— "
            signed = f"{said}\n{dash}{found['name'].rstrip('.')}"
            quotes = (*quotes[:place], signed, *quotes[place + 1 :])
            masked = masked[:start] + masked[found.end("name") :]
    return masked, quotes


def _with_leading(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the author that is named before a quotation into it: "quote by Rumi: “...”"."""
    found = _LEADS.search(masked)
    if found is None or len(MARK.findall(masked)) != 1:
        return masked, quotes
    name, place = (
        (found["name"], found.start("mark")) if found["name"] else (found["han"], found.start("said"))
    )
    if any(True for _ in WORDS.scan(Reading(name).folded)):
        return masked, quotes
    said = quote_of(masked[place], quotes)
    dash = "——" if found["han"] else "— "
    signed = f"{said}\n{dash}{name}"
    at = quotes.index(said)
    low, high = found.span("name" if found["name"] else "han")
    return f"{masked[:low]}{masked[high:]}", (*quotes[:at], signed, *quotes[at + 1 :])


def _is_saying(quote: str, name: str) -> bool:
    """Whether a quotation is long enough to be somebody's, and the words behind it tell no detail."""
    long = (
        len(quote.split()) >= _FEWEST_WORDS
        or sum("\u3400" <= sign <= "\u9fff" for sign in quote) >= _FEWEST_HAN
    )
    return long and not told_kinds(name) and not is_of_film(name, str)
