"""Other words for all captions at once: "change the captions: One / Two / Three"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.texts import named, quoted
from promptreel_studio.agent.reading.quotes import MARK, quote_of

if TYPE_CHECKING:
    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.frames.message import Message

_HEAD = re.compile(r"(?P<head>[^:：\n]{4,80}?)\s*[:：\n]\s*(?P<list>\S.*)", re.DOTALL)
_APART = re.compile(r"\s*(?:[/|／｜\n]|[;；])\s*")
_QUOTED = re.compile(
    rf"(?:{MARK.pattern})(?:(?:\s*[,，、;；/|\n]?\s*(?:\S{{1,5}}\s+)?|和)(?:{MARK.pattern}))+"
)
_SAYS_SO = ("replace", "says")
_BESIDE = (
    "caption",
    "text",
    "from_file",
    "filler",
    "weak",
    "all",
    "becomes",
    "take",
    "move",
    "old",
    "at",
    "until",
    "neg",
    "step_noun",
    "it",
    "which_text",
)
_NEW = frozenset(
    {
        "new",
        "neue",
        "neuen",
        "nouveaux",
        "nuevos",
        "nuovi",
        "novas",
        "nowe",
        "новые",
        "nieuwe",
        "新",
        "新的",
        "新字幕",
        "rewrite",
        "reword",
    }
)
_LONGEST, _FEWEST = 120, 2


def retexted(masked: str, message: Message) -> list[str] | None:
    """The commands of a message that gives all captions other words; None for any other.

    Args:
        masked: The message, with quotations behind marks.
        message: What is quoted in it, and what it can name.
    """
    captions = [one for one in message.film.texts if one.caption]
    if not captions and (texts := _sentences(masked)):
        return ["add captions: " + ", ".join(map(quoted, texts))]
    head, texts = _told(masked, message)
    if len(captions) < _FEWEST or len(texts) < _FEWEST or any(len(one) > _LONGEST for one in texts):
        return None
    if any(message.film.text_called(one) for one in texts):
        return _one_by_one(texts, message.film)
    items = message.items(head)
    said = {name for item in items for name in item.senses}
    of_captions = any(
        ("caption" in item.senses and "title" not in item.senses)
        or {"which_text", "from_file"} <= item.senses.keys()
        for item in items
    )
    changes = any(
        (item.senses.keys() & {*_SAYS_SO} and "add" not in item.senses) or item.text in _NEW for item in items
    )
    if not (of_captions and changes) or said & {"remove", "colour", "position", "font", "size", "clips"}:
        return None
    if any(item.senses.get("number", len(texts)) != len(texts) for item in items):
        return None
    if any(item.senses and not item.senses.keys() & {*_SAYS_SO, *_BESIDE, "number"} for item in items):
        return None
    if len(texts) == len(captions):
        return [
            f"change {named(old)} to {quoted(new)}"
            for old, new in zip(captions, texts, strict=True)
            if old.text != new
        ] or None
    return [*(f"remove {named(one)}" for one in captions), "add captions: " + ", ".join(map(quoted, texts))]


_HERE = re.compile(
    r"\W*(?:ok(?:ay)?[ ,.]+)?(?:here(?:['’]s| is| are)|this is|these are) (?:the |my )?(?:text|lines?|words|sentences|script) (?:for|of) (?:the |my )?(?:captions|subtitles)\s*[:：]\s*(?P<text>.+)"
    r"|\W*(?:字幕的?(?:文字|文本|内容|文案)|字幕文案)(?:是|如下|在这里?|在这儿)?\s*[:：]\s*(?P<han>.+)",
    re.IGNORECASE | re.DOTALL,
)
_SPREAD = re.compile(
    r"\s*(?:please )?(?:spread|distribute|divide|split|show|put|lay) (?:it|them|that|this|those)(?: out)?(?: evenly| equally)? (?:over|across|through(?:out)?|along|on) (?:the |my )?(?:(?:whole|entire|full) )?(?:video|film|movie|thing)(?: evenly| please)*\W*$"
    r"|[,，\s]*(?:把它们?)?(?:平均|均匀)?(?:地)?(?:分布|铺|分配|分散|铺开)(?:到|在|于)?(?:整个|全)?(?:视频|片子|影片|片)(?:里|中|上)?[。!！]*$",
    re.IGNORECASE,
)
_SENTENCE = re.compile(r"[^.!?。！？…\n]+[.!?。！？…]*")


def _sentences(masked: str) -> list[str]:
    """The sentences of "here's the text for the captions: ..."; [] where there are not several."""
    found = _HERE.fullmatch(masked.strip())
    if found is None or MARK.search(masked):
        return []
    told = _SPREAD.sub("", found["text"] or found["han"])
    texts = [hit.group().strip() for hit in _SENTENCE.finditer(told) if hit.group().strip()]
    return texts if len(texts) >= _FEWEST and all(len(one) <= _LONGEST for one in texts) else []


def _one_by_one(texts: list[str], film: Film) -> list[str] | None:
    """ "Change 'One' and 'Two' to 'Uno' and 'Dos'"."""
    half = len(texts) // 2
    olds = [film.text_called(one) for one in texts[:half]]
    pairs = [(old, new) for old, new in zip(olds, texts[half:], strict=False) if old is not None]
    if len(texts) % 2 or half < _FEWEST or len(pairs) < half or any(map(film.text_called, texts[half:])):
        return None
    return [f"change {named(old)} to {quoted(new)}" for old, new in pairs]


def _told(masked: str, message: Message) -> tuple[str, list[str]]:
    """What is said of the texts, and the texts."""
    row = _QUOTED.search(masked)
    if row is not None and all(
        one.senses.keys() <= {"filler", "weak", *_SAYS_SO} for one in message.items(masked[row.end() :])
    ):
        return masked[: row.start()].rstrip(" :："), [
            quote_of(one, message.quotes) for one in MARK.findall(row.group())
        ]
    found = _HEAD.fullmatch(masked.strip())
    if found is None or MARK.search(masked):
        return "", []
    texts = [one.strip(" .。") for one in _APART.split(found["list"])]
    return found["head"], [one for one in texts if one]
