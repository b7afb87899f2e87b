"""Clips that are called by their file, their type or their shape."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.choose import without_logos
from promptreel_studio.agent.edits.shown import NOUN
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.file_names import counts, name_of
from promptreel_studio.agent.reading.text import TAKEN, Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_SHORT_NAME = 3
_SEVERAL = re.compile(r"\b(?:each|every|all|both)\b|每|所有|全部")
_WORD = re.compile(r"[^\W\d_]{3,}")
_COMMON = frozenset(["img", "dsc", "clip", "video", "photo", "image", "picture", "mov", "vid", "the", "new", "final", "music"])  # fmt: skip


def by_file(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """Clips by the names of their files, whole or by one telling word: where they are named, and which they are."""
    names = {asset.id: asset.filename.lower() for asset in work.assets}
    found: list[tuple[int, Segment]] = []
    words: list[tuple[re.Match[str], Segment]] = []
    several = bool(_SEVERAL.search(reading.text))
    shared = Counter(
        word
        for name in {names.get(clip.get("asset", ""), "") for clip in order}
        for word in set(_WORD.findall(name))
    )
    for clip in order:
        filename = names.get(clip.get("asset", ""), "")
        if span := _named_at(reading.text, filename):
            reading.take_span(*span)
            found.append((span[0], clip))
            continue
        told = [
            word
            for word in _WORD.findall(filename.rpartition(".")[0])
            if word not in _COMMON and not counts(word) and (several or shared[word] == 1)
        ]
        hits = (
            re.search(rf"(?<![a-z0-9]){re.escape(word)}(?![a-z0-9])(?: (?:{NOUN}))?", reading.text)
            for word in told
        )
        if hit := next(filter(None, hits), None):
            words.append((hit, clip))
    if not found and not words:
        words = _han_parts(reading, order, names)
    for hit, clip in words:
        if several or TAKEN not in reading.text[slice(*hit.span())]:
            reading.take_span(*hit.span())
            found.append((hit.start(), clip))
    return found


_HAN_RUN = re.compile(r"[\u3400-\u9fff]{2,}")
_HAN_NOUNS = {
    "照片",
    "图片",
    "视频",
    "片段",
    "镜头",
    "标题",
    "字幕",
    "音乐",
    "封面",
    "录像",
    "录音",
    "素材",
    "截图",
    "文件",
}


def _han_parts(
    reading: Reading, order: list[Segment], names: dict[str, str]
) -> list[tuple[re.Match[str], Segment]]:
    """Clips by a part of a Chinese name that no other has: "蛋糕那段" for 生日蛋糕.mp4."""
    stems = {id(clip): names.get(clip.get("asset", ""), "").rpartition(".")[0] for clip in order}
    found: list[tuple[re.Match[str], Segment]] = []
    for clip in order:
        stem = stems[id(clip)]
        others = [name for name in stems.values() if name != stem]
        parts = {
            run[low:high]
            for run in _HAN_RUN.findall(stem)
            for low in range(len(run))
            for high in range(low + 2, len(run) + 1)
        }
        for part in sorted(parts, key=len, reverse=True):
            if part in _HAN_NOUNS or any(part in name for name in others):
                continue
            hit = re.search(
                rf"(?:(?<![\u3400-\u9fff])|(?<=[把将给让在对和跟到]))(?:那[段个张]|这[段个张])?{part}(?:的?(?:那|这)一?(?:段|个|张|幕)|的?(?:视频|照片|图片|片段|镜头))?",
                reading.text,
            )
            if hit is not None:
                found.append((hit, clip))
                break
    return found


def _named_at(text: str, filename: str) -> tuple[int, int] | None:
    """Where a file is named, with its ending or without."""
    for name in (filename, filename.rpartition(".")[0]):
        if (
            len(name) > _SHORT_NAME
            and not counts(name)
            and (hit := re.search(rf"(?<![a-z0-9]){re.escape(name)}(?![a-z0-9])(?: {NOUN}\b)?", text))
        ):
            return hit.span()
    return None


_PICTURE = re.compile(r"\b(?:the |my )(?:picture|pic)(?P<many>s)?\b")


_TYPES = (
    ("image", re.compile(r"\b(?:the |my )?(?:photo|image|still)(?P<many>s)?\b|照片|图片")),
    ("image", _PICTURE),
    (
        "video",
        re.compile(
            r"\b(?:the |my )(?:video clip|clip|footage|recording)(?P<many>s)?\b|视频素材|录像|视频那(?:一)?[段个](?:片段)?|那(?:一)?段视频|视频片段"
        ),
    ),
)


def by_type(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The photo" among clips, "the clip" among photos; nothing where all are of one type."""
    types = {asset.id: asset.file_type for asset in work.assets}
    for file_type, pattern in _TYPES:
        found = [clip for clip in order if types.get(clip.get("asset", "")) == file_type]
        if not found or len(found) == len(order):
            continue
        if (hit := reading.search(pattern)) and (
            len(found) == 1 or hit["many"] or _bare_han(reading.text, hit)
        ):
            reading.take_span(*hit.span())
            return [(hit.start(), clip) for clip in found]
    return []


