"""The shot that is called by what it shows beside a text: 'put "Breathe" on the waterfall', '“深呼吸”放在瀑布那段'."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.part import Part
    from promptreel_studio.agent.reading.text import Reading

_ON = re.compile(
    r"\b(?:on|over|onto|during|in|across|above) (?:the |my |our )?(?P<what>[a-z][\w' -]{2,30}?)(?: (?:shot|scene|clip|part|one|bit|picture|section))?(?=\s*(?:$|[,.;!\n]|\band\b|\bin (?:white|black|the)\b))"
    r"|(?:在|到|给|于)(?P<han>[\u3400-\u9fff]{1,8}?)(?:的?那?(?:一?[段个幕])?(?:镜头|画面|片段|场景|部分)?(?:里|上|中|处)?)(?=\s*(?:$|[,，.。;；!]|[显出写放加]))"
)
_OF_FRAME = re.compile(
    r"(?:top|bottom|centre|center|middle|screen|corner|left|right|start|end|beginning|whole|whole (?:video|film)|video|film|all|each|every|it|them|one|letters|background|white|black|capitals|caps|bold).*|.*(?:corner|third|screen|font|letters|background)|[顶底中上下左右屏画开结片].{0,3}|.*(?:角|字体)"
)
"""Where in the picture, or when: no shot."""


def shot_by_words(reading: Reading, parts: list[Part], window: tuple[int, int]) -> int | None:
    """The only shot whose words are named beside a text; takes them from the part in which the text is spoken of."""
    for found in _ON.finditer(reading.folded, *window):
        group = "what" if found["what"] else "han"
        what = found[group]
        if _OF_FRAME.fullmatch(what) or not reading.tags(
            "kind", "beyond", "shows", "time", "weather", "season", within=found.span(group)
        ):
            continue
        low, high = window
        shots = [
            number
            for number, part in enumerate(parts)
            if what in reading.folded[part.start : max(part.start, min(part.end, low))]
            or what in reading.folded[max(part.start, min(part.end, high)) : part.end]
        ]
        if len(shots) == 1:
            reading.take_span(*found.span())
            return shots[0]
    return None
