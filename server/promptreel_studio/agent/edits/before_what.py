"""How many versions back a film was before something was done to it: "back to before the split", "恢复到切开之前"."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.models import Draft

_BEFORE = re.compile(
    r"\b(?:to |how it was |the way it was |as it was )?before (?:i |we |you )?(?:the |that |my |had |did )*(?P<en>[\w -]{3,24})|(?:恢复|回|退回?|还原)(?:到|成|至)(?P<han>[^,，。]{1,8}?)(?:之前|以前|前)"
)


def _of(field: str) -> Callable[[Draft], Any]:
    return lambda draft: [clip.get(field) for clip in drafts.clips(draft)]


def _looks(draft: Draft) -> Any:
    return [(clip.get("filters"), clip.get("zoom")) for clip in drafts.clips(draft)]


def _sounds(draft: Draft) -> Any:
    return [
        (one.get("music"), one.get("asset"), one.get("vol")) for one in drafts.segments(draft, drafts.AUDIO)
    ]


def _texts(draft: Draft) -> Any:
    return [(one.get("txt"), one.get("style")) for one in drafts.segments(draft, drafts.TEXT)]


def _count(draft: Draft) -> int:
    return len(drafts.clips(draft))


def _split(after: Draft, before: Draft) -> bool:
    return _count(after) > _count(before) and drafts.total_of(after) == drafts.total_of(before)


def _copied(after: Draft, before: Draft) -> bool:
    return _count(after) > _count(before) and drafts.total_of(after) > drafts.total_of(before)


def _differs(feature: Callable[[Draft], Any]) -> Callable[[Draft, Draft], bool]:
    return lambda after, before: feature(after) != feature(before)


_DONE: tuple[tuple[re.Pattern[str], Callable[[Draft, Draft], bool]], ...] = (
    (re.compile(r"split|divid|切开|分割|分开|拆分"), _split),
    (re.compile(r"cop(?:y|ied)|duplicat|复制|拷贝"), _copied),
    (re.compile(r"clip|shot|delet|删"), lambda after, before: _count(after) < _count(before)),
    (
        re.compile(r"cut|trim|shorten|剪|裁|缩短"),
        lambda after, before: drafts.total_of(after) < drafts.total_of(before),
    ),
    (re.compile(r"revers|backwards|倒放"), _differs(_of("reverse"))),
    (re.compile(r"speed|fast|slow|加速|减速|变速|放慢"), _differs(_of("speed"))),
    (re.compile(r"music|song|volume|音乐|配乐|音量"), _differs(_sounds)),
    (re.compile(r"title|caption|subtitle|text|标题|字幕|文字"), _differs(_texts)),
    (
        re.compile(r"filter|black and white|blur|vignette|zoom|colou?r|滤镜|黑白|模糊|暗角|调色|放大"),
        _differs(_looks),
    ),
    (
        re.compile(r"order|mov(?:e|ed|ing)|swap|顺序|移动|对调|排序"),
        _differs(lambda draft: [clip.get("id") for clip in drafts.clips(draft)]),
    ),
)
"""What may have been done, and how two versions show it."""


def steps_before(work: Work, said: str) -> int | None:
    """How many steps lie behind what was done, it among them; None where nothing such is said or was done."""
    found = _BEFORE.search(said)
    if found is None:
        return None
    what = found["en"] or found["han"]
    for words, was_done in _DONE:
        if not words.search(what):
            continue
        for count, (after, before) in enumerate(pairwise((work.draft, *work.history.past)), 1):
            if was_done(after, before):
                return count
    return None
