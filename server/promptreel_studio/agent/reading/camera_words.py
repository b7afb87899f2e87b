"""Where the camera goes, in other languages: "cámara lenta hacia la derecha" is a "slow pan right".

What goes where is said in many orders ("langsamer Schwenk nach rechts", "kamera yavaşça sağa kaysın"), so a
language lists the words alone, and every order of them counts.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Mapping

    from promptreel_studio.agent.reading.own_words import OwnWords

CAMERA, MOVES, SLOWLY = "camera", "moves", "slowly"
_MOST_BETWEEN = 3
"""Words of moving and of slowness that stand together on one side."""


class CameraWords:
    """The words of one language for the camera and its ways."""

    def __init__(
        self, table: Mapping[str, str], spellings: Callable[[str], Iterable[str]], *, spaced: bool
    ) -> None:
        """Read a language's table.

        Args:
            table: `camera`, `moves` and `slowly`, and English words for a direction; each with its phrases,
                alternatives separated by "|".
            spellings: Every way in which a phrase may be spelt.
            spaced: The language puts spaces between its words.
        """
        either = {
            key: sorted({way for phrase in phrases.split("|") for way in spellings(phrase)}, key=len)[::-1]
            for key, phrases in table.items()
        }
        words = {key: "|".join(map(re.escape, phrases)) for key, phrases in either.items()}
        self._directions: dict[str, str] = {}
        for key in table:
            if key not in {CAMERA, MOVES, SLOWLY}:
                self._directions = dict.fromkeys(either[key], key) | self._directions
        # The longest first, whichever way it is: "左から右へ" begins with "左".
        ways = "|".join(map(re.escape, sorted(self._directions, key=len, reverse=True)))
        gap = r"[ \t]+" if spaced else r"[ \t]*"
        between = f"(?:{words[MOVES]}|{words[SLOWLY]})"
        before, behind = (
            f"(?:{between}{gap}){{0,{_MOST_BETWEEN}}}",
            f"(?:{gap}{between}){{0,{_MOST_BETWEEN}}}",
        )
        camera = f"(?:{words[CAMERA]})"
        orders = (
            f"{before}{camera}{gap}{before}(?P<a>{ways}){behind}",
            f"{before}(?P<b>{ways}){gap}{before}{camera}{behind}",
        )
        edge = (r"(?<![\w'’])", r"(?!\w)") if spaced else ("", "")
        self._found = re.compile(f"{edge[0]}(?:{'|'.join(orders)}){edge[1]}")
        self._slowly = re.compile(f"{edge[0]}(?:{words[SLOWLY]}){edge[1]}")

    def replace(self, own: OwnWords) -> None:
        """Put the English words for a direction in the place of the user's."""
        own.replace(self._found, self._plain)

    def _plain(self, found: re.Match[str]) -> str:
        slow = "slow " if self._slowly.search(found[0]) else ""
        return f" {slow}{self._directions[found['a'] or found['b']]} "
