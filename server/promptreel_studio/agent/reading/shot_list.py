"""Shots that a prompt lists: "three shots: ocean, forest and city", "ocean, forest and city, 5 seconds each"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, Duration, duration_of
from promptreel_studio.agent.reading.length_rows import says_row
from promptreel_studio.agent.reading.night_sky import STARS
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.opening_title import end_of_opening_title
from promptreel_studio.agent.reading.part import Part, parts_between, shows_something
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_NOUN = r"(?:shots|scenes|clips|parts|segments|takes|scenarios|views)"
_HAN_NOUN = r"(?:镜头|场景|片段|画面)"
_LENGTH = r"(?:[\w.]{1,8}[ -](?:seconds?|secs?|s)[ -](?:long )?|\d{1,3}s )"
_SHOTS = rf"(?:different |separate |short |quick |single )?{_LENGTH}?{_NOUN}"
_COUNT = re.compile(
    rf"\b(?P<n>two|three|four|five|six|seven|eight|[2-8]) {_SHOTS}\b(?: of\b)?(?: in this order)?"
    rf"|(?P<han>[两二三四五六七八2-8])个(?:不同的?)?(?:\d{{1,3}}秒的?)?{_HAN_NOUN}"
)
_SHOT_LIST = re.compile(
    rf"\b{_SHOTS}(?: in (?:this|the) (?:following )?order)?(?: are| as follows)?\s*:"
    r"|\bin (?:this|the following) order\s*:|\b(?:montage|sequence|compilation|collage|series)(?: of\b|\s*:)"
    r"|(?:镜头|场景|画面|片段)(?:依次)?(?:是|为|有)?\s*:"
)
_TEXTS = re.compile(
    r"\b(?:two|three|four|five|six|seven|eight|[2-8]|some|my|our|the|these) (?:\w+ ){0,2}?(?:tips|steps|reasons|facts|rules|points|things|ideas|ways|benefits|lessons|messages|slogans|phrases|habits|goals|cards|statements|values|services|ingredients)\b[^:\n]{0,40}:\s*"
    r"|[两二三四五六七八2-8]个?(?:小)?(?:技巧|建议|步骤|理由|要点|方法|习惯|好处|提示|口号|目标|原则)[^:\n]{0,12}:\s*"
)
"""What is listed behind it is to be read."""
_LONGEST_TEXT = 60
_SAYING = re.compile(
    r"[,;.]?\s*\b(?:titled|captioned|labell?ed|saying|reading|that (?:say|read)s?|(?:with |over it )?(?:the )?(?:words?|writing))\s*:?\s*$|(?:写着|上面写|写上)\s*:?\s*$"
)
"""Leads to a text."""
_LISTED = re.compile(
    r"\s*(?:,|、|;|\n|->|→|>|/|\+|\band\b|和|以及|与)\s*(?:(?:and|then)\b )?|(?<=[\u3400-\u9fff])\s+(?=[\u3400-\u9fff])"
)
_SENTENCE = re.compile(r"[.!?。！？](?:\s|$)|[。！？]")
_LISTED_OR_SENTENCE = re.compile(rf"{_LISTED.pattern}|{_SENTENCE.pattern}")
_COMMAS = re.compile(r"\s*[,;、\n]\s*(?:(?:and|then)\b )?")
CARD = re.compile(
    r"\b(?:cards?|screens?|slides?|pages?)\b|\bon (?:a )?(?:black|white|plain|dark)\b|卡片|黑底|黑屏|单独"
)
"""A text that has the picture for itself."""
_EACH = re.compile(
    r"(?:(?<=seconds )|(?<=secs )|(?<=sec )|(?<=\ds )|(?<=second ))an? (?:line|card|text|slide|shot|scene|picture|photo|pic|verse|quote|sentence|item|piece|number|word)\b|(?<!half )\b(?:each|apiece)\b|\b(?:per|every|for (?:each|every)) (?:shot|scene|clip|one)\b"
    r"|每(?:一)?[个段张镜幕场景次遍句条页行首步点]|各(?=[\d一二两三四五六七八九十]+秒)"
)
_ON_SHOT = re.compile(
    r"\s*(?:and )?(?:on|over|in|with|during) (?:the )?(?:first|second|third|fourth|fifth|last|other)\b"
)
"""A text behind it is laid over a shot that was named before: "..., on the second put “At last”"."""
_ALIKE = re.compile(
    r"\b(?:the )?same (?:length|duration|time) (?:each|for (?:each|all))\b|\ball (?:of )?(?:the same|equal(?:ly)?) (?:length|long|duration)\b|\bequal(?:ly)? (?:lengths?|long|shares|parts|time)\b|一样长|时长(?:相同|一样|平均)|平均分配"
)
_SHOT_OF = re.compile(rf"{_NOUN} (?:of|at|lasting|that last|which last) (?:about |exactly )?$")
_LONG_SHOT = re.compile(rf"[- ]*(?:long )?(?:{_NOUN}\b|的?{_HAN_NOUN})")
_ABOUT = re.compile(
    r"(?<!each )(?<!every )(?<!per )\b(?:video|clip|film|movie|animation|slideshow)\b(?: (?:of|with|about|showing|that shows|in which))?[\s:]*"
    r"|\b(?:make|create|show|show me|draw|generate|i want|give me)\b[\s:]*|(?:视频|短片|影片)[\s,:]*"
)


def shot_count(reading: Reading) -> int:
    """How many shots of one subject were asked for; 1 when nothing was said. Takes the words."""
    found = reading.take(_COUNT)
    return round(number_of(found["n"] or found["han"])) if found else 1


def take_length_of_each(reading: Reading) -> int | None:
    """How long each shot of one subject is, ms; None unless several shots and a length of each were said."""
    count = _COUNT.search(reading.text)
    if not count or round(number_of(count["n"] or count["han"])) < 2:
        return None
    for hit in DURATION.finditer(reading.text):
        length = duration_of(hit)
        if of_each(reading, length):
            each = _EACH.search(reading.text, length.end, length.end + 16)
            if length.start >= count.end() or length.end <= count.start():
                reading.take_span(length.start, each.end() if each else length.end)
            return length.ms
    return None


def of_each(reading: Reading, length: Duration) -> bool:
    """Whether a length is said of every shot: "5 seconds each", "4 shots of 5 seconds", "four 5-second shots"."""
    text = reading.folded
    return bool(
        _says_each(text, length.start, length.end)
        or _SHOT_OF.search(text, 0, length.start)
        or _LONG_SHOT.match(text, length.end)
    )


def listed(reading: Reading) -> list[Part]:
    """ "Three shots: ocean, forest and city"; a list that does not have so many is none."""
    text = reading.folded
    if texts := _texts(reading):
        return texts
    count, plain = _COUNT.search(text), _SHOT_LIST.search(text)
    if not (count or plain):
        return _of_equal_length(reading)
    start = max(hit.end() for hit in (count, plain) if hit)
    colon = re.compile(r"[^:;\n.。]{0,40}:\s*(?!\d)").match(text, start)
    start = colon.end() if colon else start
    wanted = round(number_of(count["n"] or count["han"])) if count else None
    ends = [*sentence_ends(text, start), len(text)]
    if wanted is None:
        parts = _pieces(reading, start, _list_end(reading, ends))
        return [part for part in parts if not _is_title(reading, part)]
    joints = (
        _LISTED,
        _LISTED_OR_SENTENCE,
        _COMMAS,
    )  # "Stars and planets, data lines, a city" is three of them.
    tries = (_pieces(reading, start, end, joint) for joint in joints for end in ends)
    for parts in tries:
        shots = [part for part in parts if not _is_title(reading, part)]
        for those in (shots, [part for part in parts if part.start < _texts_begin(reading, start)], parts):
            if len(those) == wanted:
                return those
    return []


def _texts_begin(reading: Reading, start: int) -> int:
    """Where "..., captions “One”, “Two”, “Three”" begins: what is listed behind it is written over the shots."""
    marks = MARK.finditer(reading.folded, start)
    first = next((mark.start() for mark in marks), len(reading.folded))
    nouns = [tag.start for tag in reading.tags("title_noun", within=(start, first))]
    said = _SAYING.search(reading.folded, start, first)
    return min([*nouns, *([said.start()] if said else [])], default=len(reading.folded))


def _is_title(reading: Reading, part: Part) -> bool:
    """Whether what is listed says itself that it is the title, and not a card that is shown."""
    words = reading.part(part.start, part.end)
    said = words.tags("title_noun") or (MARK.search(words.text) and _ON_SHOT.match(words.folded))
    return bool(said) and not (CARD.search(words.folded) or words.tags("kind", "beyond"))


def _list_end(reading: Reading, ends: list[int]) -> int:
    """Where a list ends that does not say how long it is: before the first sentence about the whole film."""
    for end, following in pairwise(ends):
        words = reading.part(end, following)
        if words.tags("music_noun", "title_noun", "aspect") and not words.tags("kind", "beyond"):
            return end
    return ends[-1]


def _texts(reading: Reading) -> list[Part]:
    """ "Three tips: drink water, sleep well, move more": a card for each."""
    found = _TEXTS.search(reading.folded)
    if found is None:
        return []
    end = next(iter(sentence_ends(reading.folded, found.end())), len(reading.folded))
    joints = [hit.span() for hit in _LISTED.finditer(reading.folded, found.end(), end)]
    parts = parts_between(reading, joints, found.end(), end, listed=True)
    return as_texts(reading, [part for part in parts if not _of_film(reading, part)])


def _of_film(reading: Reading, part: Part) -> bool:
    """ "..., 12 seconds, upbeat music": what the film is to be like, at the end of a list."""
    words = reading.part(part.start, part.end)
    return bool(
        DURATION.fullmatch(words.folded.strip())
        or words.tags("music_noun", "aspect", "silence", "style_sure")
    )


def as_texts(reading: Reading, parts: list[Part]) -> list[Part]:
    """The parts as texts that are to be read; none where one of them is too long for a card or has no letters."""
    said = [reading.folded[part.start : part.end].strip() for part in parts]
    if len(parts) < 2 or not all(
        0 < len(one) <= _LONGEST_TEXT and re.search(r"[^\W\d_]", one) for one in said
    ):
        return []
    return [replace(part, text=True) for part in parts]


def sentence_ends(text: str, start: int, end: int | None = None) -> list[int]:
    """Where a list may end: what is said in the next sentence is often of the whole."""
    return [hit.start() for hit in _SENTENCE.finditer(text, start, len(text) if end is None else end)]


def _pieces(reading: Reading, start: int, end: int, joint: re.Pattern[str] = _LISTED) -> list[Part]:
    joints = [hit.span() for hit in joint.finditer(reading.folded, start, end)]
    return [
        part for part in parts_between(reading, joints, start, end, listed=True) if _in_list(reading, part)
    ]


def _in_list(reading: Reading, part: Part) -> bool:
    words = reading.part(part.start, part.end)
    if re.match(r"\s*(?:with|in|over|to|set)\b|\s*(?:配|带|用)", words.folded) or words.tags("music_noun"):
        return False
    if words.tags("style_sure") and not words.tags("kind"):
        return False  # A piano between commas is to be heard.
    return _names_scene(words) or bool(MARK.search(words.text)) or shows_something(reading, part)


def _of_equal_length(reading: Reading) -> list[Part]:
    """ "Mountains, a waterfall and a forest, 5 seconds each": a length of each makes a list of subjects shots."""
    text = reading.folded
    each = any(_says_each(text, *hit.span()) for hit in DURATION.finditer(text))
    if not (each or _ALIKE.search(text) or says_row(text)):
        return []
    about = _ABOUT.search(text)
    start = max(about.end() if about else 0, end_of_opening_title(reading))
    for low, end in pairwise([start, *sentence_ends(text, start), len(text)]):
        joints = [hit.span() for hit in _LISTED.finditer(text, low, end)]
        pieces = parts_between(reading, joints, low, end, listed=True)
        shown = [piece for piece in pieces if _is_subject(reading.part(piece.start, piece.end))]
        if len(shown) > 1:
            return (
                shown  # Also behind what it is called: "Four seasons! Spring flowers, a summer beach, ...".
            )
    return []


def _is_subject(words: Reading) -> bool:
    return _names_scene(words) and not words.tags("music_noun", "title_noun")


def _names_scene(words: Reading) -> bool:
    beyond = words.tags("beyond") and not words.tags("style_sure")
    return bool(words.tags("kind") or beyond or STARS.search(words.folded))


def _says_each(text: str, start: int, end: int) -> bool:
    return bool(_EACH.search(text, end, end + 16) or _EACH.search(text, max(0, start - 12), end))
