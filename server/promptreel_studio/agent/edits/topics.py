"""Whether a clause is about titles, about music or about the picture."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.title_changes import says_step
from promptreel_studio.agent.edits.title_tongues import in_tongue
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.music import speaks_of_music
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.vocabulary import Tag

_LOUDNESS = re.compile(
    r"\b(?:louder|quieter|softer|mute[d]?|unmute|loud|volume|turn (?:it|that|this) (?:up|down)|turn (?:up|down)|quiet(?:ly)?|(?:too|less) (?:loud|quiet))\b|静音|大声|小声|声音|音量|太吵|太响|响一?点|轻一?点"
)
_SHOWN = re.compile(
    r"\b(?:be for|last|stay|show|display|keep|put|place|move|for the (?:first|last)|from \d)\b|显示|持续|放|移"
)
_TIME_SPAN = re.compile(
    r"\d|\b(?:one|two|three|four|five|seconds?|start|beginning|end|whole|entire|throughout)\b|秒|开头|结尾|全程"
)
_LOOPS = re.compile(r"\b(?:loop|repeat) (?:it|that|this)\b")
_STARTS = re.compile(r"\b(?:start|begin|stop|end|come in|kick in|set in|play)s?\b|开始|结束|停")
_IT = re.compile(r"\b(?:it|that|this|them|they|those|that one)\b|它|这个|那个")
_COMES = re.compile(
    r"\bappears? (?:at|from|after)|\bfrom \d+:\d\d to \d|\bfrom \d+(?:\.\d+)? (?:to|until) \d+(?:\.\d+)? ?s"
)
_THAT_LONG = re.compile(
    r"\b(?:make|let's make|change|set) (?:that|this one|that one)(?: to)? (?:\d|one|two|three|four|five|six|seven|eight|nine|ten|half a)[\w. ]*s"
)
_SHIFTS = re.compile(
    r"\b(?:it|they|them|these|those|all of them)\b.*\b(?:start|begin|come(?: in| on| up)?|appear|show(?: up)?|be(?: shown)?|go|end|move|shift)\b.*\b(?:sooner|earlier|later)\b|\b(?:move|shift|push|pull|bring|start|show) (?:it|them|these|those|all of them)\b.*\b(?:sooner|earlier|later|forward|back)\b|(?:[早晚迟]|提前|推迟|延后|推后)[^,，。]{0,4}秒(?:钟)?(?:再)?(?:出现|显示|开始|结束|消失)"
)
"""Right after titles: when they are seen, and no length of the film."""
_FILM = re.compile(
    r"\b(?:video|film|movie|clip|shot|scene|whole|everything)s?\b|视频|影片|片子|镜头|片段|整|全"
)
_COMES_AT = re.compile(
    r"\b(?:start|begin|show|bring|have|let|make)\b (?:it|them|that|this|those)\b.*\b(?:at|from|after|only)\b|\b(?:it|they|that|this) (?:should |must |can |only |just )*(?:starts?|begins?|comes? (?:in|on|up)|appears?|shows? up)\b.*\b(?:at|from|after)\b|(?:出现|出来|开始|显示|进来|露面)"
)
"""Right after titles: when they are first seen."""
_VANISHES = re.compile(r"\b(?:disappears?|vanish(?:es)?|goes? away|hides?|fades? away|gone)\b|消失|隐藏|不见")
_BLACK = re.compile(r"\b(?:from|to|into) black\b|黑")
"""What a picture fades from or into."""
_PERCENT = re.compile(r"\d\s?(?:%|percent\b|pct\b)|百分之")


_MIDDLE = re.compile(
    r"(?P<to>\b(?:in|into|to|at|towards|on|dead|it|them|that) (?:the )?(?:very |dead |exact )?|^\W*(?:(?:no|rather|better|the|please|and|maybe|or)[ ,]+)*(?=middle(?: please)?\W*$))?\bmiddle\b(?P<part> (?:part|bit|section|piece|third|one|clip|shot|scene|photo|video))?"
    r"|(?P<han_to>[放移挪摆到在往靠居写]|^\W*(?=中间吧?\W*$))?(?:正)?中间(?P<han_part>的?(?:那|这|部分|段))?"
)
"""What may be a place on the picture, or a part of the film."""


def topic_of(work: Work, reading: Reading) -> str:
    """ "title", "music" or "picture"."""
    noun = reading.tags("title_noun")
    if not noun and in_tongue(drafts.segments(work.draft, drafts.TEXT), reading.folded):
        return "title"
    if MARK.search(reading.text) or noun:
        music_first = speaks_of_music(reading) and not MARK.search(reading.text)
        return (
            "music"
            if music_first and reading.tags("music_noun", "style_sure", "silence")[0].start < noun[0].start
            else "title"
        )
    if speaks_of_music(reading):
        return "music"
    rest = _without_clips(work, reading)
    picture = rest.tags(
        "kind", "time", "weather", "camera", "camera_noun", "camera_beyond", "aspect", "aspect_noun"
    ) + [tag for tag in reading.tags("new") if tag.concept != "make"]
    if work.topic == "music" and reading.tags("style", "style_near") and not picture:
        return "music"
    if work.topic == "music" and (not picture or _LOOPS.search(reading.text)) and _belongs_to_music(reading):
        return "music"
    if work.topic == "title" and not picture and _belongs_to_title(work, reading):
        return "title"
    if _LOUDNESS.search(reading.text) or (_PERCENT.search(reading.text) and not picture):
        return "music"
    if (reading.has("do", "fade") and not _BLACK.search(reading.text)) or (
        reading.has("style_near") and not picture
    ):
        return "music"
    if not picture and _only_title_can(work, reading):
        return "title"
    return "picture"


def _belongs_to_music(reading: Reading) -> bool:
    """ "Start it at 2 seconds" right after music."""
    if not _IT.search(reading.text) or reading.tags("filter", "speed"):
        return False
    if re.search(r"\b(?:loop|repeat)", reading.text):
        return True
    return _STARTS.search(reading.text) is not None and _TIME_SPAN.search(reading.text) is not None


def _belongs_to_title(work: Work, reading: Reading) -> bool:
    if _VANISHES.search(reading.text) and _TIME_SPAN.search(reading.text):
        return True
    if _THAT_LONG.search(reading.text) or _SHIFTS.search(reading.text):
        return True
    if (
        work.last_title is not None
        and reading.has("do", "lengthen", "shorten")
        and not _FILM.search(reading.text)
    ):
        return True  # "Change the title's animation and extend it to 5 seconds", in one message.
    if _COMES_AT.search(reading.text) and _TIME_SPAN.search(reading.text):
        return True
    looks = reading.tags("colour", "size", "weight", "font", "animation", "background", "font_noun")
    looks += _places(reading)
    if reading.has("do", "remove") and _IT.search(reading.text):
        return True
    return (
        bool(looks)
        or says_step(reading)
        or bool(_SHOWN.search(reading.text) and _TIME_SPAN.search(reading.text))
        or reading.has("do", "fade")
    )


def _only_title_can(work: Work, reading: Reading) -> bool:
    """Sizes and places are a title's, if there is one."""
    if not drafts.segments(work.draft, drafts.TEXT):
        return False
    if _COMES.search(reading.text) and _IT.search(reading.text):
        return True
    if reading.tags("font", "font_noun", "animation", "animation_noun"):
        return True
    return bool([*reading.tags("size", "weight"), *_places(reading)]) and not reading.tags(
        "palette", "shows", "beyond", "speed", "thing"
    )


def _places(reading: Reading) -> list[Tag]:
    """Places on the picture that are named; "the middle part" is none."""
    parts = [
        found.span()
        for found in _MIDDLE.finditer(reading.text)
        if found["part"] or found["han_part"] or (found["to"] is None and found["han_to"] is None)
    ]
    return [
        tag
        for tag in reading.tags("position")
        if not any(start <= tag.start and tag.end <= end for start, end in parts)
    ]


def _without_clips(work: Work, reading: Reading) -> Reading:
    """The clause without what clips are called by: "beach" may be a file, no wish for a beach."""
    rest = reading.part(0, len(reading.original))
    rest.text = reading.text
    try:
        pick(work, rest, pronouns=False)
    except Problem:
        return reading
    return rest
