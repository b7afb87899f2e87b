"""How cards of text are dressed for the film: their colours, one composition for all, a card at the end."""

from __future__ import annotations

from colorsys import rgb_to_hls
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.fit import Fit, fit
from promptreel_studio.agent.reading.card_words import nouns
from promptreel_studio.agent.reading.scenes import SceneWish
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.scenes.spec import KINDS
from promptreel_studio.scenes.words.colours import can_be_read, luminance

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.edits.change import Work
    from promptreel_studio.agent.reading.card_look import CardLook
    from promptreel_studio.agent.reading.closing_card import ClosingCard
    from promptreel_studio.agent.replies import Note
    from promptreel_studio.scenes.spec import SceneSpec

_MIDDLE = 0.36
"""Luminance from which a colour is light."""
_SHORT = 2
_CENTRED = ("rise", "zoom", "frame")
"""Variants that suit a number by itself."""
_SUITS_ALL = tuple(name for name in KINDS["words"].variants if name not in {"quote", "festive"})
"""Variants that suit any text; the others are for texts of their own sort."""
_NAMED = re.compile(r"\S\n—+ ?\S")
_LONGEST_GREETING = 60
_GREY, _TEAL, _VIOLET, _ROSE = 0.16, 0.47, 0.70, 0.97
"""How grey a colour may be to count as none; hues, 0..1, where the grounds that suit letters change."""


def suited(text: str) -> str | None:
    """The composition that a text asks for by what it is: somebody's words, a greeting, something solemn."""
    if _NAMED.search(text):
        return "quote"
    low = fold(text)
    if len(low) <= _LONGEST_GREETING and nouns("greets").search(low):
        return "festive"
    return "frame" if nouns("solemn").search(low) else None


def dress(
    fits: Sequence[Fit],
    looks: Sequence[CardLook],
    seed: int,
    *,
    wished: str | None,
    about: str = "",
    tinted: bool = False,
) -> list[CardLook]:
    """Give cards their colours, and all of them one composition, but for those whose text asks for its own.

    Args:
        fits: What each shot draws; scenes other than words stay as they are.
        looks: What was said about each.
        seed: Chooses the composition.
        wished: The composition that was asked for.
        about: What the message says beside the texts.
        tinted: Whether colours of the whole were asked for: they stay, whatever colour the letters have.

    Returns:
        The looks of which letters could not be read without an outline.
    """
    cards = [
        (one, look)
        for one, look in zip(fits, looks, strict=True)
        if one.spec.kind == "words" and one.spec.words
    ]
    short = any(len(one.spec.words) <= _SHORT for one, _ in cards)
    choices = _CENTRED if short else _SUITS_ALL
    about = suited(about) or ""
    outlined: list[CardLook] = []
    for one, look in cards:
        variant = wished or (
            "frame"
            if look.sparkles
            else suited(one.spec.words)
            or (about if about == "frame" else None)
            or choices[drafts.derived_seed(seed, "card", 0) % len(choices)]
        )
        update: dict[str, object] = {
            "variant": variant,
            "ink": look.ink,
            "ground": look.ground,
            "reveal": look.reveal,
        }
        if look.ink and not look.ground and not tinted:
            update["palette"] = _around(look.ink, one.spec.palette)
        tone = look.ground or look.ink
        if tone:
            # Dark letters want a light ground where none was said.
            light = luminance(tone) > _MIDDLE if look.ground else luminance(tone) < _MIDDLE / 4
            update["time"] = "day" if light else "night"
        one.spec = one.spec.model_copy(update=update)
        if look.ink and look.ground and not can_be_read(look.ink, look.ground) and look not in outlined:
            outlined.append(look)
    return outlined


def _around(ink: str, palette: str) -> str:
    """The colours behind letters of a chosen colour, so that none of them clash."""
    red, green, blue = (int(ink[k : k + 2], 16) / 255 for k in (1, 3, 5))
    hue, _, _ = rgb_to_hls(red, green, blue)
    if max(red, green, blue) - min(red, green, blue) < _GREY:
        return palette
    if _TEAL <= hue < _VIOLET:
        return "blue"
    return "neon" if _VIOLET <= hue < _ROSE else "mono"


def shown_by(fits: Sequence[Fit]) -> SceneSpec | None:
    """What stands for the picture in a few words: the only scene, or the first of cards that all look alike."""
    first = fits[0].spec
    alike = all(
        one.spec.kind == "words" and (one.spec.ink, one.spec.ground) == (first.ink, first.ground)
        for one in fits
    )
    return first if len(fits) == 1 or (alike and (first.ink or first.ground)) else None


def add_closing(work: Work, card: ClosingCard) -> Note:
    """Put a card behind the last clip; what is to be told about it."""
    seed = drafts.derived_seed(work.seed, "closing")
    made = fit(SceneWish(), "words", seed)
    made.spec = made.spec.model_copy(update={"words": card.text})
    dress([made], [card.look], work.seed, wished=None)
    start = drafts.total_of(work.draft)
    segment = {
        "id": drafts.new_id(work.draft, work.seed),
        "st": start,
        "d": card.length_ms,
        "m": {"title": work.speaker.quoted(card.text)},
        "scene": made.spec.model_dump(),
    }
    drafts.add_segment(work.draft, drafts.VIDEO, segment)
    work.draft["d"] = start + card.length_ms
    return (
        "card.closes",
        {"card": work.speaker.quoted(card.text), "length": work.speaker.seconds(card.length_ms)},
    )
