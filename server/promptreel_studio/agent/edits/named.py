"""Clips that are called by their file, their type, their shape or their subject."""

from __future__ import annotations

import re
from collections import Counter
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.choose import without_logos
from promptreel_studio.agent.edits.described import NOUN, by_look, by_meaning, by_own_number, by_shown
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.file_names import counts, name_of
from promptreel_studio.agent.reading.text import TAKEN, Reading, fold

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.vocabulary import Tag

Segment = dict[str, Any]
_SHORT_NAME = 3
_CLOUDS = re.compile(
    rf"\b(?:the |that )?clouds? {NOUN}\b|\b(?:in|of|on|over) the clouds\b|云(?:彩|朵)?(?:的|那)(?:那|这)?(?:一)?(?:个|段|幕)?(?:镜头|片段|场景|画面)?"
)
_SEVERAL = re.compile(r"\b(?:each|every|all|both)\b|每|所有|全部")


_WORD = re.compile(r"[^\W\d_]{3,}")


def clips_named(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """Clips by their file ("beach.mp4", "the beach clip") or by their drawn subject ("the ocean")."""
    if len(order) < 2:
        return []
    found = (
        _by_file(work, reading, order)
        or by_own_number(work, reading, order)
        or _by_type(work, reading, order)
        or _by_shape(work, reading, order)
        or _by_card(reading, order)
        or _by_time(reading, order)
    )
    found += [one for one in _photo(work, reading, order) if all(one[1] is not clip for _, clip in found)]
    found = found or by_meaning(work, reading, order) or by_look(reading, order)
    for tag in reading.tags("beyond"):
        # What could not be drawn was drawn as its nearest; people go on calling it what they asked for.
        alike = [c for c in order if _kind(c) == tag.concept and _asked_for(c, tag, reading)]
        if len(alike) == 1 and not reading.tags("kind", within=(tag.start, tag.end)):
            reading.take_span(tag.start, tag.end)
            found.append((tag.start, alike[0]))
    found += _clouds(reading, order)
    kinds = {tag.concept for tag in reading.tags("kind")}
    found += [] if kinds & set(map(_kind, order)) else by_shown(reading, order)
    for tag in reading.tags("kind"):
        clip = next(iter(_of_kind(reading, tag, order)), None)
        if clip is not None:
            found.append((tag.start, clip))
    return found


def _of_kind(reading: Reading, tag: Tag, order: list[Segment]) -> list[Segment]:
    """The clips that a drawn subject may mean: a river and a waterfall are one scene, told apart by their version."""
    alike = [clip for clip in order if _kind(clip) == tag.concept]
    said = {one.concept for one in reading.tags("variant", within=(tag.start, tag.end))}
    return [clip for clip in alike if clip["scene"].get("variant") in said] or alike


def _clouds(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The clouds" and "云的镜头", which are also a weather, where a sea of clouds is drawn."""
    clip = next((c for c in order if _kind(c) == "clouds"), None)
    hit = reading.search(_CLOUDS) if clip is not None else None
    if clip is None or hit is None or reading.tags("kind", within=hit.span()):
        return []
    reading.take_span(*hit.span())
    return [(hit.start(), clip)]


def _by_file(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
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
    for hit, clip in words:
        if several or TAKEN not in reading.text[slice(*hit.span())]:
            reading.take_span(*hit.span())
            found.append((hit.start(), clip))
    return found


_CARD = re.compile(
    r"\b(?:the |my |that |this )(?:(?P<nth>first|last|final|title|opening|closing|end|text) )?(?:card|slide)\b|(?P<han>最后|结尾|片尾|开头|片头|第一)?的?(?:那|这)?一?张?(?:卡片|字卡)"
)
_FIRST = {"first", "title", "opening", "开头", "片头", "第一"}


def _by_card(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The card" among pictures: the only one, or the first or last where that was said."""
    cards = [clip for clip in order if _kind(clip) == "words"]
    hit = reading.search(_CARD) if cards and len(cards) < len(order) else None
    if hit is None:
        return []
    said = hit["nth"] or hit["han"]
    if len(cards) > 1 and said is None:
        return []
    reading.take_span(*hit.span())
    return [(hit.start(), cards[0 if said in _FIRST else -1])]


_SHOT = re.compile(
    r"\s*(?:village|shot|scene|clip|part|one)\b|\s*(?:的)?(?:那|这)?(?:一)?(?:段|个镜头|镜头|个场景|场景|片段)"
)


def _by_time(reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The sunrise shot", "日出那段": by the time of day, where not all clips have it."""
    for tag in reading.tags("time"):
        hit = _SHOT.match(reading.text, tag.end)
        found = [clip for clip in order if _time(clip) == tag.concept]
        if hit is None or not found or len(found) == len(order):
            continue
        reading.take_span(tag.start, hit.end())
        return [(tag.start, clip) for clip in found]
    return []


def _time(clip: Segment) -> object:
    scene = clip.get("scene")
    return scene.get("time") if isinstance(scene, dict) else None


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
    ("video", re.compile(r"\b(?:the |my )(?:video clip|clip|footage|recording)(?P<many>s)?\b|视频素材|录像")),
)


def _by_type(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
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
    drawn = {tag.concept for tag in reading.tags("kind")} & set(map(_kind, drafts.clips(work.draft)))
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


def _photo(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
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


def _by_shape(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The vertical clip" among wide ones."""
    sizes = {asset.id: (asset.width or 0, asset.height or 0) for asset in work.assets}
    for pattern, fits in _SHAPES:
        found = [clip for clip in order if fits(*sizes.get(clip.get("asset", ""), (0, 0)))]
        if found and len(found) < len(order) and (hit := reading.take(pattern)):
            return [(hit.start(), clip) for clip in found]
    return []


_COMMON = {
    "img",
    "dsc",
    "clip",
    "video",
    "photo",
    "image",
    "picture",
    "mov",
    "vid",
    "the",
    "new",
    "final",
    "music",
}


def _asked_for(clip: Segment, tag: Tag, reading: Reading) -> bool:
    """Whether a clip was drawn for what is named: a forest is a "campfire" only where one was asked for."""
    prompt = drafts.meta(clip).get("prompt")
    if not isinstance(prompt, str) or not prompt:
        return True
    said = reading.folded[tag.start : tag.end]
    return said in fold(prompt) or all(known.concept != tag.concept for known in Reading(prompt).tags("kind"))


def _kind(clip: Segment) -> str:
    scene = clip.get("scene")
    return str(scene.get("kind")) if isinstance(scene, dict) else ""
