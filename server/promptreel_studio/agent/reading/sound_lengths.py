"""What a first message says of its sounds: the film lasts as long as one of them, a part of it is heard, it begins again."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, duration_of
from promptreel_studio.agent.reading.file_pieces import Piece, clock_seconds, piece_of_file, piece_within
from promptreel_studio.agent.reading.text import Reading, fold

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_SOUND = r"(?:(?:[\w-]+ )?(?:voice[ -]?overs?|voice|narration|recording|reading|speech|songs?|tracks?|music|audio|sounds?|mp3|poem|melody)(?: (?:file|recording|track))?|[\w-]+\.(?:mp3|wav|m4a|ogg|flac|aac))"
_THE = r"(?:the |my |our |this |that |its )?"
_HAN = r"(?:我的?|这段|这首|那段|那首)?(?:[\w-]+\.(?:mp3|wav|m4a|ogg|flac|aac)|旁白|配音|录音|声音|音乐|歌曲?|音频|解说)"
_AS_LONG = re.compile(
    rf"(?:,? ?\b(?:just |exactly |for )?(?:about )?(?:as long as|the same length as|the length of|same length as|same duration as|for the (?:whole |full |entire )?(?:length|duration) of) {_THE}{_SOUND}(?: (?:is|lasts|runs|goes|plays|takes)\b)?"
    rf"|\b(?:length|duration|running time)\s*(?:=|:|is|as|of|equals?|matches|like|same as)+\s*(?:that of |the length of )?{_THE}{_SOUND}"
    rf"|\b(?:match(?:es|ing)?|fit(?:s|ting)?|cover(?:s|ing)?) (?:to )?(?:the )?(?:length|duration) (?:of|to) {_THE}{_SOUND}|\b(?:match(?:es|ing)?|fit(?:s|ting)?) {_THE}{_SOUND} (?:in )?(?:length|duration)"
    rf"|\b(?:until|till) {_THE}{_SOUND} (?:ends|is over|stops|finishes|is finished|is done|runs out)"
    rf"|(?:时长|长度)?(?:跟|和|与|同|按照?|以){_HAN}(?:的?(?:时长|长度|长短))?(?:一样长?|同样长?|等长|相同|一致|为准)|(?:歌曲?|音乐|录音|旁白|声音|音频|配音)(?:有)?多长[,，]?(?:视频|短?片子?|影片|画面)?(?:就|也)?(?:是|有|做|剪)?多长|\bhowever long {_THE}{_SOUND} (?:is|lasts|runs)|(?:放|播|持续|一直)?到{_HAN}(?:结束|放完|播完|完)(?:为止)?)"
)
_REPEATS = re.compile(
    r",? ?\b(?:so |and |please )*(?:repeat(?:s|ed|ing)?|loop(?:s|ed|ing)?) (?:it|the (?:song|sound|track|recording|audio|music)|[\w-]+\.\w{3,4})\b(?: (?:until|till|to) (?:the )?end)?|\bon (?:repeat|a loop|loop)\b|(?:音乐|声音|歌)?(?:循环|重复)(?:播放|放)"
)
_ONLY = re.compile(
    r"[ ,:(]*(?:but |and )?(?:use |take |play )?(?:only|just|from|starting|the (?:first|last|part)|只|前|最后|从)\b[^,;.。，；\n]*?(?:\d ?(?:s|secs?|seconds?|秒)\b|\d:\d\d(?!.*\d:\d\d))"
)
_FROM = re.compile(
    r"[ ,:(]*(?:but |and |music )?(?:from|starting (?:at|from)|beginning at|从)(?: second| minute|第)? ?(?P<at>\d{1,2}:\d\d|\d{1,3}(?= ?(?:s|secs?|seconds?|秒)))(?: ?(?:s|secs?|seconds?|秒)(?:钟)?)?(?: on(?:wards?)?|开始)?(?! ?(?:to|-|–|until|till|到|至))"
)
"""A song that is heard from a time on; how long is left open."""
_MY_SONG = re.compile(r"\b(?:my|our|the) (?:song|music|track|tune|soundtrack)\b|我的?(?:歌曲?|音乐)")
_STATES = re.compile(
    r"(?:\b(?:it|which|that|the \w+|voice|song|recording)(?:'s| is| lasts| runs| takes)|[(（]|它?(?:只有|长|是))\s*(?:only |just |about |exactly )?$"
)
_BREAKS = re.compile(r"[.,;](?=\s)|[。，；]")
"""Between a length and a sound that it is not said of: "5 secs of a.mp4, then b.mp4. Use song.mp3"."""
_CLOSES = re.compile(r"(?: long)?\s*[)）]?")
_NEAR_MS = 600
_VOICES = re.compile(r"voice|narrat|reading|speech|recording|旁白|配音|录音|解说")
_SONGS = re.compile(r"song|music|track|melody|音乐|歌")


class SoundWish(NamedTuple):
    """What is said of the sounds of a film.

    Attributes:
        length: How long the film is because of them, ms; None where nothing says so.
        parts: What is heard of each file, by its id.
        repeats: A sound that is shorter than the film begins again.
    """

    length: int | None = None
    parts: dict[str, Piece] = {}  # noqa: RUF012 - a default that nobody changes
    repeats: bool = False

    def __bool__(self) -> bool:
        return bool(self.length or self.parts or self.repeats)


def take_sound_wish(words: Reading, sounds: Sequence[AssetInfo]) -> tuple[Reading, SoundWish]:
    """Read what is said of the sounds out of a message.

    Args:
        words: The message.
        sounds: The uploads that can be heard.

    Returns:
        The message without it, as long as before, and the wish.
    """
    if not sounds:
        return words, SoundWish()
    text = words.folded
    cut: list[tuple[int, int]] = []
    parts: dict[str, Piece] = {}
    for sound in sounds:
        if said := _part_of(text, sound) or (_part_of_song(text, sound) if len(sounds) == 1 else None):
            parts[sound.id] = said[0]
            cut.append(said[1])
    from_on = any(_FROM.match(text, low) for low, _ in cut)
    for hit in DURATION.finditer(text):
        length_said = duration_of(hit)
        if any(abs(length_said.ms - (sound.duration_ms or 0)) <= _NEAR_MS for sound in sounds) and (
            states := _STATES.search(text, 0, hit.start())
        ):
            closes = _CLOSES.match(text, hit.end())
            cut.append((states.start(), closes.end() if closes else hit.end()))
    as_long, repeats = _AS_LONG.search(text), _REPEATS.search(text)
    cut += [hit.span() for hit in (as_long, repeats) if hit]
    length = _length(as_long.group(), sounds) if as_long else None
    if length is None and len(parts) == 1 and len(sounds) == 1 and not from_on:
        length = next(iter(parts.values())).length
    original = words.original
    for low, high in cut:
        original = original[:low] + " " * (high - low) + original[high:]
    return Reading(original, words.quotes), SoundWish(length, parts, repeats is not None)


def _part_of(text: str, sound: AssetInfo) -> tuple[Piece, tuple[int, int]] | None:
    """What is said beside a sound's name that is heard of it, and where; None where nothing is."""
    at = text.find(fold(sound.filename))
    if at < 0:
        return None
    end = at + len(sound.filename)
    if (found := piece_of_file(text, at, end)) and not _BREAKS.search(text, found[1][0], at):
        return found
    if late := _FROM.match(text, end):
        start, whole = round(clock_seconds(late["at"]) * 1000), sound.duration_ms or 0
        return (Piece(whole - start, start), late.span()) if start < whole else None
    only = _ONLY.match(text, end)
    piece = piece_within(text, only.start(), only.end()) if only else None
    return (piece, only.span()) if piece and only else None


def _part_of_song(text: str, sound: AssetInfo) -> tuple[Piece, tuple[int, int]] | None:
    """The same beside "my song", where there is only one that can be meant."""
    song = _MY_SONG.search(text)
    late = _FROM.match(text, song.end()) if song else None
    start, whole = round(clock_seconds(late["at"]) * 1000) if late else 0, sound.duration_ms or 0
    return (Piece(whole - start, start), late.span()) if late and start < whole else None


def _length(said: str, sounds: Sequence[AssetInfo]) -> int | None:
    """How long the sound is that words call by its name or by its kind; the longest where they tell neither."""
    named = [sound for sound in sounds if sound.filename.lower() in said]
    for kind in (_VOICES, _SONGS):
        if not named and kind.search(said):
            named = [sound for sound in sounds if kind.search(sound.filename.lower())]
    return max((sound.duration_ms or 0 for sound in named or sounds), default=0) or None
