"""Words that German and Dutch write together: "Hundeclip", "strandfoto", "Herbstwald", "neonstad"."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Mapping

    from promptreel_studio.agent.reading.own_words import OwnWords

_HEADS = {
    "de": r"clips?|videos?|fotos?|bild(?:er)?|szenen?|aufnahmen?|shots?|einstellung|schnipsel|titel|musik|stück",
    "nl": r"clips?|videos?|video's|filmpjes?|foto's|foto|scènes?|opnames?|shots?|beelden|titel|muziek",
}
"""What a compound of a film is in the end; the word before it must be known."""
_SCENES = {
    "de": r"wald|wälder|strand|berge?|dorf|wiese|stadt|straße|zimmer|himmel|landschaft|nebel|lichter|licht|meer|feuerwerk|wüste|insel|feld(?:er|ern)?",
    "nl": r"bos|strand|bergen|dorp|weide|stad|straat|kamer|lucht|landschap|mist|lichtjes|licht|zee|vuurwerk|woestijn|veld(?:en)?",
}
"""What a compound shows in the end, whatever stands before it: a "Neujahrsfeuerwerk" is a firework."""
_NO_SCENES = re.compile(
    r"(?:text|um|vor|spiel|fußball|sport|tennis|sicht|blick|schlacht|biele|mittel|lava|such|eingabe|voetbal|vlieg|speel|beeld|tekst|sneeuw|schnee|werk|slag)(?:feld|veld)\w*"
)
"""Fields that are no farmland."""
_LINKS = ("", "e", "en", "n", "s", "es", "er", "nen")
_SHORTEST = 3
_PATTERNS = {
    language: re.compile(
        rf"(?<!\w)(?P<stem>\w{{{_SHORTEST},}}?)-?(?:(?P<head>{_HEADS[language]})|(?P<scene>{_SCENES[language]}))(?!\w)"
    )
    for language in _HEADS
}


def part_compounds(own: OwnWords, language: str, entries: Mapping[str, str]) -> None:
    """Write compounds of which the last word is known as two words; those that are known as a whole stay.

    Args:
        own: The message, folded.
        language: Its language.
        entries: The phrases that are known in it.
    """
    if language in _PATTERNS:
        own.replace(_PATTERNS[language], lambda found: _apart(found, entries))


def _apart(found: re.Match[str], entries: Mapping[str, str]) -> str:
    if found.group() in entries or _NO_SCENES.fullmatch(found.group()):
        return found.group()
    noun = found["head"] or found["scene"]
    for link in _LINKS:
        stem = found["stem"].removesuffix(link)
        if len(stem) >= _SHORTEST and stem in entries:
            return f"{stem} {noun}"
    return f"{found['stem']} {noun}" if found["scene"] else found.group()
