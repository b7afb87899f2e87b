"""What of one of the user's own files is shown, as it is said beside the file's name."""

from __future__ import annotations

from dataclasses import dataclass

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION, SECONDS, duration_of
from promptreel_studio.agent.reading.numbers import NUMBER, number_of

PICTURES = r"(?:photos?|fotos?|pictures?|images?|pics?|slides?|stills?|snaps?|照片|图片|图|相片)"
OF_EACH = re.compile(
    r"(?:(?<=seconds )|(?<=secs )|(?<=sec )|(?<=\ds )|(?<=second ))an? (?:line|card|text|slide|shot|scene|picture|photo|pic|verse|quote|sentence|item|piece|number|word)\b|\bпо(?= \d)|\b(?:each|every|apiece|per|a piece|respectively)\b|\ball (?:of them|the|my)\b|每(?!秒)|各(?:自|放|显示|播放|持续)?"
)
PICTURE_BEHIND = re.compile(
    rf" ?(?:for|per|to|a|on|par|by)(?: (?:each|every|one|single|of|the|my))* ?{PICTURES}\b"
)
WHOLE = re.compile(
    r"[ -]*(?:long )?(?:video|film|movie|clip|slide ?show|reel|short|montage|story|ad|advert|advertisement|commercial|promo|spot|teaser|trailer|intro|outro|total|in all|in total|altogether|overall|long)\b"
    r"|的?(?:总|视频|短片|影片|幻灯|片子|广告|宣传片|预告片?|短视频|相册)"
)
_EDGE = re.compile(
    rf"\b(?P<edge>first|opening|last|final|closing|middle)(?: (?P<n>{NUMBER}))? ?{SECONDS}(?P<of> (?:of|from|in))? (?:the |my )?$"
)
_EDGE_BEHIND = re.compile(
    rf"[ ,:(]*(?:(?:use|take|only|just|show|but|with|play)[ ]+)*(?:in |of )?(?:the |its )?(?P<edge>first|opening|last|final|closing|middle)(?: (?P<n>{NUMBER}))? ?{SECONDS}(?! (?:of|from)\b)\)?"
)
"""Behind a name: "beach.mp4 (the first 5 seconds)"."""
CLIP_EDGE = re.compile(
    rf"\b(?:the |its )?(?P<edge>first|opening|last|final|closing|middle)(?: (?P<n>{NUMBER}))? ?{SECONDS}"
)
SHOWN = re.compile(
    rf"\b(?:show|use|take|keep|play)(?: only| just| me)? (?:the |its )(?P<edge>first|opening|last|final|closing|middle)(?: (?P<n>{NUMBER}))? ?{SECONDS}(?! (?:of|from)\b)"
)
"""Which part of a file that was named before is seen: "show the first 6 seconds"."""
_BEHIND_NAME = re.compile(r"\.[a-z]\w{2,3}[ ,:(]*(?:(?:use|take|only|just|the|its) )*$")
_NAMES_FILE = re.compile(r"\.[a-z]\w{2,3}\b")
_HAN_EDGE = re.compile(
    rf"\s*(?:[,，]?\s*(?:我们?|你)?(?:就|只)?(?:取|用|要|截取?|剪))?(?:里面?|中)?(?:就|只)?(?:取|用|要|截取?|剪)?的?\s*(?P<edge>前|头|开头|最后|后|末尾|结尾|中间|正中)(?:的)?(?P<n>{NUMBER})\s*秒钟?"
)
_CLOCK = r"(?:\d{1,2}:\d\d(?:\.\d+)?|\d{1,3}(?:\.\d+)?)"
_RANGE = re.compile(
    rf"[ ,:(]*的?(?:from |between |第)?(?P<a>{_CLOCK})(?: ?(?:s|sec|seconds?|秒))? ?(?:-|—|to|till|until|and|到|至) ?第?(?P<b>{_CLOCK})(?: ?(?:s\b|secs?\b|seconds?\b|秒)|(?![\w%]))\)?"
)
_RANGE_BEFORE = re.compile(
    rf"(?:\b(?:from |the (?:part|piece|bit) (?:from )?|only |just )*(?:seconds?|secs?|second mark) |(?<![\d:]))(?P<a>{_CLOCK})(?: ?(?:s|sec|seconds?))? ?(?:-|—|–|to|till|until) ?(?:seconds? )?(?P<b>{_CLOCK})(?: ?(?:s\b|secs?\b|seconds?\b))? (?:of|from|in) (?:the |my )?$"
)
"""Before a name: "seconds 10 to 25 of talk.mov", "0:05-0:12 of talk.mov"."""
ONLY_RANGE = re.compile(
    rf"(?:\b(?:only|just|use|take|keep|cut (?:it )?(?:to|from)|trim (?:it )?(?:to|from)|the part)\b(?: (?:use|the|part|from|of|it|video|clip|my|only|seconds?|between))*|只(?:要|用|取|留|保留|截取)?(?:视频)?的?|截取|保留|取)\s*第?(?P<a>{_CLOCK})(?: ?(?:s|secs?|seconds?|秒))? ?(?:-|–|—|~|to|till|until|and|到|至) ?第?(?P<b>{_CLOCK})(?: ?(?:s\b|secs?\b|seconds?\b|秒))(?! ?[\ue000-\uf8ff])"
)
"""What is shown of the only clip, where it is not named beside it."""
_BESIDE = re.compile(
    r"[ ,:(]*(?:(?:for|lasts?|lasting|shown|is|at|about|only|just|should|be|on screen|stays?|with|放|显示|播放|持续|展示|停留|用|只|on (?:an? )?(?:plain )?(?:white|black|dark|blank|plain)(?: background| screen)?)[ ]*)*$"
)
_BEFORE_NAME = re.compile(r"^ ?(?:of|from|的)(?: the| my)?(?: |$)|^的?$")
JOIN = re.compile(
    r"\b(?:cross[- ]?fad|dissolv|transition|fad(?:e|ing)|wip(?:e|ing)|dip|blend|ease)|交叉|叠化|转场|过渡|淡[入出]"
)
"""A length of these is no file's."""
_TIED = re.compile(r"[- ]*(?:(?:long|of|in|with|a) )*的?")
_OF = re.compile(r" (?:of|from) |的")
_WITHIN = re.compile(
    rf"(?:from |but |only |just |use |between |seconds? |第|从)*(?P<a>{NUMBER}|\d+:\d\d)(?: ?(?:s|secs?|seconds?|秒))? ?(?:-|—|–|to|till|until|and|到|至|播到|播放到) ?(?:第)?(?P<b>\d+:\d\d|{NUMBER})(?: ?(?:s|secs?|seconds?|秒))?(?![\w%])"
)
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
"""From one year to another somebody lived, and no clip is shown."""
_EDGE_WITHIN = re.compile(
    rf"(?:but |only |just |use |the |its )*\b(?P<edge>first|opening|last|final|middle) (?P<n>{NUMBER}) ?(?:s|secs?|seconds?)\b|(?P<han>前|最后|后|中间)(?P<m>{NUMBER})秒"
)
_DURING = re.compile(
    r"[\ue000-\uf8ff][^,.;]{0,20}\b(?:during|in|for|over|within|throughout) (?:just |only )?(?:the )?$"
)
_HAN_WRITES = re.compile(
    r"(?:里|内|中|时|的时候|画面)?(?:上)?(?:要|请|都)?(?:加|写|显示|出现|放|打|配)(?:上|出|个|一个)*[^,，。]{0,8}(?:标题|字幕|文字|字|[\ue000-\uf8ff])"
)
_SEEN_IN = re.compile(
    rf",? (?:(?:show|put|write|add|with|has|have|i want|i need) )?(?:the |a )?(?:titles?|captions?|text|words?) [\ue000-\uf8ff]|{_HAN_WRITES.pattern}"
)
"""Behind the first seconds of a file: a text that is seen in them, and not all that is shown of it."""
_AT_END = {"last", "final", "closing", "最后", "后", "末尾", "结尾"}
_IN_MIDDLE = {"middle", "中间", "正中"}


