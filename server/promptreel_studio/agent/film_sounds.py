"""What is heard under a new film that is drawn: the user's voice and song, or composed music."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.own_music import use_as_music
from promptreel_studio.agent.edits.voice import add_voice, spoken_of
from promptreel_studio.agent.fit import SUITABLE_MUSIC
from promptreel_studio.agent.parts import DUCKED, DUCKED_FOR, Problem, fade_music, music_segment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.sound_lengths import SoundWish
    from promptreel_studio.agent.replies import Note


def put_sounds(
    work: Work, prompt: Prompt, sounds: Sequence[AssetInfo], said: str, kind: str, notes: list[Note]
) -> dict[str, Any] | None:
    """Put the user's sounds under a drawn film, or composed music; returns the music.

    Args:
        work: The film so far.
        prompt: What is wished of its music.
        sounds: The user's.
        said: The message in folded letters, which says which of them is a voice.
        kind: What is drawn.
        notes: Gets what is to be told.

    Raises:
        Problem: A volume that was said is out of range.
    """
    wish = prompt.music
    spoken = spoken_of(said, sounds)
    songs = [sound for sound in sounds if sound not in spoken]
    add_voices(work, spoken, notes)
    music = None
    if songs:
        music = play_song(work, songs[0], prompt.sound, notes, volume_of(wish) if wish.says_volume else None)
    elif not (wish.silent or wish.only_own) and (not spoken or wish.style or wish.wanted):
        music = _compose(work, wish, kind, notes)
        music |= {"duck": DUCKED, DUCKED_FOR: drafts.VOICE} if spoken else {}
    if music is not None:
        fade_music(music, wish.fade_in, wish.fade_out)
    return music


def add_voices(work: Work, spoken: Sequence[AssetInfo], notes: list[Note]) -> None:
    """Lay voices over a film, one after the other, as far as it goes."""
    here, total = 0, drafts.total_of(work.draft)
    for voice in spoken:
        if here < total:
            notes += [change.note for change in add_voice(work, voice, start=here, volume=1.0)]
        here += voice.duration_ms or total


def play_song(
    work: Work, song: AssetInfo, said: SoundWish, notes: list[Note], volume: float | None = None
) -> dict[str, Any]:
    """Play a song, or what is wished of it, from the start on, again where it is to begin again."""
    changes = use_as_music(work, song) if volume is None else use_as_music(work, song, volume)
    music = drafts.music_of(work.draft)[0]
    total = drafts.total_of(work.draft)
    if part := said.parts.get(song.id):
        whole = song.duration_ms or part.length
        music["src_in"] = min(part.begins(whole), whole)
        music["d"] = min(part.length, whole - music["src_in"], total)
        music["fade_out"] = min(music["fade_out"], music["d"] // 4)
    if said.repeats and music["d"] < total:
        music |= {"loop": True, "d": total}
        notes.append(("music.loop", {}))
    elif len(changes) > 1:
        notes += [change.note for change in changes[1:]]
    return music


def _compose(work: Work, wish: MusicWish, kind: str, notes: list[Note]) -> dict[str, Any]:
    volume = volume_of(wish)
    style = wish.style or wish.mood or SUITABLE_MUSIC.get(kind, "ambient")
    if wish.near:
        notes.append(("music.near", {"asked": wish.near, "used": work.speaker.name("style", style)}))
    segment = music_segment(work.draft, style, work.seed, volume, work.speaker)
    drafts.add_segment(work.draft, drafts.AUDIO, segment)
    return segment


def volume_of(wish: MusicWish) -> float:
    """How loud the music of a new film is, 0 to 1.

    Raises:
        Problem: That is out of range.
    """
    level = wish.level
    if level is None:
        # "At half volume" of a film that is not there yet is 50 %.
        level = 80 + (wish.change or 0) if wish.factor is None else min(100, 100 * wish.factor)
    if not 0 <= level <= 100:
        raise Problem("volume.limits", asked=f"{level:g}", nearest=100 if level > 100 else 0)
    return round(level / 100, 3)
