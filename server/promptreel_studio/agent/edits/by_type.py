"""Clips by their place among those of their type: "the second photo", "both videos"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.numbers import number_of

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]

ORDINALS = {
    "first": 0, "1st": 0, "opening": 0, "second": 1, "2nd": 1, "third": 2, "3rd": 2, "fourth": 3, "4th": 3,
    "fifth": 4, "5th": 4, "sixth": 5, "6th": 5, "seventh": 6, "7th": 6, "eighth": 7, "8th": 7, "ninth": 8, "9th": 8,
    "tenth": 9, "10th": 9, "eleventh": 10, "11th": 10, "twelfth": 11, "12th": 11, "last": -1, "final": -1, "closing": -1,
}  # fmt: skip
_COUNTS = {"two": 2, "both": 2, "两": 2, "二": 2, "three": 3, "三": 3, "四": 4}
ORD = "|".join(ORDINALS)
_PHOTO_ORD = re.compile(
    rf"\b(?:the |my )?(?P<ord>{ORD}) (?:[\w-]+ )?(?:photo|picture|image|pic)\b|第(?P<han>[一二三四五六\d])(?:张|幅)(?:照片|图片|图)?|最后(?:面)?的?(?:那|这)?一?(?:张|幅)(?:照片|图片|相片|图)"
)
_VIDEO_ORD = re.compile(
    rf"\b(?:the |my )?(?P<ord>{ORD}) (?:[\w-]+ )?(?:video|movie)(?: clip)?\b|第(?P<han>[一二三四五六\d])(?:个|段|条)(?:视频|录像)(?!片段)|最后(?:面)?的?(?:那|这)?一?(?:个|段|条)(?:视频|录像)(?!片段)"
)
_REAL_PHOTO = re.compile(r"photo|照片|图片")
_BOTH_PHOTOS = re.compile(
    rf"\b(?:the |my )?(?P<a>{ORD})(?: and| with| &| to|,) (?:the )?(?P<b>{ORD}) (?:clip )?(?:photo|picture|image|pic)s?\b"
)
_COUNTED = re.compile(
    r"\b(?:both|all|the two|the three|two|all two|all three)(?: of)?(?: (?:the|my|our))? (?P<en>video clips|videos|photos|pictures|images|pics)\b|(?:这|那)?(?<!第)[两二三四](?:个|段|张)(?P<han>视频|照片|图片|图)"
)
_AT_AN_END = re.compile(
    r"\b(?:the |my )?(?:first|last|final) (?P<n>two|three|four|[2-4]) (?P<en>videos|photos|pictures|images|pics)\b|(?P<han_end>前|最后)(?P<han_n>[两二三四2-4])(?:个|段|张)(?P<han>视频|照片|图片)(?!片段)"
)
_PHOTO = re.compile(r"photo|picture|image|照片|图片|图")


def _refuse_photo(work: Work, reading: Reading) -> None:
    """Refuse "the first photo" where only videos are shown: it is none of these.

    Raises:
        Problem: A photo is counted.
    """
    hit = reading.search(_PHOTO_ORD)
    if hit is None or not _REAL_PHOTO.search(hit.group()):
        return
    left = [asset for asset in work.assets if asset.file_type == "image"]
    if left:
        raise Problem("uploads.not_placed", name=left[0].filename)
    raise Problem("unclear.part", wanted=[reading.original[slice(*hit.span())].strip()])


def among_their_type(work: Work, reading: Reading, order: list[Segment]) -> list[tuple[int, Segment]]:
    """ "The second photo" among clips is the second of the photos, "the second video" among photos that of the videos."""
    types = {asset.id: asset.file_type for asset in work.assets}
    photos = [clip for clip in order if types.get(clip.get("asset", "")) == "image"]
    videos = [clip for clip in order if types.get(clip.get("asset", "")) == "video"]
    if not photos and all(clip.get("asset", "") in types for clip in order):
        _refuse_photo(work, reading)
    if not photos or len(photos) == len(order):
        return []
    found: list[tuple[int, Segment]] = []
    if both := reading.take(_BOTH_PHOTOS):
        found += [(both.start(name), clip_at(photos, ORDINALS[both[name]])) for name in ("a", "b")]
    # Beside drawn shots "the second video" may be any clip.
    for pattern, alike in ((_PHOTO_ORD, photos), (_VIDEO_ORD, videos)):
        while len(photos) + len(videos) == len(order) or alike is photos:
            hit = reading.take(pattern)
            if hit is None:
                break
            index = round(number_of(hit["han"])) - 1 if hit["han"] else ORDINALS.get(hit["ord"] or "", -1)
            found.append((hit.start(), clip_at(alike, index)))
    return found


_VIDEOS = re.compile(r"\b(?:each|every|all(?: of)?(?: the| my| your)?) (?:video|movie)s?(?: clips?)?\b")


def of_type(work: Work, order: list[Segment], said: str) -> list[Segment]:
    """ "Every photo" among clips and photos; nothing where all are of one type."""
    wanted = "image" if _PHOTO.search(said) else "video" if _VIDEOS.search(said) else None
    if wanted is None:
        return []
    types = {asset.id: asset.file_type for asset in work.assets}
    alike = [clip for clip in order if types.get(clip.get("asset", "")) == wanted]
    return alike if len(alike) < len(order) else []


def clip_at(order: list[Segment], index: int) -> Segment:
    """The clip of that place; negative places are counted from the end.

    Raises:
        Problem: There are not so many clips.
    """
    if not -len(order) <= index < len(order):
        raise Problem("clip.missing", number=index + 1, count=len(order))
    return order[index]


def counted(work: Work, reading: Reading, order: list[Segment]) -> tuple[int, list[Segment]] | None:
    """Take "both videos" among photos: where it stands, and the clips of that type, if there are as many."""
    types = {asset.id: asset.file_type for asset in work.assets}
    if (ends := reading.search(_AT_AN_END)) is not None:
        wanted = "video" if (ends["en"] or ends["han"]) in {"videos", "视频"} else "image"
        alike = [clip for clip in order if types.get(clip.get("asset", "")) == wanted]
        count = round(number_of(ends["n"] or ends["han_n"]))
        if count <= len(alike) < len(order):
            reading.take_span(*ends.span())
            first = "first" in ends.group() or ends["han_end"] == "前"
            return ends.start(), alike[:count] if first else alike[-count:]
    hit = reading.search(_COUNTED)
    if hit is None:
        return None
    wanted = "video" if (hit["en"] or hit["han"]) in {"video clips", "videos", "视频"} else "image"
    alike = [clip for clip in order if types.get(clip.get("asset", "")) == wanted]
    said = re.search("|".join(_COUNTS), hit.group())
    if len(alike) != (_COUNTS[said.group()] if said else len(alike)) or not 0 < len(alike) < len(order):
        return None
    reading.take_span(*hit.span())
    return hit.start(), alike
