"""The speed that the last message gave a clip: "half speed is enough", "double's plenty"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pace import HALF, PERCENT, TIMES, TWICE
from promptreel_studio.agent.edits.timeline import speed_of
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

Segment = dict[str, Any]
_NUMBERED = re.compile(
    rf"{TIMES.pattern}|{PERCENT.pattern.replace('?P<n>', '').replace('?P<han>', '')}|{TWICE.pattern}|{HALF.pattern}"
)
_HALF_OF_IT = re.compile(
    r"(?:(?:no|actually|make it|maybe|just|only|at|to|it at|play it at) )*(?:half|twice|double|a third|a quarter of) (?:the|that|its|this|of that) speed(?: please| then| instead)?"
)
_OF_ALL = re.compile(
    r"\b(?:whole|entire|everything|all|both|each|every|video|film|movie|clips|photos|pictures|shots|throughout|overall|total|altogether)\b|整|全|视频|影片|片子|所有|每|都"
)
"""Where none of it is said, "1.25x is enough" goes on about the clips that were just sped up."""
_IS_ENOUGH = re.compile(
    r"\b(?:enough|plenty|sufficient|suffices?|fine|ok(?:ay)?|do|does|better|would be|will be|good|all right|alright)\b|够|就行|就好|即可|差不多|足够|可以"
)
_UNHURRIED = re.compile(
    r"\b(?:don['’]?t|do not|never|without|no|not|nor|shouldn['’]?t|should not|mustn['’]?t|must not)\b(?: (?:to|be|being|get|make|made|making|play|playing|it|them|that|this|the|clip|shot|video|film|just|simply|any|by|let|have))*"
    r" (?:slow(?:er|ed|ing)?(?![ -]?mo)|speed(?:ed|ing)?|fast(?:er)?(?! enough)|quick(?:er)?(?! enough)|accelerat\w+|chang\w+ (?:the |its )?(?:speed|pace|tempo))\b"
    r"|(?:别|不要|不用|不必|不许|不能|勿|无需)(?:再|给我|把它|让它)?(?:放慢|减速|加速|变快|变慢|调快|调慢|改变?速度|变速)"
)
"""That something is not to be slower or faster."""
_BESIDE_LENGTH = re.compile(
    rf"(?:\W+|\b(?:and|but|though|yet|just|please)\b|但是?|不过|可是)*(?:{_UNHURRIED.pattern})(?: (?:it|that|this|them|down|up|of|the|clip|shot|video|please|at all|though|for that))*\W*$"
)
_SO_MUCH = re.compile(
    r"\W*(?:(?:no|nah|ok(?:ay)?|actually|just|only|make it|at|to|oh)\W+)*(?:half|twice|double|(?:a )?(?:third|quarter))(?:['’]s)?(?: (?:the |that )?speed(?:['’]s)?)?(?: (?:is|are|would|will|should|be|do|does|it|enough|plenty|sufficient|suffices?|fine|better|good|all right|alright|ok(?:ay)?|already|really|quite|for me|too|please))*\W*"
)
"""How fast, and nothing else."""


def just_paced(work: Work) -> list[Segment]:
    """The clips whose speed the message before has changed: "too slow, back to normal" is about them."""
    if not work.history.past:
        return []
    before = {clip.get("id"): speed_of(clip) for clip in drafts.clips(work.history.past[0])}
    return [
        clip
        for clip in drafts.clips(work.draft)
        if clip.get("id") in before and before[clip.get("id")] != speed_of(clip)
    ]


def says_only_how_fast(text: str) -> bool:
    """Whether words say how fast something is to be, and nothing else."""
    return _SO_MUCH.fullmatch(text) is not None


def enough_of(reading: Reading) -> Reading:
    """ "Half speed is enough", of a clip that was slowed down to less: half of its own speed, and not of what it has."""
    if not _IS_ENOUGH.search(reading.text):
        return reading
    return Reading(TWICE.sub("2x speed", HALF.sub("0.5x speed", reading.text)), reading.quotes)


def asks_for_no_other_speed(text: str) -> bool:
    """Whether words say that something is not to be slower or faster."""
    return _UNHURRIED.search(text) is not None


def without_speed_kept(words: Reading) -> Reading:
    """The message without "but don't slow it down" behind a length: a longer clip shows more, and is no slower."""
    said = _BESIDE_LENGTH.search(words.folded)
    if said is None or not said.start() or find_duration(words.folded[: said.start()]) is None:
        return words
    return words.part(0, said.start())


def gives_another_speed(text: str, folded: str) -> bool:
    """Whether words give a speed, and do not say that it is for all clips."""
    return bool(
        _HALF_OF_IT.fullmatch(text.strip(" .!,")) or (_NUMBERED.search(text) and not _OF_ALL.search(folded))
    )
