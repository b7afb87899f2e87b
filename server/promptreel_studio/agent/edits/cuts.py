"""Cutting: split, take a part out, keep a part, trim an end, shorten, delete or extend a clip."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.cut_spans import HALVES, half_of_clip, span_of
from promptreel_studio.agent.edits.lengths import off_each, only_length
from promptreel_studio.agent.edits.pick import Picked, pick
from promptreel_studio.agent.edits.splits import drop_words
from promptreel_studio.agent.edits.trims import (
    GROWS,
    SHRINKS,
    delete_clips,
    equalize,
    keep_clips,
    keep_of_each,
    keep_span,
    resize,
    scale,
    shorten_each,
    take_out,
    trim_end,
)
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.durations import Duration, find_duration
from promptreel_studio.agent.reading.times import When, take_when

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Change, Work
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]

_KEEP = re.compile(
    r"\b(?:keep|leave)\b|\b(?:only|just) (?:want|need)\b|\b(?:want|need) only\b|\buse (?:only |just )?(?:seconds?|the (?:first|last)|\d)|\bonly (?:play |show |use |keep |have )?(?:the|from|seconds?|\d)|\bjust the (?:first|last|part)\b|\b(?:just|only) (?:from |seconds? )?\d+(?:[.:]\d+)? ?(?:s|sec|secs|seconds?)? ?(?:to|-|—|until)\b|\b(?:trim|crop|cut|shorten)\b(?:(?! out\b| from\b| between\b| off\b|\d:\d\d|(?<!clip )(?<!shot )(?<!scene )(?<!\d)\d+ ?(?:s|secs?|seconds?)? to\b).){0,28}?\b(?:down )?to (?:just )?(?=the (?:first|last|part|bit|section|piece)|\d|from|between|seconds)|只留|保留|只要|剪到只剩|截取"
)
_NEGATED = re.compile(
    r"\b(?:don't|do not|dont|never|nothing|without|not)\b(?: to)? (?:\w+ )?(?:cut|cutting|remove|removing|delete|deleting|trim|trimming|crop|cropping|drop|lose|losing|take|throw)\b|(?:别|不要|不)(?:再)?(?:剪|删|裁|切)"
)
_STAYS = re.compile(
    r"\b(?:keep|leave) (?:it|them|that|this|everything|the [\w ]{1,24}?) (?:nice and |pretty |quite |rather |fairly |a bit |very )?(?:short|brief|simple|quick|long|slow|fast|subtle|small|big|low|quiet|loud|gentle|light|dark|bright|warm|cold|clean|tight|going|moving|running|rolling)\b|\b(?:keep|leave)\b.*\b(?:in (?:the )?(?:middle|cent(?:er|re)|frame|view|shot|picture)|visible|cent(?:ered|red)|as (?:it|they) (?:is|are)|unchanged|the same|alone|untouched)\b|保持|留在(?:中间|画面)"
)
_OFF_END = re.compile(
    r"\b(?:off|from|at) (?:the |its )?(?:very )?(?:end|ending|back|tail)\b|\bthe (?:end|ending|tail)(?: of [^,]*)? by\b|从?(?:结尾|末尾|尾部|后面|片尾)"
)
_OFF_START = re.compile(
    r"\b(?:off|from|at) (?:the |its )?(?:very )?(?:start|beginning|front|head|opening)\b|\bthe (?:start|beginning|front|opening)(?: of [^,]*)? by\b|从?(?:开头|前面|片头|头部)"
)
_REMOVES = re.compile(
    r"\b(?:cut|trim|remove|delete|drop|chop|slice|lop|lose|take|snip|get rid of|do away with|erase|shave|crop|bin|dump|toss|trash|chuck|ditch|axe|zap)\b|剪掉|删|去掉|去除|切掉|剪去|裁掉|移除|剪|裁"
)
_SIZED = re.compile(
    r"\b(?:each|every|make|let|set|show|should|have|last|be)\b|[让把使改设每]|显示|持续|停留|播放"
)
_LONG_AS = re.compile(
    r"(?P<twice>\b(?:twice as long|double (?:the|its) length|double the length of|two times as long)\b|长一倍|加长一倍)|\bhalf as long\b|\bhalf (?:the|its) length\b|\b(?:shorten|shorter|cut|reduce|trim)\b[^,;.]*\bby half\b|短一半|缩短一半"
)
_CUT_TO = re.compile(
    r"(?:剪|裁|缩短|剪短|截|压缩)(?:辑|短)?(?:到|成|为|至) ?(?!第)[\d一二两三四五六七八九十]"
)
_ONLY_FOR = re.compile(
    r"\W*(?:(?:no|nope|wait|sorry|oh|but|and|not)\b[^,;]{0,40}[,;]?\s*)*(?:only|just)(?: (?:on|for|to|in))? (?!keep|leave|show|use|have|want)[^,;.]+\W*",
    re.IGNORECASE,
)
"""A clip that is only named: which, not what is to be done to it."""
_DELETES = re.compile(
    r"\b(?:remove|delete|drop|get rid of|erase|lose|take out|take away|throw (?:out|away)|(?:throw|kick|take|leave|toss|chuck|throwing) (?:[\w-]+ ){1,5}(?:out|away|off)|cut(?: out)?|kill|discard|chuck|ditch|scrap|bin|dump|toss|trash|axe|zap|nuke|do away with)\b|\bdon't (?:need|want)\b|删|去掉|去除|移除|剪掉|切掉|不要|拿掉"
)
_BOTH_ENDS = re.compile(
    r"\b(?:off|from|at|on) (?:both|each|either) (?:ends?|sides?)(?: of)?\b|\b(?:both|each) ends?\b|\b(?:off|from|at) (?:the )?(?:start|beginning|front) and (?:off |from |at )?(?:the )?(?:end|back)\b(?: of)?|两头|头尾|首尾(?:各)?"
)
_CLIP_LENGTH = re.compile(
    r"^\W*(?:the |and |then )*(?:(?:first|second|third|fourth|last|middle|\d(?:st|nd|rd|th)) (?:clip|shot|scene|photo|one)|(?:clip|shot|scene) \d)[:=,]? (?:for |is |= )?\d"
)
_TO_LENGTH = re.compile(
    r"(?:延长|加长|拉长|缩短|剪短|变长|变短|改)(?:到|成|为|至) ?(?=[\d一二两三四五六七八九十])|\b(?:extend|lengthen|stretch|shorten)\b[^,;.]*\bto\b|\b(?:longer|shorter)\b ?[,:(]"
)
_UNTIL_TOTAL = re.compile(
    r"\b(?:until|till|so that|so) (?:the )?(?:whole |entire )?(?:video|film|movie|thing|total)(?: length)? (?:is|lasts|gets|becomes|runs|reaches)\b|(?:直到|让|使)(?:整个)?(?:视频|影片|全片|总时长)(?:变成|达到|为|是|有|到)"
)
"""A clip is to grow or shrink until the film has a length."""
_TO_LEVEL = re.compile(
    r"\b(?:drop|cut|bring|take|trim|knock)\b[^,;.]*\b(?:to|by) (?:about |around |just )?\d{1,3} ?(?:%|percent\b)"
)
"""How loud something is to be, not what is to go."""
_SEVERAL = re.compile(
    r"\b(?:all|each|every\w*|both|them|they|those|these|two|three|four|five|\d+|(?:clip|shot|scene|photo|picture|part|video|image|piece|segment|card|file)s)\b|\bequal|[都每全各两俩三四五几]|所有|他们|它们|等长"
)
"""Of one clip alone "the same length" says that it stays as long as it is."""
_EQUAL = re.compile(r"\bequal(?:ly)? long\b|\b(?:the )?same length\b|\bequal lengths?\b|一样长|等长|同样长")
_SOUND = re.compile(r"\b(?:sound|audio|noise|voices?|volume)\b|声音|原声|音频|噪音")
_LOUDNESS = {"mute", "unmute", "raise", "lower", "loud", "soft"}
_OF_IT = re.compile(
    r"\b(?!rid\b|out\b|all\b|some\b|part\b|rest\b|(?:clip|shot|scene|video|photo|picture|pic|image|recording|take)s?\b|footage\b)\w+ (?:out )?(?:of|from|in|on) (?:the |my )?\x00|\x00的(?!片段|镜头|视频|照片)[\u3400-\u9fff]|\x00's (?!clips?\b|videos?\b|shots?\b|parts?\b|bits?\b|photos?\b|pictures?\b|scenes?\b|footage\b)[a-z]"
)
"""Something of a clip, not the clip: "take the colour out of the beach clip"."""
_ABOUT_LOOKS = ("weather", "time", "filter", "camera", "palette", "season", "thing", "speed", "aspect")


def cut(work: Work, reading: Reading) -> list[Change] | None:
    """Trim, take out, keep, delete or change the length of clips; None when the clause says none of it.

    Raises:
        Problem: It cannot be done.
    """
    removes = bool(_REMOVES.search(reading.text) or _DELETES.search(reading.text))
    keeps = bool(_KEEP.search(reading.text)) and not _STAYS.search(reading.text)
    if (changes := _equal(work, reading) or only_length(work, reading)) is not None:
        return changes
    others = (SHRINKS, GROWS, _SIZED, _LONG_AS, _CLIP_LENGTH)
    if not (removes or keeps or any(pattern.search(reading.text) for pattern in others)):
        return None
    if _of_sound(reading, keeps=keeps) or _NEGATED.search(reading.text) or _TO_LEVEL.search(reading.text):
        return None
    if _CUT_TO.search(reading.text) and not pick(work, reading.part(0, len(reading.original))).said:
        return None
    deletes = bool(_DELETES.search(reading.text))
    ends = _ends(reading) if not keeps else ()
    picked = pick(work, reading, pronouns=not _between(reading))
    length = find_duration(reading.text)
    if picked.every and not keeps and (each := off_each(reading, removes=removes)) is not None:
        return _finish(reading, shorten_each(work, picked, each[0], at_start=each[1]))
    if length and ends:
        shrinks = removes or SHRINKS.search(reading.text)
        return _trim_ends(work, picked, length, ends, reading) if shrinks else None
    if length and (sized := _sized(work, picked, length, reading, moved=removes or keeps)) is not None:
        return sized
    when = take_when(reading)
    if when is not None and when.anchor in HALVES and not picked.said and work.topic == "cut":
        picked = half_of_clip(work, when.anchor) or picked
        when = None if picked.said else when
    if when is not None:
        return _at_time(work, picked, when, reading, keeps=keeps, removes=removes)
    return (
        _whole_clips(work, picked, reading, deletes=deletes, keeps=keeps and not removes)
        if not length
        else None
    )


def _sized(
    work: Work, picked: Picked, length: Duration, reading: Reading, *, moved: bool
) -> list[Change] | None:
    """What gives clips a length, also one that the whole is to have; None where the length says something else."""
    if picked.said and len(picked.clips) == 1 and reading.take(_UNTIL_TOTAL):
        reading.take_span(length.start, length.end)
        rest = drafts.total_of(work.draft) - drafts.length_of(picked.clips[0])
        return _finish(reading, resize(work, picked, length.ms - rest, reading.part(0, 0)))
    cut_to = bool(_CUT_TO.search(reading.text)) and not _between(reading)
    if picked.said and (cut_to or (_TO_LENGTH.search(reading.text) and not moved)):
        reading.take_span(length.start, length.end)
        return _finish(reading, resize(work, picked, length.ms, reading))
    return None


def _trim_ends(
    work: Work, picked: Picked, length: Duration, ends: tuple[str, ...], reading: Reading
) -> list[Change]:
    reading.take_span(length.start, length.end)
    trimmed = [trim_end(work, picked, length.ms, at_start=end == "start", reading=reading) for end in ends]
    return [change for changes in trimmed for change in changes]


def _equal(work: Work, reading: Reading) -> list[Change] | None:
    if len(drafts.clips(work.draft)) < 2 or not _SEVERAL.search(reading.text) or not reading.take(_EQUAL):
        return None
    picked = pick(work, reading)
    if length := find_duration(reading.text):
        reading.take_span(length.start, length.end)
        return _finish(reading, resize(work, picked, length.ms, reading.part(0, 0)))
    return _finish(reading, equalize(work, picked, reading))


def _between(reading: Reading) -> bool:
    """ "From 20 to 25, this part": it is said from when to when, so "this part" is no clip."""
    span = take_when(reading.part(0, len(reading.original)))
    return span is not None and span.start is not None and span.end is not None


def _of_sound(reading: Reading, *, keeps: bool) -> bool:
    """ "Remove the sound of the interview", "mute only the second clip"."""
    return bool(_SOUND.search(reading.text)) or (
        keeps and bool(_LOUDNESS & {tag.concept for tag in reading.tags("do")})
    )


def _ends(reading: Reading) -> tuple[str, ...]:
    """Which ends something is to be taken off; the later one first, so that it is where it was."""
    if reading.take(_BOTH_ENDS):
        return ("end", "start")
    at_end, at_start = _OFF_END.search(reading.text), _OFF_START.search(reading.text)
    return ("start",) if at_start else ("end",) if at_end else ()


def _whole_clips(
    work: Work, picked: Picked, reading: Reading, *, deletes: bool, keeps: bool
) -> list[Change] | None:
    if not picked.said:
        return None
    if factor := _LONG_AS.search(reading.text):
        return _finish(reading, scale(work, picked, 2.0 if factor["twice"] else 0.5))
    if deletes and not _about_looks(reading, picked) and not _OF_IT.search(reading.text):
        return _finish(reading, delete_clips(work, picked))
    # "No, only the photos" says of the last change what it is for: nothing is to be thrown away.
    if keeps and _ONLY_FOR.fullmatch(reading.original):
        raise Problem("unclear", wanted=[reading.original.strip()])
    return _finish(reading, keep_clips(work, picked)) if keeps else None


def _about_looks(reading: Reading, picked: Picked) -> bool:
    """Whether something of a picture is to go, not a clip; "the fireworks" are the shot of them."""
    shown = {scene.get("kind") for clip in picked.clips if isinstance(scene := clip.get("scene"), dict)}
    named = {(tag.start, tag.end) for tag in reading.tags("kind") if tag.concept in shown}
    return any((tag.start, tag.end) not in named for tag in reading.tags(*_ABOUT_LOOKS))


def _at_time(
    work: Work, picked: Picked, when: When, reading: Reading, *, keeps: bool, removes: bool
) -> list[Change] | None:
    if keeps and picked.every and when.length is not None and when.anchor in {"start", "end"}:
        return _finish(reading, keep_of_each(work, picked, when.length, at_end=when.anchor == "end"))
    if (keeps or removes) and (span := span_of(work, picked, when, keeps=keeps)) is not None:
        return _finish(reading, keep_span(work, picked, *span) if keeps else take_out(work, *span))
    if picked.every and when.length is not None and when.start is None and when.anchor is None:
        return _finish(reading, resize(work, picked, when.length, reading))
    plain = when.length is not None and when.start is None and when.anchor is None
    if picked.said and plain:
        return _finish(reading, resize(work, picked, when.length or 0, reading))
    return None


def _finish(reading: Reading, changes: list[Change]) -> list[Change]:
    drop_words(reading)
    return changes
