"""A new video made of the user's own files."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.card_dress import add_closing
from promptreel_studio.agent.cards import give_back, put_at_end
from promptreel_studio.agent.edits.change import Work
from promptreel_studio.agent.edits.filters import put_filters
from promptreel_studio.agent.edits.own_music import use_as_music
from promptreel_studio.agent.edits.timeline import lay_out
from promptreel_studio.agent.edits.transitions import set_transition
from promptreel_studio.agent.edits.uploads import PHOTO_MS, asset_segment
from promptreel_studio.agent.generate import DEFAULT_ASPECT
from promptreel_studio.agent.models import AssetInfo, Draft, Reply, ToolCall
from promptreel_studio.agent.new_titles import add_titles
from promptreel_studio.agent.over_files import moves_over
from promptreel_studio.agent.parts import Problem, fade_music, music_segment
from promptreel_studio.agent.reading.file_lengths import Piece
from promptreel_studio.agent.reading.shape import nearest_aspect
from promptreel_studio.agent.storyboard import put_ends

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.file_lengths import FileLengths
    from promptreel_studio.agent.replies import Note, Speaker

_UNKNOWN_CLIP_MS = 10_000


def make_slideshow(
    prompt: Prompt,
    chosen: list[AssetInfo],
    said: FileLengths,
    assets: Sequence[AssetInfo],
    draft: Draft | None,
    seed: int,
    speaker: Speaker,
    asked: str,
) -> Reply:
    """Put uploads one after the other, with the titles and the music that were asked for.

    Args:
        prompt: What was read.
        chosen: The files that are meant, in their order.
        said: How long they are to be shown, as far as it was said.
        assets: Everything uploaded.
        draft: The timeline so far; it is replaced, foreign keys are carried over.
        seed: Decides the music.
        speaker: Answers in the user's language.
        asked: The user's words, for the tool call.

    Raises:
        Problem: There is nothing to show, or the length is out of range.
    """
    visual = [asset for asset in chosen if asset.file_type != "audio"]
    if not visual:
        raise Problem(
            "uploads.kind", wanted=speaker.name("upload", "video"), names=[f'"{a.filename}"' for a in assets]
        )
    notes: list[Note] = []
    pieces, left_out = _pieces(visual, prompt.duration_ms, said, notes, speaker)
    total = sum(piece.length for piece in pieces)
    if (
        not drafts.SHORTEST_MS <= (prompt.duration_ms or total) <= drafts.LONGEST_MS
        or not drafts.SHORTEST_MS <= total <= drafts.LONGEST_MS
    ):
        bad = prompt.duration_ms or total
        nearest = min(max(bad, drafts.SHORTEST_MS), drafts.LONGEST_MS)
        raise Problem("length.limits", asked=speaker.seconds(bad), nearest=speaker.seconds(nearest))
    label = ", ".join(asset.filename for asset in visual[: len(pieces)])[:60]
    made = drafts.empty_draft(
        label,
        _aspect(prompt, next((asset for asset in visual if asset.file_type == "video"), visual[0])),
        total,
        speaker.language,
        seed,
        draft,
    )
    work = Work(made, seed, speaker, assets)
    here = 0
    for asset, piece in zip(visual, pieces, strict=False):
        shown = asset_segment(work, asset, here, piece.length) | {"src_in": piece.start}
        put_filters(shown, prompt.filters)
        drafts.add_segment(made, drafts.VIDEO, shown)
        here += piece.length
    _join(work, prompt, notes)
    notes += moves_over(work, prompt.words)
    if prompt.closing is not None:
        notes.append(add_closing(work, prompt.closing))
    total = drafts.total_of(made)
    if prompt.duration_ms is not None and total < prompt.duration_ms:
        notes.append(("uploads.short", {"total": total}))
    if left_out:
        notes.append(("uploads.left_out", {"wanted": [asset.filename for asset in left_out]}))
    own_sound = any(asset.file_type == "video" and asset.has_audio is not False for asset in visual)
    if own_sound and prompt.mutes_own:
        _mute(work, notes)
    elif own_sound:
        notes.append(("uploads.own_sound", {}))
    music = _music(work, prompt, chosen, own_sound=own_sound, notes=notes)
    give_back(prompt.cards, prompt.titles)
    put_at_end(prompt.titles, prompt.words.folded, prompt.words.quotes)
    titles = add_titles(made, prompt.titles, seed, speaker, notes)
    texts = [speaker.made(made, None, music, titles)]
    if notes:
        texts.append(speaker.together([speaker.note(note) for note in notes]))
    args = {
        "prompt": asked,
        "duration": total / 1000,
        "aspect_ratio": made["m"]["aspect"],
        "assets": [asset.id for asset in chosen],
    }
    result = {"status": "success", "duration_ms": total, "tracks": len(made["t"]), "title": label}
    return Reply(
        tuple(texts), made, ToolCall("generate_video", args, result), intro=speaker.say("intro.uploads")
    )


def _mute(work: Work, notes: list[Note]) -> None:
    """Take the own sound of the clips away."""
    for clip in drafts.clips(work.draft):
        if "vol" in clip:
            clip["vol"] = 0.0
    full, none = (work.speaker.percent(level) for level in (1.0, 0.0))
    notes.append(("music.own_sound", {"before": full, "after": none}))


def _join(work: Work, prompt: Prompt, notes: list[Note]) -> None:
    """Let one file go over into the next, and the last into black, if the prompt says so."""
    order = drafts.clips(work.draft)
    wanted = prompt.transition
    if wanted is not None and wanted["kind"] != "cut" and len(order) > 1:
        made = {name: wanted[name] for name in ("kind", "d", "from") if name in wanted}
        try:
            for clip in order[1:]:
                set_transition(work, order, clip, dict(made))
        except Problem as problem:
            notes.append(problem.note)
        lay_out(work, order)
    put_ends(order, prompt)


def _pieces(
    visual: list[AssetInfo], wanted: int | None, said: FileLengths, notes: list[Note], speaker: Speaker
) -> tuple[list[Piece], list[AssetInfo]]:
    """What is shown of each file; photos of which nothing was said share what the rest leaves of the wanted length.

    Returns:
        The pieces, and the files for which there was no room.
    """
    known = [_piece(asset, said.of(asset), notes, speaker) for asset in visual]
    open_photos = sum(piece is None for piece in known)
    photo = PHOTO_MS
    rest = (wanted or 0) - sum(piece.length for piece in known if piece)
    if wanted is not None and open_photos and rest >= open_photos * 500:
        photo = rest // open_photos
    pieces = [piece or Piece(photo) for piece in known]
    if wanted is None:
        return pieces, []
    kept: list[Piece] = []
    for index, piece in enumerate(pieces):
        rest = wanted - sum(one.length for one in kept)
        if rest <= 0:
            return kept, visual[index:]
        fills = index == len(pieces) - 1 and known[index] is None
        kept.append(replace(piece, length=rest if fills else min(piece.length, rest)))
    return kept, []


def _piece(asset: AssetInfo, said: Piece | None, notes: list[Note], speaker: Speaker) -> Piece | None:
    """What of a file is shown; None for a photo of which nothing was said."""
    if asset.file_type != "video":
        return said and Piece(said.length)
    whole = asset.duration_ms or _UNKNOWN_CLIP_MS
    if said is None:
        return Piece(whole)
    start = max(whole - said.length, 0) if said.from_end else said.start
    if start >= whole or said.length > whole - start:
        notes.append(
            ("length.clip", {"name": asset.filename, "total": whole, "nearest": speaker.seconds(whole)})
        )
    if start >= whole:
        return Piece(whole)
    return Piece(min(said.length, whole - start), start)


def _aspect(prompt: Prompt, first: AssetInfo) -> str:
    if prompt.aspect in drafts.CANVASES:
        return str(prompt.aspect)
    if first.width and first.height:
        return nearest_aspect(first.width, first.height)
    return DEFAULT_ASPECT


def _music(
    work: Work, prompt: Prompt, chosen: list[AssetInfo], *, own_sound: bool, notes: list[Note]
) -> dict[str, Any] | None:
    """The user's own song, the style that was asked for, or something friendly under photos."""
    wish = prompt.music
    level = 80.0 if wish.level is None else wish.level
    if not 0 <= level <= 100:
        raise Problem("volume.limits", asked=f"{level:g}", nearest=100 if level > 100 else 0)
    songs = [asset for asset in chosen if asset.file_type == "audio"]
    if wish.silent:
        return None
    if songs:
        changes = use_as_music(work, songs[0], round(level / 100, 3))
        notes += [change.note for change in changes[1:]]
    elif wish.style or wish.wanted or not own_sound:
        segment = music_segment(work.draft, wish.style or "acoustic", work.seed, level / 100, work.speaker)
        drafts.add_segment(work.draft, drafts.AUDIO, segment)
    music = next(iter(drafts.segments(work.draft, drafts.AUDIO)), None)
    if music is not None:
        fade_music(music, wish.fade_in, wish.fade_out)
    return music
