"""What the backend's agent said, for a chat: without buttons, with what can be done here instead."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from promptreel.translator import translate
from promptreel_mcp.lines import as_said
from promptreel_mcp.results import NextAction

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.translator.models import Action, Found

_BY_HAND = 2
"""Instructions that are quoted; an agent that lists ten steps of a menu need not be quoted whole."""

_LONGEST = 8000
"""Characters of one text of the agent."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """Texts of one turn.

    Attributes:
        text: What to read.
        actions: What its instructions wanted.
        next_actions: What can be offered for them; nothing of it is done by itself.
    """

    text: str
    actions: tuple[Action, ...]
    next_actions: tuple[NextAction, ...]


def spoken(texts: Sequence[str], project: str, language: str | None = None) -> Spoken:
    """Return an agent's texts as a chat user should get them."""
    translations = [translate(_bounded(text), language) for text in texts if text]
    found = [one for translation in translations for one in translation.found]
    lines = [translation.text for translation in translations if translation.text]
    by_hand = [one for one in found if one.removed and one.action in {"edit", "api"}]
    if by_hand:
        lines.append(_by_hand(by_hand))
    actions = tuple(dict.fromkeys(one.action for one in found))
    offers = tuple(offer for action in actions if (offer := _offer(action, project)) is not None)
    return Spoken(as_said("\n\n".join(lines)), actions, offers)


def _bounded(text: str) -> str:
    """Return a text that a model can be given: some backend may send a book."""
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST]}… (shortened, {len(text)} characters)"


def _by_hand(found: Sequence[Found]) -> str:
    quoted = " and ".join(f'"{one.phrase.rstrip(" .!。！")}"' for one in found[:_BY_HAND])
    return f"(The backend spoke of doing something by hand: {quoted}. Here, say in words what should change.)"


def _offer(action: Action, project: str) -> NextAction | None:
    here = {"project": project}
    match action:
        case "export":
            return NextAction(tool="export", arguments=here, why="save it as a file")
        case "upload":
            return NextAction(tool="upload", arguments=here, why="add own files, by path or link")
        case "edit":
            return NextAction(tool="generate", arguments=here, why="change something")
        case "credits":
            return NextAction(tool="credits", arguments={}, why="see what is left")
        case _:
            return None
