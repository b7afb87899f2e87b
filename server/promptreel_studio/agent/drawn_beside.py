"""Shots that are drawn beside one's own files: "start with the ocean at dawn, then boat.mp4"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import drafts
from promptreel_studio.agent.card_dress import dress
from promptreel_studio.agent.fit import Fit, fit
from promptreel_studio.agent.labels import own_words, shorten, taken_spans
from promptreel_studio.agent.missing import say_what_is_missing
from promptreel_studio.agent.prompt import read_prompt
from promptreel_studio.agent.quoted_over import length_of_only
from promptreel_studio.agent.reading.card_look import take_look
from promptreel_studio.agent.reading.shape import Constraints
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.storyboard import shot_name
from promptreel_studio.agent.subject import kind_of, put_words

if TYPE_CHECKING:
    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.beside_files import Beside
    from promptreel_studio.agent.reading.scenes import SceneWish
    from promptreel_studio.agent.reading.titles import TitleWish
    from promptreel_studio.agent.replies import Note, Speaker

USUAL_MS = 4_000
CARD_MS = 3_000


class Drawn(NamedTuple):
    """A shot that is drawn, behind how many files, how long it is (ms), the texts that lie over it, and the words it was asked for in."""

    at: int
    fitted: Fit
    name: str
    length: int
    titles: list[TitleWish]
    asked: str


def draw_beside(
    beside: Beside, seed: int, speaker: Speaker, notes: list[Note], *, camera: SceneWish | None = None
) -> Drawn:
    """What is drawn for a part of a message, with the camera that was said of all; adds what is to be told."""
    prompt = read_prompt(beside.words, Constraints())
    if camera is not None and camera.move is not None and prompt.scene.move is None:
        scene = prompt.scene
        scene.move, scene.direction, scene.speed = camera.move, camera.direction, camera.speed
    kind, found = kind_of(prompt)
    fitted = fit(prompt.scene, kind, drafts.derived_seed(seed, "beside", beside.at))
    texts = [text for wish in prompt.titles for text in wish.texts]
    if texts and not found:
        # "A black screen, white letters “Once”": a text without a picture is a card.
        kind, found = "words", True
        fitted = fit(prompt.scene, kind, drafts.derived_seed(seed, "beside", beside.at))
        fitted.spec = fitted.spec.model_copy(update={"words": "\n".join(texts)})
        said = [wish.when.length for wish in prompt.titles if wish.when and wish.when.length]
        prompt.duration_ms = prompt.duration_ms or length_of_only(prompt.titles) or next(iter(said), None)
        prompt.titles = []
        dress([fitted], [take_look(Reading(beside.words.original, beside.words.quotes))], seed, wished=None)
    elif kind == "words":
        put_words(prompt, [fitted], shorten(beside.words.original))
        dress([fitted], [prompt.cards.look], seed, wished=None)
    if texts and kind == "words":
        prompt.unknown = []
    say_what_is_missing(prompt, kind, found=found, fits=[fitted], notes=notes, speaker=speaker)
    usual = CARD_MS if kind == "words" else USUAL_MS
    length = prompt.duration_ms or length_of_only(prompt.titles) or usual
    for wish in prompt.titles:
        if wish.when == When(anchor="whole"):
            wish.when = When(length=length)  # All the time that its shot is seen.
    name = shot_name(speaker, fitted.spec)
    asked = own_words(Reading(beside.words.original, beside.words.quotes), taken_spans(prompt.words))
    asked = "" if kind == "words" else asked
    return Drawn(beside.at, fitted, name, max(length, drafts.SHORTEST_MS), prompt.titles, asked)


def lay_drawn(work: Work, drawn: Drawn) -> None:
    """Put a drawn shot behind what is on the timeline; its texts belong to it."""
    clips = drafts.clips(work.draft)
    for wish in drawn.titles:
        wish.shot = len(clips)
    drafts.add_segment(
        work.draft,
        drafts.VIDEO,
        {
            "id": drafts.new_id(work.draft, work.seed),
            "st": max((drafts.end_of(clip) for clip in clips), default=0),
            "d": drawn.length,
            "m": {"title": drawn.name, **({"prompt": drawn.asked} if drawn.asked else {})},
            "scene": drawn.fitted.spec.model_dump(),
        },
    )
