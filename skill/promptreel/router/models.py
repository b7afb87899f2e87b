"""What a message was understood to ask for."""

# Its annotations are no strings: named tuples compile those one by one, which took a tenth of the import.
from collections.abc import Mapping
from types import MappingProxyType
from typing import Any, Literal, NamedTuple

_NOTHING: Mapping[str, Any] = MappingProxyType({})
Action = Literal["generate", "upload", "credits", "state", "export"]


class Step(NamedTuple):
    """One thing to do.

    Attributes:
        action: What.
        slots: How, only what the words say: `text` to send on (generate); `paths` and `urls` (upload);
            `format`, `resolution`, `quality`, `path` (export); `aspect_ratio`, `duration_seconds` (generate).
        confidence: 0 to 1.
        why: The words that decided, as they were written.
    """

    action: Action
    slots: Mapping[str, Any] = _NOTHING
    confidence: float = 1.0
    why: tuple[str, ...] = ()


class Context(NamedTuple):
    """What came before a message.

    Attributes:
        last: What was done last: "generate", "upload" or "export".
        slots: How; format, resolution and quality of an export.
        question: Whether the backend's agent waits for an answer, which then no bare "mp4" can be but that.
    """

    last: str | None = None
    slots: Mapping[str, Any] = _NOTHING
    question: bool = False


class Route(NamedTuple):
    """All of it, in the order in which it is to be done.

    Attributes:
        steps: At least one.
        language: Code of the language it is written in, "en" if nothing tells.
    """

    steps: tuple[Step, ...]
    language: str

    @property
    def actions(self) -> tuple[Action, ...]:
        """The steps' actions."""
        return tuple(step.action for step in self.steps)
