"""A recorded voice beside the music: put it on the timeline, move it, make it louder, take it away."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import level_of, name_of, set_volume, volume_of
from promptreel_studio.agent.edits.over_clips import over_clip_whole
from promptreel_studio.agent.edits.own_music import use_as_music
from promptreel_studio.agent.parts import DUCKED, DUCKED_FOR, Problem, lay_recording
from promptreel_studio.agent.reading.music import take_music
from promptreel_studio.agent.reading.times import take_when

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_VOICE = re.compile(
    r"\b(?:(?:the |my |this |a )?(?:recorded |uploaded )?(?:voice[ -]?(?:over|track|recording|memo|note|message|clip)s?|narrator|narration|commentary|my voice|spoken (?:text|track))(?: (?:recording|file|track))?)\b|旁白|配音|解说(?:词)?|我的(?:录音|声音)|录音"
)
NAMED = re.compile(
    r"voice|narra|speech|spoken|memo|comment|talk|record|\bvoz\b|\bvoix\b|\bvoce\b|stimme|vortrag|голос|озвуч|صوت|आवाज़|आवाज|\bsuara\b|giọng|\bstem\b|głos|목소리|ナレーション|旁白|配音|解说|录音"
)
_MUSIC_IS = re.compile(r"\bas (?:the |my |our |background )*(?:music|song|soundtrack)\b")
_MADE = re.compile(r"\b(?:generate|create|clone|text to speech|read|say|speak|sing)\w*\b|朗读|生成|念|唱")
_IS = r"(?:as|for|is) (?:(?:the|a|my|our|its|spoken|recorded) ){0,2}"
_AS_VOICE = re.compile(
    rf"[,，、]?\s*(?:\band )?(?:\b(?:use|put|lay|take|add|play|with)\s+)?(?:it )?(?:(?:{_IS}|in )?(?:\bvoice\b(?: to\b)?|{_VOICE.pattern}))"
    rf"|[,，、]?\s*(?:并|再)?[用以把将拿]?\s*(?:来)?[做当作](?:[为成作]|一个)?\s*(?:{_VOICE.pattern})",
    re.IGNORECASE,
)
_IS_VOICE = re.compile(rf"{_IS}(?:voice\b|{_VOICE.pattern})|{_VOICE.pattern}|\bvoice\b")
_TOLD_VOICE = re.compile(
    rf"\b(?:as|is|for) (?:(?:the|a|my|our|its|spoken|recorded) ){{0,2}}(?:voice\b|{_VOICE.pattern})|(?:[做当作是]|作为|用作|当作)(?:[为成作]|一[个段])?\s*(?:{_VOICE.pattern})"
)
_NO_VOICE = re.compile(
    rf"\b(?:no|not|without|under|behind|below|over|mute)\b (?:\w+ ){{0,2}}(?:voice\b|{_VOICE.pattern})|(?:不要|没有|无|不用)(?:\w{{0,2}})(?:{_VOICE.pattern})"
)
_PLAIN = re.compile(r"\bvoice\b")
_RECORDED = re.compile(r"^\W*(?:\w+ )?(?:the |my |our )?recording\b(?! of)")
_IT = re.compile(r"\b(?:it|that)\b|它")
_ABOUT_IT = re.compile(
    r"\b(?:start|begin|come in|louder|quieter|softer|volume|move|at \d|remove|delete)|\d ?%|大声|小声|音量|开始|移到|删"
)
_REMOVE = re.compile(
    r"\b(?:remove|delete|drop|no|without|get rid of|take (?:out|away|off))\b|去掉|删|移除|取消|不要"
)


def speaks_of_voice(work: Work, reading: Reading) -> bool:
    """Whether a clause is about a voice that the user has recorded, not one that is to be made."""
    if reading.tags("title_noun") or _MADE.search(reading.text):
        return False
    if work.topic == "voice" and _IT.search(reading.text) and _ABOUT_IT.search(reading.text):
        return not reading.tags("music_noun", "filter", "aspect")
    if voices(work) and (_PLAIN.search(reading.text) or _RECORDED.search(reading.text)):
        return True
    if _PLAIN.search(reading.text) and _ABOUT_IT.search(reading.text) and not reading.tags("music_noun"):
        return True  # That there is none is told, rather than that the music is louder.
    if not _VOICE.search(reading.text):
        asset = _asset(work, reading)
        return (
            asset is not None
            and bool(NAMED.search(asset.filename.lower()))
            and asset.filename.lower() in reading.text
        )
    return bool(voices(work)) or _asset(work, reading) is not None


def told_a_voice(rest: str) -> bool:
    """Whether what is said beside a file's name calls it a voice, however short it is."""
    return bool(_TOLD_VOICE.search(rest))


