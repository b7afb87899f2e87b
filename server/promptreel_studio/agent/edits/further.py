"""A step further, or back, of what was changed last: "more, I can still read it", "还不够"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.filters import FIELDS, filter_clip
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.edits.title_changes import alter
from promptreel_studio.agent.reading.filters import FilterWish
from promptreel_studio.agent.reading.looks import Look
from promptreel_studio.agent.reading.titles import TitleWish

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_MORE = re.compile(
    r"\W*(?:(?:no|nope|ok|okay|hm+|yes|yeah|still|and|but|nah|just|please|make it|go|do|it needs|give it|push it)\W+)*(?:(?:a (?:little |tiny )?bit|a little|a lot|a touch|much|way|even|still|some|slightly|quite a bit)\W+)*(?:more|further|stronger|(?:still )?not (?:strong |much |quite )?enough|needs more)(?:\W+(?:of (?:that|it|the same)|please|than that|like that|still|yet))*\W*"
    r"|\W*(?:还|仍然?|还是)?(?:不够|还差一?点|再(?:来|多|强|加强|猛|狠)一?[点些]|还要再?(?:多|强)?一?[点些]|更(?:多|强)一?[点些]|再强烈一?[点些]|再加一?[点些]|力度不够|程度不够)(?:吧|了|呢)?\W*"
)
_LESS = re.compile(
    r"\W*(?:(?:no|ok|okay|hm+|and|but|just|please|make it)\W+)*(?:(?:a (?:little |tiny )?bit|a little|a touch|a tad|slightly)\W+)*(?:less(?: of (?:that|it))?|(?:that's |that is |it's )?(?:a bit |way |far )?too much(?: now)?|tone it down(?: a (?:bit|little|touch))?|not (?:quite )?(?:so|that) much|(?:dial|scale|bring|pull|take) (?:it|that) (?:back|down)(?: a (?:bit|little|touch))?|back off(?: a (?:bit|little|touch))?|half ?way back|ease off(?: a (?:bit|little))?|overdone|over the top)(?:\W+(?:please|now|though|than that))*\W*"
    r"|\W*(?:有点|稍微)?(?:太过了?|过了|过头了|太多了|太强了|太猛了|收一?[点些]|收敛一?[点些]|回一?[点些]|弱一?[点些]|别那么(?:多|强|过))(?:吧|了)?\W*"
)
_ON_ONE = re.compile(r"(?P<step>.{3,40}?) (?:on|for|in|at|over) (?P<clip>(?:the |my )?[\w. ]{2,30}?)\W*")
_HAN_ONE = re.compile(
    r"\W*(?P<clip>[\w.\u3400-\u9fff]{1,12}?(?:[那这]一?[段张个幕]|片段|镜头)?)(?:的|上|里)?(?P<step>(?:还|再|更|不够|太过|过了|太多|有点|稍微|收|弱|少).{0,8})"
)
_STEPS = ("small", "medium", "large", "huge")


def says_further(text: str) -> bool:
    """Whether words that may say nothing by themselves ask for a step more or less of what was done last."""
    return bool(_MORE.fullmatch(text) or _LESS.fullmatch(text))


def go_further(work: Work, reading: Reading) -> list[Change] | None:
    """Do once more, or half undo, what the last message changed by an amount; None when nothing such is said or was done."""
    if not work.history.past or work.draft != work.begun:
        return None
    before, (said, clip) = work.history.past[0], _of_one(work, reading.folded)
    more = _MORE.fullmatch(said) is not None
    if not (more or _LESS.fullmatch(said)):
        return None
    changes = [
        *_looks(work, before, more=more, only=clip),
        *(_volumes(work, before, more=more) if clip is None else []),
        *(_sizes(work, before, more=more) if clip is None else []),
    ]
    if not changes:
        return None
    reading.take_span(0, len(reading.text))
    return changes


def _goes_to(old: float, new: float, *, more: bool, low: float, high: float) -> float:
    """Where a value goes from what it was and is: as far again, or half way back."""
    return round(min(max(new + (new - old) if more else (old + new) / 2, low), high), 3)


def _of_one(work: Work, said: str) -> tuple[str, Segment | None]:
    """ "A bit less of it on the aurora": the step, and the clip that it is for."""
    order = drafts.clips(work.draft)
    for pattern in (_ON_ONE, _HAN_ONE):
        found = pattern.fullmatch(said)
        if found is None or not (_MORE.fullmatch(found["step"]) or _LESS.fullmatch(found["step"])):
            continue
        index = only_clip(work, found["clip"], order)
        if index is not None:
            return found["step"], order[index]
    return said, None


def _looks(work: Work, before: dict[str, Any], *, more: bool, only: Segment | None = None) -> list[Change]:
    known = {clip.get("id"): clip for clip in drafts.clips(before)}
    changes: list[Change] = []
    for clip in drafts.clips(work.draft) if only is None else [only]:
        was, now = (_filters(one) for one in (known.get(clip.get("id"), clip), clip))
        for field in FIELDS:
            old, new = was.get(field, 0.0), now.get(field, 0.0)
            if old != new:
                after = _goes_to(old, new, more=more, low=-1.0, high=1.0)
                changes += filter_clip(work, clip, FilterWish(field, value=after))
    work.topic = "filter" if changes else work.topic
    return changes


def _volumes(work: Work, before: dict[str, Any], *, more: bool) -> list[Change]:
    known = {one.get("id"): one for one in drafts.music_of(before)}
    changes: list[Change] = []
    for music in drafts.music_of(work.draft):
        old, new = known.get(music.get("id"), music).get("vol", 1.0), music.get("vol", 1.0)
        if old == new:
            continue
        music["vol"] = _goes_to(old, new, more=more, low=0.0, high=1.0)
        values = {"before": work.speaker.percent(new), "after": work.speaker.percent(music["vol"])}
        changes.append(Change("set_volume", ("music.volume", values), {"volume": music["vol"]}))
    work.topic = "music" if changes else work.topic
    return changes


def _sizes(work: Work, before: dict[str, Any], *, more: bool) -> list[Change]:
    """A title that grew or shrank does so by another step."""
    known = {one.get("id"): one for one in drafts.segments(before, drafts.TEXT)}
    changes: list[Change] = []
    for text in drafts.segments(work.draft, drafts.TEXT):
        old, new = (_size(one) for one in (known.get(text.get("id"), text), text))
        if old != new:
            grows = (new > old) == more
            changes += alter(work, [text], TitleWish(look=Look(size="larger" if grows else "smaller")), set())
    work.topic = "title" if changes else work.topic
    return changes


def _size(text: Segment) -> int:
    size = (text.get("style") or {}).get("size", "medium")
    return _STEPS.index(size) if size in _STEPS else 1


def _filters(clip: Segment) -> dict[str, Any]:
    return dict(clip["filters"]) if isinstance(clip.get("filters"), dict) else {}
