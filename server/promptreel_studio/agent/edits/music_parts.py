"""Other music from a time on, or until one: "from second 9 on, switch to lo-fi", "后半段换成欢快的音乐"; the rest stays."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.loudness import level_of, volume_of
from promptreel_studio.agent.parts import music_segment

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.music import MusicWish
    from promptreel_studio.agent.reading.times import When

Segment = dict[str, Any]
_SWITCHES = re.compile(
    r"\b(?:switch(?:es|ing)?|change(?:s|d)?|turns?|becomes?|goes over|go over|moves? on|replace)\b|\bfrom .{1,30}\bon(?:wards?)?\b|\bfor the (?:last|final|first|opening|second half)\b|\b(?:first|second|last|other) half\b|前半|后半|换|切|改|变|转"
)
_ADDS = re.compile(r"\b(?:add|only|just)\b|添加|加上?|只")
"""Music that is added for a while is all that is wished to be heard."""
_SHORTEST_MS = 1000
_JOIN_MS = 500
"""How long one piece fades into the other."""


def switched(
    work: Work, existing: list[Segment], wish: MusicWish, when: When | None, said: str
) -> list[Change] | None:
    """Let another style begin or end at a time and leave the rest of the music; None where that is not what is said.

    Args:
        work: The draft under the hands of the message.
        existing: The music that is there.
        wish: What is wished.
        when: From when on.
        said: The folded clause.
    """
    if (
        when is None
        or wish.style is None
        or len(existing) != 1
        or not _SWITCHES.search(said)
        or _ADDS.search(said)
    ):
        return None
    first, total = existing[0], drafts.total_of(work.draft)
    if (first.get("music") or {}).get("style") == wish.style:
        return None
    start, end = when.resolve(total, total)
    low, high = drafts.start_of(first), drafts.end_of(first)
    opens = start <= low and when.anchor in {"start", "first half"}
    if not opens and (when.end is not None or when.anchor not in {None, "end", "second half"}):
        return None
    at = end if opens else start
    if not low + _SHORTEST_MS <= at <= high - _SHORTEST_MS:
        return None
    volume = level_of(wish, volume_of(first))
    later = music_segment(work.draft, wish.style, work.seed, volume, work.speaker)
    fades = (first.get("fade_in", 0), first.get("fade_out", 0))
    spans = ((low, at), (at, high)) if opens else ((at, high), (low, at))
    for piece, (begins, ends) in zip((later, first), spans, strict=True):
        sounds = (fades[0] if begins == low else _JOIN_MS, fades[1] if ends == high else _JOIN_MS)
        half = (ends - begins) // 2
        piece |= {
            "st": begins,
            "d": ends - begins,
            "fade_in": min(sounds[0], half),
            "fade_out": min(sounds[1], half),
        }
    drafts.add_segment(work.draft, drafts.AUDIO, later)
    shown = {"style": work.speaker.name("style", wish.style), "volume": work.speaker.percent(volume)}
    return [
        Change("add_music", ("music.added", shown), {"style": wish.style, "volume": volume}),
        *near_style(work, wish, wish.style),
        Change(
            "move_music", ("music.part", {"span": spans[0]}), {"start_ms": spans[0][0], "end_ms": spans[0][1]}
        ),
    ]


def near_style(work: Work, wish: MusicWish, style: str) -> list[Change]:
    """Say that another style than the one that was asked for is played, if it is."""
    if not wish.near:
        return []
    return [Change("note", ("music.near", {"asked": wish.near, "used": work.speaker.name("style", style)}))]
