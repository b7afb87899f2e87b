"""The one shape that every tool and `--json` answers, in data and in words (design.md, "Tools")."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import AfterValidator, BaseModel, Field, WithJsonSchema

from .lines import (
    action_line,
    asset_line,
    credits_line,
    file_line,
    in_line,
    item_line,
    job_line,
    project_line,
)
from .schemas import compact_schema

if TYPE_CHECKING:
    from pydantic import GetJsonSchemaHandler
    from pydantic_core import CoreSchema

    from promptreel.errors import PromptreelError

Status = Literal["running", "awaiting_input", "done", "failed", "cancelled", "unknown"]


_NAME = 200
"""Characters of a name."""


class NextAction(BaseModel):
    """A tool call that makes sense next; a proposal, never done by itself."""

    tool: str
    arguments: dict[str, Any] = Field(default_factory=dict)
    why: str


class Failure(BaseModel):
    """Why something was not achieved."""

    code: str
    message: str
    hint: str
    retryable: bool = False


def _short(text: str) -> str:
    line = in_line(text)
    return line if len(line) <= _NAME else f"{line[: _NAME - 1]}…"


ShortLine = Annotated[str, AfterValidator(_short)]
"""What a backend calls something: one line, and not a book."""


class AssetSummary(BaseModel):
    """An uploaded or generated file that the project has."""

    name: ShortLine
    type: ShortLine = ""
    duration_seconds: float | None = None
    width: int | None = None
    height: int | None = None
    note: str = ""


class FileSummary(BaseModel):
    """A verified local file."""

    path: str
    bytes: int
    sha256: str
    container: str
    duration_seconds: float | None = None
    width: int | None = None
    height: int | None = None
    notes: list[str] = Field(default_factory=list)


class CreditsSummary(BaseModel):
    """The account's balance; `free` means that the backend charges nothing."""

    free: bool = False
    before: float | None = None
    """Before the turn that this is about."""
    available: float | None = None
    frozen: float | None = None
    total: float | None = None
    note: str = ""


class ProjectSummary(BaseModel):
    """A project as `projects` lists it."""

    project: str
    title: str
    backend: str
    updated: str
    running_jobs: list[str] = Field(default_factory=list)


class StepSummary(BaseModel):
    """A step that a message was understood to ask for."""

    action: str
    doing: str
    """In words."""
    status: str
    """As of a result, or "not done"."""
    slots: dict[str, Any] = Field(default_factory=dict)
    why: list[str] = Field(default_factory=list)
    """The words that decided."""
    job: str | None = None
    file: FileSummary | None = None
    link: str | None = None
    """Where the file can be fetched, if not on this machine."""


class JobSummary(BaseModel):
    """A job as lists show it."""

    job: str
    project: str
    title: str
    """The project's."""
    kind: str
    asked: str
    """What was asked for, in a few words."""
    status: str
    doing: str
    """The status in words, with what is being done."""
    progress: float | None = None
    """0 to 1, where somebody can say."""
    created: str
    updated: str


class ItemSummary(BaseModel):
    """One wish of a batch, with its own outcome."""

    item: int
    """From 1, as they were given."""
    asked: str
    status: str
    """As of a result, or "queued"."""
    doing: str
    """The status in words."""
    project: str | None = None
    jobs: list[str] = Field(default_factory=list)
    text: str = ""
    file: FileSummary | None = None
    link: str | None = None
    credits: CreditsSummary | None = None
    """The account's, before and after this item; other items may use it at the same time."""
    error: Failure | None = None


_OBJECT = WithJsonSchema({"type": "object"})
_OBJECTS = WithJsonSchema({"type": "array"})
"""Parts that explain themselves in a result are not spelled out in eight schemas."""


class Result(BaseModel):
    """What a tool achieved. `ok` means that the outcome the tool names was achieved and read back."""

    ok: bool
    status: Status
    backend: str | None = None
    project: str | None = None
    job: str | None = None
    text: str = ""
    timeline: str | None = None
    changes: list[str] = Field(default_factory=list)
    assets: Annotated[list[AssetSummary], _OBJECTS] = Field(default_factory=list)
    file: Annotated[FileSummary | None, _OBJECT] = None
    link: str | None = None
    credits: Annotated[CreditsSummary | None, _OBJECT] = None
    projects: Annotated[list[ProjectSummary] | None, _OBJECTS] = None
    jobs: Annotated[list[JobSummary] | None, _OBJECTS] = None
    steps: Annotated[list[StepSummary] | None, _OBJECTS] = None
    items: Annotated[list[ItemSummary] | None, _OBJECTS] = None
    next_actions: Annotated[list[NextAction], _OBJECTS] = Field(default_factory=list)
    error: Annotated[Failure | None, _OBJECT] = None

    @classmethod
    def __get_pydantic_json_schema__(
        cls, core_schema: CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        """Return a compact schema: every tool repeats it, and every agent pays for it."""
        schema = compact_schema(handler.resolve_ref_schema(handler(core_schema)), handler.resolve_ref_schema)
        return {key: value for key, value in schema.items() if key != "description"}

    def words(self) -> str:
        """Return the essentials as text, for hosts that show only text."""
        lines = [self.text] if self.text else []
        if self.error:
            lines += [self.error.message, f"What to do: {self.error.hint}"]
        lines += [f"- {in_line(change)}" for change in self.changes]
        if self.timeline:
            lines.append(in_line(self.timeline))
        lines += [file_line(file, address) for file, address in self._earlier_files()]
        if self.file:
            lines.append(file_line(self.file))
        if self.link:
            lines.append(f"Link: {self.link}")
        if self.credits and (line := credits_line(self.credits)):
            lines.append(line)
        lines += [asset_line(asset) for asset in self.assets]
        lines += [project_line(project) for project in self.projects or ()]
        lines += [job_line(job) for job in self.jobs or ()]
        lines += [item_line(item) for item in self.items or ()]
        facts = {"project": self.project, "job": self.job, "backend": self.backend}
        known = ", ".join(f"{name} {value}" for name, value in facts.items() if value)
        lines.append(f"[status {self.status}{', ' if known else ''}{known}]")
        lines += [action_line(action) for action in self.next_actions]
        return "\n".join(lines)

    def exported(self) -> list[tuple[FileSummary, str | None]]:
        """Return every file of this result and its address on another machine, in order; `file` is the last."""
        own = [] if self.file is None else [(self.file, None)]
        items = [(item.file, item.link) for item in self.items or () if item.file is not None]
        return [*items, *self._earlier_files(), *own]

    def _earlier_files(self) -> list[tuple[FileSummary, str | None]]:
        return [
            (step.file, step.link)
            for step in self.steps or ()
            if step.file is not None and (self.file is None or step.file.path != self.file.path)
        ]


def failure(error: PromptreelError, **known: Any) -> Result:
    """Return the result of something that failed with one of our errors."""
    return Result(
        ok=False,
        status="failed",
        error=Failure(code=error.code, message=error.message, hint=error.hint, retryable=error.retryable),
        **known,
    )
