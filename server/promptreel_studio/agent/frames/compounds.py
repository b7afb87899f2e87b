"""Names of clips that are written together with a word for a clip: "Hundevideo", "Kuchenfoto", "strandfilmpje"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.book import plain

if TYPE_CHECKING:
    from collections.abc import Iterator

    from promptreel_studio.agent.frames.film import Film

_NOUNS = {
    "de": "videos?|clips?|fotos?|bild(?:er)?|aufnahmen?|szenen?|film|filme|teil|stuck|abschnitt|sequenz|einstellung|shot",
    "nl": "video'?s?|clips?|foto'?s?|filmpjes?|films?|plaatjes?|beeld(?:en)?|scenes?|opnames?|fragment(?:en)?|shots?|stuk",
}
_COMPOUND = {
    language: re.compile(rf"(?P<stem>[^\W\d_]{{3,}}?)(?P<link>en|es|e|n|s|er)?(?:{nouns})")
    for language, nouns in _NOUNS.items()
}


def clips_in(word: str, language: str, film: Film) -> list[int]:
    """Numbers of the clips that the first part of a compound names; [] for any other word."""
    hit = _COMPOUND[language].fullmatch(word) if language in _COMPOUND else None
    if hit is None:
        return []
    for stem in _stems(hit["stem"], hit["link"] or ""):
        names = {stem, plain(stem, language, film.uploads)}
        if numbers := sorted({number for name in names for number in film.clips_called(name)}):
            return numbers
    return []


def _stems(stem: str, link: str) -> Iterator[str]:
    yield stem
    if link:
        yield stem + link
    yield stem + "e"
