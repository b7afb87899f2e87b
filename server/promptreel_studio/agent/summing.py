"""Notes that say the same of many texts, said once: "Captions 'A', 'B', 'C' …: size medium -> large"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.replies import Note, Speaker

_MANY = 3
"""From so many on they are one sentence."""
_NAMED = 6
"""So many of them are called by their words."""
_LETTERS = 24


def summed(notes: Sequence[Note], speaker: Speaker) -> list[Note]:
    """The notes in their order, those that differ only in the text they are about as one.

    Args:
        notes: What was changed.
        speaker: Knows the quotation marks of its language.
    """
    alike: dict[tuple[str, str], list[Note]] = {}
    for note in notes:
        alike.setdefault(_sameness(note), []).append(note)
    found: list[Note] = []
    told: set[tuple[str, str]] = set()
    for note in notes:
        same = alike[_sameness(note)]
        if len(same) < _MANY or "text" not in note[1]:
            found.append(note)
        elif _sameness(note) not in told:
            told.add(_sameness(note))
            found.append((note[0], {**note[1], "text": _listed([one[1]["text"] for one in same], speaker)}))
    return found


def _sameness(note: Note) -> tuple[str, str]:
    values: dict[str, Any] = {name: value for name, value in note[1].items() if name != "text"}
    return note[0], repr(sorted(values.items(), key=lambda item: item[0]))


def _listed(texts: Sequence[str], speaker: Speaker) -> str:
    """Some texts between the quotation marks that a sentence has around one."""
    opens, closes = speaker.quoted("\0").split("\0")
    shown = [
        text if len(text) <= _LETTERS else text[: _LETTERS - 1].rstrip() + "…" for text in texts[:_NAMED]
    ]
    shown += [f"… (+{len(texts) - _NAMED})"] if len(texts) > _NAMED else []
    return f"{closes}{speaker.comma}{opens}".join(shown)
