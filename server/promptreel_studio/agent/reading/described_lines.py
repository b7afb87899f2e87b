"""Lines of a list that say what one picture is like: "- forest", "- fog", "- 8 s", "- title “Hello”"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.joins import CROSSFADE, CUT, DIP, WIPE
from promptreel_studio.agent.reading.part import Part, parts_between
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shot_list import CARD

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_BULLET = re.compile(r"(?:^|\n)[ \t]*[-*•·–][ \t]+")
_FIELD = re.compile(r"(?:^|\n)[ \t]*[^\n:\ue000-\uf8ff]{2,24}[:：][ \t]*")
_NAME = re.compile(r"(?:^|\n)[ \t]*(?:shot|scene|clip|part|act|card|镜头|场景|片段|画面\d|卡片|字卡)")
_FILM = ("music_noun", "style_sure", "aspect", "silence", "camera", "camera_noun", "palette", "filter")
_LOOKS = ("season", "time", "weather")
_MOVES = re.compile(r"\bcamera\b|镜头")
_BELOW = re.compile(
    r"\b(?:under|below|beneath|underneath|above)(?: (?:it|that|this))?\b|\bsmaller\b|下面|下方|小字|副标题"
)
_WORDS = re.compile(r"[^\W\d_]")
_JOINS = (CROSSFADE, DIP, WIPE, CUT)


def describes_one(reading: Reading) -> bool:
    """Whether a list names one subject, and else how it is seen, how long, and what is written over it."""
    text = reading.folded
    for head in (_BULLET, _FIELD):
        joints = [hit.span() for hit in head.finditer(text)]
        if len(joints) < 2 or (head is _FIELD and _NAME.search(text)):
            continue
        parts = parts_between(reading, joints[1:], joints[0][1], len(text), listed=True)
        shown = [part for part in parts if reading.tags("kind", "beyond", within=(part.start, part.end))]
        others = [part for part in parts if part not in shown]
        if len(shown) == 1 and others and all(_describes(reading, part) for part in others):
            return True
    return False


def _describes(reading: Reading, part: Part) -> bool:
    """Whether a line shows nothing of its own: a look, a length, a move, a sound, or a text over the picture."""
    words = reading.part(part.start, part.end)
    if CARD.search(words.folded):
        return False
    said = reading.folded[part.joint[0] : part.end]
    if MARK.search(words.folded):
        below = _BELOW.search(reading.folded, part.joint[0], part.end) is not None
        return below or bool(reading.part(part.joint[0], part.end).tags("title_noun"))
    if words.tags(*_FILM, *_LOOKS) or _MOVES.search(said) or any(one.search(said) for one in _JOINS):
        return True
    return DURATION.search(said) is not None and len(_WORDS.findall(DURATION.sub("", words.folded))) < 8


def is_shot(reading: Reading, part: Part) -> bool:
    """Whether a line of a list shows something, or is a card."""
    words = reading.part(part.start, part.end)
    return bool(words.tags("kind", "beyond") or MARK.search(words.text)) and not is_of_film(reading, part)


def is_of_film(reading: Reading, part: Part) -> bool:
    """Whether a line of a list says how the film is to be and shows nothing: "- acoustic guitar", "- 1:1"."""
    words = reading.part(part.start, part.end)
    return bool(words.tags("music_noun", "style_sure", "aspect", "silence")) and not MARK.search(words.text)