def voices(work: Work) -> list[Segment]:
    """The voices on the timeline."""
    return [s for s in drafts.segments(work.draft, drafts.AUDIO) if drafts.is_voice(s)]


def change_voice(work: Work, reading: Reading) -> list[Change]:
    """Do what a clause says about the voice.

    Raises:
        Problem: There is none, or it is like that already.
    """
    spoken = voices(work)
    if _REMOVE.search(reading.text) and not reading.tags("music_noun", "silence"):
        return _remove(work, spoken, reading)
    asset = _asset(work, reading)
    music = _music_beside(work, reading, asset)
    wish = take_music(reading, loose=True)
    when = over_clip_whole(work, reading) or take_when(reading)
    mixed = bool(reading.tags("music_noun"))
    _done(work, reading)
    changes = use_as_music(work, music) if music is not None else []
    if wish.silent and (existing := drafts.music_of(work.draft)):
        drafts.remove_segments(work.draft, drafts.AUDIO, existing)
        gone = [name_of(work, segment) for segment in existing]
        changes.append(Change("remove_music", ("music.removed", {"style": gone})))
    if not spoken or (asset is not None and all(s.get("asset") != asset.id for s in spoken)):
        if asset is None:
            raise Problem("voice.none")
        return [
            *changes,
            *add_voice(
                work,
                asset,
                start=when.resolve(drafts.total_of(work.draft), 0)[0] if when else 0,
                volume=level_of(wish, 1.0) if wish.says_volume and not mixed else 1.0,
            ),
        ]
    if wish.says_volume and level_of(wish, volume_of(spoken[0])) != volume_of(spoken[0]):
        changes.append(set_volume(work, spoken, wish, "voice.volume"))
    if when is not None:
        changes.append(_moved(work, spoken[0], when.resolve(drafts.total_of(work.draft), 0)[0]))
    if not changes:
        raise Problem(
            "voice.same", name=drafts.label_of(spoken[0]), volume=work.speaker.percent(volume_of(spoken[0]))
        )
    return changes


def _remove(work: Work, spoken: list[Segment], reading: Reading) -> list[Change]:
    """Take the voices away; music that had stepped back for them alone is as it was."""
    if not spoken:
        raise Problem("voice.none")
    drafts.remove_segments(work.draft, drafts.AUDIO, spoken)
    _done(work, reading)
    changes = [Change("remove_voice", ("voice.removed", {"name": drafts.label_of(s)})) for s in spoken]
    freed = [one for one in drafts.music_of(work.draft) if one.pop(DUCKED_FOR, None) is not None]
    return [*changes, *(_ducked(work, one, 0.0) for one in freed)]


def _ducked(work: Work, segment: Segment, after: float) -> Change:
    before = segment.pop("duck", 0)
    if after:
        segment["duck"] = after
    shown = {"before": work.speaker.percent(before), "after": work.speaker.percent(after)}
    return Change("duck_music", ("music.duck", shown), {"duck": after})


