"""What the client gives back."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from promptreel.errors import PromptreelError
    from promptreel.wire import UploadedFile

TurnStatus = Literal["done", "awaiting_input", "failed", "unknown", "unchanged"]
ViewStatus = Literal["running", "done", "failed", "cancelled"]


@dataclass(frozen=True, slots=True)
class Progress:
    """A sign of life.

    Attributes:
        stage: "turn", "recover", "upload", "render" or "download".
        fraction: 0 to 1, None where nobody knows: bytes of an upload or a download, frames of a render as the
            backend counts them, and of a turn the share of its stages that is over (`stages`).
        message: What is happening, in plain words.
        said: All that the backend's agent has said in this turn so far, whole texts only.
    """

    stage: str
    fraction: float | None
    message: str
    said: tuple[str, ...] = ()


OnProgress = Callable[[Progress], None]


def ignore_progress(_: Progress) -> None:
    """The `on_progress` of those who do not want to know."""


@dataclass(frozen=True, slots=True)
class ToolUse:
    """A tool that the backend's agent used during a turn.

    Attributes:
        name: As the backend calls it.
        label: What it does, in plain words.
        ok: Whether it succeeded; None while it is not known.
        error: What it said went wrong.
        args: What the agent asked of it.
        result: What it answered.
    """

    name: str
    label: str
    ok: bool | None = None
    error: str | None = None
    args: Any = None
    result: Any = None


@dataclass(frozen=True, slots=True)
class ProjectState:
    """A project as the backend sees it.

    Attributes:
        raw: The object as it came.
        draft: The timeline, opaque; hand this very object back. A string is Draft Protocol V3.
        assets: Uploaded and generated files.
        generated: The backend's `generated_media`, whatever that holds.
        task_id: For links into the browser.
        user_id: For the registration link of guests.
        fingerprint: Equal for two states in which nothing changed that a user could see.
    """

    raw: Mapping[str, Any] = field(repr=False)
    draft: dict[str, Any] | str | None = field(repr=False)
    assets: tuple[UploadedFile, ...]
    generated: Any = field(repr=False)
    task_id: str | None
    user_id: str | None
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Turn:
    """One message to the backend's agent and everything that came of it.

    Attributes:
        status: "done": it answered, or the timeline changed. "awaiting_input": it asks something.
            "failed": it reported an error; `changes` says what was done before. "unchanged": nothing
            was said and nothing changed. "unknown": the stream broke and the state cannot be read.
        texts: What the agent said, in order, as it said it.
        tools: What it used, in order.
        question: The arguments of its `ask_question`, or None.
        error: What went wrong, a sentence.
        changes: What changed in the project, sentences.
        state: The project afterwards, None if it could not be read.
        failure: The same as `error`, with code and hint; it is not raised because the turn may have
            done, and cost, something before.
        dropped: Whether the stream ended before its time.
    """

    status: TurnStatus
    texts: tuple[str, ...] = ()
    tools: tuple[ToolUse, ...] = ()
    question: dict[str, Any] | None = None
    error: str | None = None
    changes: tuple[str, ...] = ()
    state: ProjectState | None = None
    failure: PromptreelError | None = None
    dropped: bool = False


@dataclass(frozen=True, slots=True)
class RenderView:
    """A render as it stands.

    Attributes:
        status: Unknown words of the backend count as running.
        fraction: 0 to 1, None where the backend does not say.
        url: Where the file is, None before it is done and where the backend does not say.
        error: Why it failed, in the backend's words.
        stage: What the backend says it is doing.
        notes: Sentences about a finished file that is not quite what the timeline says.
    """

    status: ViewStatus
    fraction: float | None = None
    url: str | None = None
    error: str | None = None
    stage: str | None = None
    notes: tuple[str, ...] = ()
