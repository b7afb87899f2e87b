"""What a text is written in, as far as its typesetting needs to know."""

from __future__ import annotations

import re
import unicodedata

KANA = re.compile("[\u3040-\u30ff\u31f0-\u31ff\uff66-\uff9f]")
HANGUL = re.compile("[\u1100-\u11ff\u3130-\u318f\uac00-\ud7af]")
HAN = re.compile("[\u2e80-\u2fdf\u3005-\u3007\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af]")
# Scripts whose letters join or stack: spacing them out would tear words apart.
JOINED = re.compile(
    "[\u0600-\u08ff\u0900-\u0dff\u0e00-\u0fff\u1000-\u109f\u1780-\u17ff\u1800-\u18af\ufb50-\ufdff\ufe70-\ufeff]"
)
TALL = re.compile("[\u0600-\u06ff\u0900-\u0fff\u1000-\u109f\u1780-\u17ff]")


def cjk_region(text: str, language: str | None) -> str | None:
    """The region whose glyphs suit a text ("JP", "KR", "SC", "TC"), None if it has none of theirs."""
    if KANA.search(text):
        return "JP"
    if HANGUL.search(text):
        return "KR"
    han = "".join(HAN.findall(text))
    if not han:
        return None
    tag = (language or "").lower().replace("_", "-")
    if tag.startswith(("ja", "ko")):
        return "JP" if tag.startswith("ja") else "KR"
    if tag.startswith(("zh-tw", "zh-hk", "zh-mo", "zh-hant")):
        return "TC"
    # GB 2312 holds the simplified forms, Big5 the traditional ones.
    return "TC" if not _encodes(han, "gb2312") and _encodes(han, "big5") else "SC"


def _encodes(text: str, codec: str) -> bool:
    try:
        text.encode(codec)
    except UnicodeEncodeError:
        return False
    return True


def reads_right_to_left(text: str) -> bool:
    """Whether the first letter with a direction runs to the left."""
    for char in text:
        direction = unicodedata.bidirectional(char)
        if direction in {"L", "R", "AL"}:
            return direction != "L"
    return False


def has_no_spaces(text: str) -> bool:
    """Whether lines of this text break between letters rather than between words."""
    return len(HAN.findall(text) + KANA.findall(text)) > len(text) / 3


def line_height(text: str) -> float:
    """Distance of baselines, in font sizes."""
    return (
        1.42
        if TALL.search(text)
        else 1.28
        if HAN.search(text) or KANA.search(text) or HANGUL.search(text)
        else 1.16
    )


def tracking(text: str, *, bold: bool) -> float:
    """Letter spacing, in font sizes: titles are set tight, capitals and ideographs a little open."""
    if JOINED.search(text) or HANGUL.search(text):
        return 0.0
    if has_no_spaces(text):
        return 0.03
    letters = [char for char in text if char.isalpha()]
    if len(letters) > 1 and all(char.isupper() for char in letters):
        return 0.045
    return -0.012 if bold else -0.006


def clean(text: str) -> str:
    """One space between words, no empty lines, no control characters; long URLs may break."""
    lines = []
    for line in text.replace("\r\n", "\n").replace("\r", "\n").split("\n"):
        kept = "".join(" " if char.isspace() else char for char in line if _is_text(char))
        words = [_breakable(word) for word in kept.split(" ") if word]
        if words:
            lines.append(" ".join(words))
    return "\n".join(lines)


def _is_text(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in {"Cc", "Cs", "Co", "Cn"}


def _breakable(word: str) -> str:
    if len(word) < 18 or not re.search(r"[/.@_\\-]", word):
        return word
    return re.sub(r"([/.?&=@_\\-]+)(?=\w)", "\\1\u200b", word)
