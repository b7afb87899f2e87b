"""The segments that generating and editing both make, and the rules they share."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.fit import SUITABLE_MUSIC

if TYPE_CHECKING:
    from promptreel_studio.agent.models import AssetInfo, Draft
    from promptreel_studio.agent.reading.times import When
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Note, Speaker

TITLE_MS = 3_000
FADE_MS = 400
FADE_OUT_MS = 1_500
DEFAULT_VOLUME = 0.8
DUCKED = 0.7
"""How far music steps back under speech."""
DUCKED_FOR = "duck_for"
"""Key of music that steps back only because a voice was added."""
CUE = "cue"
"""Key of what is said of a text that it is one of several that were added together, such as those of a file."""
BESIDE = "beside_title"
"""Key in the `m` of a text that was not called a title although there was one."""
LONGEST_TEXT = 200
MOST_TITLES = 20
POSITIONS = ("top", "center", "bottom", "top-left", "top-right", "bottom-left", "bottom-right", "lower-third")
_TITLE_LOOK = {"color": "#ffffff", "size": "large", "position": "center", "weight": "bold"}
_CAPTION_LOOK = {"color": "#ffffff", "size": "medium", "position": "bottom", "weight": "regular"}


class Problem(Exception):
    """A wish that cannot be met: nothing of its clause is applied, the note says why."""

    def __init__(self, key: str, **values: Any) -> None:
        super().__init__(key)
        self.note: Note = (key, values)


def fade_music(segment: dict[str, Any], fade_in: int | None, fade_out: int | None) -> None:
    """Let music come and go as was wished, ms; None leaves it as it is."""
    for name, wished in (("fade_in", fade_in), ("fade_out", fade_out)):
        if wished is not None:
            segment[name] = min(wished, drafts.length_of(segment) // 2)


def music_segment(draft: Draft, style: str, seed: int, volume: float, speaker: Speaker) -> dict[str, Any]:
    """Composed music under the whole timeline."""
    total = drafts.total_of(draft)
    return {
        "id": drafts.new_id(draft, seed),
        "st": 0,
        "d": total,
        "m": {"title": speaker.name("style", style)},
        "music": {"style": style, "seed": seed},
        "vol": round(volume, 3),
        "fade_in": 0,
        "fade_out": min(FADE_OUT_MS, total // 4),
    }


def suitable_music(draft: Draft) -> str:
    """The style that suits the first scene."""
    for segment in drafts.clips(draft):
        scene = segment.get("scene")
        if isinstance(scene, dict):
            return SUITABLE_MUSIC.get(str(scene.get("kind")), "ambient")
    return "acoustic"


def fit_title(
    when: When | None, total: int, current: tuple[int, int] | None = None
) -> tuple[tuple[int, int], bool]:
    """A title's span inside the timeline, and whether it had to be cut.

    Raises:
        Problem: It would begin after the end, or end before it begins.
    """
    if when is None:
        return (current or (0, min(TITLE_MS, total))), False
    start, end = when.resolve(total, TITLE_MS, current)
    plain = when.anchor is None and when.start is None and when.end is None
    if plain and current and current[1] == total < end:
        start, end = (
            max(0, total - (end - start)),
            total,
        )  # What closes the video and lasts longer begins earlier.
    if start < 0 or end <= start:
        raise Problem("title.backwards", span=(start, end))
    if start >= total:
        raise Problem("title.outside", start=start, total=total)
    return (start, min(end, total)), end > total and (when.end is not None or when.length is not None)


def title_segment(
    draft: Draft,
    text: str,
    span: tuple[int, int],
    wish: TitleWish,
    seed: int,
    speaker: Speaker,
    *,
    most: int = MOST_TITLES,
    fixed: bool = False,
) -> dict[str, Any]:
    """A title; where nothing was said it is large, white and in a free place (not so when `fixed`)."""
    check_text(text)
    role = "caption" if wish.named == "caption" else "title"
    if sum(is_caption(s) == (role == "caption") for s in drafts.segments(draft, drafts.TEXT)) >= most:
        raise Problem("title.too_many", most=most)
    look = dict(_CAPTION_LOOK if wish.named == "caption" else _TITLE_LOOK)
    said = wish.look.style()
    check_look(said)
    look |= {key: value for key, value in said.items() if value not in {"larger", "smaller", "other"}}
    if "position" not in said and not fixed:
        look["position"] = _free_place(draft, span, look["position"])
    if said.get("size") in {"larger", "smaller"}:
        look["size"] = "large" if said["size"] == "larger" else "small"
    length = span[1] - span[0]
    return {
        "id": drafts.new_id(draft, seed),
        "st": span[0],
        "d": length,
        "m": {"title": speaker.name("text", "caption" if wish.named == "caption" else "title")},
        "txt": text,
        "style": look,
        **({"role": role} if role == "caption" else {}),
        "fade_in": min(wish.fade_in if wish.fade_in is not None else FADE_MS, length // 2),
        "fade_out": min(wish.fade_out if wish.fade_out is not None else FADE_MS, length // 2),
    }


def role_of(segment: dict[str, Any]) -> str:
    """ "title" or "caption"; what was written beside a title without being called one counts as a caption."""
    return "caption" if is_caption(segment) or drafts.meta(segment).get(BESIDE) else "title"


def is_caption(segment: dict[str, Any]) -> bool:
    """Whether a text looks like a caption."""
    return segment.get("role") == "caption"


def check_text(text: str) -> None:
    """Refuse an empty or endless text."""
    if not text:
        raise Problem("title.no_text")
    if len(text) > LONGEST_TEXT:
        raise Problem("title.too_long", length=len(text), most=LONGEST_TEXT)


def check_look(said: dict[str, str]) -> None:
    """Refuse a place that titles cannot take."""
    if (place := said.get("position")) and place not in POSITIONS:
        raise Problem("title.place", wanted=place)


def _free_place(draft: Draft, span: tuple[int, int], wanted: str) -> str:
    """The wanted place, or another if a title is shown there at the same time."""
    taken = {
        other["style"].get("position")
        for other in drafts.segments(draft, drafts.TEXT)
        if isinstance(other.get("style"), dict)
        and drafts.start_of(other) < span[1]
        and span[0] < drafts.end_of(other)
    }
    return next((place for place in (wanted, "bottom", "top", "center") if place not in taken), wanted)


def own_length(asset: AssetInfo) -> int | None:
    """How long an uploaded file can play, ms; None for a picture, and for one that moves in a loop."""
    return None if asset.file_type == "image" or asset.begins_again else asset.duration_ms


def lay_recording(draft: Draft, asset: AssetInfo, *, start: int, volume: float, role: str, seed: int) -> int:
    """Put an uploaded sound on the timeline beside what is there, from `start` ms on; returns its length, ms.

    Raises:
        Problem: The video ends before it would begin.
    """
    total = drafts.total_of(draft)
    if not 0 <= start < total:
        raise Problem("title.outside", start=start, total=total)
    length = min(asset.duration_ms or total - start, total - start)
    segment = {
        "id": drafts.new_id(draft, seed), "st": start, "d": length, "m": {"title": asset.filename},
        "asset": asset.id, "src_in": 0, "vol": volume, "fade_in": 0, "fade_out": 0, "role": role,
    }  # fmt: skip
    drafts.add_segment(draft, drafts.AUDIO, segment)
    return length