def _asset(work: Work, reading: Reading) -> AssetInfo | None:
    """The recording that is meant: by its name, by what its name tells, or the only one that is no music."""
    sounds = [asset for asset in work.assets if asset.file_type == "audio"]
    named = [asset for asset in sounds if asset.filename.lower() in reading.text]
    music = {s.get("asset") for s in drafts.music_of(work.draft)}
    rest = [asset for asset in sounds if asset.id not in music]
    told = [asset for asset in rest if NAMED.search(asset.filename.lower())]
    return next(iter(named or told), rest[0] if len(rest) == 1 else None)


def _music_beside(work: Work, reading: Reading, voice: AssetInfo | None) -> AssetInfo | None:
    """The other file of "track.mp3 as the music and speech.m4a as the voice"; takes its name."""
    for asset in work.assets:
        place = reading.text.find(asset.filename.lower())
        if asset.file_type == "audio" and asset is not voice and place >= 0 and reading.tags("music_noun"):
            reading.take_span(place, place + len(asset.filename))
            reading.take_tags("music_noun")
            return asset
    return None


def spoken_of(folded: str, sounds: Sequence[AssetInfo]) -> list[AssetInfo]:
    """The sounds that a message, in folded letters, calls a voice, or that are called so and not the music."""
    spoken: list[AssetInfo] = []
    for asset in sounds:
        name = re.escape(asset.filename.lower())
        as_music = re.search(
            rf"{name}\W?\s+(?:as|for|is) (?:(?!and)\w+ ){{0,2}}(?:music|song|soundtrack)", folded
        )
        as_voice = re.search(rf"{name}\W?\s+{_IS}(?:voice|narrat|commentary)", folded)
        as_voice = as_voice or re.search(
            rf"{name}(?: \w+)? (?:reading|narration|voice|recording|speech)\b", folded
        )
        called = NAMED.search(asset.filename.lower()) and (
            _VOICE.search(folded) or not _MUSIC_IS.search(folded)
        )
        only = len(sounds) == 1 and _IS_VOICE.search(folded) and not _NO_VOICE.search(folded)
        if as_voice or ((called or only) and not as_music):
            spoken.append(asset)
    return spoken


def without_voice(told: str) -> str:
    """A message without the words that only say which of its sounds is the voice."""
    return _AS_VOICE.sub(" ", told)


def add_voice(work: Work, asset: AssetInfo, *, start: int, volume: float) -> list[Change]:
    """Lay a recording over the film from `start` ms on; music steps back for it."""
    length = lay_recording(work.draft, asset, start=start, volume=volume, role=drafts.VOICE, seed=work.seed)
    note = ("voice.added", {"name": asset.filename, "span": (start, start + length)})
    changes = [Change("add_voice", note, {"asset": asset.id, "start_ms": start})]
    for one in drafts.music_of(work.draft):
        if not one.get("duck"):
            one[DUCKED_FOR] = drafts.VOICE
            changes.append(_ducked(work, one, DUCKED))
    if asset.duration_ms and asset.duration_ms > length:
        changes.append(Change("note", ("voice.cut", {"name": asset.filename, "total": asset.duration_ms})))
    return changes


def _moved(work: Work, segment: Segment, start: int) -> Change:
    total = drafts.total_of(work.draft)
    before = (drafts.start_of(segment), drafts.end_of(segment))
    if not 0 <= start < total:
        raise Problem("title.outside", start=start, total=total)
    asset = next((a for a in work.assets if a.id == segment.get("asset")), None)
    longest = (asset.duration_ms if asset else None) or drafts.length_of(segment)
    segment["st"], segment["d"] = start, min(longest, total - start)
    values = {"name": drafts.label_of(segment), "before": before, "after": (start, drafts.end_of(segment))}
    return Change("move_voice", ("voice.moved", values), {"start_ms": start})


def _done(work: Work, reading: Reading) -> None:
    for asset in work.assets:
        if asset.file_type == "audio" and (place := reading.text.find(asset.filename.lower())) >= 0:
            reading.take_span(place, place + len(asset.filename))
    reading.take_around("do", "new", "edit", "own", "later", "amount")
    for pattern in (_VOICE, _REMOVE, _PLAIN):
        while reading.take(pattern):
            pass
