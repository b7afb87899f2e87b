"""Several shots in one prompt: "first ..., then ...", "three shots of ...", or simply a long video."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.edits.transitions import USUAL_MS, named_transition
from promptreel_studio.agent.fit import Fit, fit
from promptreel_studio.agent.reading.durations import find_duration
from promptreel_studio.agent.reading.numbers import number_of
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.text import Reading

MOST_SHOTS = 8
LONG_MS = 45_000
"""From here on one subject is shown in several shots."""
_SHOT_MS = 20_000
_SHORTEST_SHOT_MS = 1_000
_MOVES = ("pan", "drift", "zoom")
_HARD = {"upbeat", "synthwave"}
"""Styles whose beat wants cuts; the calmer ones want crossfades."""
_THEN = re.compile(
    r"[\s,;.]*(?:\b(?:and )?(?:then|followed by|after that|afterwards|after which|next|finally|lastly|ending (?:with|in|on)|ends? (?:with|in|on)|and at last)\b(?: (?:we see|comes?|show|cut to|a shot of|to))?"
    r"|然后是?|接着是?|随后|之后是?|最后是?|再(?:是|到|来|切)?)[\s,:]*"
)
_FIRST = re.compile(
    r"\b(?:at )?first(?:ly|,| of all)?(?! \d| (?:two|three|few|second|snow|light|shot|scene|clip))\b[,:]?|\bstart(?:s|ing)? with\b|首先|先是?|一开始是?|开头是"
)
_COUNT = re.compile(
    r"\b(?P<n>two|three|four|five|six|seven|eight|[2-8]) (?:different |separate |short )?(?:shots|scenes|clips|parts|segments|takes)\b(?: of)?|(?P<han>[两二三四五六七八2-8])个(?:不同的?)?(?:镜头|场景|片段)"
)
_LISTED = re.compile(r"\s*(?:,|、|;|\band\b|和|以及|与)\s*(?:and )?")


@dataclass(slots=True)
class Shot:
    """One shot as it was asked for; `duration_ms` is None when nothing was said."""

    wish: SceneWish
    duration_ms: int | None = None
    unknown: list[str] = field(default_factory=list)


def read_shots(reading: Reading) -> tuple[list[Shot], int | None]:
    """The shots of a prompt with several, and the length of the whole if it stands apart.

    Returns:
        No shots when the prompt describes one; nothing is taken from the reading then.
    """
    spans = _sequence(reading) or _listed(reading)
    if not spans:
        return [], None
    head = (0, spans[0][0])
    parts = [_part(reading, *span) for span in spans]
    lengths = [find_duration(part.text) for part in parts]
    total = find_duration(reading.text, *head)
    whole = total.ms if total else None
    if whole is None and lengths[-1] is not None and not any(lengths[:-1]):
        whole, lengths = lengths[-1].ms, [*lengths[:-1], None]
        last = find_duration(parts[-1].text)
        parts[-1].take_span(last.start, last.end) if last else None
    shots: list[Shot] = []
    for part, length in zip(parts, lengths, strict=True):
        if length:
            part.take_span(length.start, length.end)
        wish = take_scene(part)
        part.take_tags("do", "amount", "new", "which", "style", "style_near")
        shots.append(
            Shot(
                wish,
                length.ms if length else None,
                part.leftovers(ignore=("colour", "size", "position", "style")),
            )
        )
    _inherit(shots)
    if len(shots) < 2 or not all(shot.wish.kinds or shot.wish.near for shot in shots):
        return [], None
    reading.take_span(spans[0][0], spans[-1][1])
    if total:
        reading.take_span(total.start, total.end)
    return shots[:MOST_SHOTS], whole


def shot_count(reading: Reading) -> int:
    """How many shots of one subject were asked for; 1 when nothing was said."""
    found = reading.take(_COUNT)
    return round(number_of(found["n"] or found["han"])) if found else 1


def same_subject(wish: SceneWish, kind: str, seed: int, total: int, count: int) -> list[Fit]:
    """Several takes of one subject, each with its own camera and, where there are several, its own variant."""
    if count < 2 and total >= LONG_MS:
        count = min(max(round(total / _SHOT_MS), 2), 6)
    fits = [fit(wish, kind, seed)]
    for number in range(1, min(count, MOST_SHOTS, max(total // _SHORTEST_SHOT_MS, 1))):
        variants = KINDS[kind].variants
        other = replace(
            wish,
            move=wish.move or _MOVES[number % len(_MOVES)],
            variants=wish.variants or ([variants[number % len(variants)]] if variants else []),
        )
        fits.append(fit(other, kind, drafts.derived_seed(seed, "shot", number)))
    return fits


def lay_shots(
    fits: Sequence[Fit], lengths: Sequence[int], labels: Sequence[str], transition: dict[str, Any]
) -> list[dict[str, Any]]:
    """Video segments for shots one after the other; what two of them overlap is added to both."""
    overlap = transition["d"] if transition["kind"] in {"crossfade", "wipe"} else 0
    overlap = min(overlap, min(lengths) // 2) // 2 * 2
    segments: list[dict[str, Any]] = []
    here = 0
    for number, (fitted, length, label) in enumerate(zip(fits, lengths, labels, strict=True)):
        start = here - (overlap // 2 if number else 0)
        end = here + length + (overlap // 2 if number < len(fits) - 1 else 0)
        segment: dict[str, Any] = {
            "st": start,
            "d": end - start,
            "m": {"title": label},
            "scene": fitted.spec.model_dump(),
        }
        if number and transition["kind"] != "cut":
            segment["tr"] = transition | {"d": overlap or transition["d"]}
        segments.append(segment)
        here += length
    return segments


def transition_for(words: Reading, style: str | None) -> dict[str, Any]:
    """The transition that was named, else the one that suits the music."""
    kind = named_transition(words) or ("cut" if style in _HARD else "crossfade")
    made: dict[str, Any] = {"kind": kind, "d": USUAL_MS.get(kind, 0)}
    if kind == "wipe":
        made["from"] = "left"
    return made


def shot_lengths(shots: Sequence[int | None], total: int, music: dict[str, Any] | None) -> list[int]:
    """How long each shot is: as said, the others share what is left; cuts fall on bars of the music."""
    said = sum(length or 0 for length in shots)
    open_shots = sum(length is None for length in shots)
    share = max((total - said) // open_shots, _SHORTEST_SHOT_MS) if open_shots else 0
    lengths = [length or share for length in shots]
    lengths[-1] += total - sum(lengths) if open_shots else 0
    if open_shots < len(shots) or not music or "music" not in music:
        return lengths
    bars = _bars(music["music"], total)
    cuts, here = [0], 0
    for length in lengths[:-1]:
        here += length
        near = min(bars, key=lambda bar: abs(bar - here), default=here)
        fits_in = cuts[-1] + _SHORTEST_SHOT_MS <= near <= total - _SHORTEST_SHOT_MS
        cuts.append(near if fits_in and abs(near - here) <= length // 3 else here)
    return [b - a for a, b in zip(cuts, [*cuts[1:], total], strict=True)]


def _bars(music: dict[str, Any], total: int) -> list[int]:
    """When the bars of a composed piece begin, ms."""
    # Imported here: planning a piece loads numpy, and only videos with several shots need it.
    from promptreel_studio.music.form import plan
    from promptreel_studio.music.styles import find_style

    song = plan(find_style(music["style"]), total / 1000, music["seed"])
    return [round(bar.start * 1000) for bar in song.bars[1:]]


def _sequence(reading: Reading) -> list[tuple[int, int]]:
    text = reading.folded
    marks = [found.span() for found in _THEN.finditer(text)]
    if not marks:
        return []
    opening = _FIRST.search(text, 0, marks[0][0])
    start = opening.end() if opening else _subject_start(reading, marks[0][0])
    starts = [start, *(end for _, end in marks)]
    stops = [*(begin for begin, _ in marks), len(text)]
    spans = [(a, b) for a, b in zip(starts, stops, strict=True) if text[a:b].strip(" ,.;")]
    named = sum(bool(_part(reading, *span).tags("kind", "beyond")) for span in spans)
    return spans if len(spans) > 1 and named >= 2 else []


def _subject_start(reading: Reading, end: int) -> int:
    """Where the first shot begins when nobody says "first": after "a 20 second video of"."""
    found = re.compile(
        r"\b(?:video|clip|film|movie)\b(?: (?:of|with|about|showing|that shows))?|视频"
    ).search(reading.folded, 0, end)
    return found.end() if found else 0


def _listed(reading: Reading) -> list[tuple[int, int]]:
    """ "Three shots: ocean, forest and city"."""
    count = _COUNT.search(reading.text)
    if not count:
        return []
    text = reading.folded
    number = round(number_of(count["n"] or count["han"]))
    start = count.end()
    marks = [found.span() for found in _LISTED.finditer(text, start)]
    starts, stops = [start, *(e for _, e in marks)], [*(b for b, _ in marks), len(text)]
    spans = [(a, b) for a, b in zip(starts, stops, strict=True) if _part(reading, a, b).tags("kind")]
    return spans if len(spans) == number else []


def _part(reading: Reading, start: int, end: int) -> Reading:
    part = reading.part(start, end)
    part.text = reading.text[start:end]
    return part


def _inherit(shots: list[Shot]) -> None:
    """ "First the ocean at sunset, then at night" is the ocean twice."""
    for before, shot in pairwise(shots):
        if (
            not shot.wish.kinds
            and not shot.wish.beyond
            and (shot.wish.time or shot.wish.weather or shot.wish.season)
        ):
            shot.wish.kinds = list(before.wish.kinds)
