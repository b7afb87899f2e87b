"""What is left of a backend's text, and what its instructions wanted."""

from __future__ import annotations

from typing import Literal, NamedTuple

Action = Literal["export", "upload", "credits", "timeline", "state", "edit", "api"]


class Found(NamedTuple):
    """An instruction for a graphical editor.

    Attributes:
        action: What it would have led to; "edit" for a change made by hand, "api" for any other control.
        phrase: The instruction, as it was written.
        removed: Whether it was taken out; one that may as well be content is left where it stands.
    """

    action: Action
    phrase: str
    removed: bool = True


class Translation(NamedTuple):
    """A text for a chat.

    Attributes:
        text: What a chat user should read; empty if all of it was instructions.
        found: The instructions, in their order.
    """

    text: str
    found: tuple[Found, ...] = ()

    @property
    def actions(self) -> tuple[Action, ...]:
        """What the instructions wanted, each once."""
        return tuple(dict.fromkeys(found.action for found in self.found))
