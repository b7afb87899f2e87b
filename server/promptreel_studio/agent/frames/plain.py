"""A whole message as commands."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel_studio.agent import drafts
from promptreel_studio.agent.frames.film import film_of
from promptreel_studio.agent.frames.message import Message
from promptreel_studio.agent.frames.parts import TELLING, takes_back, without_answer, without_purpose
from promptreel_studio.agent.frames.pauses import SENTENCE
from promptreel_studio.agent.frames.reader import Reader
from promptreel_studio.agent.frames.retexting import retexted
from promptreel_studio.agent.frames.rows import last_moved
from promptreel_studio.agent.frames.second_thoughts import with_amount_corrected
from promptreel_studio.agent.frames.spelling import prepared
from promptreel_studio.agent.frames.steps import step_beside_talk
from promptreel_studio.agent.frames.together import (
    in_turn,
    stand_together,
    without_complaints,
    without_opposites,
    without_steps,
)
from promptreel_studio.agent.frames.words import words_of
from promptreel_studio.agent.reading.file_mentions import with_joined_names

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film, ShownText
    from promptreel_studio.agent.models import AssetInfo, Draft

_LONGEST = 240


def _ids(draft: Draft) -> list[str]:
    return [str(clip.get("id")) for clip in drafts.clips(draft)]


def _with_news(film: Film, draft: Draft, before: Draft) -> None:
    """Note what the last message has brought in: a piece or a copy of a clip, a text."""
    film.fresh = _fresh_text(draft, before, film)
    overlays = [drafts.overlays(one) for one in (before, draft)]
    film.marked = overlays[0] != overlays[1] and drafts.clips(before) == drafts.clips(draft)
    if len(drafts.clips(before)) + 1 == len(drafts.clips(draft)):
        film.parted = next(
            (place for place in film.again if _ids(draft)[place - 1] not in _ids(before)), None
        )


def _fresh_text(draft: Draft, before: Draft, film: Film) -> ShownText | None:
    """The only text that was not there before."""
    known = {str(one.get("id")) for one in drafts.segments(before, drafts.TEXT)}
    texts = [one for one in drafts.segments(draft, drafts.TEXT) if isinstance(one.get("txt"), str)]
    fresh = [place for place, one in enumerate(texts) if str(one.get("id")) not in known]
    return film.texts[fresh[0]] if len(fresh) == 1 and len(texts) == len(film.texts) else None


@dataclass(frozen=True, slots=True)
class Commands:
    """What a message asks for.

    Attributes:
        commands: In the plainest English.
        sure: Whether no word was passed over that might say more.
        whole: Whether none of them is in the user's own words.
    """

    commands: list[str]
    sure: bool
    whole: bool = True


def in_commands(
    masked: str,
    quotes: tuple[str, ...],
    draft: Draft,
    assets: Sequence[AssetInfo],
    language: str,
    before: Draft | None = None,
) -> Commands | None:
    """The commands that a message means, in the plainest English; None where not all of it is understood.

    Args:
        masked: The message, with quotations behind marks and files called by their names.
        quotes: The quotations.
        draft: A draft with clips.
        assets: The project's uploads.
        language: What the message is written in.
        before: The draft before the last message, if there is one.
    """
    if words_of(language) is None or len(masked) > _LONGEST:
        return None
    film = film_of(draft, assets)
    if before is not None:
        _with_news(film, draft, before)
    if (texts := retexted(masked, Message(quotes, film, language))) is not None:
        return Commands(texts, sure=True)
    masked = with_joined_names(masked, film.uploads)
    masked, quotes = prepared(masked, quotes, language, film)
    masked = with_amount_corrected(without_answer(masked, language), language)
    if takes_back(masked, language):
        return None  # What is taken back within a message is for the grammar.
    message = Message(quotes, film, language)
    step = step_beside_talk(masked, language, Reader(message).read)
    if step is not None:
        return Commands(step, sure=True)
    reader = Reader(message)
    reader.moved = last_moved(_ids(before), _ids(draft)) if before is not None else None
    if (plainer := without_purpose(masked, language)) != masked:
        masked, reader.guessed = plainer, True
    if (commands := reader.read(masked, alone=True)) is not None:
        return Commands(commands, not reader.guessed) if commands else None
    reader.about = {} if language in TELLING else reader.about
    found: list[str] = []
    for sentence in SENTENCE.findall(masked):
        commands = reader.sentence(sentence)
        if commands is None:
            return None
        found += commands
    found = without_complaints(list(dict.fromkeys(found)), reader.complaints)
    found = without_opposites(without_steps(found))
    together = in_turn(found, film) if stand_together(found) else None
    return Commands([*together, *reader.left], not reader.guessed, not reader.left) if together else None
