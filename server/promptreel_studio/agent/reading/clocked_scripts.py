"""Scripts with the times of each shot, of which some are one's own files: "0:04-0:10 airport.mov from 0:03"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.script_pieces import mentions_of
from promptreel_studio.agent.reading.shot_lines import by_clock, without_film_below
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_FROM = re.compile(
    r"(?:\b(?:from|starting at|start at|beginning at)|从|自) ?(?P<m>\d{1,2}):(?P<s>\d\d)(?! ?(?:-|–|to|till|until|到|至))(?:开始|起)?",
    re.IGNORECASE,
)
_DARK = re.compile(r"\b(?:black|dark)\b|黑", re.IGNORECASE)
_CARD = re.compile(r"\b(?:cards?|screens?|slides?)\b|卡|屏", re.IGNORECASE)
_HAN = re.compile(r"[\u3400-\u9fff]")


def in_lengths(words: Reading, files: Sequence[AssetInfo]) -> Reading:
    """The message with how long each shot is instead of its times; unchanged where it is no script with files."""
    parts = by_clock(words)
    text = words.folded
    named = mentions_of(text, files) if parts else []
    if not any(part.start <= one.start < part.end for part in parts for one in named):
        return words
    parts = without_film_below(words, parts)
    han = _HAN.search(words.original) is not None
    told = [
        _in_length(words.part(part.start, part.end), (part.length_ms or 0) // 1000, han=han) for part in parts
    ]
    joint = "，然后" if han else ", then "
    before, behind = words.original[: parts[0].joint[0]], words.original[parts[-1].end :]
    return Reading(f"{before}{joint.join(told)}{behind}", words.quotes)


def _in_length(part: Reading, seconds: int, *, han: bool) -> str:
    """One shot with its length: "airport.mov from 0:03 to 0:09", "a black card “Once” 4 seconds"."""
    said = part.original.strip(" ,.;，。；\n")
    if start := _FROM.search(said):
        first = int(start["m"]) * 60 + int(start["s"])
        last = first + seconds
        span = f"{first // 60}:{first % 60:02d} to {last // 60}:{last % 60:02d}"
        if han:
            return _FROM.sub(f"的{span.replace(' to ', '到')}", said)
        return _FROM.sub(f"from {span}", said)
    marks = MARK.findall(said)
    if marks and not part.tags("kind") and not _CARD.search(said):
        ground = "black " if _DARK.search(said) else ""
        said = f"{'黑底' if ground else ''}字卡{marks[0]}" if han else f"{ground}card with {marks[0]}"
    first, comma, rest = said.partition("，" if han else ",")
    return f"{first} {seconds}秒{comma}{rest}" if han else f"{first} {seconds} seconds{comma}{rest}"
