"""What a film is called, in the words that the user typed, where the grammar has only seen their English."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.labels import own_words, shorten
from promptreel_studio.agent.own_texts import FIRST_PART, in_own_words
from promptreel_studio.agent.reading.quotes import MARK

if TYPE_CHECKING:
    from promptreel_studio.agent.prompt import Prompt
    from promptreel_studio.agent.replies import Speaker
    from promptreel_studio.agent.request import Request

_FILM_OF = re.compile(
    r"^(?:v[ií]d[eé]os?|film(?:pje)?s?|clips?) (?:van|de|da|do|di|von|vom|over|sobre|su|o) (?:(?:een|une?|uma?|uno?|una|einem|einer) )?",
    re.IGNORECASE,
)
"""Before what is seen, where the grammar has put what is seen first: "vídeo de uma cachoeira"."""
_A_FILE = re.compile(r"\w\.[a-z]\w{2,3}(?![a-z])", re.IGNORECASE)


def label_in_own_words(request: Request, prompt: Prompt, speaker: Speaker) -> None:
    """Label the film in the user's own words, where the grammar has only seen their English."""
    if not request.translated:
        return
    asked_for = MARK.sub("", request.asked).strip()
    prompt.label = shorten(asked_for if prompt.shots else FIRST_PART.split(asked_for)[0])
    if not prompt.shots and prompt.scene.kinds and prompt.scene.kinds[0] != "words":
        prompt.label = _named_by(prompt, asked_for, speaker)
    in_own_words(prompt, asked_for, speaker)


def _named_by(prompt: Prompt, asked_for: str, speaker: Speaker) -> str:
    """What the user calls the scene, without the length and the music; empty where it is to be called by what is drawn."""
    said = own_words(prompt.words, prompt.dropped)
    typed = _FILM_OF.sub("", speaker.own_words(said)) if said else ""
    if _A_FILE.search(typed):
        return ""
    if typed and typed.lower() not in asked_for.lower():
        return prompt.label  # It is not found again.
    return shorten(typed)
