"""How loud music and clips are, and how they come and go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import called
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.fades import take_fades

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.pick import Picked
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note

Segment = dict[str, Any]
_SOUND = re.compile(r"\b(?:sounds?|audio|noises?)\b|声音|原声|音频|静音")
_MUSIC = re.compile(r"\b(?:music|bgm|soundtrack|song)\b|音乐|配乐")


def set_volume(work: Work, chosen: list[Segment], wish: MusicWish, key: str) -> Change:
    """Give music or clips another volume, 0..1, and say it."""
    was = volume_of(chosen[0])
    volume = level_of(wish, was)
    if volume == was and all(volume_of(s) == volume and not s.get("levels") for s in chosen):
        raise _same(work, chosen, was, key)
    for segment in chosen:
        segment["vol"] = volume
        segment.pop("levels", None)
    values = {"before": work.speaker.percent(was), "after": work.speaker.percent(volume)}
    note: Note = (key, values)
    if key == "music.own_sound" and 0 < len(chosen) < len(own_sounds(work, None)):
        names = work.speaker.listing([called(work, clip) for clip in chosen])
        note = ("music.own_sound_of", {**values, "clips": names})
    return Change(
        "set_volume",
        note,
        {
            "before": was,
            "after": volume,
            **({"volume_to": volume} if wish.level is not None and key == "music.volume" else {}),
        },
    )


def _same(work: Work, chosen: list[Segment], was: float, key: str) -> Problem:
    volume = work.speaker.percent(was)
    if key == "music.own_sound":
        names = work.speaker.listing([called(work, clip) for clip in chosen])
        return Problem("sound.same", clips=names, volume=volume)
    if key == "voice.volume":
        return Problem("voice.same", name=drafts.label_of(chosen[0]), volume=volume)
    return Problem("music.same", style=name_of(work, chosen[0]), volume=volume)


def level_of(wish: MusicWish, was: float) -> float:
    """The volume wished for, 0..1.

    Raises:
        Problem: An absolute volume outside 0..100 %.
    """
    if wish.level is not None:
        if not 0 <= wish.level <= 100:
            raise Problem("volume.limits", asked=f"{wish.level:g}", nearest=100 if wish.level > 100 else 0)
        return round(wish.level / 100, 3)
    level = was * wish.factor if wish.factor is not None else was + (wish.change or 0) / 100
    return round(min(max(level, 0.0), 1.0), 3)


_ONE_FADE = re.compile(r"\bfad(?:e|es|ing)[- ](?:the music )?(?:in|out)\b|淡[入出](?!淡)|渐[入出]")


def fades_said(reading: Reading, verbs: set[str]) -> tuple[int | None, int | None]:
    """How long music is to come and go, ms; 0 for a fade that is to go: the one that is named, else both."""
    if "fade" not in verbs:
        return None, None
    one = _ONE_FADE.search(reading.folded) is not None
    fade_in, fade_out = take_fades(reading)
    if "remove" not in verbs or (fade_in, fade_out) == (None, None):
        return fade_in, fade_out
    return (0 if fade_in is not None or not one else None, 0 if fade_out is not None or not one else None)


def fade_music(work: Work, existing: list[Segment], fades: tuple[int | None, int | None]) -> list[Change]:
    """Let music come and go within so many ms; None leaves that end as it is."""
    if not existing:
        raise Problem("music.none")
    for segment in existing:
        said = {name: ms for name, ms in zip(("fade_in", "fade_out"), fades, strict=True) if ms is not None}
        both = {"fade_in": segment.get("fade_in", 0), "fade_out": segment.get("fade_out", 0)} | said
        if sum(both.values()) > drafts.length_of(segment) or min(both.values()) < 0:
            raise Problem("music.fade_too_long", total=drafts.length_of(segment))
        segment.update(said)
    shown = {name: work.speaker.seconds(existing[0].get(name, 0)) for name in ("fade_in", "fade_out")}
    return [
        Change(
            "fade_music",
            (_faded(fades, existing[0]), shown),
            {"fade_in": existing[0].get("fade_in", 0), "fade_out": existing[0].get("fade_out", 0)},
        )
    ]


def _faded(fades: tuple[int | None, int | None], music: Segment) -> str:
    """The answer's key: of both ends, or of the one that was spoken of where the other has no fade."""
    if fades[1] is None and not music.get("fade_out", 0):
        return "music.fades_in"
    return "music.fades_out" if fades[0] is None and not music.get("fade_in", 0) else "music.faded"


def name_of(work: Work, segment: Segment) -> str:
    """What an answer calls a piece of music."""
    music = segment.get("music")
    if isinstance(music, dict):
        return work.speaker.name("style", str(music.get("style")))
    return work.speaker.quoted(drafts.label_of(segment))


def volume_of(segment: Segment) -> float:
    """The volume of a segment, 0..1."""
    value = segment.get("vol", 1.0)
    return float(value) if isinstance(value, int | float) else 1.0


def own_sounds(work: Work, chosen: Picked | None) -> list[Segment]:
    """Clips whose own sound is meant.

    Raises:
        Problem: A clip was named that has none.
    """
    found = [s for s in drafts.segments(work.draft, drafts.VIDEO) if "asset" in s and "vol" in s]
    if chosen is None or not chosen.said:
        return found
    found = [segment for segment in found if any(segment is clip for clip in chosen.clips)]
    if not found:
        raise Problem("music.no_sound")
    return found


def all_sound(reading: Reading) -> bool:
    """Whether the sound as such is spoken of: "remove the sound" of a film without music is that of its clips."""
    return bool(_SOUND.search(reading.folded)) and not _MUSIC.search(reading.folded)


_IN_NUMBERS = re.compile(r"\d|百分之|[一二三四五六七八九]成")


def asks_besides(existing: list[Segment], wish: MusicWish, reading: Reading) -> bool:
    """Whether "keep" stands beside another style or a volume in numbers: "ambient music, and keep it at 30%"."""
    styles = {str((one.get("music") or {}).get("style")) for one in existing}
    other = wish.style is not None and bool(existing) and wish.style not in styles
    return other or (wish.level is not None and _IN_NUMBERS.search(reading.folded) is not None)
