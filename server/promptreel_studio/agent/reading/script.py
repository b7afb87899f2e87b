"""A film told shot by shot of which some are one's own files: "photo.jpg 5 s with “Hi”, then the sea for 6 s, then a black card “Bye”"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.card_look import find_look
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_pieces import OF_EACH, Piece, piece_of_file, piece_within
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.script_items import Item, Script, in_order, share_out, without
from promptreel_studio.agent.reading.script_pieces import Mention, is_followed, mentions_of, pieces_of
from promptreel_studio.agent.reading.script_words import (
    BACKGROUND,
    BESIDE_TIMES,
    CARD,
    DRAWN,
    END,
    ENDS,
    FILM_TITLE,
    HAN_END,
    HAN_LEAD,
    HEAD,
    LEAD,
    LEFT_OUT,
    MORE,
    NOT,
    NOT_SEEN,
    OF_ALL,
    OF_FILM,
    OVER,
    PLACED,
    REST,
    START,
    TITLE,
    WITH,
    WRITES,
    counts_files,
    film_words,
    with_first,
)
from promptreel_studio.agent.title_spans import shot_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.script_pieces import Piece as Words
    from promptreel_studio.agent.reading.text import Reading


def read_script(words: Reading, files: Sequence[AssetInfo]) -> Script | None:
    """Read a message as shots of which some are files; None where it has no such shots, or nothing beside the files.

    Args:
        words: The message.
        files: The uploads that can be shown.
    """
    text = words.folded
    mentions = mentions_of(text, files)
    if not mentions or LEFT_OUT.search(text):
        return None
    told = _told(words, mentions)
    if told is None or not any(item.file for item in told[0]):
        return None
    items, shared = told
    texts = any(MARK.search(text, *span) for item in items if item.file for span in item.spans)
    named = any(one.told and one.by_kind for one in mentions)
    if not (texts or named or any(item.file is None for item in items)):
        return None
    cut = share_out(text, items, shared)
    return Script(with_first(text, in_order(text, items)), without(words, items, cut))


def _told(
    words: Reading, mentions: Sequence[Mention]
) -> tuple[list[Item], list[tuple[Words, Piece, Item | None]]] | None:
    """The shots piece by piece, and what is said of all files; None where it is told in another way."""
    text = words.folded
    items: list[Item] = []
    shared: list[tuple[Words, Piece, Item | None]] = []
    pieces = pieces_of(words, mentions)
    ground = next((piece for piece in pieces if _is_ground(words, piece)), None)
    for number, piece in enumerate(pieces):
        inside = [one for one in mentions if piece.start <= one.start < piece.end]
        if inside and NOT.search(text, piece.start, inside[0].start):
            return None
        if (inside or _is_card(words, piece)) and PLACED.search(text, piece.start, piece.end):
            return None
        if piece is ground:
            continue
        if not inside and (said := _of_all(words, piece)):
            shared.append((piece, said, items[-1] if items else None))
        elif any(one.told for one in inside):
            _add_files(words, piece, [one for one in inside if one.told], items)
        elif items and not inside and counts_files(text, (piece.start, piece.end)):
            return None
        elif inside:
            _add_text(words, piece, [item for item in items if item.file is inside[0].file])
        else:
            _add_drawn(words, piece, items, followed=is_followed(text, pieces[number + 1 :], mentions))
    _before_ground(words, items, ground)
    return items, shared


def _before_ground(words: Reading, items: Sequence[Item], ground: Words | None) -> None:
    """Let texts that come in turn lie on the scene that is said to be behind them."""
    for item in items if ground else ():
        if ground and item.file is None and not _is_scene(words, *item.spans[0]):
            item.spans.insert(0, (ground.start, ground.end))


def _is_ground(words: Reading, piece: Words) -> bool:
    """Whether a piece names the scene behind the texts that come in turn: "starry sky in the background, “A” (5 s), ..."."""
    text, span = words.folded, (piece.start, piece.end)
    if MARK.search(text, *span) or DURATION.search(text, *span) or not BACKGROUND.search(text, *span):
        return False
    return _is_scene(words, *span)


def _of_all(words: Reading, piece: Words) -> Piece | None:
    """What is said of every file: "photos 2 seconds each", "每段只取前4秒"."""
    text, span = words.folded, (piece.start, piece.end)
    if MARK.search(text, *span) or not OF_ALL.search(text, *span) or words.tags("kind", within=span):
        return None
    return piece_within(text, *span)


def _add_text(words: Reading, piece: Words, shown: Sequence[Item]) -> None:
    """What is written on a shot that was told before: "... then our pic. “Open” somewhere on the pic"."""
    if shown and MARK.search(words.folded, piece.start, piece.end):
        shown[0].spans.append((piece.start, piece.end))


def _add_files(words: Reading, piece: Words, inside: list[Mention], items: list[Item]) -> None:
    """A shot for every file that a piece names."""
    text = words.folded
    for number, one in enumerate(inside):
        low = inside[number - 1].end if number else _behind_head(text, piece.start, one.start)
        high = inside[number + 1].start if number + 1 < len(inside) else film_words(words, one.end, piece.end)
        title = FILM_TITLE.search(text, one.end, high)
        if title and (START.search(text, title.start(), high) or END.search(text, title.start(), high)):
            high = title.start()
        item = Item(one.file, [(low, high)], half=one.half)
        found = piece_of_file(text[:high], one.start, one.end)
        item.piece = found[0] if found and found[1][0] >= low else piece_within(text, low, high)
        item.rest = REST.search(text, low, high) is not None
        if item.piece and OF_EACH.search(text, one.end, high):
            for before in reversed(items):
                if before.file is None or before.piece:
                    break
                before.piece = item.piece
        items.append(item)


def _behind_head(text: str, low: int, mention: int) -> int:
    """Where what is said of the first file begins: behind what the film is for ("Reel for the bakery: ...")."""
    return max((hit.end() for hit in HEAD.finditer(text, low, mention)), default=low)


def _add_drawn(words: Reading, piece: Words, items: list[Item], *, followed: bool) -> None:
    """A drawn shot or a card; or what more is said of the shot before."""
    text, span = words.folded, (piece.start, piece.end)
    part = words.part(*span)
    film = part.tags(*OF_FILM)
    quoted = MARK.search(text, *span) is not None
    title = TITLE.search(text, *span)
    # "A beach for 5 s with the title “Hi”" is a shot with a text of its own.
    over_scene = (
        title is not None
        and (piece.follows or not items)
        and (piece.follows or DURATION.search(text, piece.start, title.start()) is not None)
        and WITH.search(text, piece.start, title.start()) is not None
        and _is_scene(words, piece.start, title.start())
    )
    if quoted and (
        (title and not over_scene and not _is_card(words, piece))
        or shot_said(text[slice(*span)]) is not None
        or ((ENDS.search(text, *span) or piece.closes) and not (over_scene or _is_card(words, piece)))
    ):
        return  # A title of the film, or of a shot that is counted.
    if _lies_on(words, piece, items):
        items[-1].spans.append(span)
        return
    high = film_words(words, *span)
    sure = (
        piece.follows
        or followed
        or quoted
        or DURATION.search(text, *span)
        or LEAD.match(text, *span)
        or DRAWN.search(text, *span)
    )
    seen = bool(sure) and not NOT_SEEN.search(text, *span) and _is_scene(words, piece.start, high)
    if _is_card(words, piece) or seen:
        if high > piece.start:
            lead = LEAD.match(text, *span) or HAN_LEAD.match(text, *span)
            end = HAN_END.search(text, piece.start, high)
            items.append(Item(None, [(lead.end() if lead else piece.start, end.start() if end else high)]))
        return
    if film or not items:
        return
    last = items[-1]
    said = piece_within(text, *span)
    bare = said is not None and not re.search(
        r"[^\W\d_]", BESIDE_TIMES.sub("", DURATION.sub("", text[slice(*span)]))
    )
    more = last.file is None and part.tags(*MORE) and not piece.follows
    if quoted or bare or more:
        last.spans.append(span)
        if bare and last.file is not None and last.piece is None:
            # "talk.mp4, 40 sec. Use 5 to 20": first it is told how long the file is.
            last.piece = said if said != Piece(last.file.duration_ms or 0) else None


def _lies_on(words: Reading, piece: Words, items: Sequence[Item]) -> bool:
    """Whether a piece is a text over the file before: "..., then put “Sam turns 6” on it in big letters"."""
    mark = MARK.search(words.folded, piece.start, piece.end)
    if mark is None or not items or items[-1].file is None or _is_card(words, piece):
        return False
    over = OVER.search(words.folded, piece.start, piece.end) is not None
    return over and not _is_scene(words, piece.start, mark.start())


def _is_card(words: Reading, piece: Words) -> bool:
    """Whether a piece is a text that has the picture for itself."""
    text, span = words.folded, (piece.start, piece.end)
    over = OVER.search(text, *span)
    if over and over.group().endswith(" it") and CARD.search(text, *span):
        over = None  # "A card with “Fern & Ash” and under it “Since 1990”".
    if not MARK.search(text, *span) or over or words.tags("kind", within=span):
        return False
    ground = find_look(words.part(*span))[0].ground
    if ground or CARD.search(text, *span):
        return True
    if TITLE.search(text, *span):
        return False
    # "“Happy birthday” 4 s, then a.jpg, ..., at the end “Yours, Ann” 3 s": texts with lengths of their own are cards.
    timed = DURATION.search(text, *span) is not None and WRITES.match(text, *span) is None
    return (piece.follows and not piece.closes) or timed


def _is_scene(words: Reading, low: int, high: int) -> bool:
    """Whether something is to be drawn."""
    wish = take_scene(words.part(low, high))
    return bool(wish.kinds or (wish.near and not wish.by_mood))
