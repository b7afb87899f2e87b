"""A text that is to look like the one that was changed last: "same style for the title", "标题也用一样的字体"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.title_changes import alter
from promptreel_studio.agent.edits.title_choice import chosen_titles
from promptreel_studio.agent.reading.looks import Look
from promptreel_studio.agent.reading.titles import TitleWish, take_title

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

_NOUN = r"(?:title|caption|subtitle|text|headline|heading|line|captions|subtitles|texts|others?|other (?:one|text|caption|title)s?)"
_FIELD = r"(?:style|look|font|typeface|colou?r|size|lettering|design|animation|position)"
_SAME = re.compile(
    rf"\W*(?:(?:and|then|now|please|ok|also|can you|could you)\W+)*(?:(?:use|give|put|have|do|apply|make it|i want) )?(?:exactly )?(?:the |that )?same (?P<field>{_FIELD}) (?:for|on|to|in|with) (?P<what>(?:the |my |that |all )?(?:[\w-]+ )?{_NOUN})(?: too| as well| also| please)*\W*"
    rf"|\W*(?:(?:and|then|now|please|ok|also|can you|could you)\W+)*make (?P<match>(?:the |my |that )?(?:[\w-]+ )?{_NOUN}) (?:match|look like|look the same as|the same as|like) (?:it|that|this|the other(?: one)?)(?: too| as well| please)*\W*"
    r"|\W*(?:然后|再)?(?:把|给)?(?P<han>(?:那个|这个|所有|其他的?|另一[个条行])?(?:大?标题|字幕|文字|字))(?:的)?(?P<han_field>样式|字体|颜色|大小|动画)?(?:也|都|同样)(?:要|用|改成|改|弄成|设成|做成|换成)?(?:跟它|和它|跟那个|和那个)?(?:一样|同样|相同|这样|这种)的?(?P<han_field_b>样式|字体|颜色|大小|风格|动画)?(?:吧)?\W*"
)
_FIELDS = {
    "font": ("font",), "typeface": ("font",), "lettering": ("font",), "字体": ("font",), "color": ("color",), "colour": ("color",),
    "颜色": ("color",), "size": ("size",), "大小": ("size",), "animation": ("animation",), "动画": ("animation",), "position": ("position",),
}  # fmt: skip
_ALL = ("color", "size", "font", "animation", "background")
_USUAL = {"font": "sans", "animation": "fade", "background": "none", "size": "medium", "color": "#ffffff"}


def look_the_same(work: Work, reading: Reading) -> list[Change] | None:
    """Give a text the looks of the one that was changed last; None when the clause does not ask for that.

    Raises:
        Problem: It looks like that already, or it could be any of several.
    """
    found = _SAME.fullmatch(reading.folded)
    texts = drafts.segments(work.draft, drafts.TEXT)
    source = next(
        (
            one
            for name in (work.last_title, work.latest_title)
            for one in texts
            if name and one.get("id") == name
        ),
        None,
    )
    if found is None or source is None or len(texts) < 2:
        return None
    said = found["field"] or found["han_field"] or found["han_field_b"] or ""
    look = _look_of(source, _FIELDS.get(said, _ALL))
    others = [one for one in texts if one is not source]
    group = next(name for name in ("what", "match", "han") if found[name])
    named = reading.part(*found.span(group))
    wish = take_title(named)
    chosen = others if len(others) == 1 else chosen_titles(work, others, wish, named.take_tags("which"))
    reading.take_span(0, len(reading.text))
    work.topic = "title"
    return alter(work, chosen, TitleWish(look=look), set())


def _look_of(source: dict[str, Any], fields: tuple[str, ...]) -> Look:
    style = source.get("style") or {}
    return Look(**{name: str(style.get(name, _USUAL.get(name, "center"))) for name in fields})
