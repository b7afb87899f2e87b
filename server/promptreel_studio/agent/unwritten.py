"""Texts that a first message asks us to think up: "5 tips for better sleep", "with nice words", "番茄炒蛋怎么做"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.reading.card_heads import COUNTED

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note

_WHAT = r"(?:words|facts?|quotes?|quotations?|sayings?|text|texts|poem|poetry|verse|lyrics|message|messages|wishes|tips|statistics|stats|information|info|jokes?|trivia|affirmations?|story|captions?|explanations?|definitions?|examples?)"
_KIND = r"(?:nice|kind|sweet|short|little|simple|beautiful|lovely|inspiring|inspirational|motivational|motivating|positive|encouraging|funny|interesting|fun|cool|good|famous|romantic|wise|uplifting|warm|loving|key|some|few|a|an|of|the|different|real|historical|random)"
_ASKED = re.compile(
    rf"\b(?:with|and|add|include|including|write|show|put|plus|say|has|have|use|give me|display) (?P<what>(?:(?:{_KIND},? )+|(?:a few|some) ){_WHAT}(?: (?:about|on|of|for) (?:[\w'-]+ ?){{1,4}})?|something (?:nice|kind|sweet|funny|inspiring|inspirational|motivational|motivating|romantic|encouraging|positive))\b"
    rf"|\b(?:with|add|include|show) (?P<facts>(?:facts|statistics|stats|trivia|information|tips|jokes|affirmations)(?: (?:about|on|of) (?:[\w'-]+ ?){{1,3}})?)\b"
    r"|\b(?P<names>(?:name|list|label|tell|write) (?:all )?(?:of )?(?:the|each|every|their|our|its) [a-z]+(?: (?:of|in) (?:the |our |my )?[a-z]+)?)\b(?! (?:card|title|text|caption)\b)"
    r"|(?P<how>\bhow to (?:[\w'-]+ ){1,6}(?:in (?:\d|three|four|five|six) (?:easy |simple )?steps)\b|\b(?:the )?steps (?:to|for) (?:[\w'-]+ ?){1,4}|\bstep[ -]by[ -]step (?:guide|tutorial|recipe|instructions?)(?: (?:to|for|on|of) (?:[\w'-]+ ?){1,4})?)"
    r"|(?P<han>(?:写|配|加|来|放|说|念|附)(?:上|一)*(?:些|点|几[句个条]|[首段句个])[\u3400-\u9fff]{0,8}?(?:祝福语?|文案|的?话|的?词|的?诗|诗词|名言|金句|句子|知识|小?知识|笑话|歌词|台词|语录)|[\u3400-\u9fff]{2,8}?(?:怎么做|的?做法|的?步骤|怎么[\u3400-\u9fff]{1,3})|(?:写|标)上?[\u3400-\u9fff]{1,6}的(?:名字|名称))"
)
_TOLD = re.compile(r"[:：]\s*\S")
_LONGEST = 60


def say_unwritten(prompt: Prompt, notes: list[Note]) -> None:
    """Tell of texts that were asked for and that nobody told; that they cannot be drawn goes without saying then.

    Args:
        prompt: What was read.
        notes: What the answer tells; changed in place.
    """
    said = prompt.words.quotes or prompt.cards.shots or prompt.cards.text
    wanted = "" if said else _asked(prompt.words)
    if not wanted:
        return
    notes[:] = [kept for note in notes if (kept := _without(note, wanted)) is not None]
    notes.append(("texts.yours", {"wanted": [shorten(_as_typed(wanted), _LONGEST)]}))


def _as_typed(words: str) -> str:
    """Without what `with_quotations` made of "quote"."""
    return words.replace("quotation", "quote")


def _without(note: Note, wanted: str) -> Note | None:
    """A note without the words that are told otherwise; None where nothing is left of it."""
    name, values = note
    if name in {"draw.words", "title.no_text"}:
        return None
    if name != "draw.left_out":
        return note
    rest = [one for one in values["wanted"] if one not in wanted]
    return (name, values | {"wanted": rest}) if rest else None


def _asked(words: Reading) -> str:
    """What is to be thought up, as it was typed."""
    if (counted := COUNTED.search(words.folded)) and not _TOLD.search(words.folded, counted.end()):
        return words.original[slice(*counted.span())]
    found = _ASKED.search(words.folded)
    if found is None or _TOLD.search(words.folded, found.end()):
        return ""
    name = next(name for name, text in found.groupdict().items() if text)
    return words.original[slice(*found.span(name))].strip()
