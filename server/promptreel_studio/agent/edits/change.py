"""What an edit did, and what one clause knows of the clauses before it."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo, Draft
    from promptreel_studio.agent.replies import Note, Speaker


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that was changed: an operation for the record, a note for the user."""

    operation: str
    note: Note
    args: dict[str, Any] = field(default_factory=dict)


@dataclass(slots=True)
class Work:
    """The draft under the hands of one message.

    Attributes:
        draft: A copy that may be changed.
        topic: What the clause before was about: "title", "music", "scene" ...
        last_title: Id of the title that was spoken of last ("make it yellow").
        last_verb: What the clause before did ("remove the title and the music").
    """

    draft: Draft
    seed: int
    speaker: Speaker
    assets: Sequence[AssetInfo] = ()
    topic: str | None = None
    last_title: str | None = None
    last_verb: str | None = None
