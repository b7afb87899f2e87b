"""A film told shot by shot of which some are one's own files: "photo.jpg 5 s with “Hi”, then the sea for 6 s, then a black card “Bye”"."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent.reading.card_look import find_look
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.file_pieces import OF_EACH, Piece, piece_of_file, piece_within
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.scenes import take_scene
from promptreel_studio.agent.reading.script_pieces import Mention, mentions_of, pieces_of
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.title_spans import shot_said

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo
    from promptreel_studio.agent.reading.script_pieces import Piece as Words

Span = tuple[int, int]
_OF_FILM = ("music_noun", "style_sure", "silence", "aspect")
_MORE = ("time", "weather", "season", "palette", "mood", "filter", "camera_noun", "variant")
_CARD = re.compile(
    r"\b(?:(?:title|text|intro|opening|closing|end|black|white) )?(?:cards?|screens?|slides?)\b|\bon (?:an? )?(?:plain |solid )?(?:black|white|dark)\b|卡片?|字卡|黑屏|白屏|黑底|白底"
)
_OVER = re.compile(
    r"\b(?:over|on|onto|across|in|below|under) (?:it|them|the (?:clips?|videos?|photos?|pictures?|images?|first|second|third|last|footage)|top)\b|画面上|视频上|照片上|图片上|片上|上面|上写"
)
_PLACED = re.compile(
    r"\b(?:before|between|behind|instead of|replace)\b|(?<!that )\bafter (?!that)|之前|之间|之后"
)
_SEVERAL = re.compile(
    r"\b(?:both|all|the|my|our|these|those|two|three|four|five|some|other|\d) (?:\w+ ){0,2}?(?:photos|pictures|images|pics|clips|videos|files)\b(?! sound)|(?:两|三|几|所有|全部|其他|其余)(?:张|个|段)?(?:\w{0,2})(?:照片|图片|视频|片段)"
)
"""Files that are counted are no scenes; whoever reads those finds them."""
_HEARD = re.compile(r"\b(?:mutes?|muted|silent|silence|sounds?|audio)\b|静音|声")
_NOT = re.compile(r"\b(?:not|don't|dont|skip|without|except|leave out|no)\b|不要|别")
_TITLE = re.compile(r"\b(?:titles?|captions?|subtitles?|headline)\b(?! cards?)|标题|片名|字幕")
_WRITES = re.compile(
    r"\s*(?:and )?(?:with|saying|reading|it says?|the words?|the text|text|words|写上?|配上?文?字?|配文)\b|\s*(?:写|配|加)"
)
_START, _END = (
    re.compile(r"\bat the (?:very )?(?:start|beginning)\b|开头"),
    re.compile(r"\bat the (?:very )?end\b|结尾|末尾"),
)
_REST = re.compile(r"\b(?:the )?(?:rest|remaining time|remainder)\b|剩下|剩余|其余")
_NOT_SEEN = re.compile(
    r"\b(?:quotation|quote|text|words?|caption)s? (?:on|over) the\b|\b(?:sounds?|noise|audio|volume|looks?|style|mood|vibes?|theme|tone|filter|effect)\b|风格|氛围|色调|滤镜|声音|原声|音量"
    r"|\b(?:we|i|they)(?:'re|'m| (?!see\b|cut\b|go\b|start\b|end\b)[a-z]+)\b|我们(?!看到)|我想|我要|我需要"
)
"""What speaks of a scene as what is heard or as a look, as what a text lies over, or as what people do."""
_HEAD = re.compile(r"[:：]|\b(?:video|film|movie|reel|clip) (?:of|from|with|out of)\b")
_LEAD = re.compile(
    r"\W*(?:(?:make|create|give me|i want|please|a|the|my|video|film|clip|that|and|we|it|of) )*(?:start|open|begin|end|finish|clos)\w*(?: off| it| up| the (?:video|film))? (?:with|on|in)\b|\W*first(?:ly)?\b(?! half)|\W*(?:先(?:是|放|来)?|首先|开头|片头|开场|一开始|结尾|片尾)"
)


@dataclass(slots=True)
class Item:
    """One shot of the film.

    Attributes:
        file: The file that it shows; None where it is drawn.
        spans: What of the message is about it.
        piece: What of the file is shown; None where nothing was said.
        half: Which half of the file it is; None for all of it.
        rest: It fills what is left of the film.
    """

    file: AssetInfo | None
    spans: list[Span] = field(default_factory=list)
    piece: Piece | None = None
    half: int | None = None
    rest: bool = False

    def words(self, message: Reading) -> Reading:
        """What is said of it."""
        return Reading(", ".join(message.original[slice(*span)] for span in self.spans), message.quotes)


class Script(NamedTuple):
    """The shots in their order, and the message without them."""

    items: list[Item]
    rest: Reading


def read_script(words: Reading, files: Sequence[AssetInfo]) -> Script | None:
    """Read a message as shots of which some are files; None where it has no such shots, or nothing beside the files.

    Args:
        words: The message.
        files: The uploads that can be shown.
    """
    text = words.folded
    mentions = mentions_of(text, files)
    if not mentions:
        return None
    items: list[Item] = []
    for piece in pieces_of(words, mentions):
        inside = [one for one in mentions if piece.start <= one.start < piece.end]
        if inside and _NOT.search(text, piece.start, inside[0].start):
            return None
        if (inside or _is_card(words, piece)) and _PLACED.search(text, piece.start, piece.end):
            return None
        if any(one.told for one in inside):
            _add_files(words, piece, [one for one in inside if one.told], items)
        elif items and not inside and _counts_files(text, piece):
            return None
        elif inside:
            continue
        else:
            _add_drawn(words, piece, items)
    texts = any(MARK.search(text, *span) for item in items if item.file for span in item.spans)
    if not any(item.file for item in items) or not (texts or any(item.file is None for item in items)):
        return None
    return Script(_in_order(text, items), _without(words, items))


def _counts_files(text: str, piece: Words) -> bool:
    """Whether a piece shows several files at once, of which this reader knows nothing."""
    span = (piece.start, piece.end)
    return _SEVERAL.search(text, *span) is not None and _HEARD.search(text, *span) is None


def _add_files(words: Reading, piece: Words, inside: list[Mention], items: list[Item]) -> None:
    """A shot for every file that a piece names."""
    text = words.folded
    for number, one in enumerate(inside):
        low = inside[number - 1].end if number else _behind_head(text, piece.start, one.start)
        high = (
            inside[number + 1].start if number + 1 < len(inside) else _film_words(words, one.end, piece.end)
        )
        item = Item(one.file, [(low, high)], half=one.half)
        found = piece_of_file(text[:high], one.start, one.end)
        item.piece = found[0] if found and found[1][0] >= low else piece_within(text, low, high)
        item.rest = _REST.search(text, low, high) is not None
        if item.piece and OF_EACH.search(text, one.end, high):
            for before in reversed(items):
                if before.file is None or before.piece:
                    break
                before.piece = item.piece
        items.append(item)


def _behind_head(text: str, low: int, mention: int) -> int:
    """Where what is said of the first file begins: behind what the film is for ("Reel for the bakery: ...")."""
    return max((hit.end() for hit in _HEAD.finditer(text, low, mention)), default=low)


def _add_drawn(words: Reading, piece: Words, items: list[Item]) -> None:
    """A drawn shot or a card; or what more is said of the shot before."""
    text, span = words.folded, (piece.start, piece.end)
    part = words.part(*span)
    film = part.tags(*_OF_FILM)
    quoted = MARK.search(text, *span) is not None
    if quoted and (
        (_TITLE.search(text, *span) and not _is_card(words, piece))
        or shot_said(text[slice(*span)]) is not None
    ):
        return  # A title of the film, or of a shot that is counted.
    high = _film_words(words, *span)
    if _is_card(words, piece) or (not _NOT_SEEN.search(text, *span) and _is_scene(words, piece.start, high)):
        if high > piece.start:
            lead = _LEAD.match(text, *span)
            items.append(Item(None, [(lead.end() if lead else piece.start, high)]))
        return
    if film or not items:
        return
    last = items[-1]
    length = DURATION.search(text, *span)
    bare = length is not None and not re.search(
        r"[^\W\d_]", text[piece.start : length.start()] + text[length.end() : piece.end]
    )
    more = last.file is None and part.tags(*_MORE) and not piece.follows
    if quoted or bare or more:
        last.spans.append(span)
        if bare and last.file is not None and last.piece is None:
            last.piece = piece_within(text, *span)


def _is_card(words: Reading, piece: Words) -> bool:
    """Whether a piece is a text that has the picture for itself."""
    text, span = words.folded, (piece.start, piece.end)
    if not MARK.search(text, *span) or _OVER.search(text, *span) or words.tags("kind", within=span):
        return False
    ground = find_look(words.part(*span))[0].ground
    return (
        bool(ground)
        or _CARD.search(text, *span) is not None
        or (piece.follows and not _TITLE.search(text, *span))
    )


def _is_scene(words: Reading, low: int, high: int) -> bool:
    """Whether something is to be drawn."""
    part = words.part(low, high)
    wish = take_scene(part)
    return bool(wish.kinds or (wish.near and not wish.by_mood))


def _film_words(words: Reading, low: int, high: int) -> int:
    """Where what is said of the film begins in a piece: "a waterfall 10 s 9:16, calm music"."""
    sounds = [tag for tag in words.tags("own", within=(low, high)) if tag.concept == "audio"]
    tags = [*words.tags(*_OF_FILM, within=(low, high)), *sounds]
    first = min((tag.start for tag in tags), default=high)
    first = min(first, aspect_at(words.folded, low, high) or high)
    for tag in reversed(words.tags("style", "style_near", "mood", within=(low, first))):
        if not words.folded[tag.end : first].strip():
            first = tag.start  # "Calm music".
    return first


def _in_order(text: str, items: list[Item]) -> list[Item]:
    """The shots in the order of the film: what is said to be at the start or the end is there."""

    def place(item: Item) -> int:
        said = " ".join(text[slice(*span)] for span in item.spans)
        return -1 if _START.search(said) else 1 if _END.search(said) else 0

    return sorted(items, key=place)


def _without(words: Reading, items: list[Item]) -> Reading:
    """The message without what is said of single shots, as long as before."""
    original = words.original
    for low, high in (span for item in items for span in item.spans):
        original = original[:low] + " " * (high - low) + original[high:]
    return Reading(original, words.quotes)
