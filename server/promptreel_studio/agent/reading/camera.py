"""How the camera moves: what it does, where it goes and how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.camera_ways import find_stop, find_turn, find_way

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.reading.text import Reading

SPEEDS = {"very_slow": 0.3, "slow": 0.5, "normal": 1.0, "fast": 1.8, "very_fast": 2.5}
FACTORS = {"slower": 0.6, "faster": 1.6}
BACK = "back"
"""Instead of a direction: the opposite of what it was."""
_WAYS = {"zoom": "in", "out": "out", "tilt": "up"}
"""Where the camera goes by the word alone; a tilt that is not said to go down goes up."""
_MOVES = {"out": "zoom", "tilt": "pan"}
CAMERA = re.compile(r"\bcamera(?:'s)?\b|镜头")
_GLIDES = re.compile(
    r"\bcamera\b(?:[\x00\s]|\b(?:just|slow(?:ly)?|gent(?:ly|le)|should|to|only|softly|calmly|simply|lets?|is)\b)*\b(?:drifts?|floats?|glides?|hovers?)\b(?: (?:along|around|about|past|by|over|on))?"
)
"""Verbs that say what the camera does only behind its name: "the mist drifts" is no move of it."""
_NOT = re.compile(
    r"(?:\b(?:no|not|without|never|avoid|don't|dont|do not|stop|zero|skip)\b|不要|不用|无需|没有|别|不|无)(?:[\x00\s]|\b(?:any|more|longer|the|a|to|use|do|camera|of|is|be)\b|有|再|用|要|镜头)*$"
)
"""Before a move: it is not wished for."""


_NOT_FAST = re.compile(
    r"\b(?:not|never|nothing|isn't|don't (?:go|be|move|make it)|without being) (?:too |so |very |at all )?(?:fast|quick(?:ly)?|rapid|hectic|hurried)\b|(?:不要|别|不|不能)(?:太|那么|这么)?快"
)


_TOO_SLOW = re.compile(r"\b(?:too|way too|far too|painfully) (?:slow(?:ly)?|sluggish)\b|太慢|慢吞吞")
_TOO_FAST = re.compile(r"\b(?:too|way too|far too) (?:fast|quick(?:ly)?|hectic|rushed|hurried)\b|太快")


def _taken_too_far(reading: Reading) -> str | None:
    """ "The camera is too slow" wishes a faster one; None where nothing is complained of."""
    if reading.take(_TOO_SLOW):
        reading.take_tags("speed")
        return "faster"
    if reading.take(_TOO_FAST):
        reading.take_tags("speed")
        return "slower"
    return None


def _take_pace(reading: Reading, wish: SceneWish) -> None:
    """Take how fast it is to move."""
    unhurried = reading.take(_NOT_FAST) is not None
    if (turned := _taken_too_far(reading)) is not None:
        wish.factor = FACTORS[turned]
    for concept in ["slow"] * unhurried + reading.take_tags("speed"):
        wish.speed = SPEEDS.get(concept, wish.speed)
        wish.factor = FACTORS.get(concept, wish.factor)


def take_camera(reading: Reading, wish: SceneWish) -> None:
    """Take what is said of the camera into a wish: `move`, `direction`, `speed`, `factor` and `camera_beyond`."""
    _take_pace(reading, wish)
    refused = _take_refused(reading)
    if stop := find_stop(reading.text):
        reading.take_span(*stop)
        wish.move = "static"
    if turn := find_turn(reading.text):
        reading.take_span(*turn)
        wish.direction = BACK
    while (way := find_way(reading.text)) is not None:
        wish.move, wish.direction = (
            (way.move, way.direction) if wish.direction is None else (wish.move, wish.direction)
        )
        for start, end in way.spans:
            reading.take_span(start, end)
    for tag in reading.tags("camera_beyond"):
        wish.camera_beyond.append(reading.original[tag.start : tag.end])
        reading.take_span(tag.start, tag.end)
    moves = ["drift"] if reading.take(_GLIDES) else []
    moves += reading.take_tags("camera")
    if moves and wish.direction is None and wish.move is None:
        wish.move, wish.direction = _MOVES.get(moves[0], moves[0]), _WAYS.get(moves[0])
    if refused and wish.move is None:
        wish.move = "static"
    reading.take_tags("camera_noun")
    if wish.direction is not None:
        # "Camera pan" is one phrase, of which half is gone now.
        reading.take(CAMERA)


def says_where_it_goes(text: str) -> bool:
    """Whether a folded text tells the camera where to go."""
    return find_way(text) is not None


def _take_refused(reading: Reading) -> bool:
    """Take "no zoom", "without panning": a camera of which nothing else is said then stands still."""
    refused = False
    for tag in reading.tags("camera"):
        before = _NOT.search(reading.text, 0, tag.start)
        if tag.concept != "static" and before is not None:
            reading.take_span(before.start(), tag.end)
            refused = True
    return refused
