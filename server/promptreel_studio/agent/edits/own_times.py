"""Where a file is to begin or end, in its own time: "let kitten start at its second 2", "cut it so it ends at its 7 second mark"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.neighbours import only_clip
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work

_N = rf"(?P<n>\d+(?:\.\d+)?|{NUMBER})"
_AT = rf"(?:at|after|on|from|with|by) (?:(?:its|the|their) )?(?:(?:own )?{_N}[ -]?(?:seconds?|secs?|s)\b(?: mark| point)?|second {_N.replace('<n>', '<m>')}\b)(?: of (?:it|itself|the (?:clip|file|video)))?(?: on(?:wards?)?)?"
_NAME = r"(?P<what>(?:the |my )?[\w.-]+(?: [\w.-]+){0,2}?)"
_TAIL = r"(?: (?:is (?:enough|fine)|please|instead|already|and not (?:earlier|sooner)|will do|would do))*(?=\W*$|[,.;!])"
_CUT = r"(?:please |can you |ok |and )*(?:cut|trim|shorten|crop|chop|clip)"
_ENDS = (
    re.compile(rf"\b{_CUT} {_NAME} (?:off )?so(?: that)? it (?:ends|stops|is over|finishes) {_AT}{_TAIL}", re.IGNORECASE),
    re.compile(rf"(?:^|(?<=[.,;!] ))(?:let |make |have )?{_NAME} (?:should |must |can |needs to |has to |to )?(?:end|stop|finish)s? {_AT}{_TAIL}", re.IGNORECASE),
    re.compile(rf"\b(?:end|stop) {_NAME} {_AT}{_TAIL}", re.IGNORECASE),
    re.compile(r"(?:把)?(?P<what>[^,，。\s]{1,12}?)\s*(?:那段|那个|视频|片段)?(?:只)?(?:放|播|用|留|剪|到)?到(?:它)?(?:自己)?的?第?\s*(?P<n>\d+|[一二两三四五六七八九十]+)\s*秒(?:就|为止|就够|停|结束|行|好|可以|了)+(?=[,，。!！]|$)"),
)  # fmt: skip
_STARTS = (
    re.compile(rf"\b{_CUT} {_NAME} so(?: that)? it (?:starts|begins) {_AT}{_TAIL}", re.IGNORECASE),
    re.compile(rf"(?:^|(?<=[.,;!] ))(?:let |make |have )?{_NAME} (?:should |must |can |needs to |has to |to )?(?:start|begin)s? {_AT}{_TAIL}", re.IGNORECASE),
    re.compile(rf"\b(?:start|begin) {_NAME} {_AT}{_TAIL}", re.IGNORECASE),
    re.compile(rf"(?:^|(?<=[.,;!] )){_NAME} (?:only )?from (?:its )?(?:{_N}[ -]?(?:seconds?|secs?|s)\b(?: mark)?|second {_N.replace('<n>', '<m>')}\b) (?:on|onwards?){_TAIL}", re.IGNORECASE),
    re.compile(r"(?:把)?(?P<what>[^,，。\s]{1,12}?)\s*(?:那段|那个|视频|片段)?(?:就|直接)?从(?:它)?(?:自己)?的?第?\s*(?P<n>\d+|[一二两三四五六七八九十]+)\s*秒(?:那里|处)?(?:开始|起|往后)(?:放|播|用|就)*(?:就|行|好|可以|吧)*(?=[,，。!！]|$)"),
)  # fmt: skip
_ITS = re.compile(
    r"\bat (?:its|their) (?:own )?(?P<n>\d+(?:\.\d+)?)[ -]?(?:seconds?|secs?|s)(?: mark| point)\b"
)
_BLACK = re.compile(
    r"^\W*(?:(?:前面|开头|最前面|开始)的?(?:那)?[\d一二两三四五]+秒(?:的)?[^,，。]{0,6}(?:不要|删|去|剪|砍)(?:掉|了)*|[^,，。]*(?:第一|前)[\d一二两三四五]*秒[^,，。]{0,6}(?:不要|黑屏|黑的)(?:了)?)[,，]\s*(?=$|[,，。]?(?:cut|keep))"
)


def with_own_times(work: Work, words: Reading) -> Reading:
    """The message with "cut the first 2 seconds of clip 1", where a clip of the user's is named and is that long."""
    order = drafts.clips(work.draft)
    text = _ITS.sub(r"at \g<n> seconds", words.original)
    for patterns, starts in ((_ENDS, False), (_STARTS, True)):
        for pattern in patterns:
            found = pattern.search(text)
            if found is None:
                continue
            number = found["n"] or found.groupdict().get("m")
            place = only_clip(work, found["what"].strip(), order)
            if number is None or place is None or "asset" not in order[place]:
                continue
            own = "its" in found.group() or "of it" in found.group() or starts or "它" in found.group()
            at, clip = round(number_of(number) * 1000), order[place]
            if not 0 < at < drafts.length_of(clip) or (not own and drafts.start_of(clip) > 0):
                continue
            what = "cut the first" if starts else "keep only the first"
            told = f"{what} {number_of(number):g} seconds of clip {place + 1}"
            text = _BLACK.sub("", text[: found.start()] + told) + text[found.end() :]
            return Reading(text, words.quotes)
    return words if text == words.original else Reading(text, words.quotes)
