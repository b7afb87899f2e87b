"""How often a film cuts, where nobody counts its shots: "one slow shot of a field", "desert, fast cuts", "快节奏剪辑"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.joins import UNBROKEN

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_ONE = re.compile(
    r"\b(?:one|single)(?: (?!of|and|for|then|with|the|is|more|last|first|second)[a-z-]+){0,2},? (?:shot|take|scene)\b"
    r"|(?<!第)(?<!每)(?<!另)(?<!下)(?<!上)(?<!再来)一个(?:长|固定|缓慢的?|慢)?(?:镜头|画面)(?!接|里|中|的)|单一?个?镜头"
)
"""It is one shot where that is said once; "one shot of a beach, one shot of a city" are several."""
_NEVER = re.compile(r"(?:不要?|不用|别|无需?)(?:切换?|剪切?|剪辑)(?=[,，。!！\s]|$)")
_MORE = re.compile(
    r"\b(?:another|second|next|last|other|more) (?:shot|take|scene)\b|\b(?:shots|takes|scenes)\b"
)
_FAST = r"(?:fast|quick|rapid|snappy|quickfire|rapid[ -]fire|punchy|hectic|frequent|constant|swift|dynamic|energetic)"
_QUICK = re.compile(
    rf"\b{_FAST} (?=hard cuts\b)|\b(?:(?:with|lots of|many|very|really|super|some|in) )*{_FAST}(?:[ -]?paced)?,? (?:(?:hard|jump|little|short) )?(?:cuts\b|cutting\b|editing\b|edits\b|edit\b(?<!quick edit)|montage\b|cut (?:video|edit|montage)\b)"
    r"|\b(?:with )?(?:lots|plenty|loads) of (?:hard |jump )?cuts\b|\b(?:with )?many (?:hard |jump )?cuts\b|\bfast[ -]?paced\b(?! (?:music|song|track|tune|beat|soundtrack|audio|piano|drums?)\b)|\bcuts? (?:fast|quick(?:ly)?|rapidly)\b|\bquick[ -]?fire\b"
    r"|快节奏的?(?:剪辑|剪接|画面|切换|混剪|短片|视频)|快切|快剪|(?:快速|频繁|迅速)地?(?:切换|剪辑|切镜)(?:的?(?:镜头|画面))?|(?:镜头|画面)?(?:切换|剪辑|剪接|切)(?:要|得|的?节奏要?)*(?:快|紧凑|利落)(?:一?点|一些)?|卡点(?:快剪|剪辑|视频)?|混剪"
)


def take_unbroken(reading: Reading) -> bool:
    """Take that a film is one picture without a cut; that it is one shot is said of what it shows, too, and stays."""
    if reading.take(UNBROKEN) or reading.take(_NEVER):
        return True
    return len(_ONE.findall(reading.text)) == 1 and not _MORE.search(reading.text)


def take_quick_cuts(reading: Reading) -> bool:
    """Take that a film cuts often."""
    return reading.take(_QUICK) is not None
