"""A film that is to be shorter without losing anything: it is played faster, or the wishes contradict each other."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.shape import take_aspect
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft

_NOTHING_CUT = re.compile(
    r"[ ,.]*(?:and |but )*(?:don't crop anything|(?:do not|don't|dont|without|no|not|never) (?:cut|cutting|trim|trimming|shorten|shortening|remov|losing|lose|drop|dropping|delet)\w*(?: away| out| off)? ?(?:anything|any (?:clip|of)\w*(?: the clips| it| them)?|a thing|clips|cuts?)?|every(?:thing| clip| shot)?[^,.;]{0,12} (?:stays?|kept|remains?) (?:at |in )?(?:its |their )?(?:full length|uncut|whole|complete))|[,，。；]?(?:但|不过)?(?:不要裁掉什么|(?:什么|哪段|一秒|任何|片段)?(?:都|也)?(?:不能|不要|别|不许|不)(?:剪|裁|删|砍)(?:掉|短)?(?:任何)?(?:东西|内容|片段|画面)?)"
)
_NOT_FASTER = re.compile(
    r"\b(?:do not|don't|dont|without|no|not|nor|never)\b[^,.;]{0,14}\b(?:speed\w*|faster|sped|quicker|accelerat\w*)\b|\b(?:at |the )?(?:normal|usual|original|same) speed\b|(?:也|都)?(?:不能|不要|别|不许|不)(?:能)?(?:加速|快放|加快|变快|快进)"
)
_FASTER = re.compile(
    r"^\W*(?:please |can you |could you |just )*(?:speed (?:(?P<a>it|everything|this|the (?:whole |entire )?(?:video|film|movie|thing)) up|up (?:it|everything|this|the (?:whole |entire )?(?:video|film|movie|thing)))|(?:play|run) (?:it|everything|the (?:whole |entire )?(?:video|film|movie|thing)) faster)(?:,? (?:so(?: that)?|until|till|to|in order to|such that) ?(?:it |the (?:whole )?(?:video|film|thing|total) )?(?:(?:is|lasts?|fits?|be|becomes|takes|ends up|gets|comes)(?: (?:down )?(?:to|at|in|into|inside|within))? )?(?:only |just |exactly |about )?)(?=\d|[a-z]+ (?:seconds?|minutes?|secs?))|^\W*(?:请|帮我)?(?:把)?(?:整个?|全片|视频|整体|全部)(?:视频|片子)?(?:都)?(?:加速|快放|加快)(?:到|成|为|至)(?=[\d一二三四五六七八九十])",
)
_MOST_LETTERS = 160


def with_all_squeezed(words: Reading, draft: Draft) -> Reading:
    """The message with how much faster the film is to be, where it is to be shorter and nothing of it may go.

    Raises:
        Problem: It may not be played faster either.
    """
    text, total = words.folded, drafts.total_of(draft)
    length = find_duration(text)
    if length is None or len(text) > _MOST_LETTERS or not 0 < length.ms < total:
        return words
    cut = _NOTHING_CUT.search(text)
    faster = _FASTER.search(text)
    if faster is None and (cut is None or take_aspect(words.part(0, len(words.original))) is not None):
        return words
    if cut is not None and _NOT_FASTER.search(text):
        raise Problem("contradiction")
    rest = text[length.end :].replace(cut.group(), "") if cut is not None else ""
    own = cut is not None and not re.sub(
        r"\b(?:in total|total|overall|long|exactly|altogether)\b|\W", "", rest
    )
    if faster is not None or own:
        return Reading(f"play the whole video at {total / length.ms:.4g}x speed", words.quotes)
    return words
