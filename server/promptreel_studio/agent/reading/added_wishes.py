"""Whether a joining word adds a wish beside the one before: a fade, an effect, a tempo, what is to happen to the rest."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.beside import adds_amount
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_THE_REST = re.compile(
    r"(?:(?:with|but|while|and|leave|keep) )*(?:all )?(?:the )?(?:rest|others?|other (?:clip|shot|scene|photo|one)s?|everything else)\b|(?:把)?(?:其余|其他|其它|剩下|别的)"
)
_STAYS = re.compile(
    r"(?:leave|keep) (?:the )?(?:music|title|caption|text|picture|colou?rs?|sound)s? (?:as (?:it|they) (?:is|are)|unchanged|the same|alone)|(?:the )?(?:music|title|caption|text|picture|sound)s? (?:should |can |must )?stays?\b|(?:把)?(?:音乐|配乐|声音|标题|字幕|文字|画面|颜色|镜头)(?:都|就)?(?:不要|别|不用|不)(?:变|动|改|换|碰)|(?:音乐|配乐|标题|字幕|画面)保持|keep (?:[\w.]+ ){1,5}?(?:in (?:the )?(?:middle|cent(?:er|re)|frame|view|picture)|cent(?:ered|red)|visible)\b"
)
_FILM_LENGTH = re.compile(
    r"(?:the|my) (?:whole |entire )?(?:video|film|movie|thing) (?:should be |to |be |is )?(?:only |just |exactly |about )*(?:\d+|five|six|seven|eight|nine|ten|twelve|fifteen|twenty) ?(?:s\b|sec)"
)
"""How long the film is to be is a wish of its own: "make the title red and the video 10 seconds"."""
_FADES = re.compile(r"\bfad(?:e|es|ing)\b|淡[入出]|渐[入出弱强]")
_STARTS = re.compile(r"\b(?:start|begin|come in|set in|kick in|end|stop)s?\b|开始|停")
_LEVEL = re.compile(
    r"\d ?(?:%|percent\b)|音量|\b(?:louder|quieter)\b|大声|小声|响一?点|\b(?:to|at) \d{1,3}\b(?!:|\.\d|[ -]?(?:s\b|sec|min))"
)
_EFFECT = re.compile(
    r"\b(?:zoom\w*|ken[ -]?burns?|cross ?fades?|dissolves?|vignette|black and white|sepia)\b|放大|缩放|推近|拉近|推进|叠化|转场|黑白|暗角"
)
_MOOD = re.compile(
    r"(?:the |its )?(?:mood|atmosphere|feeling|vibe)\b|(?:整体的?)?(?:气氛|氛围|情绪|基调)(?:也|再|更|要|上)?"
)
"""What a picture feels like is a wish of its own."""
_TEMPO = re.compile(
    r"\b(?:speed|slow) (?:it|that|this|them|everything|things|the \w+)\b|\b(?:twice|half|(?:two|three|four|\d+) times) as (?:fast|slow)\b"
    r"|\b(?:faster|slower|(?:double|half|twice) (?:the )?speed|slow[- ]?mo(?:tion)?)\b|加速|减速|放慢|慢放|快放|倒放|慢镜头|快一?[点些]|慢一?[点些]|倍速|慢动作"
)


def adds_wish(reading: Reading, before: tuple[int, int], after: tuple[int, int], *, has_verb: bool) -> bool:
    """Whether something else is wished beside what was said: a fade, an effect, what is to happen to the rest."""
    first, following = after
    if _FILM_LENGTH.match(reading.folded, first):
        return True
    if _FADES.search(reading.folded, first, following) and _says_other(reading.folded[slice(*before)]):
        return True
    if has_verb and _MOOD.match(reading.folded, first):
        return True
    if _adds_effect(reading, before, after) or _STAYS.match(reading.folded, first):
        return True
    if _adds_tempo(reading, before, after) or adds_amount(reading, before, after):
        return True
    return has_verb and _THE_REST.match(reading.folded, first) is not None


def _adds_effect(reading: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "Each photo 4 seconds, with a slow zoom": a length, and beside it what is done to the picture."""
    said, added = (reading.folded[slice(*span)] for span in (before, after))
    return (
        find_duration(said) is not None
        and not _EFFECT.search(said)
        and _EFFECT.search(added) is not None
        and not reading.tags("title_noun", "music_noun", within=(before[0], after[1]))
        and not MARK.search(reading.folded, before[0], after[1])
    )


def _adds_tempo(reading: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "Make it warmer and faster", "turn the music down and speed it up": how fast it plays is a wish of its own."""
    said, added = (_TEMPO.search(reading.folded[slice(*span)]) is not None for span in (before, after))
    if said == added or reading.tags("camera_noun", within=(before[0], after[1])):
        return False
    return added or any(tag.start == after[0] for tag in reading.tags("filter"))


def _says_other(text: str) -> bool:
    """ "It starts at 3 seconds" and "at 30 %" are wishes of their own beside a fade."""
    if _FADES.search(text):
        return False
    return bool(_LEVEL.search(text)) or (bool(_STARTS.search(text)) and find_duration(text) is not None)
