"""The parts of a message about one's own files: what stands between commas, sentences and words such as "then"."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board.cues import AFTER, AND_VERB, FOR_WHOM, MARKS
from promptreel_studio.agent.reading.durations import DURATION

if TYPE_CHECKING:
    from promptreel_studio.agent.reading.text import Reading

_SENTENCE = r"[!?。！？\n]+\s*(?:[-*•–]\s+|\d{1,2}[.)、]\s+)?|\.(?=\s|$)\s*|(?<=[\ue000-\uf8ff])\.(?=\s|$)"
_COMMA = r"[;；]\s*|,(?!\d)\s*|(?<!\d),\s*|[，、](?![^，、]{0,2}$)\s*"
_BOUND = re.compile(
    rf"(?P<sentence>{_SENTENCE})|(?P<comma>{_COMMA})"
    r"|(?P<then>(?<!\w)(?:and then|then|followed by|after (?:that|this|which)|next(?! to)|finally|lastly|afterwards?)(?!\w)|然后|接着|随后|(?<=[\u3400-\u9fff秒，, ])之后|再(?=[放来接加画])|最后(?!一?[张个段幅秒\d]))"
    r"|(?P<open>\s*[(（]\s*)|(?P<close>\s*[)）]\s*)"
    r"|(?P<arrow>\s*(?:->|→|=>)\s*|\s\+\s|\s\|\s)"
    rf"|(?P<and>{AND_VERB.pattern})"
    r"|(?P<gap>(?<=[\u3400-\u9fff\ue000-\uf8ff]) (?=[\u3400-\u9fff]))"
    r"|(?P<mark>(?<=[\ue000-\uf8ff]) (?=[A-Z]))"
)
_NEXT = re.compile(rf"{AFTER.pattern}|→|->|=>|最后|finally|lastly|\n\s*\d{{1,2}}[.)、]")
_ROW = re.compile(rf"(?<=[{MARKS}])\s*(?:[,，、;；/|&]|\band\b|\bthen\b|和|\s)*\s*(?=[{MARKS}])")
"""Between texts of one row nothing ends."""


_HEAD = re.compile(rf"(?<!\d)[:：]\s*(?![{MARKS}\d\s])")


class Part(NamedTuple):
    """A part of a message.

    Attributes:
        start, end: Where it stands.
        joint: What joins it to the one before.
        new: It begins a sentence.
        inside: It stands in brackets.
        follows: It is said to come after what is before it.
    """

    start: int
    end: int
    joint: str
    new: bool
    inside: bool

    @property
    def follows(self) -> bool:
        """Whether it is said to come after what is before it."""
        return _NEXT.search(self.joint) is not None


def parts_of(words: Reading, names: list[tuple[int, int]]) -> list[Part]:
    """The parts of a message.

    Args:
        words: The message.
        names: Where files are named: nothing ends within a name.
    """
    text = words.original
    low_text = words.folded
    kept = [*names, *(hit.span() for hit in _ROW.finditer(text) if hit.end() > hit.start())]
    parts: list[Part] = []
    start, joint, new, inside = 0, "", True, False
    for hit in _BOUND.finditer(low_text if not any(c.isupper() for c in text) else _lowered(text)):
        if hit.end() == hit.start() or any(low < hit.end() and hit.start() < high for low, high in kept):
            continue
        if low_text[start : hit.start()].strip(" .,:;，。：、-"):
            parts.append(Part(start, hit.start(), joint, new, inside))
            joint, new = "", False
        joint += hit.group()
        new = new or hit.lastgroup in {"sentence", "mark"}
        inside = hit.lastgroup == "open" or (inside and hit.lastgroup != "close")
        start = hit.end()
    if low_text[start:].strip(" .,:;，。：、-"):
        parts.append(Part(start, len(text), joint, new, inside))
    whole: list[Part] = []
    for part in parts:
        if whole and part.inside and DURATION.fullmatch(low_text[part.start : part.end].strip()):
            whole[-1] = whole[-1]._replace(end=part.end)  # "“Camille” (5 s)".
        else:
            whole += _without_head(low_text, part)
    return whole


def _without_head(text: str, part: Part) -> list[Part]:
    """What the film is for, and what comes behind the colon: "an advert for my shop: first a beach"."""
    colon = _HEAD.search(text, part.start, part.end)
    if colon is None or not FOR_WHOM.search(text, part.start, colon.start()):
        return [part]
    return [part._replace(end=colon.start()), part._replace(start=colon.end(), joint=": ")]


def _lowered(text: str) -> str:
    """Small letters but for the capital that begins a sentence behind a text."""
    return "".join(
        char
        if char.isupper() and text[n - 1 : n] == " " and MARKS[0] <= text[n - 2 : n - 1] <= MARKS[-1]
        else char.lower()
        if len(char.lower()) == 1
        else char
        for n, char in enumerate(text)
    )
