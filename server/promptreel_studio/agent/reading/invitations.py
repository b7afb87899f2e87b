"""What an invitation or an announcement says that nobody quoted: "wedding invitation: Ann and Bo, 5 May, 3 pm, City Hall. Bokeh, piano".

Its pieces that are not about the film are one text; so are the items of a list on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.announcements import announced, sentence_around
from promptreel_studio.agent.reading.card_rows import numbered_cards
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.notice_details import greets, is_of_film, told_kinds
from promptreel_studio.agent.reading.notice_pieces import (
    HEAD,
    PIECE,
    compose,
    headline_of,
    pieces_of,
    with_capital,
)
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.shape import take_aspect
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.agent.reading.notice_pieces import Span

_INVITES = re.compile(alternatives(words_of("invites")))
_LISTS = re.compile(alternatives(words_of("lists")))
_VERB_BEFORE = re.compile(r"\b(?:to|please|and|we|i|you|will|should|can) $")
_LONGEST, _FEWEST, _MOST_ITEMS = 230, 2, 10
_LONG_ENOUGH = 8
_MOST_QUOTES = 4
_WRITES = re.compile(
    r"\b(?:cards?|slides?|says?|saying|reading|texts?|words?|title|caption|screen|with)\b|写|卡|字|标题|配"
)
_CAPITAL = re.compile(r"[A-ZÀ-ÞА-Я][\w'’.-]*(?: (?:&|and|of|de|von|und|y|et|e|[A-ZÀ-ÞА-Я][\w'’.-]*))*")
"""Who or where: a piece that is nothing but names."""
_HAN = re.compile(r"[\u3400-\u9fff]")
_WHERE = re.compile(
    r"(?:at |in |@ ?)?(?:(?:[A-Z][\w-]+(?:['’]s|s['’])|my|our|his|her|their|the [A-Z][\w-]+(?:['’]s|s['’])?) (?:(?:new|old|back|front) )?(?:place|house|home|flat|apartment|garden|backyard|yard|barn|farm|studio|pub|bar|cafe|café|office|church|school|room|terrace|balcony|roof(?:top)?|garage|basement|pool)"
    r"|ours|mine|home|(?:the )?(?:town|village|city|church|school|community|parish|sports|dance) (?:hall|centre|center|green|square|gym|club))",
    re.IGNORECASE,
)
"""Where one meets, in a piece of its own beside other details: "Jake's place", "at ours", "the village hall"."""


def mask_invitation(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str], *, foreign: bool
) -> tuple[str, tuple[str, ...]]:
    """Put what an invitation or an announcement says, or each item of a list, behind marks.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        english: Puts a piece of it into the words of the grammar.
        foreign: Whether it is neither English nor Chinese; lists in these are read elsewhere.

    Returns:
        The message and its quotations; unchanged where it announces nothing, or says nothing that is unquoted.
    """
    if foreign and (listed := _list(masked, quotes, english)):
        return listed
    if numbered_cards(Reading(english(masked))):
        return masked, quotes
    spans = pieces_of(masked, foreign=foreign)
    texts = _invited(masked, spans, english, foreign=foreign) or announced(masked, spans, english)
    if not texts or not _may_be_one(masked, texts):
        return masked, quotes
    text = compose([masked[low:high] for low, high in texts], quotes)
    if not text or len(text) > _LONGEST:
        return masked, quotes
    noun = "语录" if _HAN.search(masked[: texts[-1][1]]) and not foreign else "greeting"
    return _without(masked, spans, texts, f"{noun} {mark(len(quotes))}. "), (*quotes, text)


def _invited(masked: str, spans: list[Span], english: Callable[[str], str], *, foreign: bool) -> list[Span]:
    """The texts of what calls itself an invitation or a notice: its pieces up to the first that is about the film, and what is told behind."""
    found = _INVITES.search(fold(masked))
    if (
        found is None
        or _VERB_BEFORE.search(fold(masked)[: found.start()])
        or PIECE.search(masked, 0, found.start())
    ):
        return []
    texts: list[Span] = []
    over = False
    for low, high in spans:
        if high <= found.start():
            continue
        piece = masked[low:high]
        over = over or bool(texts and is_of_film(piece, english))
        beside = over and bool(texts) and _is_beside(masked, (low, high), spans, foreign=foreign)
        if not over or (beside and not is_of_film(piece, english, surely=True)):
            texts.append((low, high))
    headed = len(texts) > 1 and HEAD.fullmatch(masked[texts[0][1] : texts[1][0]]) is not None
    alone = _HAN.search(masked) and texts and texts[-1][1] - found.end() > _LONG_ENOUGH
    return texts if len(texts) - headed >= _FEWEST or alone else []


def _is_beside(masked: str, span: Span, spans: list[Span], *, foreign: bool) -> bool:
    """Whether a piece behind what is said of the film is to be read: a detail, a wish, or who and where beside a detail."""
    piece = masked[slice(*span)]
    if told_kinds(piece) or greets(piece) or _WHERE.fullmatch(piece.strip(" .!")):
        return True
    low, high = sentence_around(masked, span)
    details = [one for one in spans if low <= one[0] < high and told_kinds(masked[slice(*one)])]
    return bool(details) and not foreign and _CAPITAL.fullmatch(piece.strip()) is not None


def _may_be_one(masked: str, texts: list[Span]) -> bool:
    """Whether the quotations among the pieces are some of the lines, and none has a place or a time of its own."""
    marks = MARK.findall(masked)
    within = [one for low, high in texts for one in MARK.findall(masked, low, high)]
    titled = any(
        _WRITES.search(fold(masked), low, high) or Reading(masked[low:high]).tags("title_noun", "position")
        for low, high in texts
        if MARK.search(masked, low, high)
    )
    # Several quotations with nothing told beside them are texts that come in turn.
    beside = any(told_kinds(masked[low:high]) for low, high in texts if not MARK.search(masked, low, high))
    return len(marks) == len(within) <= _MOST_QUOTES and not titled and (beside or len(marks) < _FEWEST)


def _without(masked: str, spans: list[Span], texts: list[Span], said: str) -> str:
    """The message with the one text instead of its pieces."""
    parts: list[str] = []
    for number, (low, high) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else len(masked)
        if (low, high) not in texts:
            parts.append(masked[low:following])
        elif (low, high) == texts[0]:
            if parts:
                parts[-1] = parts[-1].rstrip(" ,，:：") + ". "
            parts.append(_request_of(masked[low:high]) + said)
    return masked[: spans[0][0]] + "".join(parts)


def _request_of(head: str) -> str:
    """What the head of an announcement says of the film: "15 second" of "15 second ad for Tony's Pizza"."""
    headline = headline_of(head)
    start = head.find(headline)
    if not headline or MARK.search(head) or start < 0:
        return ""
    asked = f"{head[:start]} {head[start + len(headline) :]}"
    found = [hit.group() for hit in DURATION.finditer(asked)]
    return "".join(f"{one}. " for one in [*found, take_aspect(Reading(asked))] if one)


def _list(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]] | None:
    """ "Lista na tela: leite, pão, café. fundo bege": each item behind a mark of its own."""
    found = _LISTS.search(fold(masked))
    colon = HEAD.search(masked, found.end()) if found else None
    if found is None or colon is None or MARK.search(masked):
        return None
    stop = re.compile(r"[.;。；!\n](?=\s|$)|[。；]").search(masked, colon.end())
    end = stop.start() if stop else len(masked)
    items = [item.strip() for item in re.split(r"[,،、，]", masked[colon.end() : end]) if item.strip()]
    kinds = [Reading(english(item)).tags("kind") for item in items]
    if not _FEWEST <= len(items) <= _MOST_ITEMS or all(kinds):
        return None
    marks = ", ".join(mark(len(quotes) + number) for number in range(len(items)))
    items = [with_capital(item) for item in items]
    return f"cards: {marks}{masked[end:]}", (*quotes, *items)
