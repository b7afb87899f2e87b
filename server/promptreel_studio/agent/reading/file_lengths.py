"""How long each of the user's own files is shown: "each picture 4 seconds", "the first 3 seconds of beach.mp4"."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, SECONDS, Duration, duration_of
from promptreel_studio.agent.reading.file_names import name_of
from promptreel_studio.agent.reading.file_pieces import (
    CLIP_EDGE,
    JOIN,
    OF_EACH,
    ONLY_RANGE,
    PICTURE_BEHIND,
    PICTURES,
    WHOLE,
    Piece,
    between,
    edge_of,
    of_join,
    piece_of_file,
)
from promptreel_studio.agent.reading.files_of_each import files_of_each
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_CLIPS = r"(?:clips?|videos?|files?|shots?|ones?|片段|视频|素材)"
_A_CLIP = re.compile(rf"\b(?:{_CLIPS}|footage|movie)\b|片段|视频|素材")
_PER_PICTURE = re.compile(
    rf"\b(?:each|every|per)(?: (?:of the|single|one of the))? {PICTURES}\b|每(?:一)?(?:张|幅)|{PICTURES}(?:每|各)"
)
_PICTURE_BEFORE = re.compile(
    rf"{PICTURES}(?: (?:on screen|shown|displayed|should|will|to|lasts?|lasting|stays?|be|for|at|each|is|are|up))* *$"
)
_A_PICTURE = re.compile(
    rf"(?:\b(?:the|my|both|all|these|those|two|three|show|with)\b[^,;.]*)?(?<![a-z]){PICTURES}(?![a-z])"
)
_WHOLE_BEFORE = re.compile(
    r"\b(?:total|in all|altogether|overall|whole thing|entire video|in|within|under|of|is|be|long)(?: (?:of|about|around|exactly|is))?:? $"
    r"|(?:总共|一共|总长|总时长|全长|时长|共)\D{0,2}$"
)
_S = rf"(?: ?{SECONDS})?"
_ITS = r"(?:the |my )?"
_LASTS = r"(?: (?:for|at|is|to be|on screen|shown|stays?|lasts?|only|with))*[ :]"
_PHOTO_LENGTH = rf"(?:{_ITS}{PICTURES}{_LASTS}(?P<photo>{NUMBER}){_S}|(?P<photo_before>{NUMBER}){_S} (?:for )?{_ITS}{PICTURES})"
_CLIP_LENGTH = rf"(?:{_ITS}{_CLIPS}{_LASTS}(?P<clip>{NUMBER}){_S}|(?P<clip_before>{NUMBER}){_S} (?:for )?{_ITS}{_CLIPS})(?![\w.])"
_BESIDE = r"(?: ?, ?| ?; ?| (?:and|but|to|a|while) | )+"
_PHOTO_THEN_CLIP = re.compile(rf"(?<![\w.]){_PHOTO_LENGTH}{_BESIDE}{_CLIP_LENGTH}")
_CLIP_THEN_PHOTO = re.compile(rf"(?<![\w.]){_CLIP_LENGTH}{_BESIDE}{_PHOTO_LENGTH}(?![\w.])")
_OF_FILM = ("aspect", "music_noun", "silence", "title_noun", "filter")
_SHORTEST_NAME = 3
_FILM = re.compile(r"\b(?:video|film|movie|slide ?show|reel|montage)\b|视频|短片|影片|幻灯")
_PIECE = re.compile(r"[,;，；、。\n]|\.(?!\w)|(?<!\w)(?:and|then|plus|followed by)(?!\w)|然后|接着|再|和")


_LISTED = re.compile(r"\.[a-z]\w{2,3}(?: ?, ?| and | ?& ?|, and )")


@dataclass(slots=True)
class FileLengths:
    """How long files are shown; what was not said is None or missing.

    Attributes:
        each: Of every file, ms.
        pictures: The same of every picture.
        named: What is shown of a file, by the file's id.
        rows: What is shown of each file in its turn, where the message tells them one after the other.
    """

    each: int | None = None
    pictures: int | None = None
    named: dict[str, Piece] = field(default_factory=dict)
    rows: tuple[Piece | None, ...] = ()

    def of(self, asset: AssetInfo, turn: int) -> Piece | None:
        """What was said of the file that comes in this turn, from 0, or of all files of its kind."""
        if self.rows:
            return self.rows[turn]
        if asset.id in self.named:
            return self.named[asset.id]
        length = (self.pictures if asset.file_type == "image" else None) or self.each
        return Piece(length) if length else None


def take_file_lengths(words: Reading, files: Sequence[AssetInfo]) -> tuple[Reading, FileLengths]:
    """Read the lengths of files out of a prompt: the prompt without them, and the lengths.

    Args:
        words: The prompt.
        files: What is to be shown.
    """
    found = FileLengths()
    cut: list[tuple[int, int]] = []
    text, names = words.folded, [asset.filename.lower() for asset in files]
    _of_photo_and_clip(text, files, found, cut)
    for asset, name in zip(files, names, strict=True):
        for at in (hit.start() for hit in re.finditer(re.escape(name), text)):
            piece = piece_of_file(text, at, at + len(name))
            if piece and not any(a < piece[1][1] and piece[1][0] < b for a, b in cut[:1] if found.pictures):
                found.named[asset.id], span = piece
                cut.append(span)
    _of_bare_names(text, files, found, cut)
    _of_only_clip(text, files, found, cut)
    _of_only_range(text, files, found, cut)
    _without_whole(text, files, found, cut)
    for low, high in _pieces(text):
        for hit in DURATION.finditer(text, low, high):
            length = duration_of(hit)
            of_other = JOIN.search(text, low, hit.start()) or of_join(text, hit.end())
            if of_other or any(a < length.end and length.start < b for a, b in cut):
                continue
            if OF_EACH.search(text, low, high) and (ids := files_of_each(text, length.start, files)):
                found.named |= {name: Piece(length.ms) for name in ids if name not in found.named}
                cut.append((length.start, high))
            elif span := _of_kind(text, length, (low, high), found):
                cut.append(span)
    original = words.original
    for start, end in sorted(set(cut), reverse=True):  # Two files may have the same name.
        original = original[:start].rstrip(" ,，、") + " " + original[end:].lstrip(" ")
    return Reading(original, words.quotes), found


def _pieces(text: str) -> list[tuple[int, int]]:
    edges = [0, *(edge for hit in _PIECE.finditer(text) for edge in hit.span()), len(text)]
    return list(zip(edges[::2], edges[1::2], strict=True))


def _of_bare_names(
    text: str, files: Sequence[AssetInfo], found: FileLengths, cut: list[tuple[int, int]]
) -> None:
    """ "sea.mp4 and dog.jpg: the first 5 seconds of sea, then dog for 3 seconds"."""
    for asset in files:
        stem = name_of(asset)
        if asset.id in found.named or len(stem) < _SHORTEST_NAME:
            continue
        for hit in re.finditer(rf"(?<![\w.-]){re.escape(stem)}(?![\w.-])", text):
            piece = piece_of_file(text, hit.start(), hit.end())
            if piece and not any(a < piece[1][1] and piece[1][0] < b for a, b in cut):
                found.named[asset.id] = piece[0]
                cut.append((min(hit.start(), piece[1][0]), max(hit.end(), piece[1][1])))
                break


def _of_only_clip(
    text: str, files: Sequence[AssetInfo], found: FileLengths, cut: list[tuple[int, int]]
) -> None:
    """ "Photos 2 seconds each, of the clip only the last 4 seconds": there is one clip that can be meant."""
    clips = [asset for asset in files if asset.file_type == "video"]
    if len(clips) != 1 or len(files) < 2 or clips[0].id in found.named:
        return
    for low, high in _pieces(text):
        edge = CLIP_EDGE.search(text, low, high)
        if (
            edge
            and _A_CLIP.search(text, low, high)
            and not any(a < edge.end() and edge.start() < b for a, b in cut)
        ):
            found.named[clips[0].id] = edge_of(edge)
            cut.append((low, high))
            return


def _of_only_range(
    text: str, files: Sequence[AssetInfo], found: FileLengths, cut: list[tuple[int, int]]
) -> None:
    """ "视频只要第10秒到第25秒", "only seconds 10 to 25": of the only file, which is a clip."""
    clips = [asset for asset in files if asset.file_type == "video"]
    hit = ONLY_RANGE.search(text) if len(clips) == 1 and clips[0].id not in found.named else None
    if hit and (piece := between(hit)) and not any(a < hit.end() and hit.start() < b for a, b in cut):
        found.named[clips[0].id] = piece
        cut.append(hit.span())


def _of_photo_and_clip(
    text: str, files: Sequence[AssetInfo], found: FileLengths, cut: list[tuple[int, int]]
) -> None:
    """ "The photo 4 seconds and the video 10": of one clip beside pictures, each kind has its own length."""
    clips = [asset for asset in files if asset.file_type == "video"]
    photos = [asset for asset in files if asset.file_type == "image"]
    if len(clips) != 1 or not photos or clips[0].id in found.named:
        return
    for pair in (_PHOTO_THEN_CLIP, _CLIP_THEN_PHOTO):
        hit = pair.search(text)
        if (
            hit
            and DURATION.search(hit.group())
            and not any(a < hit.end() and hit.start() < b for a, b in cut)
        ):
            for key in ("photo", "photo_before"):
                if hit[key]:
                    found.pictures = round(number_of(hit[key]) * 1000)
            for key in ("clip", "clip_before"):
                if hit[key]:
                    found.named[clips[0].id] = Piece(round(number_of(hit[key]) * 1000))
            cut.append(hit.span())
            return


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
        or PICTURE_BEHIND.match(text, length.end)
        or _PICTURE_BEFORE.search(text, low, length.start)
    ):
        found.pictures = length.ms
    elif OF_EACH.search(said):
        found.each = length.ms
    elif (
        _A_PICTURE.search(said)
        and not _FILM.search(said)
        and not WHOLE.match(text, length.end)
        and not _WHOLE_BEFORE.search(text, low, length.start)
    ):
        found.pictures = length.ms
    else:
        return None
    alone = not _FILM.search(said)
    start = low if alone and not re.search(r"\.[a-z]\w{2,3}\b", said) else length.start
    tail = re.compile(rf" ?(?:each|apiece|per|every)?(?: {PICTURES}| {_CLIPS})?").match(text, length.end)
    end = tail.end() if tail else length.end
    if start == low and not Reading(text[end:high]).tags(*_OF_FILM):
        return start, high
    return length.start, end  # Thai has no commas: "... 2 seconds vertical".
