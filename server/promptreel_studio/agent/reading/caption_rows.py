"""Texts in a row for all clips: "put a caption on each: Kyoto, Spring, Me", with or without quotation marks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK, mark
from promptreel_studio.agent.reading.variants import either_script

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_CLIPS = r"(?:photos?|pictures?|pics?|images?|clips?|shots?|scenes?|videos?|slides?|parts?)"
_NOUN = r"(?:captions?|subtitles?|titles?|texts?|labels?|words|names?)"
_ROW = re.compile(
    either_script(
        rf"^\W*(?:please |can you |now |and )*(?:put|add|write|give|set|place|show|use|make)?(?: me)? ?(?:(?:a|the|these|some|different|one|as|with|an own) )*(?P<noun>{_NOUN})?"
        rf"(?: (?:on|to|for|under|over|onto|in))*(?: the| my)? ?(?:each|every|all|one each|per)(?: (?:one|of (?:them|the|my|these)))*(?: (?:two|three|four|five|six|seven|eight|\d))?(?: {_CLIPS})?(?: a| its| their| own)*(?: (?P<noun_b>{_NOUN}))?\s*[:：-]\s*(?P<list>.+?)[\s.!]*$"
        rf"|^\W*(?P<noun_c>captions|subtitles|titles|labels)(?: for (?:the |my )?{_CLIPS})?\s*[:：]\s*(?P<list_c>.+?)[\s.!]*$"
        r"|^\W*(?:请)?(?:给|在|为)?(?:每|各)(?:一)?(?:张|段|个|幅|幕)(?:照片|图片|图|视频|片段|镜头|画面)?(?:上|里)?(?:面)?(?:都|分别|依次|各)*(?:加上?|写上?|配上?|放上?|打上?)?(?:一?[个行句条])?(?P<han>字幕|标题|文字|文案)?\s*[:：]\s*(?P<list_han>.+?)[\s。!！]*$"
    ),
    re.IGNORECASE,
)
_APART = re.compile(r"\s*(?:[,，、;；/|\n]|(?<=\s)(?:and|und|y|et|e)(?=\s)|和|以及)\s*")
_LONGEST = 60


def one_text_each(words: str, quotes: tuple[str, ...], draft: Draft | None) -> tuple[str, tuple[str, ...]]:
    """Say a row of texts clip by clip, where there are as many texts as clips.

    Args:
        words: The message with its quotations behind marks.
        quotes: The quotations.
        draft: The timeline.

    Returns:
        One instruction for each clip, and the quotations with the texts that had no marks; unchanged where it is no
        such row.
    """
    clips = drafts.clips(draft) if draft else []
    found = _ROW.match(words) if len(clips) > 1 else None
    if found is None:
        return words, quotes
    listed = next(found[name] for name in ("list", "list_c", "list_han") if found[name])
    texts = [one.strip(" .。\"'") for one in _APART.split(listed)]
    texts = [one for one in texts if one]
    if len(texts) != len(clips) or any(len(one) > _LONGEST for one in texts):
        return words, quotes
    said = list(quotes)
    marks: list[str] = []
    for text in texts:
        if MARK.fullmatch(text):
            marks.append(text)
        elif MARK.search(text):
            return words, quotes
        else:
            marks.append(mark(len(said)))
            said.append(text)
    if found["list_han"]:
        named = found["han"] or "字幕"
        if named == "字幕":
            return f"给每个镜头加字幕：{'、'.join(marks)}", tuple(said)
        return "。".join(f"给第{place}个片段加{named}{one}" for place, one in enumerate(marks, 1)), tuple(
            said
        )
    noun = next((found[name] for name in ("noun", "noun_b", "noun_c") if found[name]), "caption").lower()
    named = "title" if noun.startswith("title") else "caption"
    if named == "caption":
        return f"caption each shot: {', '.join(marks)}", tuple(said)
    return ". ".join(f"add a {named} {one} on clip {place}" for place, one in enumerate(marks, 1)), tuple(
        said
    )
