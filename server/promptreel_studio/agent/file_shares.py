"""How much of each of one's own files a new video shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent.edits.uploads import PHOTO_MS
from promptreel_studio.agent.reading.file_pieces import Piece

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.file_lengths import FileLengths
    from promptreel_studio.agent.replies import Note, Speaker

_UNKNOWN_CLIP_MS = 10_000
_SHORTEST_MS = 500
"""Less of a file is not worth a cut."""


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
