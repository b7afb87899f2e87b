"""Shots and cards that are to be drawn before, between or behind one's own files."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.card_look import find_look
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.night_sky import STARS
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_words import film_words
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

_JOINT = re.compile(
    r"[,;，；、。\n]\s*(?:(?:and )?then\b|finally\b|然后|接着|最后)?|\.(?!\w)"
    r"|(?<!\w)(?:and then|then|followed by|after that|next|finally|before|after|between|with(?= (?:a|an|the) (?:\w+ ){0,2}(?:card|screen|slide)s?\b)|and(?= (?:end|finish|clos|start|open|begin)\w*\b))(?!\w)"
    r"|然后(?:再)?(?:是|放)?|接着(?:是|放)?|随后(?:是|放)?|最后(?!\d|一?秒)(?:是|放)?|再(?:放|来|是|接)|依次播放|之前|之后"
)
_LEADS = re.compile(
    r"\W*(?:(?:make|create|give me|i want|please|a|the|my|video|film|clip|that) )*(?:start|open|begin|end|finish|clos)\w*(?: off| it| the (?:video|film))? (?:with|on|in)\b|\W*first(?:ly)?\b|\W*(?:and )?(?:at|in|to) the (?:very )?(?:end|beginning|start)\b|\W*(?:先(?:是|放|来)?|首先|开头|片头|开场|一开始|结尾|片尾|最后)"
)
_CLOSES = re.compile(r"end|finish|clos|结尾|片尾|最后")
_THEN = re.compile(r"then|followed|next|finally|after that|before|after|between|然后|接着|随后|最后|再|之")
_CARD = re.compile(
    r"\b(?:title |text |intro |opening |black |white )?(?:cards?|screens?|slides?)\b|卡片?|字卡|黑屏|白屏|黑底|白底"
)
_OVER = re.compile(
    r"\b(?:over|on|onto|across) (?:it|them|the (?:clips?|videos?|first|second|last|footage)|top)\b|\b(?:corner|logo|watermark)\b|画面上|视频上|水印|角"
)
_FILM = re.compile(
    r"\b(?:look|style|mood|vibe|vibes|feeling|theme|tone|colou?rs?|filter|effect)\b|风格|氛围|色调|滤镜|感觉"
)
_NO_SUBJECT = re.compile(
    r"^\W*(?:put|add|show|insert|place)\b|\b(?:drawn|animated|illustrated|generated)\b|^\s*(?:放|加上?|插入|来)|(?:手绘|画)的|^一[段个]",
    re.IGNORECASE,
)
_OF_FILM = ("music_noun", "style_sure", "silence", "aspect", "transition", "filter")
_WRITES = re.compile(
    r"\s*(?:and )?(?:with|saying|reading|the (?:words|text)|text|words|on it)\b|\s*(?:上面)?(?:写|配|文字|字幕|加)"
)
_ONLY_LENGTH = re.compile(r"\W*(?:for |lasting |about |持续|停留)?\W*")


class Beside(NamedTuple):
    """What is to be drawn beside the files.

    Attributes:
        at: How many of the files are shown before it.
        words: What is said of it.
    """

    at: int
    words: Reading


def cut_beside(words: Reading, names: Sequence[str]) -> tuple[Reading, tuple[Beside, ...]]:
    """Take what is to be drawn out of a message about files.

    Args:
        words: The message.
        names: The names of the files that are shown, in their order, in small letters.

    Returns:
        The message without it, as long as before, and what is drawn; a card behind all files is left to those
        who read what a film ends with.
    """
    text = words.folded
    pieces = _pieces(text)
    first = {name: text.find(name) for name in names}
    found: list[Beside] = []
    cut: list[tuple[int, int]] = []
    for number, (low, high, joint) in enumerate(pieces):
        following = pieces[number + 1] if number + 1 < len(pieces) else None
        if any(name in text[low:high] for name in names) or any(low < b and a < high for a, b in cut):
            continue
        sure = _LEADS.match(text, low) is not None or _THEN.search(joint) is not None
        sure = sure or (following is not None and _THEN.search(following[2]) is not None)
        card = _is_card(words, low, high)
        stop = high if card else film_words(words, low, high)
        drawn = card or (
            _is_scene(words, low, stop) and (sure or DURATION.search(text, low, stop) is not None)
        )
        if not drawn or not sure:
            continue
        end = _with_length(text, pieces, number, names) if stop == high else stop
        at = _place(text, low, following, names, first)
        if at == len(names) and MARK.search(text, low, end) and (card or not _is_scene(words, low, stop)):
            continue
        lead = _LEADS.match(text, low)
        said = _NO_SUBJECT.sub(" ", words.original[lead.end() if lead else low : end])
        found.append(Beside(at, Reading(said, words.quotes)))
        cut.append((low, end))
    original = words.original
    for low, high in cut:
        original = original[:low] + " " * (high - low) + original[high:]
    return (Reading(original, words.quotes), tuple(found)) if found else (words, ())


def _pieces(text: str) -> list[tuple[int, int, str]]:
    """The pieces of a message: their spans and the words that join each to the one before."""
    pieces: list[tuple[int, int, str]] = []
    start, joint = 0, ""
    for hit in _JOINT.finditer(text):
        if text[start : hit.start()].strip():
            pieces.append((start, hit.start(), joint))
            joint = ""
        joint += hit.group()
        start = hit.end()
    if text[start:].strip():
        pieces.append((start, len(text), joint))
    return pieces


def _is_card(words: Reading, low: int, high: int) -> bool:
    if not MARK.search(words.folded, low, high) or _OVER.search(words.folded, low, high):
        return False
    ground = find_look(words.part(low, high))[0].ground
    return bool(ground) or _CARD.search(words.folded, low, high) is not None


def _is_scene(words: Reading, low: int, high: int) -> bool:
    part = words.part(low, high)
    if part.tags("own", *_OF_FILM) or _FILM.search(part.folded) or _OVER.search(part.folded):
        return False
    return bool(part.tags("kind") or STARS.search(part.folded))


def _with_length(text: str, pieces: list[tuple[int, int, str]], number: int, names: Sequence[str]) -> int:
    """Where what is said of it ends: with a length that stands behind a comma ("a card 'Hi' on black, 3 seconds")."""
    end = pieces[number][1]
    for low, high, joint in pieces[number + 1 :]:
        if any(name in text[low:high] for name in names):
            break
        if MARK.search(text, low, high) and _WRITES.match(text, low):
            end = high  # "Then the sea, with “Bye”".
            continue
        length = DURATION.search(text, low, high)
        if length is None or _THEN.search(joint) or any(name in text[low:high] for name in names):
            break
        if not _ONLY_LENGTH.fullmatch(text, low, length.start()) or text[length.end() : high].strip(" .。"):
            break
        end = high
    return end


def _place(
    text: str,
    low: int,
    following: tuple[int, int, str] | None,
    names: Sequence[str],
    first: dict[str, int],
) -> int:
    """How many files come before it."""
    if following is not None:
        named = [n for n, name in enumerate(names) if name in text[following[0] : following[1]]]
        if named and re.search(r"\bbefore\b", following[2]):
            return min(named)
        if named and re.search(r"\bafter\b(?! that)", following[2]):
            return max(named) + 1
        if named and re.search(r"\bbetween\b", following[2]):
            return min(named) + 1
    if lead := _LEADS.match(text, low):
        return len(names) if _CLOSES.search(lead.group()) else 0
    if all(place < 0 for place in first.values()):
        return 0 if not text[:low].strip() else len(names)
    return sum(0 <= place < low for place in first.values())
