"""How much of each of one's own files a new video shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.uploads import PHOTO_MS
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.file_pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.file_lengths import FileLengths
    from promptreel_studio.agent.replies import Note, Speaker

_AT_MOST = re.compile(
    r"(?:\b(?:under|below|less than|at (?:the )?most|max(?:imum)?(?: of)?\.?|(?:no|not|never) (?:be )?(?:longer|more) than|up to|within|shorter than|not (?:go )?over)|不(?:要)?超过|别超过|不超出|最多|最长|不到|控制在)[^\d.,;，。]{0,12}$"
)
_WITHIN = re.compile(
    r"\s*(?:max(?:imum)?\b|at (?:the )?most\b|or less\b|or shorter\b|tops\b)|钟?(?:以内|之内|以下|内)"
)
"""A film that is only not to be longer is as long as its files are."""
_UNKNOWN_CLIP_MS = 10_000
_SHORTEST_MS = 500
"""Less of a file is not worth a cut."""


def natural_length(visual: Sequence[AssetInfo], said: FileLengths) -> int:
    """How long files are of themselves, ms."""
    total = 0
    for turn, asset in enumerate(visual):
        piece = said.of(asset, turn)
        whole = (asset.duration_ms or _UNKNOWN_CLIP_MS) if asset.file_type == "video" else PHOTO_MS
        total += piece.length if piece else whole
    return total


def at_most(text: str, wanted: int | None, natural: int) -> int | None:
    """The length that is wished of a film, ms; None where it is only not to be longer, and is not.

    Args:
        text: The message in folded letters.
        wanted: The length that it names.
        natural: How long its files and what is drawn beside them are of themselves.
    """
    if wanted is None or natural > wanted:
        return wanted
    return None if any(ms == wanted for ms, _ in caps_in(text)) else wanted


def caps_in(text: str) -> list[tuple[int, int]]:
    """Lengths in ms that something is not to exceed, and where each is said."""
    return [
        (duration_of(hit).ms, hit.start())
        for hit in DURATION.finditer(text)
        if _AT_MOST.search(text, 0, hit.start()) or _WITHIN.match(text, hit.end())
    ]


def pieces_of(
    visual: list[AssetInfo], wanted: int | None, said: FileLengths, notes: list[Note], speaker: Speaker
) -> tuple[list[Piece], list[AssetInfo]]:
    """What is shown of each file; those of which nothing was said share what the rest leaves of the wanted length.

    Args:
        visual: The files in their order.
        wanted: Length of all of them together, ms; None where nothing was said.
        said: The lengths of single files, as far as they were said.
        notes: Gets what is to be told.
        speaker: Answers in the user's language.

    Returns:
        The pieces, and the files for which there was no room.
    """
    known = [_piece(asset, said.of(asset, turn), wanted, notes, speaker) for turn, asset in enumerate(visual)]
    open_photos = sum(piece is None for piece in known)
    photo = PHOTO_MS
    rest = (wanted or 0) - sum(piece.length for piece in known if piece)
    if wanted is not None and open_photos and rest >= open_photos * _SHORTEST_MS:
        photo = rest // open_photos
    pieces = [piece or Piece(photo) for piece in known]
    if wanted is None:
        return pieces, []
    free = [turn for turn, asset in enumerate(visual) if said.of(asset, turn) is None]
    _share(visual, pieces, free, wanted, notes, speaker)
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        rest = wanted - sum(one.length for one in kept)
        if rest <= 0:
            return kept, visual[index:]
        fills = index == len(pieces) - 1 and known[index] is None
        kept.append(replace(piece, length=rest if fills else min(piece.length, rest)))
    return kept, []


def _share(
    visual: Sequence[AssetInfo],
    pieces: list[Piece],
    free: list[int],
    wanted: int,
    notes: list[Note],
    speaker: Speaker,
) -> None:
    """Let files of which nothing was said have equal parts of what is left, where they are too long for it.

    A file that is shorter than its part leaves the rest to the others.
    """
    room = wanted - sum(piece.length for number, piece in enumerate(pieces) if number not in free)
    if len(free) < 2 or sum(pieces[number].length for number in free) <= room:
        return
    if room < len(free) * _SHORTEST_MS:
        return
    cut: list[int] = []
    waiting = sorted(free, key=lambda number: pieces[number].length)
    for place, number in enumerate(waiting):
        part = room // (len(waiting) - place)
        if pieces[number].length > part:
            pieces[number] = replace(pieces[number], length=part)
            cut.append(number)
        room -= pieces[number].length
    names = [
        f"{speaker.quoted(visual[number].filename)} ({speaker.seconds(pieces[number].length)})"
        for number in sorted(cut)
        if visual[number].file_type == "video"
    ]
    if names:
        notes.append(("uploads.shared", {"names": names}))


def _piece(
    asset: AssetInfo, said: Piece | None, wanted: int | None, notes: list[Note], speaker: Speaker
) -> Piece | None:
    """What of a file is shown; None for a photo of which nothing was said, and for a GIF that may fill the rest."""
    if asset.file_type != "video" or (asset.begins_again and (said or wanted)):
        return said and Piece(said.length)
    whole = asset.duration_ms or _UNKNOWN_CLIP_MS
    if said is None:
        return Piece(whole)
    start = said.begins(whole)
    if start >= whole or said.length > whole - start:
        notes.append(
            ("length.clip", {"name": asset.filename, "total": whole, "nearest": speaker.seconds(whole)})
        )
    if start >= whole:
        return Piece(whole)
    return Piece(min(said.length, whole - start), start)