@dataclass(frozen=True, slots=True)
class Piece:
    """What of one file is shown, ms of the file.

    Attributes:
        length: How long.
        start: Where it begins.
        from_end: It is counted from the file's end.
        middle: It is as far from the beginning as from the end.
    """

    length: int
    start: int = 0
    from_end: bool = False
    middle: bool = False

    def begins(self, whole: int) -> int:
        """Where it begins in a file of this length, ms; may be behind its end."""
        left = max(whole - self.length, 0)
        return left if self.from_end else left // 2 if self.middle else self.start


def piece_of_file(text: str, at: int, end: int) -> tuple[Piece, tuple[int, int]] | None:
    """What a prompt says of one file: before its name ("the last 2 seconds of"), or behind it."""
    return piece_before(text, at) or _piece_behind(text, end)


def piece_within(text: str, low: int, high: int) -> Piece | None:
    """What of a file the words around its name say is shown: an end of it, from one time to another, or so long."""
    if edge := _EDGE_WITHIN.search(text, low, high):
        if _DURING.search(text, low, edge.start()) or _SEEN_IN.match(text, edge.end()):
            return None
        length = round(number_of(edge["n"] or edge["m"]) * 1000)
        said = edge["edge"] or edge["han"]
        return Piece(length, from_end=said in _AT_END, middle=said in _IN_MIDDLE)
    span = _WITHIN.search(text, low, high)
    if span and not (_YEAR.fullmatch(span["a"]) and _YEAR.fullmatch(span["b"])) and (piece := between(span)):
        return piece
    length = DURATION.search(text, low, high)
    return Piece(duration_of(length).ms) if length else None


