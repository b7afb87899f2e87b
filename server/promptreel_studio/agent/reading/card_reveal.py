"""What of a card comes one at a time: its letters or its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.scenes.spec import Reveal

Span = tuple[int, int]
_LETTERS_COME = re.compile(
    r"(?:(?:with |the |each |every |its |in )*(?:letters?|characters?|text|words?|title) )?(?:(?:that |which |should |to |are |is )*(?:appear(?:s|ing)?|typ(?:ed?|es|ing)(?: (?:in|out|on))?|com(?:e|es|ing)(?: in| up| out)?|show(?:s|n|ing)?(?: up)?|revealed|written|writing itself) )?"
    r"(?:(?:letter|character) by (?:letter|character)|one (?:letter|character) (?:at a time|after (?:another|the other))|(?<=letters typing in )one by one|(?<=letters appearing )one by one)\b"
    r"|\b(?:letters?|characters?) (?:that |which |should |to |are )*(?:(?:appear(?:s|ing)?|typ(?:e|ed|ing)(?: (?:in|out|on))?|com(?:e|es|ing)(?: in| up| out)?|show(?:s|n|ing)?(?: up)?) )?(?:one by one|one at a time|one after (?:another|the other))\b"
    r"|\b(?:with )?(?:an? )?(?:typewriter|typing)(?:[ -](?:effect|style|animation))?(?! font)\b|\btyp(?:ed|ing) (?:itself )?(?:out|in|on)(?: on screen)?\b"
    r"|(?:文?字)?(?:逐个?字|一个?一?个?字一个?一?个?字|一字一字)(?:地)?(?:的)?(?:依次)?(?:出现|显示|出来|蹦出来?|浮现|打出来?|显现|跳出来?)?|(?:[一二三四五六七八几]个?字)?(?:，|,)?一个一个(?:字)?(?:地)?(?:出现|显示|出来|蹦出来?|浮现|打出来?|跳出来?)|打字机(?:效果|动画|特效)?"
)
_TEXT_COMES = re.compile(
    r"(?<=[\ue000-\uf8ff]),? (?:(?:appear(?:s|ing)?|com(?:e|es|ing)(?: in| up)?|show(?:s|n|ing)?(?: up)?) )?(?:one by one|one at a time|one after (?:another|the other))\b"
)
"""A text of several words that comes "one at a time"."""
_WORDS_COME = re.compile(
    r"(?:(?:with |the |each |every |its )*(?:words?|text) )?(?:(?:that |which |should |to |are |is )*(?:appear(?:s|ing)?|com(?:e|es|ing)(?: in| up)?|show(?:s|n|ing)?(?: up)?|revealed|popping up|pop up) )?"
    r"(?:word by word|word for word|one word (?:at a time|after (?:another|the other)))\b"
    r"|\bwords? (?:that |which |should |to |are )*(?:(?:appear(?:s|ing)?|com(?:e|es|ing)(?: in| up)?|show(?:s|n|ing)?(?: up)?|popping up|pop up|revealed) )?(?:one by one|one at a time|one after (?:another|the other))\b"
    r"|(?:逐词|逐个词|一个词一个词)(?:地)?(?:出现|显示|出来)?"
)


def take_reveal(reading: Reading, within: Span | None = None) -> Reveal | None:
    """Take how letters or words come one at a time."""
    if reading.take(_LETTERS_COME, within):
        return "letters"
    if reading.take(_WORDS_COME, within):
        return "words"
    low, high = within or (0, len(reading.text))
    alone = len(MARK.findall(reading.text, low, high)) == 1
    return "words" if alone and reading.take(_TEXT_COMES, within) else None
