"""A new video made of the user's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.card_dress import add_closing
from promptreel_studio.agent.cards import give_back
from promptreel_studio.agent.drawn_beside import Drawn, draw_beside, lay_drawn
from promptreel_studio.agent.edits.change import Work
from promptreel_studio.agent.edits.choose import without_logos
from promptreel_studio.agent.edits.filters import put_filters, told_filters
from promptreel_studio.agent.edits.timeline import lay_out, material
from promptreel_studio.agent.edits.transitions import set_transition
from promptreel_studio.agent.edits.uploads import asset_segment
from promptreel_studio.agent.edits.voice import spoken_of
from promptreel_studio.agent.file_shares import at_most, natural_length, pieces_of
from promptreel_studio.agent.film_sounds import add_voices, play_song, volume_of
from promptreel_studio.agent.generate import DEFAULT_ASPECT
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.missing import beyond_of
from promptreel_studio.agent.models import AssetInfo, Draft, Reply, ToolCall
from promptreel_studio.agent.muted_files import set_own_sound
from promptreel_studio.agent.new_titles import add_titles, put_at_end
from promptreel_studio.agent.over_files import moves_over
from promptreel_studio.agent.parts import DUCKED, DUCKED_FOR, Problem, fade_music, music_segment
from promptreel_studio.agent.reading.shape import nearest_aspect
from promptreel_studio.agent.storyboard import put_ends
from promptreel_studio.agent.title_spans import on_counted_shots

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.file_lengths import FileLengths
    from promptreel_studio.agent.reading.file_pieces import Piece
    from promptreel_studio.agent.replies import Note, Speaker


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
    drawn = [draw_beside(one, seed, speaker, notes, camera=prompt.scene) for one in prompt.beside]
    beside = sum(shot.length for shot in drawn)
    natural = beside + natural_length(visual, said)
    prompt.duration_ms = at_most(f"{prompt.words.folded}\n{asked.lower()}", prompt.duration_ms, natural)
    wanted = prompt.duration_ms or _length_of_voice(prompt, chosen, said)
    rest = None if wanted is None else max(wanted - beside, drafts.SHORTEST_MS)
    pieces, left_out = pieces_of(visual, rest, said, notes, speaker)
    total = beside + sum(piece.length for piece in pieces)
    _check_length(prompt.duration_ms or total, total, speaker)
    label = _label([asset.filename for asset in visual[: len(pieces)]], drawn)
    made = drafts.empty_draft(
        label,
        _aspect(prompt, visual, drawn=bool(drawn)),
        total,
        speaker.language,
        seed,
        draft,
    )
    work = Work(made, seed, speaker, assets)
    _lay(work, prompt, visual, pieces, drawn)
    prompt.titles += [wish for shot in drawn for wish in shot.titles]
    _join(work, prompt, notes)
    if wanted is not None:
        _fill(work, wanted, {asset.id for turn, asset in enumerate(visual) if said.of(asset, turn)})
    notes += moves_over(work, prompt.words)
    if prompt.closing is not None:
        notes.append(add_closing(work, prompt.closing))
    total = drafts.total_of(made)
    if prompt.duration_ms is not None and total < prompt.duration_ms:
        notes.append(("uploads.short", {"total": total}))
    if left_out:
        notes.append(("uploads.left_out", {"wanted": [asset.filename for asset in left_out]}))
    own_sound = any(asset.file_type == "video" and asset.has_audio is not False for asset in visual)
    if own_sound and (prompt.mutes_own or prompt.own_level is not None):
        set_own_sound(work, prompt, visual, notes)
    elif own_sound:
        notes.append(("uploads.own_sound", {}))
    music = _music(work, prompt, chosen, own_sound=own_sound, notes=notes)
    give_back(prompt.cards, prompt.titles)
    put_at_end(prompt.titles, prompt.words.folded, prompt.words.quotes)
    notes += told_filters(
        speaker, [*prompt.filters, *(one for looks in prompt.file_looks.values() for one in looks)]
    )
    if beyond := beyond_of(prompt, spoken=drafts.has_voice(work.draft)):
        notes.append(("later", {"wanted": beyond}))
    on_counted_shots(prompt.titles, len(drafts.clips(made)))
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


def _length_of_voice(prompt: Prompt, chosen: Sequence[AssetInfo], said: FileLengths) -> int | None:
    """How long pictures are shown that a recorded voice speaks over, ms; None where they have lengths, or are clips."""
    visual = [asset for asset in chosen if asset.file_type != "audio"]
    if any(asset.file_type != "image" or said.of(asset, turn) for turn, asset in enumerate(visual)):
        return None
    spoken = spoken_of(prompt.words.folded, [asset for asset in chosen if asset.file_type == "audio"])
    length = sum(asset.duration_ms or 0 for asset in spoken)
    return min(max(length, drafts.SHORTEST_MS), drafts.LONGEST_MS) if length else None


def _check_length(wished: int, total: int, speaker: Speaker) -> None:
    """Refuse a film that is too short or too long."""
    bad = next((ms for ms in (wished, total) if not drafts.SHORTEST_MS <= ms <= drafts.LONGEST_MS), None)
    if bad is not None:
        nearest = min(max(wished, drafts.SHORTEST_MS), drafts.LONGEST_MS)
        raise Problem("length.limits", asked=speaker.seconds(wished), nearest=speaker.seconds(nearest))


def _label(names: list[str], drawn: Sequence[Drawn]) -> str:
    for shot in reversed(drawn):
        names.insert(shot.at, shot.fitted.spec.words or shot.name)
    return shorten(", ".join(names))


def _lay(
    work: Work, prompt: Prompt, visual: list[AssetInfo], pieces: list[Piece], drawn: Sequence[Drawn]
) -> None:
    """Put the files on the timeline, and what is drawn beside them."""
    here = 0
    for number, (asset, piece) in enumerate(zip(visual, pieces, strict=False)):
        here += _lay_drawn(work, drawn, number)
        shown = asset_segment(work, asset, here, piece.length) | {"src_in": piece.start}
        put_filters(shown, [*prompt.filters, *prompt.file_looks.get(number, ())])
        drafts.add_segment(work.draft, drafts.VIDEO, shown)
        here += piece.length
    for number in range(len(pieces), len(visual) + 1):
        _lay_drawn(work, drawn, number)


def _lay_drawn(work: Work, drawn: Sequence[Drawn], at: int) -> int:
    """Put the drawn shots in front of a file; how long they are, ms."""
    here = [shot for shot in drawn if shot.at == at]
    for shot in here:
        lay_drawn(work, shot)
    return sum(shot.length for shot in here)


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


def _fill(work: Work, wanted: int, said: set[str]) -> None:
    """Show photos longer where crossfades, for which clips have no more material, took from the wanted length."""
    order = drafts.clips(work.draft)
    free = [clip for clip in order if "asset" in clip and material(work, clip) is None]
    free = [clip for clip in free if clip["asset"] not in said]
    missing = wanted - drafts.total_of(work.draft)
    if not free or missing <= 0:
        return
    for number, clip in enumerate(free):
        clip["d"] += missing * (number + 1) // len(free) - missing * number // len(free)
    lay_out(work, order)


def _aspect(prompt: Prompt, visual: Sequence[AssetInfo], *, drawn: bool) -> str:
    """The shape that was asked for, that of the first clip or of the first picture; a logo beside drawn shots has no say."""
    if prompt.aspect in drafts.CANVASES:
        return str(prompt.aspect)
    seen = without_logos(visual)
    if drawn and not seen:
        return DEFAULT_ASPECT
    first = next((asset for asset in seen if asset.file_type == "video"), (seen or visual)[0])
    if first.width and first.height:
        return nearest_aspect(first.width, first.height)
    return DEFAULT_ASPECT


def _fades(prompt: Prompt) -> bool:
    """Whether music is to come or go softly, which wants some."""
    return bool(prompt.music.fade_in or prompt.music.fade_out) and bool(prompt.words.tags("music_noun"))


def _music(
    work: Work, prompt: Prompt, chosen: list[AssetInfo], *, own_sound: bool, notes: list[Note]
) -> dict[str, Any] | None:
    """The user's own song, the style that was asked for, or something friendly under photos."""
    wish = prompt.music
    volume = volume_of(wish)
    sounds = [asset for asset in chosen if asset.file_type == "audio"]
    spoken = spoken_of(prompt.words.folded, sounds)
    songs = [asset for asset in sounds if asset not in spoken]
    add_voices(work, spoken, notes)
    if wish.silent and not (prompt.mutes_own and (wish.style or (songs and wish.wanted))):
        return None  # "Without sound, happy music": the clips are silent, not the film.
    if songs:
        play_song(work, songs[0], prompt.sound, notes, volume)
    elif not wish.only_own and (wish.style or wish.wanted or _fades(prompt) or not (own_sound or spoken)):
        segment = music_segment(work.draft, wish.style or "acoustic", work.seed, volume, work.speaker)
        segment |= {"duck": DUCKED, DUCKED_FOR: drafts.VOICE} if spoken else {}
        drafts.add_segment(work.draft, drafts.AUDIO, segment)
    music = next(iter(drafts.music_of(work.draft)), None)
    if music is not None:
        fade_music(music, wish.fade_in, wish.fade_out)
    return music
