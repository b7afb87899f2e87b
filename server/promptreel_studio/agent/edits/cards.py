"""Cards of text that are on the timeline: other letters, another ground, one word at a time, another layout."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.edits.change import Change, Work
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.card_look import CardLook, find_look, take_look
from promptreel_studio.agent.reading.card_reveal import take_reveal
from promptreel_studio.agent.reading.card_words import colours_in
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.scenes.spec import KINDS
from promptreel_studio.scenes.words.colours import can_be_read, ink_on

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

Segment = dict[str, Any]
_LAYOUT = re.compile(
    r"\b(?:another|a different|a new|some other|other|different|change the|next) (?:card )?(?:layout|composition|arrangement|design|template)s?\b|(?:换|改)(?:一?[个种])?(?:别的|其他的?)?(?:版式|排版|布局|设计|样式)"
)
_IT = re.compile(
    r"\b(?:make|turn|colou?r|paint|want|have) (?:it|this|them|everything|all of (?:it|them)|the (?:cards?|slides?|whole thing|picture|video))(?: all| in)?\b"
)
_REST = re.compile(r"[ .!,]*(?:please|instead|now)?[ .!]*")
_CARD = re.compile(r"\b(?:cards?|slides?|letters?|lettering|ground|backgrounds?|backdrops?)\b|卡片|背景|底色")
_AROUND = (
    "do",
    "new",
    "amount",
    "edit",
    "title_noun",
    "which",
    "background",
    "font_noun",
    "animation_noun",
    "colour",
)


def edit_cards(work: Work, reading: Reading) -> list[Change] | None:
    """Change how cards look; None where a clause is about something else.

    Raises:
        Problem: They look like that already.
    """
    cards = [clip for clip in drafts.clips(work.draft) if _is_card(clip)]
    if not cards or MARK.search(reading.text):
        return None
    trial = reading.part(0, len(reading.original))
    trial.text = reading.text
    reveal = take_reveal(trial)
    layout = trial.take(_LAYOUT) is not None
    said, _ = find_look(trial)
    look = CardLook(said.ink, said.ground or _whole(work, trial), reveal)
    # Where titles lie over the cards, letters by themselves are theirs.
    titled = bool(drafts.segments(work.draft, drafts.TEXT)) and not _CARD.search(reading.folded)
    if not (look or layout) or (titled and not look.ground):
        return None
    take_look(trial)
    chosen = _meant(work, trial, cards)
    if chosen is None:
        return None
    reading.text = trial.text
    reading.take_around(*_AROUND)
    changes: list[Change] = []
    for card in chosen:
        found = _change(work, card, look, layout=layout)
        changes += [change for change in found if change.note not in [known.note for known in changes]]
    if not changes:
        raise Problem("scene.same")
    work.topic = "picture"
    work.last_clip = chosen[0].get("id") if len(chosen) == 1 else work.last_clip
    return changes


def _whole(work: Work, reading: Reading) -> str | None:
    """Take the colour of "make it red": where nothing but cards is seen, that is their ground."""
    if drafts.segments(work.draft, drafts.TEXT) or not all(
        _is_card(clip) for clip in drafts.clips(work.draft)
    ):
        return None
    found = _IT.search(reading.text)
    colours = colours_in(reading.text, found.end()) if found else []
    if len(colours) != 1 or not found or reading.text[found.end() : colours[0].start].strip():
        return None
    if not _REST.fullmatch(reading.text, colours[0].end):
        return None
    reading.take_span(found.start(), colours[0].end)
    return colours[0].code


def _is_card(clip: Segment) -> bool:
    scene = clip.get("scene")
    return isinstance(scene, dict) and scene.get("kind") == "words" and bool(scene.get("words"))


def _meant(work: Work, reading: Reading, cards: list[Segment]) -> list[Segment] | None:
    """The cards that a clause is about; None where it names another clip."""
    if len(drafts.clips(work.draft)) == 1:
        return cards
    picked = pick(work, reading, pronouns=True)
    if not picked.said:
        return cards
    named = [clip for clip in picked.clips if _is_card(clip)]
    return named or None


def _change(work: Work, card: Segment, look: CardLook, *, layout: bool) -> list[Change]:
    scene: dict[str, Any] = card["scene"]
    speaker = work.speaker
    before = {name: scene.get(name) for name in ("ink", "ground", "reveal", "variant")}
    palette = speaker.name("palette", str(scene.get("palette", "")))
    wished: dict[str, str] = {}
    for name in ("ink", "ground", "reveal"):
        value = getattr(look, name)
        if value and value != before[name]:
            wished[name] = value
    if layout:
        variants = KINDS["words"].variants
        wished["variant"] = variants[(variants.index(before["variant"] or variants[0]) + 1) % len(variants)]
    scene |= wished
    changes: list[Change] = []
    for name, value in wished.items():
        old = before[name]
        if name in {"ink", "ground"}:
            if old is None and name == "ink" and before["ground"]:
                old = ink_on(before["ground"])
            values = (speaker.colour_near(old) if old else palette, speaker.colour_near(value))
        else:
            values = (speaker.name(name, old) if old else "-", speaker.name(name, value))
        note = {"field": speaker.name("field", name), "before": values[0], "after": values[1]}
        changes.append(Change("change_scene", ("scene.changed", note), {name: value}))
    ink, ground = scene.get("ink"), scene.get("ground")
    if wished.keys() & {"ink", "ground"} and ink and ground and not can_be_read(ink, ground):
        outlined = {"ink": speaker.colour_near(ink), "ground": speaker.colour_near(ground)}
        changes.append(Change("note", ("card.outlined", outlined)))
    return changes
