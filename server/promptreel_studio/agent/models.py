"""What goes into the agent and what comes out: plain frozen values."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, Literal

FileType = Literal["video", "image", "audio", "subtitle"]
Draft = dict[str, Any]
"""A timeline as JSON; see the table of draft keys in the references."""


@dataclass(frozen=True, slots=True)
class AssetInfo:
    """One uploaded file of the project, as far as the agent needs to know it.

    Attributes:
        has_audio: Whether a clip has sound of its own; None where that is not known.
        note: A sentence if it cannot be used quite as it is.
        text: The words of a file with captions.
    """

    id: str
    filename: str
    file_type: FileType
    duration_ms: int | None = None
    width: int | None = None
    height: int | None = None
    has_audio: bool | None = None
    note: str = ""
    text: str = ""

    @property
    def begins_again(self) -> bool:
        """Whether it is a moving picture that starts again when it has ended, for as long as it is shown."""
        return self.file_type == "video" and self.filename.lower().endswith(
            (".gif", ".webp", ".apng", ".png")
        )


@dataclass(frozen=True, slots=True)
class History:
    """The versions of the draft around the present one, the nearest first in both.

    Attributes:
        past: What undo goes back to.
        future: What has been undone.
    """

    past: tuple[Draft, ...] = ()
    future: tuple[Draft, ...] = ()


@dataclass(frozen=True, slots=True)
class ToolCall:
    """What the agent did, in the form that goes out as functionCall and functionResponse."""

    name: Literal["generate_video", "edit_timeline"]
    args: dict[str, Any] = field(default_factory=dict)
    result: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Reply:
    """The agent's answer to one message.

    Attributes:
        texts: What it says after the work, in order; never empty.
        draft: The new timeline; None when nothing changed.
        tool: What it did; None when it only talked.
        ok: Whether the message got what it asked for, at least in part.
        intro: What it says before the work; empty when there is nothing to announce.
        steps: The draft is the version so many steps back (below 0) or forward; 0 for a new version.
        harmless: Something was done, and what was not done beside it is so already or asks for nothing that is known.
        beyond: What was asked was understood, but it is so already or there is not as much of it ("only 8 s of material").
        before: A version to keep in front of the draft, so that undo goes back to it; None where there is none.
    """

    texts: tuple[str, ...]
    draft: Draft | None = None
    tool: ToolCall | None = None
    ok: bool = True
    intro: str = ""
    steps: int = 0
    before: Draft | None = None
    harmless: bool = False
    beyond: bool = False
