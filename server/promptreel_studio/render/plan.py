"""What exactly is to be made: the draft and the wish for a file, as frames, samples and pixels."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator

from promptreel_studio.render.draft import MAX_FPS, MAX_SIDE, Draft, read_draft
from promptreel_studio.render.errors import RenderError

if TYPE_CHECKING:
    from collections.abc import Mapping

Format = Literal["mp4", "mov", "webm", "gif"]
Quality = Literal["draft", "standard", "high"]
Resolution = Literal["480p", "720p", "1080p", "1440p", "2160p"]

SAMPLE_RATE = 48_000
GIF_SIDE = 480
GIF_FPS = 12


class Output(BaseModel):
    """The file that is wanted.

    Attributes:
        format: Container and codecs.
        resolution: The length of the short side; None is the draft's own canvas (a GIF: 480 pixels at most).
        quality: How much time and how many bits to spend.
        fps: Frames per second; None is the draft's own (a GIF: 12 at most).
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    format: Format = "mp4"
    resolution: Resolution | None = None
    quality: Quality = "standard"
    fps: float | None = Field(default=None, ge=1, le=MAX_FPS)


class RenderJob(BaseModel):
    """All that the worker is told.

    Attributes:
        draft: The timeline.
        output: The file that is wanted.
        assets: Where uploaded media lie, by id.
        target: The file to make.
        extras: Whether a preview (360p, `preview_path`) and a poster (`poster_path`) are made on the way.
    """

    model_config = ConfigDict(extra="ignore", frozen=True)

    draft: dict[str, Any]
    output: Output = Output()
    assets: dict[str, Path] = {}
    target: Path
    extras: bool = False

    @field_validator("target")
    @classmethod
    def _is_absolute(cls, target: Path) -> Path:
        if not target.is_absolute():
            msg = "it must be an absolute path"
            raise ValueError(msg)
        return target


def preview_path(target: Path) -> Path:
    """Where the preview of a film lies."""
    return target.with_name(f"{target.name}.preview.mp4")


def poster_path(target: Path) -> Path:
    """Where the poster of a film lies."""
    return target.with_name(f"{target.name}.poster.jpg")


def extras(target: Path) -> tuple[Path, Path]:
    """Where the preview and the poster of a film lie."""
    return preview_path(target), poster_path(target)


def parts_folder(target: Path) -> Path:
    """Where the pieces of a film lie until it is complete."""
    return target.with_name(f"{target.name}.parts")


@dataclass(frozen=True, slots=True)
class Plan:
    """A render, resolved.

    Attributes:
        draft: The validated timeline.
        output: The file that is wanted.
        assets: Where uploaded media lie, by asset id; every asset of the draft is there.
        width: Even pixels.
        height: The same.
        fps: Exact frames per second.
        frames: How many frames the file has.
    """

    draft: Draft
    output: Output
    assets: Mapping[str, Path]
    width: int
    height: int
    fps: Fraction
    frames: int

    @property
    def seconds(self) -> Fraction:
        """Exact length of the file."""
        return self.frames / self.fps

    @property
    def made_of(self) -> dict[str, str]:
        """What the file says of how it was made: the scenes with their seeds, and the music."""
        scenes = [s.scene for track in self.draft.video for s in track if s.scene is not None]
        drawn = [f"{scene.kind} (seed {scene.seed})" for scene in scenes]
        composed = [f"{s.music.style} (seed {s.music.seed})" for s in self.draft.audio if s.music is not None]
        said = {"Scenes": ", ".join(dict.fromkeys(drawn)), "Music": ", ".join(dict.fromkeys(composed))}
        text = "; ".join(f"{name}: {what}" for name, what in said.items() if what)
        return {"description": text} if text else {}

    @property
    def samples(self) -> int:
        """Length of the sound at 48 kHz: it ends with the last picture."""
        return round(self.seconds * SAMPLE_RATE)


def read_job(raw: Any) -> RenderJob:
    """Validate a job.

    Raises:
        RenderError: With code bad_job and a sentence that names what is wrong.
    """
    try:
        return RenderJob.model_validate(raw)
    except ValidationError as error:
        problem = error.errors(include_url=False, include_input=False)[0]
        where = ".".join(str(part) for part in problem["loc"]) or "job"
        raise RenderError(
            "bad_job",
            f"The render cannot be started: `{where}`: {problem['msg'].removeprefix('Value error, ')}.",
            "Choose a format, resolution and quality that are offered.",
        ) from error


def make_plan(job: RenderJob) -> Plan:
    """Resolve a job.

    Raises:
        RenderError: The draft is wrong, or names media that are not there.
    """
    draft = read_draft(job.draft)
    used = {segment.asset for track in draft.video for segment in track}
    used |= {segment.asset for segment in draft.audio}
    if used - {None} - set(job.assets):
        raise RenderError(
            "missing_asset",
            "The timeline uses media that is no longer there.",
            "Upload it again, or remove it from the timeline.",
        )
    fps = Fraction(job.output.fps or draft.m.fps).limit_denominator(1001)
    if job.output.format == "gif" and job.output.fps is None:
        fps = min(fps, Fraction(GIF_FPS))
    width, height = canvas(draft.m.width, draft.m.height, job.output)
    frames = max(1, round(Fraction(draft.d) * fps / 1000))
    return Plan(draft, job.output, job.assets, width, height, fps, frames)


def canvas(width: int, height: int, output: Output) -> tuple[int, int]:
    """The size of the pictures: the draft's shape, the output's resolution, even sides."""
    scale = Fraction(1)
    if output.resolution is not None:
        scale = Fraction(int(output.resolution.removesuffix("p")), min(width, height))
    elif output.format == "gif":
        scale = min(scale, Fraction(GIF_SIDE, max(width, height)))
    scale = min(scale, Fraction(MAX_SIDE, max(width, height)))
    return _even(width * scale), _even(height * scale)


def _even(side: Fraction) -> int:
    return max(16, round(side / 2) * 2)