def piece_before(text: str, at: int) -> tuple[Piece, tuple[int, int]] | None:
    """What a prompt says of one file before its name: "the last 2 seconds of"."""
    if (span := _RANGE_BEFORE.search(text, 0, at)) and (piece := between(span)):
        return piece, (span.start(), at)
    edge = _EDGE.search(text, 0, at)
    if edge and edge["of"] and _DURING.search(text, 0, edge.start()):
        return None  # "The title “Our trip” during the first three seconds of trip.mp4": when it is seen.
    if edge and (edge["of"] or not _BEHIND_NAME.search(text, 0, edge.start())):
        return edge_of(edge), (edge.start(), at)
    before = [hit for hit in DURATION.finditer(text, 0, at) if _before_name(text[hit.end() : at])]
    if before and not WHOLE.match(text, before[-1].end()):
        return Piece(duration_of(before[-1]).ms), (before[-1].start(), at)
    return None


def _piece_behind(text: str, end: int) -> tuple[Piece, tuple[int, int]] | None:
    if edge := _EDGE_BEHIND.match(text, end):
        return edge_of(edge), (end, edge.end())
    edge = _HAN_EDGE.match(text, end)
    if edge and not _HAN_WRITES.match(text, edge.end()):
        length = round(number_of(edge["n"]) * 1000)
        piece = Piece(length, from_end=edge["edge"] in _AT_END, middle=edge["edge"] in _IN_MIDDLE)
        return piece, (end, edge.end())
    if (span := _RANGE.match(text, end)) and (piece := between(span)):
        return piece, (end, span.end())
    hit = DURATION.search(text, end)
    if not hit or not _BESIDE.fullmatch(text[end : hit.start()]) or of_join(text, hit.end()):
        return None
    if OF_EACH.match(text, hit.end() + 1) or OF_EACH.search(text, end, hit.start()):
        return None
    if PICTURE_BEHIND.match(text, hit.end()) or WHOLE.match(text, hit.end()) or _OF.match(text, hit.end()):
        return None
    closing = 1 if text[hit.end() : hit.end() + 1] == ")" else 0
    return Piece(duration_of(hit).ms), (end, hit.end() + closing)


def between(span: re.Match[str]) -> Piece | None:
    """From one time to the other; None where the second is not later."""
    start, stop = clock_seconds(span["a"]), clock_seconds(span["b"])
    return Piece(round((stop - start) * 1000), round(start * 1000)) if stop > start else None


def _before_name(between: str) -> bool:
    """Whether a length belongs to the name behind it, and to no other file between them."""
    return (
        bool(_BEFORE_NAME.match(between)) and not _NAMES_FILE.search(between) and not OF_EACH.search(between)
    )


def edge_of(edge: re.Match[str]) -> Piece:
    """The first, the last or the middle seconds of a file; one where no number is said."""
    seconds = number_of(edge["n"]) if edge["n"] else 1.0
    return Piece(round(seconds * 1000), from_end=edge["edge"] in _AT_END, middle=edge["edge"] in _IN_MIDDLE)


def of_join(text: str, at: int) -> bool:
    """Whether a length is followed by the transition that takes so long."""
    tied = _TIED.match(text, at)
    return bool(JOIN.match(text, tied.end() if tied else at))


def clock_seconds(clock: str) -> float:
    """Seconds of "1:05" or of a number."""
    minutes, _, seconds = clock.rpartition(":")
    return int(minutes) * 60 + float(seconds) if minutes else number_of(clock)
