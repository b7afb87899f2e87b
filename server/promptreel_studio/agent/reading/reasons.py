"""What of a message asks for nothing by itself: complaints before a wish, "leave the rest as it is", "hmm"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_TOO = re.compile(
    r"\b(?:is|'s|are|looks?|seems?|feels?|sounds?|was)\b.{0,12}\b(?:a (?:little |tiny )?bit|a little|a tad|a touch|kind of|kinda|sort of|rather|quite|pretty|so|very|really) \w+|\b(?:is|'s|are|looks?|seems?|feels?|was)\b.{0,20}\btoo\b|\btoo (?:loud|quiet|dark|bright|big|small|fast|slow|long|short|large)\b|(?:太|有点|有些|过于).{1,4}(?:了|$)"
    r"|\b(?:is|'s|are|'re|looks?|was|were) (?:tiny|minuscule|huge|gigantic|enormous|massive|small|big|dark|slow|fast|loud|quiet|bright|dull|pale|faint|short|long)\b"
)
_TOO_LONG = re.compile(r"\btoo (?:long|short)\b|太[长短]|过[长短]")
_SWITCHES_OFF = re.compile(
    r"(?:please |just |so )*(?:turn|switch|shut) (?:it|that|this|them) off|(?:请|就|直接|把它|给我|帮我)*(?:关掉|关|关闭|静音|去掉)"
)
_PERCENT = re.compile(r"\d ?(?:%|percent\b)|百分之")
_REST_STAYS = re.compile(
    r"^\W*(?:i(?:'ve| have)? changed my mind|on second thoughts?|(?:hmm+|oh|ok|okay|right|well|so|no|nope|nah|oops|whoops|sorry|ah|argh|ugh|wait)[ ,]*(?:then|wait|no|yes|sorry|hang on|hold on)?|我改主意了|我想了想)\W*$|^\W*(?:(?:but|and|then|please|just) )*(?:(?:leave|keep) )?(?:the rest|the others?|everything else|all else|the other (?:clips|shots|scenes|ones))(?: (?:of it|of them))?(?: (?:should |can |to )?(?:stays?|remains?|be|is|are|left))?(?: (?:as (?:it|they) (?:is|are|was|were)(?: before)?|as is|unchanged|the same|alone|untouched|like (?:it|that) (?:is|was)))?\W*$|^\W*(?:其他|其余|其它|别的|剩下)的?(?:部分|片段|镜头|地方)?(?:都|就)?(?:不动|不变|不改|别动|别改|不用动|不用改|保持不变|保持原样|照旧|不要动|不要改)\W*$"
)
_OF_REST = re.compile(
    r"\b(?:the )?(?:rest|others|other ones|remaining)\b|everything else|其余|其他|其它|剩下|别的"
)
_REST_GOES = re.compile(
    r"\W*(?:and |then |please |just )*(?:cut|remove|delete|drop|lose|trash|discard|skip|throw away|get rid of|leave out)(?: out| off)? (?:all )?(?:the rest|the remainder|everything else)(?: of (?:it|that|the (?:clip|shot|scene)))?(?: out| away| off)?\W*$|\W*(?:剩下|其余|其他|后面)的?(?:部分)?(?:都|全|就)?(?:剪掉|删掉|去掉|不要|删了|剪了)(?:了|吧)?\W*$"
)
_THINGS = (
    "title_noun", "music_noun", "kind", "shows", "new", "own", "aspect", "version", "silence", "style_sure", "which",
    "file_word", "camera_noun", "camera", "time", "weather", "season", "edit", "later",
)  # fmt: skip
_MANNERS = (
    "colour",
    "size",
    "position",
    "font",
    "font_noun",
    "animation",
    "animation_noun",
    "weight",
    "background",
)
_PRONOUN = re.compile(r"\b(?:it|them|that one|this one)\b|它|那个(?![\u3400-\u9fff])")
_TOGETHER = re.compile(r"\band\b|&|,|\b(?:all|both|every|each|clips|shots|photos)\b|和|、|都|所有|每")
_THERE = re.compile(r"\b(?:there|at that (?:point|place|spot|cut))\b|那里|那儿|此处|那个地方")
_LEVELS = {"raise", "lower", "mute", "loud", "soft"}


def with_reasons(words: Reading, spans: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "Its sound is too loud, turn it off": what is to be off is said in the part before."""
    merged: list[tuple[int, int]] = []
    for start, end in spans:
        before = words.folded[slice(*merged[-1])] if merged else ""
        off = _SWITCHES_OFF.fullmatch(words.folded[start:end].strip(" .!吧了")) and _TOO.search(before)
        if off or (merged and _put_there(words, merged[-1], (start, end))):
            merged[-1] = (merged[-1][0], end)
        else:
            merged.append((start, end))
    return merged


