"""Where a clip is to go among the others, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.edits.pick import Picked

Segment = dict[str, Any]
_IT = re.compile(
    r"\b(?:it|that(?: one)?|this(?: one)?|the (?:copy|duplicate|clone))\b|它|副本|复制的那|那个|这个"
)
_HAN_BETWEEN = re.compile(r"之间|中间")
_PLACES = {
    "one": 1, "two": 2, "three": 3, "four": 4, "five": 5,
    "二": 2, "三": 3, "四": 4, "五": 5, "second": 2, "2nd": 2, "third": 3, "3rd": 3, "fourth": 4, "4th": 4,
}  # fmt: skip
BY_ONE = re.compile(
    r"\b(?:move|bring|push|shift|nudge|put)\b.*\b(?:(?P<up>forward|up|earlier|sooner)|back|backwards?|down|later)\b(?: by)?(?: one| 1| a)?(?: place| position| spot| step| slot)?$|往(?P<front>前)移?一?[位个格]|往后移?一?[位个格]"
)
PLACE = re.compile(
    r"\bto (?:be )?(?:the )?(?:position|place|spot|slot|number) (?P<n>\d|one|two|three|four|five)\b|\b(?:to|in|into) (?:the )?(?P<ord>second|third|fourth|2nd|3rd|4th) (?:place|position|spot|slot)\b|\b(?:comes?|goes?|is|it's|be|put|move|bring|play|show)(?: [\w']{2,}){0,4}? (?:in )?(?P<nth>second|third|fourth|2nd|3rd|4th)(?=\W*$|[,.;!])|第(?P<han>[二三四五2345])(?:个)?位(?:置)?"
)
BETWEEN = re.compile(r"\b(?:in )?between\b(?: the)?(?: two| three| other)?|之间|中间")
TO_START = re.compile(
    r"\b(?:to|at|in|into) (?:the )?(?:very )?(?:start|beginning|front|top|first (?:place|position))\b|\b(?:be|come|comes|go|goes|play|plays|put|place|move|show|bring|insert|slot|stick|have|want|see)(?: [\w'. ]{1,24})? first\b(?! \w)|\bfirst in\b|\b(?:start|begin|open) with\b|(?:到|在|放)?(?:最前面?|开头|第一个?位|最开始|前面)(?!的)|(?:到|在|排|当|做)第一个?(?!个?(?:片段|镜头|视频|场景|张|段|幕))"
)
TO_END = re.compile(
    r"\b(?:to|at|in) (?:the )?(?:very )?(?:end|back)\b|\b(?:be|come|comes|go|goes|play|plays|put|place|move|show|bring|insert|slot|stick|have|want|see)(?: [\w'. ]{1,24})? last\b(?! \w)|\b(?:end|finish|close) with\b|\b(?:end|ends|closes?|finish(?:es)?) (?:it|the (?:film|video|movie|whole thing))\b|\bas (?:the |a )?(?:ending|outro|closer|closing shot|finale)\b|(?:到|在|放)?(?:最后面?|结尾|末尾|最后(?!一))(?!的|一)"
)
BEFORE = re.compile(r"\b(?:before|in front of|ahead of)\b|之前|前面|前")
AFTER = re.compile(r"\b(?:after|behind|following)\b|之后|后面|后")


def it_beside(work: Work, text: str, order: list[Segment], picked: Picked) -> Segment | None:
    """What "it" is in "put it right before the sunset", where the other clip alone is named."""
    place = BEFORE.search(text) or AFTER.search(text)
    if place is None or not _IT.search(text, 0, place.start()):
        return None
    for name in (work.last_clip, *work.scope, *work.recent):
        clip = next((c for c in order if name and c.get("id") == name), None)
        if clip is not None and clip is not picked.clips[0]:
            return clip
    return None


def turned(order: list[Segment], picked: Picked) -> list[Segment]:
    """All clips the other way round, or those that were named."""
    named = [clip for clip in order if any(clip is one for one in picked.clips)]
    if not picked.said or len(named) < 2:
        return order[::-1]
    backwards = iter(named[::-1])
    return [next(backwards) if any(clip is one for one in named) else clip for clip in order]


def _mover(text: str, picked: Picked) -> Segment:
    """The clip that is moved: the first that is named, but "在A和B之间插入C" names it last."""
    found = _HAN_BETWEEN.search(text)
    later = [
        clip
        for clip, place in zip(picked.clips, picked.places, strict=False)
        if found and len(picked.clips) > 2 and place > found.start()
    ]
    return later[0] if later else picked.clips[0]


_HAN_EDGE = re.compile(r"最[前后]面?|开头|结尾|末尾")
_HAN_TO = re.compile(r"(?:放|移|挪|排|调|搬|换|接)(?:到|在|去|进)|到")


def groups(text: str, picked: Picked) -> tuple[list[Segment], list[Segment]] | None:
    """Several clips that are put before or after others: those that move, and those that stay."""
    plain = _HAN_EDGE.sub(lambda edge: " " * len(edge.group()), text)
    place = BEFORE.search(plain) or AFTER.search(plain)
    if place is None or len(picked.clips) <= len("ab") or BETWEEN.search(text):
        return None
    turn = _HAN_TO.search(text) if place.group() > "\u3000" else place
    if turn is None:
        return None
    movers = [clip for clip, at in zip(picked.clips, picked.places, strict=False) if at < turn.start()]
    stay = [clip for clip, at in zip(picked.clips, picked.places, strict=False) if at >= turn.start()]
    return (movers, stay) if movers and stay else None


def moved(text: str, order: list[Segment], picked: Picked) -> list[Segment]:
    """The order after one clip, or several, were put in their new place."""
    if beside_others := groups(text, picked):
        movers, stay = beside_others
        rest = [clip for clip in order if all(clip is not one for one in movers)]
        places = [i for i, clip in enumerate(rest) if any(clip is one for one in stay)]
        before = BEFORE.search(text) and not re.search(r"\bafter\b|后", text)
        at = places[0] if before else places[-1] + 1
        return [*rest[:at], *movers, *rest[at:]]
    beside = _HAN_EDGE.sub("", text)
    if len(picked.clips) > 1 and not any(one.search(beside) for one in (BEFORE, AFTER, BETWEEN)):
        movers = [one for one in order if any(one is clip for clip in picked.clips)]
        rest = [one for one in order if all(one is not clip for clip in movers)]
        if TO_START.search(text):
            return [*movers, *rest]
        if not (BY_ONE.search(text.strip(" .!")) or PLACE.search(text)):
            return [*rest, *movers]
    clip = _mover(text, picked)
    rest = [c for c in order if c is not clip]
    if BETWEEN.search(text) and len(rest) > 1:
        neighbours = [i for i, c in enumerate(rest) if any(c is one for one in picked.clips)]
        rest.insert((min(neighbours) if neighbours else 0) + 1, clip)
        return rest
    if len(picked.clips) > 1 and (BEFORE.search(text) or AFTER.search(text)):
        index = next(i for i, c in enumerate(rest) if c is picked.clips[1])
        first = BEFORE.search(text) and not re.search(r"\bafter\b|后", text)
        rest.insert(index if first else index + 1, clip)
    elif found := BY_ONE.search(text.strip(" .!")):
        here = next(i for i, c in enumerate(order) if c is clip)
        step = -1 if found["up"] or found["front"] else 1
        rest.insert(min(max(here + step, 0), len(rest)), clip)
    elif found := PLACE.search(text):
        said = found["n"] or found["ord"] or found["nth"] or found["han"]
        rest.insert(min(_PLACES.get(said) or int(said), len(order)) - 1, clip)
    elif TO_START.search(text):
        rest.insert(0, clip)
    else:
        rest.append(clip)
    return rest
