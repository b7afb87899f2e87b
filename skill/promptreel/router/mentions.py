"""Clauses that only say when or where: "before you save it as webm", "after the second clip"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from .flags import CREDITS, Flag
from .models import Step
from .placing import names_place, puts_file
from .rest import Rest
from .slots import output_slots
from .tokens import holds
from .verdicts import Verdict

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .clauses import Clause
    from .tokens import Token


class Mentions(Rest):
    """Steps that remember what was said of when and where."""

    _later: Step | None = None
    _placed: tuple[Token, ...] = ()
    _place: Clause | None = None

    def mention(self, clause: Clause) -> None:
        """Pass over a clause that says when, unless it says how to export: "before you save it as webm, ..."."""
        tokens = clause.tokens
        if puts_file(tokens) and not holds(tokens) & Flag.EXPORT_STRONG:
            # "Before the last clip insert a.mp4"
            self._upload_media(tokens, ())
            self._tell(tokens)
            return
        if names_place(tokens):
            if self._placed and self._sentence == clause.sentence:
                # "Insert a.mp4 after the second clip"
                self._tell([*self._placed, *tokens])
                self._placed = ()
            self._place = clause
            return
        slots = output_slots(tokens)
        before = any(token.flags & Flag.BEFORE for token in tokens)
        said = [token for token in tokens if not token.flags & Flag.SMALL or token.flags & CREDITS]
        if before and len(said) > 1 and said[-1].flags & Flag.CREDITS_STRONG:
            # "Before you start tell me the price", without a comma
            self._look(Verdict("credits", 0.6, (said[-1],)), clause)
            return
        given = Flag.EXPORT_STRONG | (Flag.EXPORT_GIVE if "format" in slots else 0)
        exports = [token for token in tokens if token.flags & given]
        if before and exports and slots and not any(token.flags & Flag.NOT for token in tokens):
            self._later = Step("export", slots, 0.7, tuple(token.text for token in exports))

    def _put_in_place(self, tokens: Sequence[Token]) -> bool:
        """Whether a file that is handed over has its place in the film from the clause before: "after the intro put a.mp4"."""
        self._placed = tuple(tokens) if puts_file(tokens) else ()
        place = self._place
        if not self._placed or place is None or place.sentence != self._sentence:
            return False
        self._upload_media(tokens, ())
        self._tell([*tokens, *place.tokens])
        return True
