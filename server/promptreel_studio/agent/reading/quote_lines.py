"""A quotation that comes in steps: "line by line", "first the first half, then the second", 一句一句."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark, quote_of

_STEPS = re.compile(
    r"[,;.]?\s*(?:\b(?:(?:let|show|with|have|make|appearing|coming|revealed|it|comes?|the text|should|appears?) )*(?:line by line|sentence by sentence|phrase by phrase|one (?:line|sentence|phrase) (?:at a time|after (?:another|the other))|in (?:two|three) (?:steps|parts|halves|lines|goes))\b"
    r"|\b(?:(?:let|show|have|first|with) )*the first half(?: of it)?(?: (?:shows?|appears?|comes?|first|be seen|stands?))*,? (?:and )?then (?:the )?(?:second|other|last) half\b(?: (?:shows?|appears?|comes?))?"
    r"|(?:要|让它)?(?:一句一句|逐句|一行一行|逐行|一句接一句)(?:地)?(?:慢慢)?(?:出现|显示|出来|出|浮现|跳出)?|分(?:两|三|几)(?:句|行|次|段)(?:出现|显示|出)?|先(?:出)?(?:前|上)半句[，,]?(?:然后|再)(?:出)?(?:后|下)半句)",
    re.IGNORECASE,
)
_CLAUSE = re.compile(r"(?<=[,;:.!?—])\s+|(?<=[，。；！？：])")
_JOINT = re.compile(r"\s(?=(?:where|and|but|that|than|who|which|when|because|for|so|or|if|in|with)\s)")
_SIGNED = re.compile(r"\n(?=—)")
_SHORT = 12


def mask_quote_in_steps(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put each step of the only quotation behind a mark of its own, where it is to come in steps.

    Args:
        masked: A first message with its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    found = _STEPS.search(masked)
    marks = list(MARK.finditer(masked))
    if found is None or len(marks) != 1:
        return masked, quotes
    lines = _lines_of(quote_of(marks[0].group(), quotes))
    if len(lines) < 2:
        return masked, quotes
    rest = f"{masked[: found.start()]}{masked[found.end() :]}"
    shown = ", ".join(mark(len(quotes) + number) for number in range(len(lines)))
    return MARK.sub(f" cards: {shown}. ", rest, count=1), (*quotes, *lines)


def _lines_of(quote: str) -> list[str]:
    """The lines of a quotation: its clauses, or two halves; who it is by stays with the last."""
    text, *author = _SIGNED.split(quote, maxsplit=1)
    lines = [line for part in text.split("\n") for line in _CLAUSE.split(part) if line.strip()]
    if len(lines) == 1:
        lines = _in_halves(lines[0])
    if author:
        lines[-1] = f"{lines[-1]}\n{author[0]}"
    return [line.strip() for line in lines]


def _in_halves(line: str) -> list[str]:
    """A line in two, at a small word or a blank next to its middle."""
    middle = len(line) / 2
    places = [hit.start() for hit in _JOINT.finditer(line)]
    near = [at for at in places if _SHORT <= at <= len(line) - _SHORT] or [
        hit.start() for hit in re.compile(r"\s").finditer(line)
    ]
    if not near:
        return [line]
    at = min(near, key=lambda place: abs(place - middle))
    return [line[:at], line[at:]]
