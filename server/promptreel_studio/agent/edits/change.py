"""What an edit did, and what one clause knows of the clauses before it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any, Self

from promptreel_studio.agent import drafts
from promptreel_studio.agent.models import History

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


@dataclass(frozen=True, slots=True)
class Cue:
    """One caption of a subtitle file; times in ms."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class Work:
    """The draft under the hands of one message.

    Attributes:
        draft: A copy that may be changed.
        topic: What the clause before was about: "title", "music", "picture" ...
        last_title: Id of the title that was spoken of last ("make it yellow").
        last_titles: Ids of the titles that the clause before changed, where it changed several.
        latest_title: Id of the title that an edit before this message was about; None for those of the first draft.
        last_clip: Id of the clip that was spoken of last ("play it backwards").
        scope: Ids of the clips that the clause before was about ("... and add a vignette"); () for none or all.
        bound: Whether this clause can only be about `scope` ("the second clip is too long, cut it").
    lost: Whether a clause before has named a part of the film that is not there.
    unsure: What the clause before has told of was not found, so "make it 3 seconds" is not about the film.
        touched: Ids of the clips that this clause has named.
        others: Ids of the clips of the same file or subject as one that this clause has named, itself not among them.
        last_verb: What the clause before did ("remove the title and the music").
        recent: Ids of what the message before this one made or changed, the latest first.
        history: The versions around this draft.
        cues: Captions that came with the message as a subtitle file.
        begun: The draft as it was before this message.
        added: Id of the clip that the clause before has put in, in the same message.
        joints: Ids of the clips whose entry this message has spoken of.
        steps: How many versions back or forward the draft is; None once anything else was done.
    """

    draft: Draft
    seed: int
    speaker: Speaker
    assets: Sequence[AssetInfo] = ()
    topic: str | None = None
    last_title: str | None = None
    latest_title: str | None = None
    last_titles: tuple[str, ...] = ()
    last_clip: str | None = None
    scope: tuple[str, ...] = ()
    bound: bool = False
    lost: bool = False
    unsure: bool = False
    touched: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    last_verb: str | None = None
    recent: tuple[str, ...] = ()
    history: History = field(default_factory=History)
    cues: tuple[Cue, ...] = ()
    steps: int | None = 0
    added: str | None = None
    begun: Draft | None = None
    joints: tuple[str, ...] = ()

    def trial(self) -> Self:
        """The same with a draft of its own, to be thrown away when something cannot be done."""
        return replace(self, draft=drafts.edited(self.draft))
