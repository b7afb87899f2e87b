"""How long each of the user's own files is shown: "each picture 4 seconds", "the first 3 seconds of beach.mp4"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.durations import DURATION, SECONDS, Duration, duration_of
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_PICTURES = r"(?:photos?|fotos?|pictures?|images?|pics?|slides?|stills?|snaps?|照片|图片|图|相片)"
_CLIPS = r"(?:clips?|videos?|files?|shots?|ones?|片段|视频|素材)"
_OF_EACH = re.compile(
    r"\b(?:each|every|apiece|per|a piece|respectively)\b|\ball (?:of them|the|my)\b|每(?!秒)|各(?:自|放|显示|播放|持续)?"
)
_PER_PICTURE = re.compile(
    rf"\b(?:each|every|per)(?: (?:of the|single|one of the))? {_PICTURES}\b|每(?:一)?(?:张|幅)|{_PICTURES}(?:每|各)"
)
_PICTURE_BEFORE = re.compile(
    rf"{_PICTURES}(?: (?:on screen|shown|displayed|should|will|to|lasts?|lasting|stays?|be|for|at|each|is|are|up))* *$"
)
_PICTURE_BEHIND = re.compile(
    rf" ?(?:for|per|to|a|on|par|by)(?: (?:each|every|one|single|of|the|my))* ?{_PICTURES}\b"
)
_A_PICTURE = re.compile(
    rf"(?:\b(?:the|my|both|all|these|those|two|three|show|with)\b[^,;.]*)?(?<![a-z]){_PICTURES}(?![a-z])"
)
_WHOLE = re.compile(
    r"[ -]*(?:long )?(?:video|film|movie|clip|slide ?show|reel|short|montage|story|total|in all|in total|altogether|overall|long)\b"
    r"|的?(?:总|视频|短片|影片|幻灯|片子)"
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:total|in all|altogether|overall|whole thing|entire video|in|within|under|of|is|be|long)(?: (?:of|about|around|exactly|is))?:? $"
    r"|(?:总共|一共|总长|总时长|全长|时长|共)\D{0,2}$"
)
_FILM = re.compile(r"\b(?:video|film|movie|slide ?show|reel|montage)\b|视频|短片|影片|幻灯")
_EDGE = re.compile(
    rf"\b(?P<edge>first|opening|last|final|closing)(?: (?P<n>{NUMBER}))? ?{SECONDS} (?:of|from|in) (?:the |my )?$"
)
_HAN_EDGE = re.compile(rf"\s*的?\s*(?P<edge>前|头|开头|最后|后|末尾|结尾)(?:的)?(?P<n>{NUMBER})\s*秒钟?")
_CLOCK = r"(?:\d{1,2}:\d\d(?:\.\d+)?|\d{1,3}(?:\.\d+)?)"
_RANGE = re.compile(
    rf"[ ,:(]*的?(?:from |between |第)?(?P<a>{_CLOCK})(?: ?(?:s|sec|seconds?|秒))? ?(?:-|—|to|till|until|and|到|至) ?第?(?P<b>{_CLOCK})(?: ?(?:s\b|secs?\b|seconds?\b|秒)|(?![\w%]))\)?"
)
_BESIDE = re.compile(
    r"[ ,:(]*(?:(?:for|lasts?|lasting|shown|is|at|about|only|just|should|be|on screen|stays?|with|放|显示|播放|持续|展示|停留|用|只|on (?:an? )?(?:plain )?(?:white|black|dark|blank|plain)(?: background| screen)?)[ ]*)*$"
)
_BEFORE_NAME = re.compile(r"^ ?(?:of|from|的)(?: the| my)?(?: |$)|^的?$")
_JOIN = re.compile(
    r"\b(?:cross[- ]?fad|dissolv|transition|fad(?:e|ing)|wip(?:e|ing)|dip|blend|ease)|交叉|叠化|转场|过渡|淡[入出]"
)
"""A length of these is no file's."""
_TIED = re.compile(r"[- ]*(?:(?:long|of|in|with|a) )*的?")
_OF = re.compile(r" (?:of|from) |的")
_PIECE = re.compile(r"[,;，；、。\n]|\.(?!\w)|(?<!\w)(?:and|then|plus|followed by)(?!\w)|然后|接着|再|和")


_LISTED = re.compile(r"\.[a-z]\w{2,3}(?: ?, ?| and | ?& ?|, and )")


@dataclass(frozen=True, slots=True)
class Piece:
    """What of one file is shown, ms of the file.

    Attributes:
        length: How long.
        start: Where it begins.
        from_end: It is counted from the file's end.
    """

    length: int
    start: int = 0
    from_end: bool = False


@dataclass(slots=True)
class FileLengths:
    """How long files are shown; what was not said is None or missing.

    Attributes:
        each: Of every file, ms.
        pictures: Of every picture, ms.
        named: What is shown of a file, by the file's id.
    """

    each: int | None = None
    pictures: int | None = None
    named: dict[str, Piece] = field(default_factory=dict)

    def of(self, asset: AssetInfo) -> Piece | None:
        """What was said of one file, or of all files of its kind."""
        if asset.id in self.named:
            return self.named[asset.id]
        length = (self.pictures if asset.file_type == "image" else None) or self.each
        return Piece(length) if length else None


