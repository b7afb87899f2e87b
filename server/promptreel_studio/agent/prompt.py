"""What a prompt for a new video says."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.asides import errands_in
from promptreel_studio.agent.caption_series import settle_series, tells_captions
from promptreel_studio.agent.card_shots import colour_cards, put_cards
from promptreel_studio.agent.cards import Cards, take_cards
from promptreel_studio.agent.first_music import read_music
from promptreel_studio.agent.greeting_scene import suit_greeting, suit_marked
from promptreel_studio.agent.labels import taken_spans
from promptreel_studio.agent.own_texts import read_sentence
from promptreel_studio.agent.quoted_over import lay_quote, length_of_text
from promptreel_studio.agent.reading.beyond_film import take_beyond, take_longest
from promptreel_studio.agent.reading.closing_card import ClosingCard, text_on_ground
from promptreel_studio.agent.reading.cutting import take_quick_cuts, take_unbroken
from promptreel_studio.agent.reading.denied import take_denied
from promptreel_studio.agent.reading.durations import HALF_A_MINUTE
from promptreel_studio.agent.reading.ends import take_ends, take_ends_alone
from promptreel_studio.agent.reading.filters import FilterWish, take_looks
from promptreel_studio.agent.reading.greetings import Greeting, take_confetti, take_greeting
from promptreel_studio.agent.reading.joins import take_transition
from promptreel_studio.agent.reading.length_rows import take_row
from promptreel_studio.agent.reading.music import MusicWish
from promptreel_studio.agent.reading.not_missed import beside_the_point, without_purposes
from promptreel_studio.agent.reading.own_sound import take_mute, take_own_level
from promptreel_studio.agent.reading.purposes import advertises, take_place_of_purpose
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene
from promptreel_studio.agent.reading.sequence import find_parts
from promptreel_studio.agent.reading.shape import Constraints, take_aspect, take_duration
from promptreel_studio.agent.reading.shot_list import shot_count, take_length_of_each
from promptreel_studio.agent.reading.shot_texts import take_labels
from promptreel_studio.agent.reading.sound_lengths import SoundWish
from promptreel_studio.agent.reading.text import Reading
from promptreel_studio.agent.reading.times import When
from promptreel_studio.agent.reading.titles import TitleWish
from promptreel_studio.agent.reading.turning_times import times_between, turns_into
from promptreel_studio.agent.shot_titles import take_titles
from promptreel_studio.agent.shotlist import Shot, label_shots, read_shots
from promptreel_studio.agent.texts_in_turn import lay_in_turn, lay_over_shots, share_look, take_rounds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.reading.beside_files import Beside
    from promptreel_studio.agent.reading.part import Part

_MYSELF = re.compile(
    r"\b(?:i|we|they|he|she|somebody|someone)(?:'ll|'m|'re| will| am| are| is| shall)(?: be| also| just)*\s*$|我(?:会|要|自己|来)?(?:在)?$"
)


@dataclass(slots=True)
class Prompt:
    """Everything that a prompt for a new video says."""

    words: Reading
    reading: Reading
    titles: list[TitleWish] = field(default_factory=list)
    music: MusicWish = field(default_factory=MusicWish)
    duration_ms: int | None = None
    aspect: str | None = None
    scene: SceneWish = field(default_factory=SceneWish)
    dropped: list[tuple[int, int]] = field(default_factory=list)
    later: list[str] = field(default_factory=list)
    beyond: list[str] = field(default_factory=list)
    wants_file: bool = False
    unknown: list[str] = field(default_factory=list)
    shots: list[Shot] = field(default_factory=list)
    shot_count: int = 1
    shot_ms: int | None = None
    in_turn: bool = False
    longest: bool = False
    unbroken: bool = False
    quick_cuts: bool = False
    shot_row: list[int | None] = field(default_factory=list)
    filters: list[FilterWish] = field(default_factory=list)
    file_looks: dict[int, list[FilterWish]] = field(default_factory=dict)
    transition: dict[str, Any] | None = None
    begins_black: bool = False
    ends_black: bool = False
    mutes_own: bool = False
    muted: list[str] = field(default_factory=list)
    own_level: float | None = None
    label: str = ""
    greeting: str = ""
    cards: Cards = field(default_factory=Cards)
    closing: ClosingCard | None = None
    beside: tuple[Beside, ...] = ()
    sound: SoundWish = field(default_factory=SoundWish)


def read_prompt(words: Reading, constraints: Constraints, *, one_shot: bool = False) -> Prompt:
    """Read a prompt; the constraint line wins over its words.

    Args:
        words: The prompt.
        constraints: The constraint line.
        one_shot: It is about texts over one file, whatever its times are about.
    """
    reading = Reading(words.original, words.quotes)
    prompt = Prompt(words, reading)
    prompt.unbroken, prompt.quick_cuts = take_unbroken(reading), take_quick_cuts(reading)
    take_denied(reading)
    take_place_of_purpose(reading)
    prompt.mutes_own = take_mute(reading)
    prompt.own_level = take_own_level(reading)
    prompt.longest, prompt.beyond = take_longest(reading), take_beyond(reading)
    begins_alone, ends_alone = take_ends_alone(reading)
    prompt.cards = take_cards(reading, over_file=one_shot)
    labels = take_labels(reading)
    parts = [] if prompt.cards.shots or prompt.cards.text else find_parts(reading)
    parts = _read_titles(prompt, reading, [] if one_shot or tells_captions(reading, parts) else parts)
    greeting = _greet(prompt, reading, parts)
    if reading.take(HALF_A_MINUTE):
        # Read first: beside the word "music" its "half" would be a volume.
        prompt.duration_ms = 30_000
    read_music(prompt, reading)
    prompt.aspect = take_aspect(reading)
    prompt.filters = take_looks(reading)
    begins, ends = take_ends(reading, listed=bool(parts))
    half_a_minute = prompt.duration_ms
    _read_shots(prompt, reading, parts)
    if labels:
        label_shots(prompt, labels)
    prompt.begins_black = begins or begins_alone
    prompt.ends_black = prompt.ends_black or ends or ends_alone
    if not prompt.shots:
        prompt.shot_ms, prompt.shot_count = take_length_of_each(reading), shot_count(reading)
        prompt.shot_row = take_row(reading, prompt.shot_count) if prompt.shot_count > 1 else []
    prompt.transition = prompt.transition or take_transition(reading)
    prompt.duration_ms = half_a_minute or prompt.duration_ms or take_duration(reading)
    for tag in errands_in(reading.text):
        prompt.wants_file = True
        reading.take_span(tag.start, tag.end)
    reading.take_tags("own")
    prompt.dropped = taken_spans(reading)
    prompt.later += prompt.beyond
    _read_later(prompt, reading)
    prompt.scene = take_scene(reading)
    if not prompt.shots and prompt.scene.kinds:
        # A day that turns into night is two shots, where nobody says how many.
        times = times_between(prompt.words, prompt.shot_count if prompt.shot_count > 1 else 2)
        prompt.shots = [Shot(replace(prompt.scene, time=time), prompt.shot_ms) for time in times]
    colour_cards(prompt)
    settle_series(prompt)
    _suit_titles(prompt, greeting)
    reading.take_tags("do", "amount", "new", "which", "style", "style_near")
    prompt.unknown = [] if prompt.shots else _unknown(prompt, reading) + ([labels] if labels else [])
    prompt.duration_ms = prompt.duration_ms if constraints.duration_ms is None else constraints.duration_ms
    prompt.aspect = constraints.aspect or prompt.aspect
    prompt.music.silent = prompt.music.silent or constraints.silent
    return prompt


def _read_later(prompt: Prompt, reading: Reading) -> None:
    """What cannot be done yet; "I will be talking over it" is none of it."""
    for tag in reading.tags("later"):
        said = reading.original[tag.start : tag.end]
        mine = _MYSELF.search(reading.folded, 0, tag.start) is not None
        if tag.concept != "voice" or not (mine or beside_the_point(prompt.words, said)):
            prompt.later.append(said)
        reading.take_span(tag.start, tag.end)


def _read_titles(prompt: Prompt, reading: Reading, parts: list[Part]) -> list[Part]:
    """Read the titles; the parts that remain shots."""
    rounds = take_rounds(reading)
    prompt.titles, parts = take_titles(reading, parts)
    if prompt.cards.behind is not None:
        prompt.titles = []  # They are read with the scenes behind the countdown.
    if prompt.cards.text:
        prompt.titles = [TitleWish(texts=[prompt.cards.text])]
    if not parts and not prompt.cards.shots:
        lay_in_turn(prompt, rounds)
    share_look(prompt.titles)
    lay_over_shots(prompt, len(parts))
    return parts


def _read_shots(prompt: Prompt, reading: Reading, parts: list[Part]) -> None:
    prompt.shots, prompt.duration_ms, prompt.transition, prompt.ends_black = read_shots(reading, parts)
    put_cards(prompt, lambda said: read_prompt(said, Constraints()))


def _unknown(prompt: Prompt, reading: Reading) -> list[str]:
    """What was said of the only shot and is neither in it nor a text over it."""
    written = " ".join(text for wish in prompt.titles for text in wish.texts).lower()
    left = dict.fromkeys(reading.leftovers(ignore=("colour", "size", "position", "style")))
    turned = turns_into(prompt.words, prompt.scene.time)
    missing = [
        one for one in without_purposes(left) if one.lower() not in written and one not in (turned or "")
    ]
    missing = [one for one in missing if not beside_the_point(prompt.words, one)]
    return [*missing, turned] if turned else missing


def _greet(prompt: Prompt, reading: Reading, parts: Sequence[Part]) -> Greeting | None:
    """Take a greeting as the title, where no other text was quoted and none of the shots is a card that says it."""
    others = [wish for wish in prompt.titles if any(wish.texts)]
    closing = all(wish.when is not None and wish.when.anchor == "end" for wish in others)
    if (others and not closing) or prompt.cards.over is not None:
        return None
    if any(text_on_ground(reading.part(part.start, part.end)) for part in parts):
        return None
    greeting = take_greeting(reading)
    if greeting is not None:
        # "... with gold text" says how it looks.
        asked = prompt.titles[0] if prompt.titles and not others else TitleWish()
        prompt.greeting = greeting.text
        asked.texts, asked.when = [greeting.text], asked.when or (None if others else When(anchor="whole"))
        prompt.titles = [asked, *others]
    return greeting


def _suit_titles(prompt: Prompt, greeting: Greeting | None) -> None:
    """Let a text that is the picture be it, and give a greeting its scene."""
    if (
        "festive" in prompt.scene.variants
        and not prompt.scene.kinds
        and any(wish.texts for wish in prompt.titles)
    ):
        # Confetti falls over a text that is the picture.
        prompt.scene.kinds, prompt.scene.near = ["words"], None
        take_confetti(prompt.reading)
    read_sentence(prompt)
    suit_marked(prompt)
    lay_quote(prompt.cards, prompt.scene, prompt.titles, prompt.reading.folded)
    if prompt.duration_ms is None and not prompt.shots:
        prompt.duration_ms = length_of_text(prompt.scene, prompt.titles)
    suit_greeting(prompt, greeting)


def nothing_to_draw(prompt: Prompt) -> bool:
    """Whether a prompt names neither a subject, a mood, a time nor anything we do not know."""
    scene = prompt.scene
    said = scene.says_something or scene.near or scene.beyond or prompt.unknown or prompt.shots
    return not (said or advertises(prompt.words))
