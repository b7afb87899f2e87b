"""The shots of a prompt: what each shows, how long it is, and how it follows the one before."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Any, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import own_words, taken_spans, tidy
from promptreel_studio.agent.reading.card_look import CardLook, take_bare, take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.closing_card import text_on_ground
from promptreel_studio.agent.reading.joins import take_transition
from promptreel_studio.agent.reading.looks import take_look as take_title_look
from promptreel_studio.agent.reading.not_missed import without_purposes
from promptreel_studio.agent.reading.quotes import MARK, quote_of, unmask
from promptreel_studio.agent.reading.scenes import SceneWish, take_scene
from promptreel_studio.agent.reading.shared_camera import take_camera_of_all
from promptreel_studio.agent.reading.shot_lengths import OF_EACH, take_lengths
from promptreel_studio.agent.reading.shot_texts import name_for
from promptreel_studio.agent.reading.text import TAKEN, Reading
from promptreel_studio.agent.reading.titles import TitleWish
from promptreel_studio.agent.reading.turning_times import turns_into
from promptreel_studio.agent.shot_titles import is_card
from promptreel_studio.scenes.spec import KINDS

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.reading.part import Part

MOST_SHOTS = 8
_LEAD = re.compile(r"^[^.!?:]{1,24}[.!?:] (?=\w)")
"""What stands before the first shot: "hard cuts only. desert noon"."""
_COMMA = re.compile(r"[,;，；、。\n]")


@dataclass(slots=True)
class Shot:
    """One shot as it was asked for.

    Attributes:
        wish: The scene.
        duration_ms: None when nothing was said.
        unknown: Words that were not understood.
        words: What a card of moving words shows; empty for a scene.
        undrawable: The card stands for something that nobody can draw.
        label: The user's words for it; empty when they are not worth repeating.
        transition: How it follows the shot before (see `take_transition`); None when nothing was said.
        things: Kinds of scene in which the things are that it names ("flowers").
        look: How its card is to look.
    """

    wish: SceneWish
    duration_ms: int | None = None
    unknown: list[str] = field(default_factory=list)
    words: str = ""
    undrawable: bool = False
    label: str = ""
    transition: dict[str, Any] | None = None
    things: frozenset[str] = frozenset()
    look: CardLook = field(default_factory=CardLook)

    @property
    def kind(self) -> str | None:
        """The kind to draw; None for words that nobody knows."""
        if self.words:
            return "words"
        return self.wish.kinds[0] if self.wish.kinds else self.wish.near


class ShotList(NamedTuple):
    """The shots of a prompt.

    Attributes:
        shots: None of them when the prompt describes one; nothing is taken from the reading then.
        whole_ms: Length of the whole, if it was said apart.
        transition: The transition that is wished for every cut.
        ends_black: The end was wished to go to black.
    """

    shots: list[Shot]
    whole_ms: int | None = None
    transition: dict[str, Any] | None = None
    ends_black: bool = False


def read_shots(reading: Reading, parts: list[Part]) -> ShotList:
    """Read the parts of a prompt as shots and take their words."""
    if len(parts) < 2:
        return ShotList([])
    trial = reading.part(0, len(reading.folded))
    trial.text = reading.text
    transitions, general = _take_transitions(trial, parts)
    parts, transitions, ends_black = _without_empty(trial, parts, transitions)
    lengths, whole = take_lengths(trial, parts)
    camera = take_camera_of_all(trial, parts)
    shots: list[Shot] = []
    for number, part in enumerate(parts):
        shot = _text_card(trial, part) if part.text else _shot(trial, part)
        shot.duration_ms, shot.transition = lengths[number], transitions[number]
        shots.append(shot)
    _begin_with(shots, reading.part(0, parts[0].start))
    _go_on_with(shots, reading.part(parts[-1].end, len(reading.folded)))
    _inherit(shots)
    for shot in shots:
        _move_with_all(shot.wish, camera)
    if sum(shot.kind is not None for shot in shots) < 2:
        return ShotList([])
    for shot, part in zip(shots, parts, strict=True):
        if shot.kind is None:
            # As with a prompt of one shot: what nobody can draw is shown as its own words.
            plain = _COMMA.split(MARK.sub("", reading.original[part.start : part.end]))[0]
            shot.words = (shot.label or tidy(plain))[:60] or "…"
            shot.undrawable, shot.unknown = True, []
    reading.text = trial.text
    reading.take_span(parts[0].start, parts[-1].end)
    return ShotList(shots[:MOST_SHOTS], whole, general, ends_black)


def _move_with_all(wish: SceneWish, camera: SceneWish | None) -> None:
    """Let the camera move as was wished for all shots, unless the shot says otherwise."""
    if camera is not None and wish.move is None and wish.speed is None:
        wish.move, wish.speed, wish.direction = camera.move, camera.speed, camera.direction
        wish.camera_beyond = wish.camera_beyond or camera.camera_beyond


def _text_card(reading: Reading, part: Part) -> Shot:
    """A card that says what one item of a list does."""
    own, left = (text[part.start : part.end] for text in (reading.original, reading.text))
    if OF_EACH.search(
        own
    ):  # "..., 3 seconds each" behind the last is of all; "inhale 4 seconds" is to be read.
        own = "".join(sign for sign, kept in zip(own, left, strict=True) if kept != TAKEN) or own
    said = unmask(own, reading.quotes).strip(" ,.;:、，。")
    return Shot(SceneWish(), words=said[:1].upper() + said[1:])


def _shot(reading: Reading, part: Part) -> Shot:
    words = reading.part(part.start, part.end)
    words.text = reading.text[part.start : part.end]
    if is_card(reading, part) and (marks := MARK.findall(words.text)):
        reveal = take_reveal(words)
        look = replace(take_look(words), reveal=reveal)
        look = look if look.ground else replace(look, ground=take_bare(words))
        return Shot(SceneWish(), words=" ".join(quote_of(one, words.quotes) for one in marks), look=look)
    if card := text_on_ground(words):
        return Shot(SceneWish(), words=card.text, look=card.look)
    label = own_words(Reading(words.original, words.quotes), taken_spans(words))
    weathers = {tag.start for tag in words.tags("weather")}
    things = frozenset(tag.concept for tag in words.tags("shows") if tag.start not in weathers)
    wish = take_scene(words)
    words.take_tags("do", "amount", "new", "which", "style", "style_near", "camera_noun")
    unknown = without_purposes(words.leftovers(ignore=("colour", "size", "position", "style")))
    if turned := turns_into(reading.part(part.start, part.end), wish.time):
        unknown = [*(one for one in unknown if one not in turned), turned]
    return Shot(wish, unknown=unknown, label=label, things=things)


def _take_transitions(
    reading: Reading, parts: list[Part]
) -> tuple[list[dict[str, Any] | None], dict[str, Any] | None]:
    """The transition into each part, and the one that is meant for all of them."""
    found: list[dict[str, Any] | None] = [None] * len(parts)
    general = take_transition(reading, (0, parts[0].start))
    for number, part in enumerate(parts):
        subject = _subject(reading, part)
        while named := take_transition(reading, (part.joint[0], part.end)):
            place = number or 1
            trails = number == len(parts) - 1 and named["at"] > subject and named["apart"]
            if named["all"] or trails:
                general = named
            elif found[place] is None:
                found[place] = named
    return found, general


def _without_empty(
    reading: Reading, parts: list[Part], transitions: list[dict[str, Any] | None]
) -> tuple[list[Part], list[dict[str, Any] | None], bool]:
    """ "First a city, then fade to black, then a forest": what is only a transition leads into the next shot."""
    kept: list[Part] = []
    into: list[dict[str, Any] | None] = []
    waiting = None
    for part, named in zip(parts, transitions, strict=True):
        words = reading.part(part.start, part.end)
        words.text = reading.text[part.start : part.end]
        if (
            named
            and TAKEN in words.text
            and not MARK.search(words.text)
            and not words.leftovers()
            and not words.tags("kind", "shows", "beyond")
        ):
            waiting = named
            continue
        kept.append(part)
        into.append(named or waiting)
        waiting = None
    return kept, into, bool(waiting and waiting["kind"] == "dip")


def _subject(reading: Reading, part: Part) -> int:
    tags = reading.tags("kind", "beyond", "shows", within=(part.start, part.end))
    return tags[0].start if tags else part.end


def _begin_with(shots: list[Shot], before: Reading) -> None:
    """ "The seasons in a forest: spring, ..." begins with a forest, where no line says what it shows."""
    kinds = list(dict.fromkeys(tag.concept for tag in before.tags("kind")))
    if not kinds or any(shot.wish.kinds or shot.wish.beyond or shot.words for shot in shots):
        return
    for shot in shots:
        shot.wish.kinds = kinds[:1]


def _go_on_with(shots: list[Shot], behind: Reading) -> None:
    """ "Spring, summer, autumn, winter. The same field": what is behind shots that are only seasons is seen in each."""
    seasons = all(shot.wish.season and not shot.words for shot in shots)
    if not seasons and any(shot.wish.kinds or shot.wish.beyond or shot.words for shot in shots):
        return
    if seasons and len({*(kind for shot in shots for kind in shot.wish.kinds)}) > 1:
        return
    named = shots[0].wish.kinds if all(shot.wish.kinds == shots[0].wish.kinds for shot in shots) else []
    kinds = [tag.concept for tag in behind.tags("kind")] or named or (["forest"] if seasons else [])
    for shot in shots:
        shot.wish.kinds = kinds[:1]
        if seasons and kinds and not KINDS[kinds[0]].seasons:
            shot.unknown.append(shot.label)  # A desert looks alike in summer and winter.


def label_shots(prompt: Prompt, said: str) -> None:
    """Write on each shot what it is called ("label each with the season name"), for as long as it is seen."""
    words = Reading(said)
    look, caption = take_title_look(words), any(tag.concept == "caption" for tag in words.tags("title_noun"))
    named = "caption" if caption or "下面" in said or "下方" in said else "title"
    for number, shot in enumerate(prompt.shots):
        if name := name_for(said, _LEAD.sub("", shot.label)):
            text = name[:1].upper() + name[1:]
            prompt.titles.append(TitleWish(texts=[text], named=named, look=look, shot=number, words="on it"))


def _inherit(shots: list[Shot]) -> None:
    """ "First the ocean at sunset, then at night" is the ocean twice."""
    for before, shot in pairwise(shots):
        wish = shot.wish
        if shot.things and not shot.things & {*before.wish.kinds}:
            continue
        if not (wish.kinds or wish.beyond or shot.words) and (wish.time or wish.weather or wish.season):
            wish.kinds = list(before.wish.kinds)
