"""How the music of a new video comes and goes: "fade the music out over the last 3 seconds", "音乐淡入2秒"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.fades import take_fades

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.text import Reading

_PIECE = re.compile(r"[,;.!\n。，；、](?!\d)")
_FADE = re.compile(r"\bfad(?:e|es|ing)\b|[淡渐][入出]|渐[强弱]")
_ONLY_FADES = re.compile(
    r"\W*(?:(?:and|with|a|an|it|also|both|slow|slowly|gentle|gently|soft|softly|please|then|let|should|music|at|to|the|start|beginning|end|fad(?:e|es|ing)(?:[- ]?(?:in|out))?|in|out|of)\b\W*)+|\W*(?:再|并|都|要|有|和|带|慢慢|缓缓|然后|[淡渐][入出]){1,4}\W*"
)
"""A piece without the music that goes on about it: "cinematic music, fade in and fade out"."""


def take_music_fades(reading: Reading, wish: MusicWish) -> None:
    """Take the fades that are said in one piece with the music."""
    edges = [0, *(edge for hit in _PIECE.finditer(reading.folded) for edge in hit.span())]
    before = False
    for low, high in zip(edges[::2], [*edges[1::2], len(reading.folded)], strict=True):
        named = bool(reading.tags("music_noun", "style_sure", within=(low, high)))
        about = named or (before and _ONLY_FADES.fullmatch(reading.folded, low, high) is not None)
        before = about
        if not about or not _FADE.search(reading.folded, low, high):
            continue
        words = reading.part(low, high)
        words.text = reading.text[low:high]
        fade_in, fade_out = take_fades(words)
        wish.fade_in = wish.fade_in if fade_in is None else fade_in
        wish.fade_out = wish.fade_out if fade_out is None else fade_out
        reading.text = reading.text[:low] + words.text + reading.text[high:]