def _bare_han(text: str, hit: re.Match[str]) -> bool:
    """Chinese has no plural: "照片" alone is all of them, "那张照片" is one."""
    return hit.group() > "\u3000" and not re.search(r"[这那一第\d][^,，。]{0,2}$|的$", text[: hit.start()])


def refuse_unplaced(work: Work, reading: Reading) -> None:
    """Refuse a change of "the photo" while no photo is on the timeline, rather than change all clips.

    Raises:
        Problem: It names a type of upload of which there are some, but none on the timeline.
    """
    on_timeline = {s.get("asset") for s in [*drafts.clips(work.draft), *drafts.overlays(work.draft)]}
    # "The beach" may be the drawn one, although beach.mp4 was uploaded as well.
    drawn = {tag.concept for tag in reading.tags("kind")} & set(map(kind_of, drafts.clips(work.draft)))
    for asset in work.assets:
        stem = name_of(asset)
        fresh = asset.id not in on_timeline and asset.file_type != "audio" and len(stem) > _SHORT_NAME
        if fresh and not drawn and re.search(rf"(?<!\w){re.escape(stem)}(?!\w)", reading.text):
            raise Problem("uploads.not_placed", name=asset.filename)
    for file_type, pattern in _TYPES:
        if pattern is _PICTURE:
            continue  # "the picture" is what is seen
        alike = [asset for asset in without_logos(work.assets) if asset.file_type == file_type]
        if alike and not on_timeline & {asset.id for asset in alike} and reading.search(pattern):
            raise Problem("uploads.not_placed", name=alike[0].filename)


def photo(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The photo" beside clips that are called by their files ("between beach and dinner")."""
    types = {asset.id: asset.file_type for asset in work.assets}
    photos = [clip for clip in order if types.get(clip.get("asset", "")) == "image"]
    hit = reading.search(_TYPES[0][1]) if len(photos) == 1 < len(order) else None
    if hit is None:
        return []
    reading.take_span(*hit.span())
    return [(hit.start(), photos[0])]


_SHAPES = (
    (
        re.compile(
            r"\b(?:the |my )?(?:vertical|portrait|upright|tall) (?:video |clip|shot|photo|picture|one|footage)s?(?:'s)?\b|竖(?:屏|版|的|着的)(?:那)?(?:个|段|张)?(?:视频|片段|照片)"
        ),
        lambda w, h: h > w,
    ),
    (
        re.compile(
            r"\b(?:the |my )?(?:horizontal|landscape|wide) (?:video |clip|shot|photo|picture|one|footage)s?(?:'s)?\b|横(?:屏|版|的|着的)(?:那)?(?:个|段|张)?(?:视频|片段|照片)"
        ),
        lambda w, h: w > h,
    ),
)


def by_shape(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The vertical clip" among wide ones."""
    sizes = {asset.id: (asset.width or 0, asset.height or 0) for asset in work.assets}
    for pattern, fits in _SHAPES:
        found = [clip for clip in order if fits(*sizes.get(clip.get("asset", ""), (0, 0)))]
        if found and len(found) < len(order) and (hit := reading.take(pattern)):
            return [(hit.start(), clip) for clip in found]
    return []


def kind_of(clip: Segment) -> str:
    """The kind of scene that a clip shows; empty for a file."""
    scene = clip.get("scene")
    return str(scene.get("kind")) if isinstance(scene, dict) else ""
