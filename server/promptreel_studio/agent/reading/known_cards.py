"""The one card of a film that a message calls by its words: "make Happy New Year gold", "最后的文字改成…"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import fold

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_HAN = re.compile(r"[\u3400-\u9fff]")
_LOOK = re.compile(
    r"\b(?:make|turn|colou?r|paint|set|change|give|should|could|can|in|bigger|smaller|larger)\b|改|变|换|让|把|将|调",
    re.IGNORECASE,
)
_OTHER = re.compile(r"\b(?:add|put|insert|title|caption|subtitle)s?\b|加|标题|字幕", re.IGNORECASE)
_REWORD = re.compile(
    r"\b(?:change|replace|swap|edit|update) (?:the |that )?(?:(?:last|first|final|closing|opening) )?(?:text|words?|writing|lettering) (?:to|with|into)(?= [\ue000-\uf8ff])"
    r"|(?:把|将)?(?:最后|结尾|片尾|开头|片头)?的?(?:文字|字|文案|那(?:句|行)(?:话|字)?)(?P<han>改成|换成|改为|变成)(?=[\ue000-\uf8ff])",
    re.IGNORECASE,
)


def card_by_its_words(masked: str, quotes: tuple[str, ...], draft: Draft | None) -> str:
    """The message with "the card text" where the words of the only card were said.

    It is left as it is where the film has titles as well: they are meant by "the text", and their words are
    known by `mask_known_titles`.

    Args:
        masked: English or Chinese, quotations behind marks.
        quotes: What the marks stand for.
        draft: The timeline so far.
    """
    cards = [clip["scene"]["words"] for clip in drafts.clips(draft) if _words(clip)] if draft else []
    if len(cards) != 1 or drafts.segments(draft, drafts.TEXT):
        return masked
    if found := _REWORD.search(masked):
        plain = f"卡片上的文字{found['han']}" if found["han"] else "change the text on the card to"
        return masked[: found.start()] + plain + masked[found.end() :]
    if not _LOOK.search(masked) or _OTHER.search(masked):
        return masked
    text = " ".join(str(cards[0]).split())
    card = "卡片文字" if _HAN.search(masked) else "the card text"
    marks = list(MARK.finditer(masked))
    if len(marks) == 1:
        said = quotes[ord(marks[0].group()) - ord("\ue000")]
        return MARK.sub(card, masked) if fold(said) == fold(text) else masked
    if marks or not (" " in text or _HAN.search(text)):
        return masked  # One plain word may be a word of the sentence.
    bare = re.escape(fold(text.rstrip(" .!?。！？")))
    found = re.search(rf"(?<![a-z0-9]){bare}(?![a-z0-9])", fold(masked))
    return masked[: found.start()] + card + masked[found.end() :] if found else masked


def _words(clip: dict[str, object]) -> bool:
    scene = clip.get("scene")
    return isinstance(scene, dict) and scene.get("kind") == "words" and bool(scene.get("words"))
