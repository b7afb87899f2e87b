"""A time of day that turns into another within one shot, which no scene does: "sunset turning into night"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_TURNS = re.compile(
    r"\b(?:(?:slowly|gradually|that|which|then) )*(?:turn(?:s|ing|ed)?|chang(?:es?|ing)|fad(?:es?|ing)|becom(?:es?|ing)|shift(?:s|ing)?|transition(?:s|ing)?|go(?:es|ing)?|giv(?:es?|ing) way)\s+(?:slowly |gradually )?(?:(?:in)?to |from )?(?:the |a |full )?"
    r"|\bfrom (?:the )?\w+ (?:in)?to (?:the )?|(?:(?<=day)|(?<=awn)|(?<=ise)|(?<=ing)|(?<=oon)|(?<=set)|(?<=usk)) (?:in)?to (?:the )?|(?:慢慢|渐渐|逐渐|逐步)?(?:变成|变为|转成|转为|过渡到|变到|到)(?:了)?"
)


_DAY = ("dawn", "day", "sunset", "dusk", "night")


def times_between(words: Reading, count: int) -> list[str]:
    """The times of so many shots "from sunrise to night"; none where no time turns into another."""
    tags = words.tags("time")
    for hit in _TURNS.finditer(words.folded):
        into = next((tag for tag in tags if 0 <= tag.start - hit.end() <= 1), None)
        first = next((tag for tag in reversed(tags) if tag.end <= hit.end()), None)
        if into is None or first is None or count < 2 or not {first.concept, into.concept} <= set(_DAY):
            continue
        here, there = _DAY.index(first.concept), _DAY.index(into.concept)
        steps = (there - here) % len(_DAY)
        return (
            [_DAY[(here + round(n * steps / (count - 1))) % len(_DAY)] for n in range(count)] if steps else []
        )
    return []


def turns_into(words: Reading, time: str | None) -> str | None:
    """What is said of the second time of day, as the user typed it; None where there is only one.

    Args:
        words: What is said of one shot.
        time: The time of day that is drawn.
    """
    tags = words.tags("time")
    for hit in _TURNS.finditer(words.folded):
        into = next((tag for tag in tags if tag.start >= hit.end() and tag.start - hit.end() <= 1), None)
        if into is None:
            continue
        before = any(tag.end <= hit.end() or tag.concept != into.concept for tag in tags if tag is not into)
        if before and (into.concept != time or len({tag.concept for tag in tags}) > 1):
            return words.original[hit.start() : into.end].strip()
    return None
