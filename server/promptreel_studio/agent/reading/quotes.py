"""Quotations are somebody's text, never instructions: they are put behind marks before reading."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

MARK_FIRST = 0xE000
MARK_COUNT = 6000
MARK = re.compile("[\ue000-\uf8ff]")
_PAIRS = {
    "“": "”",
    "「": "」",
    "『": "』",
    "《": "》",
    "«": "»",
    "»": "«",
    "„": '“”"',  # The last as German and Polish keyboards have it.
    '"': '"',
    "＂": "＂",
    "〝": "〞",
    "”": "”",
}
_CIRCLED = {chr(ord("①") + place): f"{place + 1}) " for place in range(9)}
"""Numbers in circles head the items of a list."""
_SINGLE_OPEN = "'‘’"
_SINGLE_CLOSE = "'’"
_LETTER = re.compile(r"[A-Za-z0-9À-ɏ]")
_BLANK = re.compile(r"\s+")


_QUOTED_FILE = re.compile(
    r"(?<!saying )(?<!says )(?<!title )(?<!caption )(?<!text )(?<!写)(?<!标题)(?<!字幕)[\"“„«「『](?P<name>[\w-]+\.(?:png|jpe?g|gif|webp|heic|mp4|mov|avi|mkv|webm|mp3|wav|m4a|ogg|flac))[\"”“»」』]",
    re.IGNORECASE,
)
"""A file in quotation marks is that file, and no text that is to be written."""


def clean(message: str) -> str:
    """Remove what would be taken for our marks, and control characters other than line breaks."""
    plain = "".join(
        char
        for char in MARK.sub("", message.replace("\r\n", "\n").replace("\r", "\n"))
        if char in "\n\t"
        or (char >= " " and not "\x7f" <= char <= "\x9f" and not "\ud800" <= char <= "\udfff")
    )
    return _QUOTED_FILE.sub(lambda hit: f" {hit['name']} ", plain)


def mask(message: str) -> tuple[str, tuple[str, ...]]:
    """Replace every quotation, quotation marks included, by one mark each.

    Returns:
        The masked message and the quotations, in order; `chr(MARK_FIRST + i)` stands for the i-th.
    """
    quotes: list[str] = []
    parts: list[str] = []
    here = 0
    while here < len(message):
        end = _closing(message, here) if len(quotes) < MARK_COUNT else -1
        if end < 0:
            heads = not message[:here][-1:].isalnum()
            parts.append(_CIRCLED.get(message[here], message[here]) if heads else message[here])
            here += 1
            continue
        parts.append(mark(len(quotes)))
        quotes.append(_BLANK.sub(" ", message[here + 1 : end]).strip())
        here = end + 1
    return "".join(parts), tuple(quotes)


_COMMA = re.compile(r"(?<!\d)\s*[,，、]\s*|\s*[,，、]\s*(?!\d)")


def between_commas(message: str) -> str:
    """The message with a semicolon for each comma outside quotations and numbers."""
    masked, quotes = mask(message)
    return unmask(_COMMA.sub("; ", masked), quotes)


def mark(index: int) -> str:
    """The character that stands for a quotation."""
    return chr(MARK_FIRST + index)


def quote_of(char: str, quotes: tuple[str, ...]) -> str:
    """The quotation behind a mark."""
    return quotes[ord(char) - MARK_FIRST]


def unmask(text: str, quotes: tuple[str, ...]) -> str:
    """Put the quotations back, in plain double quotation marks; a mark that was typed stays."""
    typed = chr(MARK_FIRST + len(quotes))
    return MARK.sub(lambda found: found[0] if found[0] >= typed else f'"{quote_of(found[0], quotes)}"', text)


def _closing(message: str, here: int) -> int:
    """Index of the mark that closes the quotation opening at `here`; -1 when none opens there."""
    char = message[here]
    if char in _SINGLE_OPEN:
        return _closing_single(message, here)
    closers = _PAIRS.get(char)
    if closers is None or (
        char == '"' and here and message[here - 1].isdigit() and message[here - 1].isascii()
    ):
        return -1
    ends = [found for closer in closers if (found := message.find(closer, here + 1)) > 0]
    return min(ends, default=-1)


def _closing_single(message: str, here: int) -> int:
    """Apostrophes inside words neither open nor close: don't, it's, the dogs' 80's."""
    before, after = message[here - 1 : here], message[here + 1 : here + 2]
    if _LETTER.match(before) or not after.strip():
        return -1
    for end in range(here + 2, len(message)):
        if (
            message[end] in _SINGLE_CLOSE
            and message[end - 1].strip()
            and not _LETTER.match(message[end + 1 : end + 2])
        ):
            return end
    return -1
