"""Where a message takes back what it has just said: "…, or no, leave the letters, …"."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

_SLIP = re.compile(
    r"[\s,]*(?:(?:or|oh|but|ah|hm+)[\s,]+)*(?:(?:actually |wait |oh )?no|no wait|scratch that|never ?mind|hang on|hold on)[\s,]*(?=$|,|leave|keep|don't)"
    r"|[,，、\s]*(?:哦|啊|嗯)*(?:算了|不对|等等|不)(?=$|[,，])"
)
_GOES_ON = re.compile(r"\s*(?:leave|keep|don't|just|only|rather|better|simply|maybe)\b|\s*(?:还是|是|只|就)")
"""What belongs to the slip, and is not an instruction of its own."""


def takes_back(folded: str, here: int, joiner: re.Match[str], *, otherwise: bool) -> bool:
    """Whether a clause ends at a joining word where a slip begins, and not where it goes on.

    Args:
        folded: The message.
        here: Where the clause begins.
        joiner: The joining word.
        otherwise: Whether it ends there where nothing is taken back.
    """
    if _SLIP.fullmatch(folded, here, joiner.start()) and _GOES_ON.match(folded, joiner.end()):
        return False
    return otherwise or _SLIP.match(folded, joiner.end()) is not None
