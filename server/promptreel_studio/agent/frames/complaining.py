"""Words of complaints as words of wishes: what is too slow is to be faster."""

from __future__ import annotations

from promptreel_studio.agent import patterns as re

_LITTLE = re.compile(r"\b(?:a bit|a little|slightly|a touch|a tad)\b")


def complained(too: dict[str, list[str]], gap: str) -> dict[str, list[str]]:
    """What is wished where something is complained of: "is kind of slow" asks for more speed.

    Args:
        too: Concept -> what there is too much of then; and under `degrees`, `softly`, `seems` and `endings` what stands beside it.
        gap: What is between words.
    """
    degrees, endings = too.get("degrees", []), ["", *too.get("endings", [])]
    begun = [
        *degrees,
        *(
            f"{seems}{gap}{softly}".strip()
            for seems in too.get("seems", [])
            for softly in too.get("softly", [])
        ),
    ]
    beside = {"degrees", "softly", "seems", "endings"}
    found = {
        concept: [f"{degree}{gap}{word}{end}" for word in words for degree in begun for end in endings]
        for concept, words in too.items()
        if concept not in beside
    }
    found["little"] = [one for phrases in found.values() for one in phrases if _LITTLE.search(one)]
    return found
