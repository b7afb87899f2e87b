"""What an invitation or a notice says that nobody quoted: "wedding invitation: Ann and Bo, 5 May, 3 pm, City Hall. Bokeh, piano".

Its pieces up to the first that is about the film are one text; so are the items of a list on the screen.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import alternatives, words_of
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK, mark, quote_of
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Callable

_INVITES = re.compile(alternatives(words_of("invites")))
_LISTS = re.compile(alternatives(words_of("lists")))
_VERB_BEFORE = re.compile(r"\b(?:to|please|and|we|i|you|will|should|can) $")
_FORM = re.compile(r"\b(?:video|clip|film|reel|card|animation|视频|短片)$")
_PIECE = re.compile(r"\s*(?:(?<!\d),|,(?!\d)|\.(?=\s|$)|[，。;；،؛!！\n]|\s[-–—]\s)\s*")
_ABBREVIATED = re.compile(
    r"^\s*\d{1,2}\.$|(?:^|\s)(?:jl|st|ste|św|dr|str|av|avda|ave|blvd|rd|nr|no|prof|ul|godz|tel|mr|mrs|ms|pl|r|c|s)\.$",
    re.IGNORECASE,
)
"""Behind it a full stop ends no sentence: "10. Juli", "Jl. Kenanga", "św. Anny"."""
_OF_FILM = (
    "music_noun", "style_sure", "silence", "aspect", "palette", "camera_noun", "transition", "filter", "colour", "mood", "size", "weight", "font",
)  # fmt: skip
_LETTER = re.compile(r"[^\W\d_]")
_FOR_WHOM = re.compile(
    r"^(?:(?:please |can you |could you )?(?:make|create|i need|i want|we need) )?(?:me )?(?:an? |my |our |the )?",
    re.IGNORECASE,
)
_HEAD = re.compile(r"(?<!\d)\s*[:：]\s*|\s*[:：]\s*(?!\d\d)")
_LONGEST, _FEWEST, _MOST_ITEMS = 190, 2, 10
_LONG_ENOUGH = 8
_SHARE = 0.5
"""So much of a piece about the film may be words that nobody knows."""
_HAN = re.compile(r"[\u3400-\u9fff]")


def mask_invitation(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str], *, foreign: bool
) -> tuple[str, tuple[str, ...]]:
    """Put what an invitation says, or each item of a list, behind marks.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
        english: Puts a piece of it into the words of the grammar.
        foreign: Whether it is neither English nor Chinese; lists in these are read elsewhere.

    Returns:
        The message and its quotations; unchanged where it is no invitation, or says nothing that is unquoted.
    """
    if foreign and (listed := _list(masked, quotes, english)):
        return listed
    found = _INVITES.search(fold(masked))
    if (
        found is None
        or _VERB_BEFORE.search(fold(masked)[: found.start()])
        or _PIECE.search(masked, 0, found.start())
    ):
        return masked, quotes
    spans = [span for span in _pieces(masked) if span[1] > found.start()]
    texts: list[tuple[int, int]] = []
    for low, high in spans:
        if texts and _of_film(english(masked[low:high])):
            break
        texts.append((low, high))
    alone = len(texts) == 1 and _HAN.search(masked) and texts[0][1] - found.end() > _LONG_ENOUGH
    if (len(texts) < _FEWEST and not alone) or len(MARK.findall(masked, 0, texts[-1][1])) > 1:
        return masked, quotes
    start, end = texts[0][0], texts[-1][1]
    text = _compose([masked[low:high] for low, high in texts], quotes)
    if not text or len(text) > _LONGEST:
        return masked, quotes
    noun = "语录" if _HAN.search(masked[:end]) and not foreign else "greeting"
    rest = masked[end:].lstrip(" ,，.。;；")
    return f"{masked[:start]}{noun} {mark(len(quotes))}. {rest}", (*quotes, text)


def _pieces(text: str) -> list[tuple[int, int]]:
    """The pieces between commas and sentences, without the full stops of short forms."""
    found: list[tuple[int, int]] = []
    start = 0
    for hit in _PIECE.finditer(text):
        if "." in hit.group() and _ABBREVIATED.search(text[start : hit.end()].rstrip()):
            continue
        if text[start : hit.start()].strip():
            found.append((start, hit.start()))
        start = hit.end()
    return [*found, (start, len(text))] if text[start:].strip() else found


def _of_film(piece: str) -> bool:
    """Whether a piece is about how the film is to be, or about what it shows."""
    words = Reading(piece)
    if MARK.search(piece):
        return False
    if DURATION.search(words.folded) or aspect_at(words.folded, 0, len(words.folded)) is not None:
        return True
    if any(char.isdigit() for char in piece):
        return False  # "Rua das Acácias 77" is no street that is seen.
    if not words.tags("kind", *_OF_FILM):
        return not _LETTER.search(piece)
    take_scene(words)
    words.take_tags(*_OF_FILM)
    # "杭州西溪花园酒店" is a hotel and no garden.
    return sum(map(len, words.leftovers())) <= _SHARE * len(piece.strip())


def _compose(pieces: list[str], quotes: tuple[str, ...]) -> str:
    """The text: what the head says, a line for what it names, and the rest."""
    head, *rest = (
        MARK.sub(lambda hit: f"\n{quote_of(hit.group(), quotes)}\n", piece).strip() for piece in pieces
    )
    head = _FOR_WHOM.sub("", head)
    lines = [
        line.strip() for part in _HEAD.split(head, maxsplit=1) for line in part.split("\n") if line.strip()
    ]
    lines += [line.strip() for piece in rest for line in piece.split("\n") if line.strip()]
    lines = [line[:1].upper() + line[1:] for line in lines if not _FORM.fullmatch(fold(line))]
    return "\n".join(dict.fromkeys(lines))


def _list(
    masked: str, quotes: tuple[str, ...], english: Callable[[str], str]
) -> tuple[str, tuple[str, ...]] | None:
    """ "Lista na tela: leite, pão, café. fundo bege": each item behind a mark of its own."""
    found = _LISTS.search(fold(masked))
    colon = _HEAD.search(masked, found.end()) if found else None
    if found is None or colon is None or MARK.search(masked):
        return None
    stop = re.compile(r"[.;。；!\n](?=\s|$)|[。；]").search(masked, colon.end())
    end = stop.start() if stop else len(masked)
    items = [item.strip() for item in re.split(r"[,،、，]", masked[colon.end() : end]) if item.strip()]
    kinds = [Reading(english(item)).tags("kind") for item in items]
    if not _FEWEST <= len(items) <= _MOST_ITEMS or all(kinds):
        return None
    marks = ", ".join(mark(len(quotes) + number) for number in range(len(items)))
    items = [item[:1].upper() + item[1:] for item in items]
    return f"cards: {marks}{masked[end:]}", (*quotes, *items)
