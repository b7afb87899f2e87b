"""What has come of the clauses of a message."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change
    from promptreel_studio.agent.replies import Note

UNREAD = {
    "unclear",
    "unclear.part",
    "scene.same",
    "scene.beyond",
    "title.unclear",
    "title.same",
    "order.same",
    "scene.cannot_camera",
    "scene.uploads",
    "music.unclear",
}
"""Why a clause was left alone that may have asked for nothing."""
BEYOND = frozenset({
    "title.same", "music.same", "sound.same", "length.clip", "length.limits", "title.outside", "clip.short", "split.outside", "split.short", "cut.outside", "speed.limits", "transition.long",
})  # fmt: skip
"""Why something is not done that was understood: there is not as much, or a text or a sound is so already."""


@dataclass(slots=True)
class Outcome:
    """What has come of them so far.

    Attributes:
        done: Changes.
        refused: Sentences that say what could not be done.
        remarks: The same of clauses that may have been no wishes.
        answers: Sentences that answer questions about the film.
        serious: Whether something was refused that asks for something.
        failed: Where the last clause begins and why it could not be done, if it could not.
        same: Those of them that say that a text is so already.
        why: Why the last one that could not be done could not.
        unread: Whether something was refused that was not understood, and not only what is so already.
        astray: Whether one may have been about a clip and named none that is there.
    """

    done: list[Change] = field(default_factory=list)
    refused: list[str] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    answers: list[str] = field(default_factory=list)
    serious: bool = False
    failed: tuple[int, Note] | None = None
    same: list[str] = field(default_factory=list)
    why: str = ""
    unread: bool = False
    astray: bool = False

    def have_done(self, why: Note) -> bool:
        """Whether a clause asks once more for what one before it has done ("move it up, put it at the top")."""
        about, _, what = why[0].rpartition(".")
        return what in {"same", "size_end"} and any(change.note[0].startswith(about) for change in self.done)
