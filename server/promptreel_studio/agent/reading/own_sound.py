"""How loud a film lets the own sound of its clips be: "mute my clips", "keep the clip sound at 20 %"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

QUIET = 0.3
_MUTES_OWN = re.compile(
    r"\b(?:mute|silence|drop|remove|strip|kill|turn off|cut out|lose|without|no)\b (?:all |out )?(?:of )?(?:(?:the|their|its|my) )*(?:(?:original|own|camera|source|clips?'?s?|videos?'?s?|recorded) )+(?:sounds?|audio|noise|voices?)(?: off)?\b"
    r"|\b(?:mute|silence) (?:(?:the |both |all (?:the )?|my )?(?:clips?|videos?|footage)|it|them|both)\b"
    r"|\b(?:mute|remove|strip|drop|kill|take out|get rid of|cut out|turn off|switch off) (?:(?:the|its|their|all|any|of) )*(?:sound|audio)s?\b(?! (?:effects?|tracks? of|file))"
    r"|\b(?:mute|silence) (?:the )?(?:first|second|third|fourth|last|other) (?:clip|video|one|file|part)s?\b"
    r"|\b(?:turn|switch) (?:(?:the|its|their|all) )*(?:sound|audio)s? off\b"
    r"|(?<!music )(?<!song )\b(?:all |both |them |each )?muted?(?=\s*(?:[,.;!\n]|and\b|with\b|$))"
    r"|\b(?:(?:the|their|its|my|all|both|with) )*(?:original|own|camera|clips?(?:'s?|s')?|videos?(?:'s?|s')?)(?: (?:original|own))? (?:sounds?|audio|noise)(?: (?:is|are|should be|must be|to be|turned|switched))* (?:off|muted|away|gone|out|removed|silent)\b"
    r"|(?:去掉|去除|关掉|关闭|静音|不要|删掉|消除|取消)(?:视频|片段|素材)?的?(?:原声|原音|原来的声音|自带的?声音)|(?:视频|片段|素材)?的?(?:原声|原音|原来的声音|自带的?声音)都?(?:去掉|关掉|关闭|静音|不要|删掉|消除)"
)
_NO_SOUND = re.compile(
    r"\b(?:without|with no|no) (?:any |the |its )?(?:sound|audio)\b(?! (?:effects?|tracks?))"
    r"|\b(?:should|must|can|may|will|do|shall)(?:n't| not|n’t) (?:hear|be heard)\b(?: (?:anything|a thing|any sound))?|\b(?:nobody|no one) (?:should|must|can|will|is to) hear (?:anything|it)\b|\b(?:hear|heard) nothing\b|\b(?:completely|totally|entirely|fully|absolutely) (?:silent|mute)\b|什么(?:声音)?都?(?:不要|不能|别)?听(?:不)?(?:到|见)|全程(?:静音|无声)"
    r"|(?<!音乐)(?:静音|消音|不要声音|没有声音|声音(?:全部|都)?(?:关掉|去掉|关了|关闭|不要)|(?:关掉|去掉|关闭|不要)(?:它的|视频的?|片段的?)?声音)"
)
"""Said of the film as of its clips, so it stays to be read as silence."""
_SOUND = r"(?:sounds?|audio|noise)(?: (?:of|in|from) (?:the |my |its |these |both )?(?:clips?|videos?|footage|it|them)| (?:clips?|videos?))?"
_OWN_LEVEL = re.compile(
    rf"\b(?:(?:keep|leave|put|set|turn|with|and) )?(?:(?:the|their|its|my|all) )*(?:(?!no\b|any\b|without\b)[\w']+ )?{_SOUND}"
    r"(?: (?:very|a bit|a little|much|is|at|to|down|turned|be|should|about|only|on|kept))* (?:(?P<n>\d{1,3}) ?(?:%|percent\b)|quiet(?:er|ly)?\b|low(?:er)?\b|soft(?:er|ly)?\b|down\b)"
    r"|(?:视频|片段|素材)?的?(?:原声|原音|自带的?声音|视频的?声音|片段的?声音)(?:音量)?(?:要|都)?(?:调|放|开|降|保持|保留)?(?:到|在|为)?(?:(?P<han>\d{1,3}) ?%|很?(?:小|低|轻)(?:一?[点些])?声?)"
)


def take_mute(reading: Reading) -> bool:
    """Take that the clips are to be silent; "no sound" stays, as it may be said of the film."""
    return reading.take(_MUTES_OWN) is not None or _NO_SOUND.search(reading.folded) is not None


def take_own_level(reading: Reading) -> float | None:
    """Take how loud the clips' own sound is to be, 0 to 1; None where nothing is said of it."""
    found = reading.take(_OWN_LEVEL)
    if found is None:
        return None
    said = found["n"] or found["han"]
    return min(int(said), 100) / 100 if said else QUIET
