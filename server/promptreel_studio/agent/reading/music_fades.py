"""How the music of a new video comes and goes: "fade the music out over the last 3 seconds", "音乐淡入2秒"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.fades import take_fades

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.text import Reading

_PIECE = re.compile(r"[,;.!\n。，；、](?!\d)")
_FADE = re.compile(r"\bfad(?:e|es|ing)\b|[淡渐][入出]|渐[强弱]")
_ONLY_FADES = re.compile(
    r"\W*(?:(?:and|with|a|an|it|also|both|slow|slowly|gentle|gently|soft|softly|please|then|let|should|music|at|to|the|from|play|plays|starts?|begins?|start|beginning|very|end|for|over|within|during|last|final|long|lasting|fad(?:e|es|ing)(?:[- ]?(?:in|out))?|in|out|of)\b\W*)+|\W*(?:再|并|都|要|有|和|带|慢慢|缓缓|然后|[淡渐][入出]){1,4}\W*"
)
"""A piece without the music that goes on about it: "cinematic music, fade in and fade out"."""
_GOES_ON = re.compile(
    r"\W*(?:(?:and|then|which|that|it) )*(?:fading|fades)\b|\bfad(?:e|ing) (?:it|that) |[淡渐][入出]|渐[强弱]"
)
"""What goes on about the music that was spoken of just before; "fade out" alone is what the picture does."""
_AT_AN_EDGE = re.compile(
    r"\b(?:first|last|final|opening|closing) (?:\S+ )?(?:seconds?|secs?|s)\b|(?:最后|结尾|末尾|开头|最前|前|后)面?的?\S{1,3}秒"
)
_OF_FILM = re.compile(r"(?:结尾|片尾|片头|开头)(?![^,，。]*秒)")
_QUIET = re.compile(
    r"\W*(?:(?:very|really|quite|not too|a bit|only) )*(?:quiet|soft|gentle|low|calm|slow|sad|loud|subtle)?(?:ly)?\W*|\W*(?:很|轻轻的?|安静|低沉)*\W*"
)
"""How loud the music is, between it and its fades."""
_SMALL = ("do", "amount", "which", "new", "end")


def take_music_fades(reading: Reading, wish: MusicWish) -> None:
    """Take the fades that are said in one piece with the music, or right behind it."""
    edges = [0, *(edge for hit in _PIECE.finditer(reading.folded) for edge in hit.span())]
    music_before = False
    for low, high in zip(edges[::2], [*edges[1::2], len(reading.folded)], strict=True):
        about = reading.tags("music_noun", "style_sure", within=(low, high))
        fade = _FADE.search(reading.folded, low, high)
        if fade and about:
            starts = [tag.start for tag in about if tag.start < fade.start()]
            start = min(starts, default=_with_length(reading, low, fade.start()))
            said_first = _AT_AN_EDGE.search(reading.folded, low, start)
            # "A beach for 8 seconds with music that fades out": the length before the music is not the fade's.
            _take(reading, wish, (low if said_first else start, high))
        elif fade and music_before and _goes_on(reading, (low, high)):
            _take(reading, wish, (low, high))
            continue
        passed = _QUIET.fullmatch(reading.folded, low, high) is not None
        music_before = bool(about) or (music_before and passed)


def _with_length(reading: Reading, low: int, start: int) -> int:
    """Where a fade begins, with its length in front of it: "a three second fade-out of the music"."""
    length = next(
        (hit for hit in DURATION.finditer(reading.folded, low, start) if start - hit.end() <= 1), None
    )
    return length.start() if length else start


def _goes_on(reading: Reading, window: tuple[int, int]) -> bool:
    """Whether a piece says nothing but how the music before it fades."""
    if _ONLY_FADES.fullmatch(DURATION.sub(" ", reading.folded[slice(*window)])):
        return True
    if _OF_FILM.search(reading.folded, *window):
        return False
    words = reading.part(*window)
    take_fades(words)
    return _GOES_ON.search(reading.folded, *window) is not None and not words.leftovers(ignore=_SMALL)


def _take(reading: Reading, wish: MusicWish, window: tuple[int, int]) -> None:
    low, high = window
    words = reading.part(low, high)
    words.text = reading.text[low:high]
    fade_in, fade_out = take_fades(words)
    wish.fade_in = wish.fade_in if fade_in is None else fade_in
    wish.fade_out = wish.fade_out if fade_out is None else fade_out
    reading.text = reading.text[:low] + words.text + reading.text[high:]
