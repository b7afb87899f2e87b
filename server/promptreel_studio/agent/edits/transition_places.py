"""Between which clips a transition is meant."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.bare_values import joined
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.reasons import says_there

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_NEW_ONES = re.compile(
    r"\b(?:add|put|use|want|insert|apply|need|give)\b|\b(?:an?|some|all|every|each|no)\b|\bbetween\b|添加|加上?|插入|使用|用|所有|全部|都|每|之间"
)
_THOSE = re.compile(
    r"\b(?:the|that|this|those|these|its?|my)\b|\b(?:longer|shorter|slower|quicker|faster|snappier|(?:half )?(?:a )?second)\b|改|调|变|长|短|刚才|那个|这个|太"
)
_THAT_ONE = re.compile(
    r"\b(?:that|this)\b|\b(?:the|that|this) (?:new |last |latest )?(?:cross ?fade|fade|dissolve|transition|wipe|dip)\b|刚才|刚刚|那个|这个"
)
BETWEEN = re.compile(r"\bbetween\b|\binto\b|之间|中间|到|和|与")
_NUMBERS = re.compile(r"\bbetween (?P<a>\d) (?:and|&) (?P<b>\d)\b(?! ?s)")
_INTO_EDGE = re.compile(
    r"\b(?:in)?to (?:the |that |this )?(?:very )?(?:last|final|closing|(?P<first>second))(?: one| clip| shot| bit| part| scene)?\b(?! \d)|(?:到|进入?)最后(?:那|这)?(?:一)?(?:段|个)"
)
_BOTH_SIDES = re.compile(
    r"\bbefore and after\b|\b(?:on|at) (?:both|either) (?:sides?|ends?)(?: of)?\b|\bboth (?:sides|ends)\b|\b(?:in|into) and out(?: of)?\b|前后|两头|首尾|前面?和后面?"
)


_AT_TIME = re.compile(
    r"\b(?:at|around|about) (?:the )?(?:(?P<m>\d{1,2}):(?P<s>\d\d)|second (?P<nth>\d+)|(?P<n>\d+(?:\.\d+)?) ?(?:s|secs?|seconds?)\b)(?: mark)?|第(?P<han>\d+)秒(?:处|的地方|那里|那儿|左右)?|(?P<hm>\d{1,2}):(?P<hs>\d\d)(?:处|的地方|那里|那儿)"
)
_NEAR_MS = 1_500
"""How far from a cut a time may be that means it."""


NTH = re.compile(
    r"\b(?:only the|just the|only|in the|in|the) (?:very )?(?P<en>first|second|third|fourth|last|final) (?=(?:transition|cross ?fade|dissolve|wipe|cut|fade|join)\b)|(?:只有?)?(?P<han>第[一二三四1234]|最后一)(?:个|处)(?=转场|叠化|切换|过渡|衔接)"
)
_PLACES = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "第一": 1, "第二": 2, "第三": 3, "第四": 4,
    "第1": 1, "第2": 2, "第3": 3, "第4": 4,
}  # fmt: skip


_BUT_JOINT = re.compile(
    r"(?:,? ?\b(?:except|but|apart from|other than|just|only|not|without|save)(?: for| not| only)*)(?: at)?(?: the (?:one|join|joint|cut|transition|place))? between (?:clip )?(?P<a>\d+) and (?:clip )?(?P<b>\d+)"
    r"|除了?(?P<run>[^,，。]{2,24}?)(?:之间|中间)(?:的)?(?:那个|那处|转场)?(?:以外|之外|外)?"
)
_WHICH_ONE = re.compile(r"\b(?:that|this) one\b")
_ELSE = re.compile(
    r"\b(?:everywhere|anywhere|everything|all|at all the|all the) (?:else|other (?:places|ones|joins|cuts))\b|\b(?:the |all the )?(?:others?|rest|other (?:joins|ones|cuts|transitions|places)|remaining ones)\b|\belsewhere\b|(?:其他|其余|其它|剩下|别的)(?:的)?(?:地方|位置|转场|几处|几个|都|全)*"
)


_EVERY = re.compile(
    r"\b(?:everything|everywhere|all of them|them all|all|every (?:clip|shot|scene|cut|join))\b"
)


def _all_joints_but(work: Work, reading: Reading, order: list[Segment]) -> list[Segment] | None:
    """ "Everywhere except between clips 2 and 3", "everywhere else": the other joints; None where that is not said."""
    if (but := reading.search(_BUT_JOINT)) is not None:
        if but["run"]:
            named = pick(work, reading.part(*but.span("run")), pronouns=False)
            places = sorted(i for i, clip in enumerate(order) if named.said and clip in named.clips)
        else:
            places = sorted(int(but[name]) - 1 for name in "ab")
        if len(places) != len("ab") or places[1] != places[0] + 1 or places[1] >= len(order):
            raise Problem("transition.apart")
        reading.take(_BUT_JOINT)
        reading.take(_ELSE)
        reading.take(_EVERY)
        return [clip for clip in order[1:] if clip is not order[places[1]]]
    spoken = set(work.joints) or {str(order[place - 1].get("id")) for place in _set_last(work)}
    if spoken and reading.search(_ELSE) is not None:
        reading.take(_ELSE)
        return [clip for clip in order[1:] if str(clip.get("id")) not in spoken]
    return None


def _set_last(work: Work) -> list[int]:
    """Numbers of the clips whose entry the message before has made another."""
    return [place for place, _ in joined(work.draft, work.history.past[0])] if work.history.past else []


def _nth_joint(order: list[Segment], nth: str) -> Segment:
    """The clip behind the cut that is counted; the last one for "the last transition".

    Raises:
        Problem: There are not as many.
    """
    place = _PLACES.get(nth, len(order) - 1)
    if place >= len(order):
        raise Problem("transition.apart")
    return order[place]


def _time_of(at: re.Match[str]) -> int:
    minutes = at["m"] or at["hm"] or 0
    seconds = at["s"] or at["hs"] or at["nth"] or at["n"] or at["han"]
    return round((int(minutes) * 60 + float(seconds)) * 1000)


def _joint_at(order: list[Segment], time: int) -> Segment:
    """The clip that begins nearest to a time, ms.

    Raises:
        Problem: No clip begins there.
    """
    nearest = min(order[1:], key=lambda clip: abs(drafts.start_of(clip) - time), default=None)
    if nearest is None or abs(drafts.start_of(nearest) - time) > _NEAR_MS:
        raise Problem("transition.apart")
    return nearest


def _joint_of(order: list[Segment], one: int, other: int) -> Segment:
    """The second of two clips that are called by their numbers.

    Raises:
        Problem: They do not follow each other.
    """
    first, second = sorted((one, other))
    if second != first + 1 or second > len(order) or first < 1:
        raise Problem("transition.apart")
    return order[second - 1]


def meant_cuts(work: Work, reading: Reading, order: list[Segment]) -> list[Segment]:
    """The clips whose entry is meant: a transition is kept by the second of two clips."""
    between = bool(BETWEEN.search(reading.text))
    before = bool(re.search(r"\bbefore\b|(?<!最)前", reading.text))
    after = bool(re.search(r"\bafter\b|(?<!最)后", reading.text))
    if (numbers := reading.take(_NUMBERS)) is not None:
        return [_joint_of(order, int(numbers["a"]), int(numbers["b"]))]
    if (others := _all_joints_but(work, reading, order)) is not None:
        return others
    if (nth := reading.take(NTH)) is not None and len(order) > 1:
        return [_nth_joint(order, nth["en"] or nth["han"])]
    if (at := reading.take(_AT_TIME)) is not None:
        return [_joint_at(order, _time_of(at))]
    picked = pick(work, reading, pronouns=False)
    if not picked.said and (edge := reading.take(_INTO_EDGE)):
        return [order[1] if edge["first"] else order[-1]]
    if not picked.said and work.topic == "transition" and says_there(reading):
        return [clip for clip in order[1:] if clip.get("id") == work.last_clip] or order[1:]
    if not picked.said:
        return _there_already(work, reading, order) or order[1:]
    places = sorted(next(i for i, c in enumerate(order) if c is clip) for clip in picked.clips)
    if len(places) > 1:
        found = [order[b] for a, b in pairwise(places) if b == a + 1]
        if not found:
            raise Problem("transition.apart")
        return found
    return _beside(reading, order, places[0], (before, after, between))


def _there_already(work: Work, reading: Reading, order: list[Segment]) -> list[Segment]:
    """ "Make that crossfade half a second": those that are there, the one that was set last where only one is meant."""
    if _WHICH_ONE.search(reading.text) and not (work.joints or _set_last(work)):
        raise Problem("transition.apart")  # "Crossfade that one" where none was spoken of.
    if _NEW_ONES.search(reading.text) or not _THOSE.search(reading.text):
        return []
    there = [clip for clip in order[1:] if isinstance(clip.get("tr"), dict)]
    if not _THAT_ONE.search(reading.text):
        return there
    last = [clip for clip in there if clip.get("id") in work.recent]
    return last if len(last) == 1 else there


def _beside(
    reading: Reading, order: list[Segment], place: int, said: tuple[bool, bool, bool]
) -> list[Segment]:
    """The cuts before and after one clip, or the one of them that was said."""
    before, after, between = said
    if _BOTH_SIDES.search(reading.text):
        found = [order[one] for one in (place, place + 1) if 0 < one < len(order)]
        reading.take(_BOTH_SIDES)
        return found
    if (after and not before) or (place == 0 and not before):
        place += 1
    elif between and not before:
        place = max(place, 1)
    if not 0 < place < len(order):
        raise Problem("transition.apart")
    return [order[place]]
