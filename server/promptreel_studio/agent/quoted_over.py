"""A text in quotation marks that lies over a scene, or is the picture: how it looks and how long it is seen."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_words import nouns
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from promptreel_studio.agent.cards import Cards
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.reading.titles import TitleWish

_MANY_LINES = 3
_LONG_MS = 5_000
_ONLY_TITLE = re.compile(r"\b(?:for|titles?|text|headline|lasting|stays?)\b|标题|字幕|文字|显示|持续")
_CAPTION = re.compile(r"\b(?:caption|subtitle)|字幕")


def lay_quote(cards: Cards, scene: SceneWish, titles: list[TitleWish], words: str) -> None:
    """Let a quotation lie over the scene that was asked for with it, or be the picture where none was.

    Args:
        cards: What was said about cards; colours of letters over a scene are those of the titles.
        scene: What is drawn; changed in place.
        titles: Changed in place.
        words: The folded message.
    """
    others = [kind for kind in scene.kinds if kind != "words"]
    if cards.look.ground and not others and any(wish.texts for wish in titles):
        scene.kinds = ["words"]
    elif not others and scene.near and scene.near != "words" and not scene.by_mood:
        others = [scene.near]
    if any(wish.texts for wish in titles):
        # "..., the text stays all the time" says no text of its own.
        titles[:] = [wish for wish in titles if wish.texts or wish.look]
    if not others or len(titles) != 1 or not titles[0].texts:
        return
    wish = titles[0]
    if ("words" in scene.kinds or nouns("sayings").search(words)) and not _CAPTION.search(words):
        scene.kinds, wish.named = others, "title"
        wish.when = wish.when or When(anchor="whole")
        wish.look = replace(
            wish.look,
            position=wish.look.position or "center",
            size=wish.look.size or ("medium" if wish.texts[0].count("\n") >= _MANY_LINES else "large"),
        )


def length_of_text(scene: SceneWish, titles: list[TitleWish]) -> int | None:
    """How long a text was said to be shown that is itself the picture, or with the scene that it lies on, ms.

    That is how long the film is: "“Be kind.” on a beach for 8 seconds", "“Time is a master.” 8 s, square".
    """
    if len(titles) != 1 or len(titles[0].texts) > 1:
        return None
    when, words = titles[0].when, titles[0].words
    if when is None or when.length is None or when.start is not None or when.end is not None:
        return None
    bare = when.length >= _LONG_MS and not _ONLY_TITLE.search(words)
    if scene.kinds[:1] != ["words"] and (when.anchor is not None or not (bare or _behind_scene(words))):
        return None
    titles[0].when = None if scene.kinds[:1] == ["words"] else When(anchor="whole")
    return when.length


def _behind_scene(words: str) -> bool:
    """Whether a length stands behind the scene that a text lies on."""
    mark = MARK.search(words)
    length = DURATION.search(words, mark.end()) if mark else None
    return bool(mark and length and Reading(words[mark.end() : length.start()]).tags("kind"))


def length_of_only(titles: list[TitleWish]) -> int | None:
    """How long the only text of a shot is to be seen, ms: the shot is as long where nothing else says it."""
    when = titles[0].when if len(titles) == 1 else None
    return when.length if when is not None and when.start is None and when.end is None else None
