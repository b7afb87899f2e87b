"""A text in lines, sentences and clauses, with their places, so that what stays is left as it was."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from promptreel.router.folding import SPACELESS

if TYPE_CHECKING:
    from collections.abc import Iterator

QUOTE = "\ufffc"
"""Stands for quoted text while the words around it are judged."""
_EMOJI = "\u2600-\u27bf\U0001f300-\U0001faff"
THAI_ASKS = "(?:ไหม|มั้ย|หรือยัง|หรือเปล่า|หรือไม่)(?:คะ|ครับ|ค่ะ|นะ)*"
"""How a question ends in Thai, which has no sign for it."""
_THAI = "\u0e00-\u0e7f"
_THAI_END = (
    # "แล้ว" before a space is "already"; a condition or a question begins anew.
    rf"(?:(?<=ครับ)|(?<=ค่ะ)|(?<=คะ)|(?<=แล้ว))(?=\s)"
    rf"|(?<=[{_THAI}])(?=\s+(?:\S*{THAI_ASKS}\s*$|(?:แต่)?(?:ถ้า|หาก)))"
)
_EMOJI_END = rf"(?<=[{_EMOJI}])\ufe0f?(?=\s+[^\W\d_a-z])|(?<=[{SPACELESS}][{_EMOJI}])(?=\w)"
_END = re.compile(
    rf"(?:{_THAI_END}|{_EMOJI_END}"
    r"|[.!?…]+[\"'”’»)\]*_]*(?=\s|$)|[。！？…।؟؛]+[”’」』）]*|(?<=\s)(?=(?:\d{1,2}\)|[-•*])\s)|\n+)"
)
_ABBREVIATIONS = re.compile(
    r"(?:\b(?:e\.g|i\.e|approx|z\.\s?b|d\.\s?h|u\.\s?a|bzw|ca|ggf|inkl|evtl|p\.\s?ex|p\.\s?ej|т\.\s?е|т\.\s?к|напр|стр|рис"
    r"|np|tzn|tzw|m\.in|bijv|o\.a|dhr|mevr|örn|vs|no|nr|fig|min|sec|dr|prof|mr|mrs|ms|st|sr|sra|srta|dra|dott|sig|mme|hr|fr)"
    r"|(?:^|[,:;]\s)\s*\d+)\.$",
    re.IGNORECASE,
)
"""Full stops that end no sentence."""
_AND_SO_ON = re.compile(r"\b(?:etc|usw|u\.\s?[äs]|ecc|itd|itp|enz|vb|dll|т\.\s?[дп]|др)\.$", re.IGNORECASE)
"""They end one if a capital letter follows."""
_LETTER = re.compile(r"(?<!\w)[a-zа-я]\.$")
_STEP = (
    r"(?i:step|schritt|paso|passo|étape|stap|krok|шаг|langkah|bước|ขั้น(?:ตอน)?ที่|चरण|الخطوة|手順|ステップ|步[骤驟])\s*[\d一二三四五六]{1,2}"
    r"\s*[:：.)]|\d{1,2}(?:\.\s?(?i:adım)|단계)\s*[:：.)]"
)
_MARK = re.compile(
    rf"\s*(?:#{{1,6}}\s+|(?:[-*•–]|\d{{1,2}}[.)]|[①-⑩]|第?[一二三四五六][、.]|{_STEP})\s*|>\s+)?(?:[^\w\s\"'“„‚‘«‹「『【\[(*`<]+\s*)?"
)
_SEPARATOR = re.compile(
    rf"(?<=[{SPACELESS}”」』）])[,;:]|"
    rf"(?<=[{_THAI}])\s+(?=แต่|ส่วน|ให้|กรุณา|โปรด|จากนั้น|คุณสามารถ|คุณต้อง)|"
    r"(?<!\d)(?<![^A-Za-z0-9][A-Z])[,;:](?=\s|$)|(?<=\d)[,;:](?=\s)|(?<![^A-Za-z0-9][A-Z])[、，；：،؛]|\s[-–—]+\s|—|\((?=\w)|（|\)|）"
)
_QUOTED = re.compile(
    r"\"[^\"\n]+\"|“[^”\n]+”|„[^“”\n]+[“”]|«[^»\n]+»|「[^」\n]+」|『[^』\n]+』|【[^】\n]+】|‘[^’\n]+’|《[^》\n]+》"
    rf"|(?<![^\W{SPACELESS}])'(?:[^'\n]|(?<=\w)'(?=\w))+'(?![^\W{SPACELESS}])"
    r"|`[^`\n]+`|\[[^\]\n]+\]|\*\*[^*\n]+\*\*"
)


_SAME = str.maketrans("’ʼأإآىةё", "''ااايهе")


def lowered(text: str) -> str:
    """Return a text in lower case, of the same length; accents stay, for they tell "arrastre" from "arrastré"."""
    return "".join(low if len(low := one.lower()) == 1 else one for one in text).translate(_SAME)


def cut_at(folded: str, start: int, end: int) -> int:
    """Return where to cut at a joint: before a word ("and"), behind the ending of a word ("끝났으니", "完成したので")."""
    first, before = folded[start : start + 1], folded[start - 1 : start]
    ending = "\uac00" <= first <= "\ud7af" or "\u3040" <= before <= "\u30ff"
    return end if ending else start


class Clause(NamedTuple):
    """A part of a sentence, folded, with quoted text masked.

    Attributes:
        start: Where it begins in the sentence.
        end: Where it ends, its separator left out.
        folded: As words are compared; as long as the clause is.
        names: What the quotes in it say, in order.
    """

    start: int
    end: int
    folded: str
    names: tuple[str, ...]


def sentences(line: str) -> Iterator[tuple[int, int]]:
    """Return where a line's sentences begin and end, the space behind them included."""
    start = 0
    # A full stop that is quoted ends nothing.
    masked = _QUOTED.sub(lambda quote: QUOTE * len(quote[0]), line)
    for match in _END.finditer(masked):
        if match[0].startswith(".") and _goes_on(
            line[start : match.start() + 1], line[match.end() :].lstrip()
        ):
            continue
        end = match.end()
        while end < len(line) and line[end].isspace():
            end += 1
        if line[start:end].strip():
            yield start, end
            start = end
    if line[start:].strip():
        yield start, len(line)


