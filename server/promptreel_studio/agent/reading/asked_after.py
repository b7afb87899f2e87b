"""Where what was told ends and a wish begins: a question behind a comma, "let it", what was taken back."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.telling import is_withdrawal, tells_strictly
from promptreel_studio.agent.reading.text import Reading

_ASKS = re.compile(
    r"(?:what|how) about\b|(?:can|could|would|will) (?:you|u|we|it|that|this|they)\b|let (?:the|it|them|that|this)\b(?! be\b)|能不能|可不可以|能把|可以把"
)
"""A wish that is put as a question, or that something be let happen."""
_PIECE = re.compile(r"^[^,、;.]+")
_LETS = re.compile(r"let (?:the|it|them|that|this)\b(?! be\b)|fade (?:the|my) (?:music|song|track|sound)\b")
_STAYS = re.compile(r"(?:let's |please )?(?:keep|leave) |(?:还是|就)?留")


def asks_after(reading: Reading, before: int, stop: int, start: int, joiner: str) -> bool:
    """Whether a comma ends what was only told, or stands before a question ("..., could that be an aurora?")."""
    if joiner == "and" and _LETS.match(reading.folded[start:].lstrip()):
        return True
    if joiner not in {",", "、"}:
        return False
    told, asked = reading.part(before, stop), reading.folded[start:].lstrip()
    piece = _PIECE.search(asked)
    if piece is not None and is_withdrawal(Reading(piece.group())):
        return True
    if is_withdrawal(told):
        return _STAYS.match(asked) is None  # "No wait, keep it"
    return _ASKS.match(asked) is not None or tells_strictly(told)
