"""How the music of a new video comes and goes: "fade the music out over the last 3 seconds", "音乐淡入2秒"."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from promptreel_studio.agent.reading.fades import take_fades

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.text import Reading

_PIECE = re.compile(r"[,;.!\n。，；、](?!\d)")
_FADE = re.compile(r"\bfad(?:e|es|ing)\b|[淡渐][入出]|渐[强弱]")


def take_music_fades(reading: Reading, wish: MusicWish) -> None:
    """Take the fades that are said in one piece with the music."""
    edges = [0, *(edge for hit in _PIECE.finditer(reading.folded) for edge in hit.span())]
    for low, high in zip(edges[::2], [*edges[1::2], len(reading.folded)], strict=True):
        about = reading.tags("music_noun", "style_sure", within=(low, high))
        if not about or not _FADE.search(reading.folded, low, high):
            continue
        words = reading.part(low, high)
        words.text = reading.text[low:high]
        fade_in, fade_out = take_fades(words)
        wish.fade_in = wish.fade_in if fade_in is None else fade_in
        wish.fade_out = wish.fade_out if fade_out is None else fade_out
        reading.text = reading.text[:low] + words.text + reading.text[high:]
