"""The cards of a prompt as shots: lists, and countdowns with what is behind their numbers and what follows them."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from promptreel_studio.agent.cards import CLOSING_MS
from promptreel_studio.agent.drafts import LONGEST_MS
from promptreel_studio.agent.labels import headline
from promptreel_studio.agent.quoted_over import length_of_only
from promptreel_studio.agent.reading.not_missed import without_purposes
from promptreel_studio.agent.reading.purposes import is_use
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.shape import take_duration
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish
from promptreel_studio.agent.shotlist import Shot

if TYPE_CHECKING:
    from collections.abc import Callable

    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.text import Reading

_BEHIND_MS = 4_000
_ROW_MS, _LETTER_MS, _STEP_MS = 3_000, 140, 500


def put_cards(prompt: Prompt, read: Callable[[Reading], Prompt]) -> None:
    """Make the cards that a prompt lists its shots, with the text that a countdown closes with.

    Args:
        prompt: What was read; changed in place.
        read: Reads what is said of scenes beside the cards.
    """
    if not prompt.cards.shots:
        return
    prompt.shots = prompt.cards.shots
    if prompt.cards.over is not None and not prompt.cards.counts:
        _share_out(prompt)
        scene = read(prompt.cards.over)
        scene.scene.kinds = [kind for kind in (*scene.scene.kinds, *_kinds_of(scene)) if kind != "words"]
        if scene.scene.kinds or scene.scene.near:
            _count_over(prompt, scene)
        return
    said = [(text, _length(wish)) for wish in prompt.titles for text in wish.texts if text]
    first = all(wish.when in {None, When(anchor="start")} for wish in prompt.titles)
    prompt.titles = []
    if not prompt.cards.counts:
        heads = [
            Shot(SceneWish(), length or prompt.shots[0].duration_ms, words=text) for text, length in said
        ]
        prompt.shots = [*heads, *prompt.shots] if first else [*prompt.shots, *heads]
        return
    prompt.transition = {"kind": "cut", "d": 0}
    if not prompt.cards.closed:
        rest = prompt.reading.leftovers(
            ignore=("do", "new", "which", "title_noun", "mood", "amount", "palette")
        )
        said = said or [
            (headline(phrase), None) for phrase in without_purposes(rest) if not is_use(prompt.words, phrase)
        ]
        prompt.shots = [
            *prompt.shots,
            *(Shot(SceneWish(), length or CLOSING_MS, words=text) for text, length in said),
        ]
    if prompt.cards.over is not None:
        _count_over(prompt, read(prompt.cards.over))
    _put_last(prompt, read)


def _put_last(prompt: Prompt, read: Callable[[Reading], Prompt]) -> None:
    """What one counts down to, with what is wished: "Happy new year video, countdown from 10 then fireworks"."""
    if prompt.cards.behind is not None:
        behind = read(prompt.cards.behind)
        if prompt.greeting and not any(any(wish.texts) for wish in behind.titles):
            behind.titles = [TitleWish(texts=[prompt.greeting], when=When(anchor="whole"))]
        _put_behind(prompt, behind)
    elif prompt.greeting and prompt.cards.closed and prompt.cards.over is None:
        closing = prompt.shots[-1]
        if prompt.greeting.rstrip("!！").lower() not in closing.words.lower():
            prompt.shots = [*prompt.shots, Shot(SceneWish(), CLOSING_MS, words=prompt.greeting)]


def colour_cards(prompt: Prompt) -> None:
    """Give listed cards the colours that were said of all of them: "three cards: ..., pastel colours"."""
    for shot in prompt.cards.shots:
        if shot.words and shot.wish.palette is None:
            shot.wish = replace(shot.wish, palette=prompt.scene.palette)


def _kinds_of(scene: Prompt) -> list[str]:
    """What the shots show that were read where one picture is meant."""
    return [kind for shot in scene.shots for kind in shot.wish.kinds]


def _share_out(prompt: Prompt) -> None:
    """Give rows over a scene that have no length their share of the film."""
    free = [shot for shot in prompt.shots if shot.duration_ms is None]
    if free:
        prompt.duration_ms = prompt.duration_ms or take_duration(prompt.reading)
    left = (prompt.duration_ms or 0) - sum(shot.duration_ms or 0 for shot in prompt.shots)
    for shot in free:
        shot.duration_ms = (
            left // len(free)
            if left > 0
            else max(_ROW_MS, -(-len(shot.words) * _LETTER_MS // _STEP_MS) * _STEP_MS)
        )


def _length(wish: TitleWish) -> int | None:
    return wish.when.length if wish.when else None


def _count_over(prompt: Prompt, scene: Prompt) -> None:
    """Let the numbers be titles, one after the other, over the scene that was said to be behind them."""
    here = 0
    for shot in prompt.shots:
        length = shot.duration_ms or CLOSING_MS
        when = When(start=here, end=here + length)
        prompt.titles.append(
            TitleWish(texts=[shot.words], named="title", when=when, look=prompt.cards.letters)
        )
        here += length
    prompt.shots = [Shot(scene.scene, here, unknown=scene.unknown)]


def _put_behind(prompt: Prompt, behind: Prompt) -> None:
    """Let the scenes that follow a countdown be shots behind its numbers, with their texts."""
    length = behind.duration_ms or length_of_only(behind.titles)
    counted = sum(shot.duration_ms or 0 for shot in prompt.shots)
    if length is None and not behind.shots and (prompt.duration_ms or 0) > counted:
        length = (prompt.duration_ms or 0) - counted
    if prompt.cards.over is not None:
        length = length or _BEHIND_MS
    shots = behind.shots or [Shot(behind.scene, length, unknown=behind.unknown)]
    for wish in behind.titles:
        wish.shot = len(prompt.shots) + (wish.shot or 0)
        if wish.when == When(anchor="whole"):
            wish.when = When(length=LONGEST_MS)  # As long as its shot.
    prompt.shots = [*prompt.shots, *shots]
    prompt.titles = [*prompt.titles, *behind.titles]
