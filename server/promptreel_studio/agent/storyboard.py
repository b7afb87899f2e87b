"""Shots one after the other on the video track."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.fit import Fit, fit
from promptreel_studio.agent.pacing import SHORTEST_SHOT_MS
from promptreel_studio.agent.reading.ends import USUAL_MS as FADE_MS
from promptreel_studio.agent.reading.joins import USUAL_MS
from promptreel_studio.agent.shotlist import MOST_SHOTS
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.replies import Speaker
    from promptreel_studio.agent.shotlist import Shot
    from promptreel_studio.scenes.spec import SceneSpec

Transition = dict[str, Any]
LONG_MS = 20_000
"""From here on one subject is shown in several shots."""
_LONG_MOVE_MS = 45_000
"""The same where the camera's move was said: it is meant as one, and a still camera stays where it is."""
_SHOT_MS = 10_000
_MOST_TAKES = 6
_MOVES = ("pan", "drift", "zoom")
_HARD = {"upbeat", "synthwave"}
"""Styles whose beat wants cuts; the calmer ones want crossfades."""
_OVERLAPPING = {"crossfade", "wipe"}


def shot_fits(shots: Sequence[Shot], seed: int) -> list[Fit]:
    """What is drawn for each shot that was asked for."""
    fits: list[Fit] = []
    for number, shot in enumerate(shots):
        made = fit(
            shot.wish, shot.kind or "words", drafts.derived_seed(seed, "shot", number) if number else seed
        )
        if shot.words:
            made.spec = made.spec.model_copy(update={"words": shot.words})
        fits.append(made)
    return fits


def shot_name(speaker: Speaker, spec: SceneSpec) -> str:
    """What one of several shots is called: its scene, or the words that it shows."""
    return speaker.quoted(spec.words) if spec.kind == "words" and spec.words else speaker.scene(spec)


def same_subject(wish: SceneWish, kind: str, seed: int, total: int, count: int) -> list[Fit]:
    """Several takes of one subject, each with its own camera and, where there are several, its own variant."""
    if count < 2 and wish.move != "static" and total >= (LONG_MS if wish.move is None else _LONG_MOVE_MS):
        count = min(max(round(total / _SHOT_MS), 2), _MOST_TAKES)
    fits = [fit(wish, kind, seed)]
    for number in range(1, min(count, MOST_SHOTS, max(total // SHORTEST_SHOT_MS, 1))):
        variants = KINDS[kind].variants
        other = replace(
            wish,
            move=wish.move or _MOVES[number % len(_MOVES)],
            variants=wish.variants or ([variants[number % len(variants)]] if variants else []),
        )
        fits.append(fit(other, kind, drafts.derived_seed(seed, "shot", number)))
    return fits


def transitions_for(
    said: Sequence[Transition | None], general: Transition | None, style: str | None
) -> list[Transition]:
    """How each shot follows the one before: as was said there, as was said for all, or as suits the music."""
    usual = "cut" if style in _HARD else "crossfade"
    plain = {"kind": usual, "d": USUAL_MS.get(usual, 0)}
    return [_clean(own or general or plain) for own in said]


def _clean(transition: Transition) -> Transition:
    return {key: transition[key] for key in ("kind", "d", "from") if key in transition}


def lay_shots(
    fits: Sequence[Fit], lengths: Sequence[int], labels: Sequence[str], transitions: Sequence[Transition]
) -> list[dict[str, Any]]:
    """Video segments for shots one after the other; what two of them overlap is added to both.

    Args:
        fits: What each shot draws.
        lengths: From cut to cut, ms.
        labels: What each is called.
        transitions: How each follows the one before; that of the first is not looked at.
    """
    overlaps = [0, *(_overlap(transitions[n], lengths[n - 1], lengths[n]) for n in range(1, len(fits))), 0]
    segments: list[dict[str, Any]] = []
    here = 0
    for number, (fitted, length, label) in enumerate(zip(fits, lengths, labels, strict=True)):
        start = here - overlaps[number] // 2
        end = here + length + overlaps[number + 1] // 2
        segment: dict[str, Any] = {
            "st": start,
            "d": end - start,
            "m": {"title": label},
            "scene": fitted.spec.model_dump(),
        }
        transition = transitions[number]
        if number and transition["kind"] != "cut":
            longest = min(lengths[number - 1], lengths[number])
            segment["tr"] = transition | {"d": overlaps[number] or min(transition["d"], longest)}
        segments.append(segment)
        here += length
    return segments


def put_ends(clips: Sequence[dict[str, Any]], prompt: Prompt) -> None:
    """Let the first clip come out of black and the last one go into it, as a prompt wishes."""
    for wished, clip, name in (
        (prompt.begins_black, clips[0], "fade_in"),
        (prompt.ends_black, clips[-1], "fade_out"),
    ):
        if wished:
            clip[name] = min(FADE_MS, drafts.length_of(clip) // 2)


def _overlap(transition: Transition, before: int, after: int) -> int:
    if transition["kind"] not in _OVERLAPPING:
        return 0
    return min(transition["d"], min(before, after) // 2) // 2 * 2