def take_file_lengths(words: Reading, files: Sequence[AssetInfo]) -> tuple[Reading, FileLengths]:
    """Read the lengths of files out of a prompt.

    Args:
        words: The prompt.
        files: What is to be shown.

    Returns:
        The prompt without them, and the lengths.
    """
    found = FileLengths()
    cut: list[tuple[int, int]] = []
    text = words.folded
    names = [asset.filename.lower() for asset in files]
    for asset, name in zip(files, names, strict=True):
        for at in (hit.start() for hit in re.finditer(re.escape(name), text)):
            if piece := _of_file(text, at, at + len(name)):
                found.named[asset.id], span = piece
                cut.append(span)
    _without_whole(text, files, found, cut)
    for low, high in _pieces(text):
        for hit in DURATION.finditer(text, low, high):
            length = duration_of(hit)
            if _JOIN.search(text, low, hit.start()) or _of_join(text, hit.end()):
                continue
            if any(a < length.end and length.start < b for a, b in cut):
                continue
            if span := _of_kind(text, length, (low, high), found):
                cut.append(span)
    original = words.original
    for start, end in sorted(set(cut), reverse=True):  # Two files may have the same name.
        original = original[:start].rstrip(" ,，、") + " " + original[end:].lstrip(" ")
    return Reading(original, words.quotes), found


def _pieces(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for hit in _PIECE.finditer(text) for edge in hit.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _of_file(text: str, at: int, end: int) -> tuple[Piece, tuple[int, int]] | None:
    """What a prompt says of one file: before its name ("the last 2 seconds of"), or behind it."""
    if edge := _EDGE.search(text, 0, at):
        seconds = number_of(edge["n"]) if edge["n"] else 1.0
        last = edge["edge"] in {"last", "final", "closing"}
        return Piece(round(seconds * 1000), from_end=last), (edge.start(), at)
    before = [hit for hit in DURATION.finditer(text, 0, at) if _BEFORE_NAME.match(text[hit.end() : at])]
    if before and not _WHOLE.match(text, before[-1].end()):
        return Piece(duration_of(before[-1]).ms), (before[-1].start(), at)
    if edge := _HAN_EDGE.match(text, end):
        last = edge["edge"] in {"最后", "后", "末尾", "结尾"}
        return Piece(round(number_of(edge["n"]) * 1000), from_end=last), (end, edge.end())
    if span := _RANGE.match(text, end):
        start, stop = _seconds(span["a"]), _seconds(span["b"])
        if stop > start:
            return Piece(round((stop - start) * 1000), round(start * 1000)), (end, span.end())
    hit = DURATION.search(text, end)
    if not hit or not _BESIDE.fullmatch(text[end : hit.start()]) or _of_join(text, hit.end()):
        return None
    if _OF_EACH.match(text, hit.end() + 1) or _OF_EACH.search(text, end, hit.start()):
        return None
    if _PICTURE_BEHIND.match(text, hit.end()) or _WHOLE.match(text, hit.end()) or _OF.match(text, hit.end()):
        return None
    closing = 1 if text[hit.end() : hit.end() + 1] == ")" else 0
    return Piece(duration_of(hit).ms), (end, hit.end() + closing)


def _without_whole(
    text: str, files: Sequence[AssetInfo], found: FileLengths, cut: list[tuple[int, int]]
) -> None:
    """ "Make a video with a.mp4 and b.mp4 for 10 seconds" is the length of the video, though it stands beside b.mp4."""
    if len(found.named) != 1 or len(files) < 2 or len(cut) != 1:
        return
    clip = next(asset for asset in files if asset.id in found.named)
    at = text.rfind(clip.filename.lower(), 0, cut[0][1])
    said = text[cut[0][0] : cut[0][1]]
    behind = at >= 0 and at + len(clip.filename) == cut[0][0] and re.match(r" (?:for|in|of)\b", said)
    if clip.file_type == "video" and behind and _FILM.search(text, 0, at) and len(_LISTED.findall(text[:at])):
        found.named.clear()
        cut.clear()


def _of_kind(
    text: str, length: Duration, piece: tuple[int, int], found: FileLengths
) -> tuple[int, int] | None:
    """Read a length of every picture or of every file; the span of its words, None for that of the whole."""
    low, high = piece
    said = text[low:high]
    if (
        _PER_PICTURE.search(said)
        or _PICTURE_BEHIND.match(text, length.end)
        or _PICTURE_BEFORE.search(text, low, length.start)
    ):
        found.pictures = length.ms
    elif _OF_EACH.search(said):
        found.each = length.ms
    elif (
        _A_PICTURE.search(said)
        and not _FILM.search(said)
        and not _WHOLE.match(text, length.end)
        and not _WHOLE_BEFORE.search(text, low, length.start)
    ):
        found.pictures = length.ms
    else:
        return None
    alone = not _FILM.search(said)
    start = low if alone and not re.search(r"\.[a-z]\w{2,3}\b", said) else length.start
    tail = re.compile(rf" ?(?:each|apiece|per|every)?(?: {_PICTURES}| {_CLIPS})?").match(text, length.end)
    return (start, high) if start == low else (length.start, tail.end() if tail else length.end)


def _of_join(text: str, at: int) -> bool:
    """Whether a length is followed by the transition that takes so long."""
    tied = _TIED.match(text, at)
    return bool(_JOIN.match(text, tied.end() if tied else at))


def _seconds(clock: str) -> float:
    minutes, _, seconds = clock.rpartition(":")
    return (int(minutes) if minutes else 0) * 60 + float(seconds)
