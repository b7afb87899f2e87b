"""What a part of a message says of the files it speaks of: what of them is seen, how they move, when a text comes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.reading.file_pieces import Piece, clock_seconds, piece_within
from promptreel_studio.agent.reading.joins import take_transition
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.text import Reading

_S = r"(?: ?(?:s|secs?|seconds?|秒钟?))"
SKIP = re.compile(
    rf"\b(?:skip|cut(?: off| out)?|without|drop|leave out|trim(?: off)?|lose) (?:the |its )?first (?P<n>{NUMBER}){_S}|(?:去掉|跳过|剪掉|不要)(?:前|开头)(?:面)?(?P<han>{NUMBER}){_S}"
)
_FROM = re.compile(
    rf"\b(?:from|starting (?:at|from)|beginning at|start(?:s|ing)? at) (?:second |minute |0?)?(?P<a>\d{{1,2}}:\d\d|{NUMBER}(?={_S}|\b)){_S}?(?: on(?:wards?)?| to the (?:very )?end| till the end| until the end)|从第?(?P<han>{NUMBER}){_S}(?:开始|往后|到最后|到结尾)"
)
_DELAY = re.compile(
    rf"\b(?:only |just )?(?:after|from|starting (?:at|after)|appear(?:s|ing)? (?:at|after)|com(?:es?|ing) (?:in |up )?(?:at|after)|at|in)(?: only| about| around| like| the| second)* (?P<n>{NUMBER}){_S}(?: in\b| on\b)?|(?P<b>{NUMBER}){_S} (?:in|later)\b|(?:第)?(?P<han>{NUMBER})秒(?:后|以后|之后|开始|时|出现|再)"
)
_LAST = re.compile(
    rf"\b(?:for |in |during |over )?(?:the )?(?:last|final) (?P<n>{NUMBER}){_S}|最后(?P<han>{NUMBER})秒"
)
_FIRST = re.compile(
    rf"\b(?:for |in |during |over )?(?:the )?(?:first|opening) (?P<n>{NUMBER}){_S}|(?:前|开头)(?P<han>{NUMBER})秒"
)
_FOR = re.compile(
    rf"\b(?:for|lasting|stays?)(?: about| only| just)? (?P<n>{NUMBER}){_S}|(?:显示|停留|持续)(?P<han>{NUMBER})秒"
)
_PAN = re.compile(
    r"\b(?:slow(?:ly)? |gentl[ey] |with |a )*pan(?:s|ning)?(?: slowly| gently)?(?: (?:from )?(?:left|right|up|down)? ?to (?:the )?)?(?: ?(?P<way>left|right|up|down))\b|(?:慢慢|缓慢)?(?:地)?(?:向|往)(?P<han>左|右|上|下)(?:移|平移|摇|推)"
)
_JOINS = {"crossfade": "crossfade", "dip": "dip to black", "wipe": "wipe"}
_HAN_WAYS = {"左": "left", "右": "right", "上": "up", "下": "down"}


def _number(hit: re.Match[str]) -> float:
    said = next(value for value in hit.groupdict().values() if value)
    return clock_seconds(said) if ":" in said else number_of(said)


def piece_in(text: str, low: int, high: int, file: AssetInfo | None, *, bare: bool) -> Piece | None:
    """What of a file is seen; a picture has no time of its own."""
    whole = file.duration_ms if file is not None else None
    if whole and (skip := SKIP.search(text, low, high)):
        start = round(_number(skip) * 1000)
        rest = text[low : skip.start()] + " " * (skip.end() - skip.start()) + text[skip.end() : high]
        more = piece_within(rest, 0, len(rest))
        return Piece(more.length if more else max(whole - start, 0), start)
    if whole and (late := _FROM.search(text, low, high)):
        start = round(_number(late) * 1000)
        return Piece(whole - start, start) if start < whole else None
    piece = piece_within(text, low, high)
    if piece is None and bare and (hit := cues.BARE_SECONDS.search(text, low, high)):
        piece = Piece(int(hit["n"]) * 1000)
    if piece is not None and file is not None and file.file_type == "image":
        return Piece(piece.length)
    return piece


def moves_in(text: str, low: int, high: int) -> tuple[list[str], list[tuple[int, int]]]:
    """Edits of single shots that a part asks for, as words before "on clip 3", and where they stand."""
    found: list[str] = []
    spans: list[tuple[int, int]] = []

    def take(pattern: re.Pattern[str], command: str) -> bool:
        hit = pattern.search(text, low, high)
        if hit is None or any(a < hit.end() and hit.start() < b for a, b in spans):
            return False
        if re.search(
            r"\b(?:no|not|don'?t|without|never)(?: any| the| a)? $|(?:不要|别|不)$", text[low : hit.start()]
        ):
            spans.append(hit.span())
            return True
        found.append(command.format(**{name: value for name, value in hit.groupdict().items() if value}))
        spans.append(hit.span())
        return True

    if (pan := _PAN.search(text, low, high)) is not None:
        way = pan["way"] or _HAN_WAYS[pan["han"]]
        found.append(f"slow pan {way} on")
        spans.append(pan.span())
    _ = take(cues.ZOOM_OUT, "slow zoom out on") or take(cues.ZOOM_IN, "slow zoom in on")
    take(cues.SLOW, "slow motion on")
    take(cues.FAST, "play at double speed")
    take(cues.BLUR, "blurred sides on")
    take(cues.BARS, "black bars on")
    still = cues.STILL.search(text, low, high)
    spans += [still.span()] if still else []
    return found, spans


def join_in(words: Reading, low: int, high: int) -> str:
    """How one goes over into the next, as words before "between clip 1 and clip 2"; "" where it is said of all."""
    found = take_transition(words.part(low, high))
    if found is None or found["all"] or found["kind"] not in _JOINS:
        return ""
    return _JOINS[found["kind"]]


def without(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """A text with blanks in place of spans."""
    for low, high in spans:
        text = text[:low] + " " * (high - low) + text[high:]
    return text


def times_in(text: str, low: int, high: int) -> int:
    """How often a file is shown."""
    hit = cues.TIMES.search(text, low, high)
    if hit is None:
        return 1
    if hit["han"]:
        return max(round(number_of(hit["han"])), 1)
    return 3 if hit["thrice"] else 2


def delay_of(text: str, low: int, high: int) -> tuple[int | None, int | None, bool, list[tuple[int, int]]]:
    """When a text is seen in its shot: after how long (ms), for how long, whether at its end, and where that is said."""
    if last := _LAST.search(text, low, high):
        return None, round(_number(last) * 1000), True, [last.span()]
    if first := _FIRST.search(text, low, high):
        return 0, round(_number(first) * 1000), False, [first.span()]
    late = _DELAY.search(text, low, high)
    stays = _FOR.search(text, late.end() if late else low, high)
    spans = [hit.span() for hit in (late, stays) if hit]
    return (
        round(_number(late) * 1000) if late else None,
        round(_number(stays) * 1000) if stays else None,
        False,
        spans,
    )
