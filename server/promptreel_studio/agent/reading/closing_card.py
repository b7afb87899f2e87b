"""A card of text that is to stand behind one's own files: "... and put the words The End on black after them"."""

from __future__ import annotations

from itertools import pairwise
from typing import NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_look import CardLook, take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.quotes import MARK, quote_of
from promptreel_studio.agent.reading.text import Reading

USUAL_MS = 3_000
Span = tuple[int, int]
_ENDS = re.compile(
    r"\b(?:ends?|ending|finish(?:es|ing)?|clos(?:e|es|ing)|conclud(?:e|es|ing)|wrap(?:s|ping)? up|finally|lastly|last(?:ly)? comes?|then)\b|\b(?:at|as|for) (?:the |an )?(?:very )?(?:end|ending|outro)\b|\bouttro\b|\boutro\b|最后(?!一[张个段幅](?:照片|图片|相片)?的?(?:上|写|配))|结尾|片尾|末尾|结束(?:时|的时候)?|然后|接着"
)
_AFTER = re.compile(
    r"\b(?:after|behind|following) (?:them|it|that|those|these|both|all|the (?:last |final |second |third )?(?:clips?|videos?|photos?|pictures?|footage|film|shots?))\b|\bat the (?:very )?end\b|之后|后面|最后|结尾"
)
_CARD = re.compile(
    r"\b(?:end |title |closing |text |final )?(?:cards?|screens?|slides?|pages?|frames?|panels?)\b|卡片?|字卡|黑屏|白屏|一张|一页|画面"
)
_STILL = re.compile(
    r"\b(?:words|text|title|caption)\b (?:over|on|across) (?:the |it)\b|\bover (?:it|the|them)\b|画面上|视频上"
)
_WITH_LENGTH = re.compile(
    r"(?:最后|结尾|末尾|\bfinally|\blastly|\b(?:end|ends|ending|finish|finishing|close|closing) (?:with|on))[^,，。;；.]{0,8}[\ue000-\uf8ff][”\"']?\s*(?:for )?\d{1,2} ?(?:秒|s\b|secs?\b|seconds?\b)"
)
"""A text that has seconds of its own behind everything else."""
_PIECE = re.compile(
    r"[,;，；、]\s*(?=\D|\d)|[.!。！\n](?=\s|$)|[。！]|(?<= )(?=and (?!white|black))|(?<= )(?=with (?:a |the )?(?:\w+ )?music)"
)
_LETTER = re.compile(r"[^\W\d_]")
_RUN = re.compile(r"(?:[^\x00,;.。，、\n\s]|(?<![\u3400-\u9fff]) (?![\u3400-\u9fff]))+")
_ADDRESS = re.compile(
    r"\b(?:https?://)?(?:[\w-]+\.)+[a-z]{2,}(?:/[\w./-]*)?|[\w.+-]+@[\w-]+\.[\w.]+", re.IGNORECASE
)
"""Of "our web address ocean.org" this is what the card says."""
_STAYS = re.compile(
    r"(?:\b(?:for|lasting|held for|hold(?: it)? for|stays?(?: for)?|show(?:n)?(?: it)? for)\s*|停留?|持续|显示|放)$"
)


class ClosingCard(NamedTuple):
    """What stands on a card at the end, how it looks and how long it is shown."""

    text: str
    look: CardLook
    length_ms: int = USUAL_MS


def text_on_ground(words: Reading) -> ClosingCard | None:
    """The card that a shot is of which only a text and its ground are said: "gold on black Happy New Year"."""
    said = words.part(0, len(words.original))
    said.text = words.text
    reveal = take_reveal(said)
    look = take_look(said)
    if not look.ground or said.tags("kind", "beyond", "shows", "time", "weather") or MARK.search(said.text):
        return None
    for hit in list(DURATION.finditer(said.text)):
        said.take_span(*hit.span())
    runs = [said.original[slice(*run.span())].strip() for run in _RUN.finditer(said.text)]
    address = _ADDRESS.search(said.original)
    if address:
        return ClosingCard(
            address.group().rstrip("."), CardLook(look.ink, look.ground, reveal, look.sparkles)
        )
    text = next((run.strip(" :的") for run in runs if _LETTER.search(run)), "")
    return ClosingCard(text, CardLook(look.ink, look.ground, reveal, look.sparkles)) if text else None


def cut_closing(words: Reading) -> tuple[Reading, ClosingCard | None]:
    """Read a card behind the files out of a message.

    Returns:
        The message without it, as long as before, and the card; None where there is none: a text that is to be
        seen over the last file is a title.
    """
    for mark in MARK.finditer(words.folded):
        start, end = _clause(words.folded, mark.span())
        said = words.part(start, end)
        ends = _ENDS.search(words.folded, start, mark.start()) or _AFTER.search(words.folded, mark.end(), end)
        if ends is None or _STILL.search(said.folded):
            continue
        reveal = take_reveal(said)
        look = take_look(said)
        if not (look.ground or _CARD.search(said.folded) or _WITH_LENGTH.search(words.folded, start, end)):
            continue
        length = next((duration_of(hit).ms for hit in DURATION.finditer(said.text)), USUAL_MS)
        first = _first(words.folded, start, mark.start())
        blank = words.original[:first] + " " * (end - first) + words.original[end:]
        text = quote_of(mark.group(), words.quotes)
        return Reading(blank, words.quotes), ClosingCard(
            text, CardLook(look.ink, look.ground, reveal, look.sparkles), length
        )
    return words, None


def _clause(text: str, mark: Span) -> Span:
    """The pieces around a text that are about it: its own, and those behind it that say its look or its length."""
    edges = [0, *(hit.end() for hit in _PIECE.finditer(text)), len(text)]
    start = max(edge for edge in edges if edge <= mark[0])
    behind = [edge for edge in edges if edge >= mark[1]]
    end = behind[0]
    for low, high in pairwise(behind):
        piece = Reading(text[low:high])
        take_look(piece)
        for hit in list(DURATION.finditer(piece.text)):
            said = _STAYS.search(piece.text, 0, hit.start())
            piece.take_span(said.start() if said else hit.start(), hit.end())
        piece.take_tags("font", "font_noun", "weight", "size", "colour", "position")
        if piece.text == piece.folded or any(_LETTER.search(one) for one in piece.leftovers()):
            break
        end = high
    return start, end


def _first(text: str, start: int, mark: int) -> int:
    """Where the card's words begin: behind a file that the same piece names ("end my clip a.mp4 with a card")."""
    files = list(re.compile(r"\.[a-z]\w{2,3}\b").finditer(text, start, mark))
    return files[-1].end() if files else start
