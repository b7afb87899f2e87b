"""When the texts of a prompt are seen: over their shot, where it was asked for, several captions one after the other."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.parts import TITLE_MS, fit_title
from promptreel_studio.agent.reading.times import When

if TYPE_CHECKING:
    from promptreel_studio.agent.models import Draft
    from promptreel_studio.agent.reading.titles import TitleWish

Span = tuple[int, int]
_LAST = -1
_TO_SEE_MS, _LETTER_MS, _HAN_MS = 1_000, 60, 180
_ORDINALS = {
    "first": 0,
    "opening": 0,
    "second": 1,
    "third": 2,
    "fourth": 3,
    "fifth": 4,
    "last": _LAST,
    "final": _LAST,
    **{number: place for place, number in enumerate(("one", "two", "three", "four", "five"))},
    **{number: place for place, number in enumerate("12345")},
    **{han: place for place, han in enumerate("一二三四五")},
}
_ON_SHOT = re.compile(
    r"\b(?:on|over|onto|for|during|in|under) (?:the )?(?P<n>first|opening|second|third|fourth|fifth|last|final)\b(?: (?:shot|scene|clip|one|part|picture|photo))?(?! \d| (?:\w+ )?(?:seconds?|secs?|minute)\b| (?:half|third|quarter|part of)\b)"
    r"|\b(?:shot|scene|clip|part) (?P<number>[1-5]|one|two|three|four|five)\b(?!:| ?(?:seconds?|secs?|s\b))"
    r"|(?:在|给)?(?:第(?P<han>[一二三四五])|(?P<last>最后一))(?:个|段|幕|张)(?:镜头|片段|场景|画面|视频|照片|图片)?"
)
_PLACES = r"(?:left|right|top|bottom|upper|lower|middle|cent(?:er|re)|screen|corner|side|black|white|dark|plain|first|last|opening|closing|final|second|third|beginning|start|end)\b"
_ON_IT = re.compile(
    r"\b(?:on|over|across|onto|on top of) (?:it|them|this|that|(?:the|this|that|my) (?:whole |entire )?(?:shots?|scenes?|clips?|pictures?|photos?|images?|videos?|footage))\b"
    rf"|[\ue000-\uf8ff]\W{{0,2}} ?(?:on|over|across) (?:an?|the) (?!(?:\w+ )?{_PLACES})"
    r"|(?:上面?|画面上?|视频上?|照片上?|图片上?|片段上?|镜头上?)面?(?:就)?(?:写|打|显示|印|标|配)(?:着|上|了)?"
)
"""A text that lies on its shot is there for as long as the shot; a title goes after a while."""
_BELOW = re.compile(
    r"\b(?:below|under|underneath|beneath|above|over) (?:it|that|this|the title|the name)\b|\b(?:right |just |smaller )(?:below|underneath|beneath)\b|(?:其|它|标题|名字)?(?:下面|下方|底下)(?:小字|再?写|小一?点)"
)
"""A text that stands by another is seen with it."""
_SHARED = re.compile(
    r"\b(?:captions|subtitles|texts|labels)\b|\b(?:respectively|in (?:this|that) order|one (?:each|per|for each|on each|over each)|one after (?:the )?(?:other|another))\b|依次|依序|分别|逐[个段张条]|各自"
)


class Shown(NamedTuple):
    """One text of a prompt: whose it is, when it is seen (ms), and whether that had to be cut."""

    wish: TitleWish
    text: str
    span: Span
    clipped: bool = False
    one_of_several: bool = False


def shot_said(words: str) -> int | None:
    """The shot that is named beside a text ("'6 AM' on the first"), from 0, -1 for the last."""
    found = _ON_SHOT.search(words)
    if not found:
        return None
    return _LAST if found["last"] else _ORDINALS[found["n"] or found["number"] or found["han"]]


def on_counted_shots(wishes: list[TitleWish], count: int) -> None:
    """Let texts that are to be on a counted shot belong to it: "..., on the last write “Bye”"."""
    for wish in wishes:
        said = shot_said(wish.words) if wish.shot is None and wish.when in {None, When()} else None
        if said is not None and -count <= said < count:
            wish.shot = said % count


def texts_shown(made: Draft, wishes: list[TitleWish]) -> list[Shown]:
    """Every text of a prompt with its time.

    Raises:
        Problem: A time that was said is outside the video.
    """
    for before, wish in pairwise(wishes):
        if (
            wish.named is None
            and before.named
            and None not in {shot_said(before.words), shot_said(wish.words)}
        ):
            # "Caption 'A' on the first and 'B' on the second": both are captions.
            wish.named = before.named
            wish.look = wish.look if wish.look.style() else before.look
        if wish.shot is None and wish.when in {None, When()} and _BELOW.search(wish.words):
            wish.shot, wish.when = before.shot, before.when
    shown: list[Shown] = []
    rest = list(wishes)
    while rest:
        run = _run(rest)
        if run > 1 or (run and len(rest[0].texts) > 1):
            shown += _shared_out(made, rest[:run])
            rest = rest[run:]
            continue
        wish = rest.pop(0)
        span, clipped = _span(made, wish)
        shown += [Shown(wish, text, span, clipped) for text in wish.texts if text]
    return shown


def _run(wishes: list[TitleWish]) -> int:
    """How many of the first wishes are captions that belong together; 0 where the first is none."""
    first = wishes[0]
    if first.named != "caption" or not _free(first):
        return 0
    count = 1
    for wish in wishes[1:]:
        if wish.named not in {None, "caption"} or not _free(wish):
            break
        count += 1
    if sum(len(wish.texts) for wish in wishes[:count]) < 2:
        return 0
    apart = any(wish.shot is not None and not wish.closing for wish in wishes[1:count])
    shots = {wish.shot for wish in wishes[:count]}
    if apart and len(shots) > 1 and not _SHARED.search(first.words):
        return 0
    return count


def _free(wish: TitleWish) -> bool:
    """Whether nothing was said of when a text is seen; that it closes the message says nothing."""
    when = wish.when
    return shot_said(wish.words) is None and (
        when is None or (wish.closing and when in (When(), When(anchor="end"))) or when == When()
    )


def _shared_out(made: Draft, wishes: list[TitleWish]) -> list[Shown]:
    """One over each shot where there are as many, else each for as long as its text is."""
    texts = [(wish, text) for wish in wishes for text in wish.texts if text]
    total = drafts.total_of(made)
    starts = [drafts.start_of(clip) for clip in drafts.clips(made)]
    if len(starts) == len(texts):
        cuts = [*starts, total]
    else:
        weights = [len(text) + 8 for _, text in texts]
        cuts = [round(total * sum(weights[:n]) / sum(weights)) for n in range(len(texts) + 1)]
    looks = [wish.look for wish in wishes if wish.look.style()]
    for wish, _ in texts:
        wish.named = wishes[0].named
        if len(looks) == 1 or (looks and not wish.look.style()):
            wish.look = looks[0]
    return [
        Shown(wish, text, span, one_of_several=True)
        for (wish, text), span in zip(texts, pairwise(cuts), strict=True)
    ]


def _reading_time(text: str) -> int:
    """How long a text is seen at least that is longer than a title usually is, ms."""
    han = sum(char > "\u2e80" for char in text)
    return _TO_SEE_MS + han * _HAN_MS + (len(text) - han) * _LETTER_MS


def _span(made: Draft, wish: TitleWish) -> tuple[Span, bool]:
    """When a text is shown, and whether it had to be cut: over its shot, where it belongs to one."""
    shots = drafts.clips(made)
    only_long = wish.when is None or (wish.when.start, wish.when.end, wish.when.anchor) == (None, None, None)
    lies_on = _ON_IT.search(wish.words) is not None
    number = 0 if wish.shot is None and lies_on and len(shots) == 1 else wish.shot
    if number is None or not only_long or number >= len(shots):
        return fit_title(wish.when, drafts.total_of(made))
    start, end = drafts.start_of(shots[number]), drafts.end_of(shots[number])
    usual, to_read = TITLE_MS, _reading_time("".join(wish.texts))
    if lies_on:
        # Until the next shot begins to show, so that the texts of two shots never lie on each other.
        until = min([end, *(drafts.start_of(shot) for shot in shots[number + 1 : number + 2])])
        usual = until - start
    length = min((wish.when.length if wish.when else None) or max(usual, to_read), end - start)
    return ((end - length, end) if wish.closing else (start, start + length)), False
