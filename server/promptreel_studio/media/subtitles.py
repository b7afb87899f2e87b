"""Files with captions, SubRip (.srt) or WebVTT (.vtt): whatever their encoding, as text."""

from __future__ import annotations

import codecs
import re
from typing import NamedTuple

from promptreel_studio.media.errors import MediaError

EXTENSIONS = {"srt", "vtt"}
MAX_BYTES = 2 * 1024 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_NAMES = {
    "gb18030": "GB 18030 (Chinese)",
    "cp1251": "Windows-1251 (Cyrillic)",
    "cp1252": "Windows-1252 (Western European)",
}
_HAN = re.compile(r"[\u3400-\u9fff\u3000-\u303f\uff00-\uffef]")
_BEYOND_ASCII = re.compile(r"[^\x00-\x7f]")
_LETTER = re.compile(r"[^\W\d_]")
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f]")
_MOSTLY, _MANY = 0.7, 0.4
_ARROW = "-->"
_HINT = "Lines such as 00:00:01,000 --> 00:00:03,000 say when a caption is shown."


class Subtitles(NamedTuple):
    """A file with captions: its text, and a sentence if its encoding had to be guessed."""

    text: str
    note: str = ""


def read_subtitles(data: bytes) -> Subtitles:
    """The text of a file with captions.

    Raises:
        MediaError: It is too large, no text, or has no captions.
    """
    if len(data) > MAX_BYTES:
        raise MediaError(f"A file with captions has at most {MAX_BYTES // 2**20} MB.")
    encoding, start = _encoding(data)
    text = data[start:].decode(encoding, "replace").replace("\r\n", "\n").replace("\r", "\n")
    if len(_CONTROL.findall(text)) > len(text) // 100:
        raise MediaError("It is not a text file.", _HINT)
    if _ARROW not in text:
        raise MediaError("There are no captions in it.", _HINT)
    name = _NAMES.get(encoding)
    note = f"It is not UTF-8 and was read as {name}. If letters are wrong, save it as UTF-8." if name else ""
    return Subtitles(text, note)


def _encoding(data: bytes) -> tuple[str, int]:
    """The encoding, and how long its mark is."""
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return encoding, len(mark)
    head = data[:4096]
    if head.count(0) > len(head) // 4:
        return ("utf-16-be" if head[::2].count(0) > head[1::2].count(0) else "utf-16-le"), 0
    try:
        data.decode("utf-8")
    except UnicodeDecodeError:
        return _guess(data), 0
    return "utf-8", 0


def _guess(data: bytes) -> str:
    """Which of the old encodings it is, by what its letters would be."""
    try:
        chinese = data.decode("gb18030")
    except UnicodeDecodeError:
        chinese = ""
    beyond = _BEYOND_ASCII.findall(chinese)
    if beyond and sum(bool(_HAN.match(char)) for char in beyond) > _MOSTLY * len(beyond):
        # Accents between Latin letters look Chinese in pairs, but then most of the text stays Latin.
        letters = _LETTER.findall(re.sub(r"<[^>]*>|\d+:\d+", "", chinese))
        if len(beyond) > _MANY * len(letters):
            return "gb18030"
    letters = _LETTER.findall(data.decode("cp1251", "replace"))
    foreign = [char for char in letters if "\u0400" <= char <= "\u04ff"]
    return "cp1251" if len(foreign) > _MANY * len(letters) else "cp1252"
