"""A text of several sentences that is to become captions: one sentence after the other."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import text_of

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.titles import TitleWish

_SENTENCE = re.compile(r"[^.!?。！？…]+(?:[.!?…]+(?=\s|$)|[。！？…]+|$)\s*")
_AS_CAPTIONS = re.compile(
    r"\b(?:captions|subtitles)\b|\b(?:caption|subtitle) (?:on )?(?:the|my|this|our) (?:(?:whole|entire) )?(?:video|film|clip|movie|thing)\b|\b(?:sentence|line) by (?:sentence|line)\b|逐句|一句一句|分句|(?:加|配|添加)上?字幕"
)
_FEWEST = 2


def in_sentences(wish: TitleWish, existing: list[dict[str, Any]], said: str) -> None:
    """Take the sentences of a text apart where captions are made of it; a text that is there already stays whole."""
    if wish.named != "caption" or len(wish.texts) != 1 or wish.when is not None:
        return
    if not _AS_CAPTIONS.search(said) or any(text_of(one) == wish.texts[0] for one in existing):
        return
    sentences = [hit.group().strip() for hit in _SENTENCE.finditer(wish.texts[0]) if hit.group().strip()]
    if len(sentences) >= _FEWEST:
        wish.texts = sentences