def _put_there(words: Reading, before: tuple[int, int], after: tuple[int, int]) -> bool:
    """ "The bottom looks empty, put the title there": where it is to be is said in the part before."""
    places = [words.tags("position", within=span) for span in (before, after)]
    return (
        bool(places[0])
        and not places[1]
        and _THERE.search(words.folded, *after) is not None
        and not words.tags("do", "edit", within=before)
        and not MARK.search(words.folded, *before)
    )


def is_reason(clause: Reading, following: Reading) -> bool:
    """ "It is too dark, brighten it up" asks for one thing."""
    if following.has("version") and not MARK.search(clause.folded) and _complains(clause):
        return True
    if not _TOO.search(clause.folded):
        return False
    loud = [{tag.concept for tag in one.tags("do")} & _LEVELS for one in (clause, following)]
    if _TOO_LONG.search(clause.folded) and (
        find_duration(following.text) or following.has("do", "lengthen", "shorten")
    ):
        return True
    level = (bool(loud[0]) or bool(clause.tags("size"))) and _PERCENT.search(following.folded) is not None
    return (
        level
        or all(loud)
        or any(clause.tags(subject) and following.tags(subject) for subject in ("filter", "size", "speed"))
    )


def _complains(clause: Reading) -> bool:
    """ "That's too fast", before the change is taken back."""
    return _TOO.search(clause.folded) is not None and not clause.tags(
        "do", "edit", "title_noun", "music_noun"
    )


_LONGEST = 60
"""Letters of a clause that says nothing but a length."""
_ONLY_LENGTH = re.compile(
    r"\W*(?:(?:and|then|for|show(?:n)?|it|lasting|about|only|just|each|keep|make|be|should|please|long|就|只|各|都|显示|停留|持续|播?放|出现|保持|展示|左右|吧)\b ?|[就只各都吧]|显示|停留|持续|播?放|出现|保持|展示)*"
    r"(?:\d+(?:\.\d+)?|one|two|three|four|five|six|seven|eight|nine|ten|[一二两三四五六七八九十半]+) ?(?:s|secs?|seconds?|秒)(?:钟)?(?: (?:long|each|please))*(?:左右|吧|就行|就好)*\W*"
)


def only_length(clause: Reading) -> bool:
    """Whether a clause is a length of nothing that it names: "显示3秒", "for three seconds"."""
    return len(clause.folded) <= _LONGEST and _ONLY_LENGTH.fullmatch(clause.folded) is not None


def hangs_on(clause: Reading) -> bool:
    """Whether a clause only says how something is to be that was named before it: "in red", "用手写字体", "and faster"."""
    if only_length(clause):
        return True
    if MARK.search(clause.folded) or clause.tags(*_THINGS):
        return False
    return bool(clause.tags(*_MANNERS)) or _PRONOUN.search(clause.folded) is not None


def says_rest(clause: Reading) -> bool:
    """ "The rest in colour": what the clause before has left as it is."""
    return _OF_REST.search(clause.folded) is not None


def is_left_out(clause: Reading) -> bool:
    """ "Cut the rest" behind a part that is kept asks for nothing more."""
    return _REST_GOES.match(clause.folded) is not None


def names_together(clause: Reading) -> bool:
    """Whether several clips of a clause are one thing; otherwise the first is what it is about."""
    return _TOGETHER.search(clause.folded) is not None


def says_there(clause: Reading) -> bool:
    """ "I want a hard cut there": where the clause before was about."""
    return _THERE.search(clause.folded) is not None


_TO_THE_END = re.compile(r"\b(?:stay|show|remain|last|be there)s?\b.*\b(?:until|till|to) the (?:very )?end\b")
"""Small words alone, and yet a wish."""


def says_nothing(clause: Reading) -> bool:
    """ "Oh no", "hmm": nothing to do and nothing to complain about."""
    if _REST_STAYS.search(clause.folded):
        return True
    if _TO_THE_END.search(clause.folded):
        return False
    return not MARK.search(clause.text) and not clause.leftovers() and clause.is_filler()