def _goes_on(before: str, behind: str) -> bool:
    if _ABBREVIATIONS.search(before) or (_AND_SO_ON.search(before) and not behind[:1].isupper()):
        return True
    # "z. B.", "p. ej."
    return _LETTER.search(before) is not None and re.match(r"\w{1,2}\.", behind) is not None


def is_step_mark(mark: str) -> bool:
    """Whether a line's mark says that it is a step: "Step 2:"."""
    return re.match(rf"\s*(?:{_STEP})", mark) is not None


def mark_of(line: str) -> str:
    """Return a line's bullet, number, heading mark or leading sign."""
    match = _MARK.match(line)
    return match[0] if match else ""


def clauses(sentence: str) -> list[Clause]:
    """Return a sentence's clauses; separators within quotes do not count."""
    names: list[tuple[int, str]] = []

    def mask(match: re.Match[str]) -> str:
        inner = match[0].strip("*")[0 if match[0].startswith("**") else 1 :]
        names.append((match.start(), inner if match[0].startswith("**") else inner[:-1]))
        return QUOTE + " " * (len(match[0]) - 1)

    masked = _QUOTED.sub(mask, sentence)
    found: list[Clause] = []
    start = 0
    for match in [*_SEPARATOR.finditer(masked), None]:
        end = match.start() if match else len(masked)
        if masked[start:end].strip():
            inside = tuple(name for at, name in names if start <= at < end)
            found.append(Clause(start, end, lowered(masked[start:end]), inside))
        start = match.end() if match else end
    return found
