"""Where a prompt speaks of one shot and where of the next: "first ..., then ...", numbered lists, "three shots: a, b, c"."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.behind_shots import without_film_behind
from promptreel_studio.agent.reading.described_lines import describes_one, is_of_film, is_shot
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, HAN_WAYS, WAYS, WIPE
from promptreel_studio.agent.reading.listed_kinds import by_joins, by_kinds
from promptreel_studio.agent.reading.listed_subjects import apart, has_length
from promptreel_studio.agent.reading.numbers import NUMBER, number_of
from promptreel_studio.agent.reading.opening_title import end_of_opening_title
from promptreel_studio.agent.reading.part import Part, parts_between, shows_something, with_texts_over
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shot_edges import by_edges
from promptreel_studio.agent.reading.shot_lines import (
    by_clock,
    by_halves,
    by_lengths,
    by_lines,
    by_place,
    by_times,
    without_film_below,
)
from promptreel_studio.agent.reading.shot_list import as_texts, listed, sentence_ends
from promptreel_studio.agent.reading.shot_sentences import by_sentences
from promptreel_studio.agent.reading.shot_texts import by_seasons, by_texts
from promptreel_studio.agent.title_spans import shot_said

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_SHOW = r"(?: (?:we (?:see|cut to)|there(?:'s| is)|comes?|show|a (?:shot|scene|view) of|it'?s|to|on to))?"
_CUT_TO = (
    rf"(?:and |then )*{WAYS}(?:(?:we |it )?(?:go(?:es)?|mov(?:es?|ing)|continu(?:es?|ing)|carry|carries) on (?:to|with)"
    rf"|(?:it |we )?{WAYS}(?:cut(?:s|ting)?|transitions?|wip(?:es?|ing)|dissolv(?:es?|ing)|cross[ -]?fad(?:es?|ing)|fad(?:es?|ing)(?! (?:to|into|through) black\b(?! (?:in)?to))) (?:straight |through black )?(?:in)?to)"
)
_THEN = re.compile(
    r"[\s,;.]*(?:(?P<then>\b(?:and )?(?:then(?! (?:under(?:neath)?(?! water)|beneath|below|smaller|in smaller)\b)|followed by|after (?:that|it|this|them)|afterwards|after which|next|finally|lastly|last of all|at last|to finish|"
    rf"(?:and )?(?:it )?(?:ends?|ending|finish(?:es|ing)?|clos(?:es?|ing)) (?:up )?(?:with|in|on|at(?! the (?:very )?(?:end|start))|by|inside|above|(?=under))|and at last|(?:and )?(?:the )?(?:last|final|next|third|closing) (?:one|shot|scene|bit)(?: is| shows?| will be|'s))\b{_SHOW})"
    r"|(?<=[,;.、\n]) ?\b(?:and )?at (?:the )?(?:very )?end\b,?(?= ?[^\s,;.、])"
    rf"|\band at (?:the )?(?:very )?end\b,?(?= ?[^\s,;.、])"
    rf"|(?P<cut>\b{_CUT_TO}\b|->|=>|→)"
    rf"|(?P<han>然后(?:再)?是?|接着(?:再)?是?|随后是?|之后是?|结尾(?:是|为|来|落在|停在|定格在|收在|回到)(?!.{{0,4}}(?:标题|字幕|文字))|最后(?!一?秒|\d|[一二三四五六七八九十半](?![杯片座朵棵群幅轮束盏间条]))(?:是|(?:停|定格|落|结束)在)?|中间(?:是|为|来|放|换成|出现)|(?:中间|中途|之后|再)?{HAN_WAYS}(?:切换?|淡入(?:淡出)?|转场?|过渡|叠化|溶解|淡化|划像?|擦除|黑场|闪黑)[到至]|再(?:来)?(?:是|到|切)?)"
    rf"|(?P<half>\b(?:when|once|after|as soon as) (?:the )?(?:first )?half(?: of (?:it|the \w+))?(?: (?:is|has|was) (?:over|done|through|passed|gone|up))?,? (?:(?:we |it )?(?:go(?:es)?|switch(?:es)?|chang(?:es?)|cuts?|turns?|moves?)(?: over)? (?:in)?to|show|comes?|we see)\b|\b(?:at |from )?(?:the )?half[ -]?way(?: (?:through|point|mark|in))*,? (?:(?:we |it )?(?:go(?:es)?|switch(?:es)?|chang(?:es?)|cuts?|turns?|moves?)(?: over)? (?:in)?to|show)\b|(?:过|放|播|到|在)?(?:了)?一半(?:的?时候|时|后|之后|以后|处)?(?:再)?(?:换成|换到|切到|切成|切换到|变成|转到|转成|改成)))[\s,:]*"
)
_SENTENCE_END = re.compile(r"[.!?\n](?=\s)|[。！？\n]")
_LEAD_END = re.compile(r"(?:[.!?。！？]+|[:：])\s+|[。！？：\n]")
_PURPOSE = re.compile(
    r"\b(?:ads?|adverts?|advertisement|promos?|reels?|intros?|teasers?|openers?|trailers?|stor(?:y|ies)|posts?|videos?|clips?|films?|announcements?|invit(?:e|ation)s?|commercials?|visuals?)\b|广告|宣传|短片|视频|开场|片头|预告|通知|邀请"
)
_BEHIND = re.compile(
    r"\b(?:behind|underneath|beneath|in the background|as (?:the |a )?background|below)\b|背景|后面|背后"
)
_FADES = re.compile(
    r"(?:(?:it|all|everything|slowly|gently|softly|gradually|let|and|please|should|to) )*(?:fad(?:e|es|ing) (?:it |everything )?(?:out|away|in)|get(?:s|ting)? (?:quieter|softer|louder))(?: (?:slowly|gently|softly|gradually|please|over \d+ ?s\w*))*|(?:慢慢|渐渐|逐渐)?(?:淡出|渐弱|渐隐|淡入)"
)
_LAST_SECONDS = re.compile(rf"[,，。;]\s*最后(?=(?P<rest>{NUMBER}秒的?[^,，。;]+))")
_FIRST = re.compile(
    r"开头(?=[\d一二两三四五六七八九十半]+秒)|"
    r"\b(?:at )?first(?:ly|,| of all)?(?! \d| (?:two|three|few|second|snow|light|shot|scene|clip))\b[,:]?(?: (?:we see|there(?:'s| is)|comes?|show|a (?:shot|scene|view) of|(?:start|open|begin)(?:s|ing)?(?: off)? (?:with|on|in)))?"
    r"|(?:^|[:.] ?)(?:at|in) (?:the )?(?:very )?(?:beginning|start)\b,?"
    r"|\b(?:start|open|begin)(?:s|ing)? (?:with|on|in)\b|首先是?|先(?:是|从(?=.{1,12}开始))?|一开始是?|开头是"
)
_ORDINALS = {
    "first": 1,
    "second": 2,
    "third": 3,
    "fourth": 4,
    "fifth": 5,
    "sixth": 6,
    "final": -1,
    "finally": -1,
    "last": -1,
}
_NUMBERED = re.compile(
    r"(?<![\w.])(?<!\d:)(?:"
    r"[(\[]?(?P<a>[1-9])[.)\]](?!\d)|(?P<b>[1-9])[、:](?!\d)"
    r"|(?:shot|scene|clip|part|act) (?P<c>[1-9]|one|two|three|four|five|six|seven|eight)\b\s*[:.)–-]?"
    r"|(?:the )?(?P<d>first|second|third|fourth|fifth|sixth|final|last) (?:shot|scene|clip|part)\b(?: is| shows?)?\s*[:,–-]?"
    r"|(?:(?:^|(?<=[.,;:\n] )|(?<=\band ))the (?P<g>first|second|third|fourth|fifth|last)(?: one)?(?: is| shows?| should be)?(?! (?:\d|two|three|four|five|ten|few|half|part|frame|title|caption|text|word|line|time|seconds?|minute|image|photo|picture|video)))\b)\s*"
    r"|(?:(?:^|(?<=[.;\n\ue000-\uf8ff] ))(?:the )?(?P<h>last|final|finally)(?: (?:one|card))?\s*:)"
    r"|(?:第(?P<e>[一二三四五六七八1-8])(?:个|幕|段)?(?:镜头|场景|画面|片段|幕|段)(?:是|为)?|(?<![每个])(?:镜头|场景|画面|分镜)(?P<f>[一二三四五六七八1-8])(?![秒个分])(?:是|为)?)\s*[:、,.]?\s*"
)
_JOINS = re.compile("|".join(one.pattern for one in (CROSSFADE, DIP, WIPE, CUT)))
_BULLET = re.compile(r"(?:^|\n)[ \t]*[-*•·–][ \t]+")
_ABOUT = re.compile(
    r"(?<!each )(?<!every )(?<!per )\b(?:video|clip|film|movie|animation)\b(?: (?:of|with|about|showing|that shows|in which))?[\s:]*|(?:视频|短片|影片)[\s,:]*"
)
_STAND_ALONE = re.compile(
    r"\s*(?:,|、|;|\n|\s[-–—]\s(?!\d+ ?s)|(?<=秒)[ \u3000]|\band\b|\bplus\b|和|加上?)\s*"
)


def find_parts(reading: Reading) -> list[Part]:
    """The parts of a prompt with several shots, in order; none when it describes one. Takes nothing."""
    if describes_one(reading):
        return []
    for found in (
        by_clock(reading),
        by_edges(reading),
        by_halves(reading),
        by_texts(reading),
        by_place(reading),
        by_lengths(reading),
        _numbered(reading),
        _sequence(reading),
        by_joins(reading),
        by_lines(reading),
        by_times(reading),
        by_seasons(reading),
        listed(reading),
        by_sentences(reading),
        _timed(reading),
        by_kinds(reading),
    ):
        parts = with_texts_over(reading, found)
        if len(parts) > 1 and all(part.text for part in parts):
            return parts
        if len(parts) > 1 and sum(shows_something(reading, part) for part in parts) > 1:
            *first, last = without_film_behind(reading, parts)
            return [*first, _without_film(reading, last)]
    return []


def _without_film(reading: Reading, last: Part) -> Part:
    """The last part without the sentences behind it that are about the film: "..., then a forest. Soft piano music, 9:16"."""
    ends = [*sentence_ends(reading.folded, last.start, last.end), last.end]
    for end, following in pairwise(ends):
        words = reading.part(end, following)
        seen = any(tag.concept != "words" for tag in words.tags("kind"))
        if MARK.search(words.folded) and shot_said(words.folded) is not None and not seen:
            return replace(last, end=end)  # "Text only on the last one: “Good night”"
        joins = _JOINS.search(words.folded) is not None
        if (joins or words.tags("music_noun", "style_sure", "aspect", "silence")) and not words.tags(
            "kind", "beyond", "title_noun"
        ):
            return replace(last, end=end)
    return last


def _numbered(reading: Reading) -> list[Part]:
    text = reading.folded
    hits = list(_NUMBERED.finditer(text))
    numbers = [_number(hit) for hit in hits]
    joints: list[tuple[int, int]] = []
    if len(hits) > 1 and all(n in {place, -1} for place, n in enumerate(numbers, 1)):
        joints = [hit.span() for hit in hits]
    else:
        joints = [hit.span() for hit in _BULLET.finditer(text)]
    if len(joints) < 2:
        return []
    parts = without_film_below(
        reading, parts_between(reading, joints[1:], joints[0][1], len(text), listed=True)
    )
    drawn = [
        part for part in parts if reading.part(part.start, part.end).tags("kind", "beyond", "title_noun")
    ]
    if drawn and _BULLET.match(text, joints[0][0]) and any(is_of_film(reading, part) for part in parts):
        parts = drawn = [part for part in parts if is_shot(reading, part)]
    quoted = MARK.search(reading.folded, joints[0][1])
    return parts if drawn or quoted else as_texts(reading, parts) or parts


def _number(hit: re.Match[str]) -> int:
    said = next(value for value in hit.groupdict().values() if value)
    return _ORDINALS[said] if said in _ORDINALS else round(number_of(said))


def _sequence(reading: Reading) -> list[Part]:
    text = reading.folded
    begin = end_of_opening_title(reading)
    joints = [hit.span() for hit in _THEN.finditer(text, begin)]
    joints = sorted({*joints, *_last_seconds(reading, joints)})
    if not joints:
        return []
    opening = _FIRST.search(text, begin, joints[0][0])
    about = _ABOUT.search(text, begin, joints[0][0])
    if about and reading.tags("kind", "beyond", "shows", within=(begin, about.start())):
        about = None  # "A forest clip 5 seconds, then the sea".
    start = opening.end() if opening else about.end() if about else begin
    start = _behind_purpose(reading, start, joints[0][0])
    parts = parts_between(reading, joints, start, len(text), listed=False)
    parts = [part for part in parts if part is parts[0] or not _of_music(reading, part)]
    drawn = [part for part in parts if reading.part(part.start, part.end).tags("kind", "beyond", "shows")]
    if not drawn and reading.tags("kind", "beyond", within=(0, start)):
        # "A desert, captions 'Day 1' then 'Day 2'": what follows is only text over one picture.
        return []
    if not opening and _is_behind_texts(reading, start):
        return []
    if len(parts) > 1:
        # "First a city, a forest, finally the sea": after "first" every comma before the next word is one.
        fewest = 2 if opening else 3
        parts = [piece for part in parts for piece in apart(reading, part, fewest)]
    return parts


def _behind_purpose(reading: Reading, start: int, end: int) -> int:
    """Where the first shot begins: behind a sentence that says what the film is for ("autumn ad for our latte!! A room, then ...")."""
    for stop in _LEAD_END.finditer(reading.folded, start, end):
        shown = reading.tags("kind", "beyond", within=(stop.end(), end))
        if shown and _PURPOSE.search(reading.folded, start, stop.start()):
            return stop.end()
    return start


def _is_behind_texts(reading: Reading, start: int) -> bool:
    """ "“Thank you”, then “Bye”. Fireworks behind": texts that follow each other over the one picture behind them."""
    marks = list(MARK.finditer(reading.folded, start))
    stop = _SENTENCE_END.search(reading.folded, marks[-1].end()) if len(marks) > 1 else None
    if stop is None or reading.tags("kind", "beyond", within=(start, stop.start())):
        return False
    behind = _BEHIND.search(reading.folded, stop.end())
    return behind is not None and bool(reading.tags("kind", within=(stop.end(), len(reading.folded))))


def _last_seconds(reading: Reading, joints: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """ "先…，再…，最后4秒极光": behind others the last seconds are a shot of their own, where they show something."""
    return [
        hit.span()
        for hit in _LAST_SECONDS.finditer(reading.folded, joints[0][1] if joints else len(reading.folded))
        if reading.part(*hit.span("rest")).tags("kind", "beyond")
    ]


def _of_music(reading: Reading, part: Part) -> bool:
    """ "..., then the music fades out", "piano, at the end fade out": not a shot."""
    words = reading.part(part.start, part.end)
    if _FADES.fullmatch(words.folded.strip(" .,;。，")):
        return True
    return words.has("music_noun", "music") and not (
        words.tags("kind", "beyond", "shows", "title_noun") or MARK.search(words.text)
    )


def _timed(reading: Reading) -> list[Part]:
    """ "Ocean for 5 seconds, stars for 3 seconds": every piece with a subject has its own length."""
    text = reading.folded
    about = _ABOUT.search(text)
    begin = end_of_opening_title(reading)
    start = about.end() if about and not DURATION.search(text, 0, about.start()) else begin
    joints = [hit.span() for hit in _STAND_ALONE.finditer(text, start)]
    pieces = parts_between(reading, joints, start, len(text), listed=False)
    return [piece for piece in pieces if has_length(reading, piece)]
