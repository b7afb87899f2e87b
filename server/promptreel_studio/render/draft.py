"""The part of a draft that the renderer reads; unknown keys belong to others and are left alone."""

from __future__ import annotations

from enum import IntEnum
from typing import Any, Literal, Self, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError, model_validator

from promptreel_studio.render.errors import RenderError
from promptreel_studio.render.looks import Box, Filters, Focus, Zoom
from promptreel_studio.scenes.spec import SceneSpec
from promptreel_studio.titles.style import TextStyle

MAX_MS = 3_600_000
MAX_SIDE = 7680
MAX_FPS = 60
_DEFAULT_FPS = 30


class TrackType(IntEnum):
    """The values of `tt` that we draw."""

    VIDEO = 0
    AUDIO = 1
    TEXT = 7


class _Part(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


Side = Literal["left", "right", "top", "bottom"]


class Transition(_Part):
    """How a segment follows the one before it; `d` in ms, a wipe begins at the side `from`."""

    kind: Literal["cut", "crossfade", "dip", "wipe"] = "cut"
    d: float = Field(default=0, ge=0, le=MAX_MS)
    side: Side = Field(default="left", alias="from")


class Segment(_Part):
    """Something on the timeline: `st` and `d` in ms."""

    st: float = Field(ge=0, le=MAX_MS)
    d: float = Field(gt=0, le=MAX_MS)

    @property
    def end(self) -> float:
        """First moment after the segment."""
        return self.st + self.d


SegmentT = TypeVar("SegmentT", bound=Segment)


class VideoSegment(Segment):
    """A drawn scene or an uploaded picture or clip; fades in ms."""

    scene: SceneSpec | None = None
    asset: str | None = None
    src_in: float = Field(default=0, ge=0)
    scene_ms: float = 0.0
    """How long the scene's own clock runs; found out while reading, whatever the draft says."""
    speed: float = Field(default=1.0, ge=0.05, le=20.0)
    reverse: bool = False
    freeze: bool = False
    fit: Literal["cover", "contain", "blur"] = "cover"
    focus: Focus = Focus()
    filters: Filters = Filters()
    zoom: Zoom | None = None
    box: Box | None = None
    vol: float = Field(default=1.0, ge=0.0, le=1.0)
    mute: bool = False
    fade_in: float = Field(default=0, ge=0)
    fade_out: float = Field(default=0, ge=0)
    tr: Transition = Transition()

    @model_validator(mode="after")
    def _has_one_source(self) -> Self:
        if (self.scene is None) == (self.asset is None):
            msg = "it needs either a scene or an asset"
            raise ValueError(msg)
        return self

    @model_validator(mode="before")
    @classmethod
    def _silences(cls, raw: Any) -> Any:
        # Backwards or at a standstill its own sound would be noise.
        if isinstance(raw, dict) and any(raw.get(key) for key in ("mute", "reverse", "freeze")):
            return {**raw, "vol": 0.0}
        return raw


class Music(_Part):
    """A piece that is composed for the segment."""

    style: str
    seed: int = 1


class Level(_Part):
    """A part of a sound with a volume of its own; times in ms from where the sound begins."""

    st: float = Field(ge=0)
    d: float = Field(gt=0)
    vol: float = Field(ge=0.0, le=1.0)


class AudioSegment(Segment):
    """Composed music or an uploaded sound; fades in ms."""

    music: Music | None = None
    asset: str | None = None
    src_in: float = Field(default=0, ge=0)
    vol: float = Field(default=1.0, ge=0.0, le=1.0)
    fade_in: float = Field(default=0, ge=0)
    fade_out: float = Field(default=0, ge=0)
    duck: float = Field(default=0, ge=0.0, le=1.0)
    loop: bool = False
    levels: list[Level] = Field(default_factory=list, max_length=100)

    @model_validator(mode="after")
    def _has_one_source(self) -> Self:
        if (self.music is None) == (self.asset is None):
            msg = "it needs either music or an asset"
            raise ValueError(msg)
        return self


class TextSegment(Segment):
    """A title or a caption, which stands at the bottom if nothing else is said; fades in ms."""

    txt: str
    role: Literal["title", "caption"] = "title"
    style: TextStyle = TextStyle()
    fade_in: float = Field(default=400, ge=0)
    fade_out: float = Field(default=400, ge=0)

    @model_validator(mode="before")
    @classmethod
    def _captions_stand_below(cls, raw: Any) -> Any:
        if isinstance(raw, dict) and raw.get("role") == "caption" and isinstance(raw.get("style", {}), dict):
            return {**raw, "style": {"position": "bottom", **raw.get("style", {})}}
        return raw


class Meta(_Part):
    """The draft's `m`."""

    title: str = ""
    width: int = Field(default=1920, ge=16, le=MAX_SIDE)
    height: int = Field(default=1080, ge=16, le=MAX_SIDE)
    fps: float = Field(default=_DEFAULT_FPS, ge=1, le=MAX_FPS)


class Draft(_Part):
    """A validated timeline; video tracks from the lowest to the one on top."""

    d: float = Field(gt=0, le=MAX_MS)
    m: Meta = Meta()
    video: tuple[tuple[VideoSegment, ...], ...] = ()
    audio: tuple[AudioSegment, ...] = ()
    text: tuple[TextSegment, ...] = ()


_NAMES = {TrackType.VIDEO: "video", TrackType.AUDIO: "audio", TrackType.TEXT: "text"}


def read_draft(raw: Any) -> Draft:
    """Validate a draft.

    Raises:
        RenderError: With code bad_draft and a sentence that says which segment is wrong, and how.
    """
    if not isinstance(raw, dict) or not isinstance(raw.get("t", []), list):
        raise _bad("The draft is not a timeline: it needs `d` and a list of tracks in `t`.")
    video: list[tuple[VideoSegment, ...]] = []
    audio: list[AudioSegment] = []
    text: list[TextSegment] = []
    for track in raw.get("t", []):
        if not isinstance(track, dict) or not isinstance(track.get("sg", []), list):
            raise _bad("A track of the draft is not an object with a list of segments in `sg`.")
        segments = track.get("sg", [])
        match track.get("tt"):
            case TrackType.VIDEO:
                video.append(tuple(sorted(_read(VideoSegment, TrackType.VIDEO, segments), key=_start)))
            case TrackType.AUDIO:
                audio += _read(AudioSegment, TrackType.AUDIO, segments)
            case TrackType.TEXT:
                text += _read(TextSegment, TrackType.TEXT, segments)
    try:
        draft = Draft(d=raw.get("d", 0), m=Meta.model_validate(raw.get("m") or {}))
    except ValidationError as error:
        raise _bad(f"The draft cannot be rendered: {_first(error)}.") from error
    return draft.model_copy(
        update={"video": tuple(_with_clocks(video)), "audio": tuple(audio), "text": tuple(text)}
    )


def _with_clocks(tracks: list[tuple[VideoSegment, ...]]) -> list[tuple[VideoSegment, ...]]:
    """Parts of one scene that was cut share one clock: the camera goes on where the part before left it."""
    lengths: dict[str, float] = {}
    scenes = [segment for track in tracks for segment in track if segment.scene is not None]
    for segment in scenes:
        end = segment.src_in + segment.d * segment.speed
        lengths[_scene(segment)] = max(lengths.get(_scene(segment), 0.0), end)
    return [
        tuple(segment.model_copy(update={"scene_ms": lengths.get(_scene(segment), 0.0)}) for segment in track)
        for track in tracks
    ]


def _scene(segment: VideoSegment) -> str:
    return segment.scene.model_dump_json() if segment.scene is not None else ""


def _read(model: type[SegmentT], kind: TrackType, segments: list[Any]) -> list[SegmentT]:
    read: list[SegmentT] = []
    for number, segment in enumerate(segments, 1):
        try:
            read.append(model.model_validate(segment))
        except ValidationError as error:
            raise _bad(
                f"Segment {number} of the {_NAMES[kind]} track cannot be rendered: {_first(error)}."
            ) from error
    return read


def _start(segment: Segment) -> float:
    return segment.st


def _first(error: ValidationError) -> str:
    problem = error.errors(include_url=False, include_input=False)[0]
    where = ".".join(str(part) for part in problem["loc"])
    message = problem["msg"].removeprefix("Value error, ")
    message = message[:1].lower() + message[1:]
    return f"`{where}`: {message}" if where else message


def _bad(message: str) -> RenderError:
    return RenderError("bad_draft", message, "Change the timeline and render again.")
