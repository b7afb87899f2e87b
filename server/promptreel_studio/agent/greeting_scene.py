"""What is seen with a greeting for which no scene is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.greetings import Greeting

_LETTERS = re.compile(
    r"\b(?:in|as) (?:[\w-]+ ){0,3}(?:letters|lettering|typography|text|type|words)\b|\b(?:animated|moving|kinetic|big|bold) (?:text|typography|letters|words)\b|[大彩字跳]{1,3}字|文字(?:动画|视频)?"
)
_MARKED = re.compile(rf"\bgreeting {MARK.pattern}")


def suit_marked(prompt: Prompt) -> None:
    """The same for a greeting behind a mark: "a birthday video for Leo turning 6, balloons and cake"."""
    scene = prompt.scene
    if scene.beyond and not (scene.kinds or prompt.shots) and _MARKED.search(prompt.words.folded):
        scene.kinds, scene.near = ["words"], None


def suit_greeting(prompt: Prompt, greeting: Greeting | None) -> None:
    """Give a greeting that was taken its scene; what nobody can draw has no better picture than its own."""
    scene = prompt.scene
    if scene.kinds or greeting is None:
        return
    if _LETTERS.search(prompt.reading.folded):
        scene.kinds = ["words"]  # "Happy birthday Leo in colourful letters"
    else:
        alone = bool(scene.beyond) or (greeting.kind == "words" and scene.by_mood)
        scene.kinds = [greeting.kind if alone else scene.near or greeting.kind]
