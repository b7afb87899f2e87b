"""What a clause is found to be."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from .tokens import Token

Kind = Literal[
    "export", "credits", "state", "upload", "generate", "output", "declined", "nothing", "explains"
]


class Verdict:
    """What a clause is.

    Attributes:
        kind: An action; "output" for nothing but a format or a size, which belongs to the export before it;
            "declined" for what is expressly not wanted; "nothing" for politeness; "explains" for what tells about
            the user or praises, and is for the agent only if nothing else is asked.
        confidence: 0 to 1.
        why: The tokens that decided.
    """

    __slots__ = ("confidence", "kind", "why")

    def __init__(self, kind: Kind, confidence: float = 1.0, why: tuple[Token, ...] = ()) -> None:
        self.kind, self.confidence, self.why = kind, confidence, why


WISH, NOTHING, EXPLAINS = Verdict("generate"), Verdict("nothing"), Verdict("explains")
DECLINED, OUTPUTS = Verdict("declined"), Verdict("output")
"""Those that most clauses are, made once."""
