"""End credits that are told without quotation marks: "end credits: Directed by Jo, Music by Al"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark

_CREDITS = re.compile(
    r"\b(?:(?:end|closing|rolling|final) )?credits?(?: card| roll| screen| list)?(?: (?:at|to) the (?:very )?end| afterwards)?(?: saying| that says?| with| listing)?\s*[:：]\s*(?P<text>[^\n]{3,400})$"
    r"|(?:片尾)?(?:加上?|添加|放上?|配上?)?(?:演职员表|职员表|片尾名单|鸣谢|致谢|片尾字幕)\s*[:：]\s*(?P<han>[^\n]{2,200})$",
    re.IGNORECASE,
)
_APART = re.compile(r"\s*[,，;；/|、]\s*(?:and )?")


def mask_credits(masked: str, quotes: tuple[str, ...]) -> tuple[str, tuple[str, ...]]:
    """Put the lines of end credits behind one mark, a line each.

    Args:
        masked: A message with its quotations behind marks, as it was typed.
        quotes: The quotations.
    """
    found = _CREDITS.search(masked)
    if found is None or MARK.search(found.group()):
        return masked, quotes
    start, end = found.span("text" if found["text"] else "han")
    lines = [line.strip(" .。") for line in _APART.split(masked[start:end])]
    text = "\n".join(line for line in lines if line)
    return f"{masked[:start]}{mark(len(quotes))}", (*quotes, text)
