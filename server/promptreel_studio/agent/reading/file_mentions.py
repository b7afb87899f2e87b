"""Uploads that a message calls by their paths: what is read is the name alone, without folders and quotation marks."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Iterable

_OPEN, _CLOSE = "\"“„«「『‘'`", "\"”“»」』’'`"
_ROOTED = r"(?:[A-Za-z]:|~|\.{1,2})?[\\/](?:[^\\/\n<>|:*?\"“”„«»「」]+[\\/])*"
"""Below a root, a home or a drive folders may have spaces."""
_WITHIN = rf"(?:(?:[^\\/\n<>|:*?{_OPEN}{_CLOSE}]|(?<=\w)['’](?=\w))+[\\/])+"
"""Within quotation marks they may have spaces wherever they lie: "My Photos/a.jpg"."""
_SPACELESS = "\u0e00-\u0e7f\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af"
_FOLDER = r"[^\s.,;，。、；\\/<>|:*?\"“”„«»「」]"
_BESIDE = rf"(?:[^\W\d_{_SPACELESS}]{_FOLDER}*[\\/](?:{_FOLDER}+[\\/])*)"
"""Right behind a script without spaces a folder begins with other letters: "用Pictures/a.jpg"."""
_WRITTEN = r"(?<!saying )(?<!says )(?<!title )(?<!caption )(?<!text )(?<!写)(?<!标题)(?<!字幕)"
"""Behind these a quotation is a text that is to be written."""

_PARTS = re.compile(r"[A-Z]?[a-z]+|[A-Z]+(?![a-z])|\d+")
_LETTERS = re.compile(r"[^\W\d_]+")
_LETTERED = re.compile(r"[A-Z]\.\w{2,4}")
_COUNTED_NAMES = re.compile(
    r"(?<![\w.])(?P<stem>[^\W\d]\w*?[_ -]?)(?P<first>\d{1,4})(?:\.\w{3,4})?\s?(?:-|–|—|\bto\b|到|至|~|\.\.\.?)\s?(?P<repeat>(?P=stem))?(?P<last>\d{1,4})(?:\.(?:jpe?g|png|heic|webp|mp4|mov|webm))?(?!\w)",
    re.IGNORECASE,
)
_MOST_COUNTED = 30
_SEVERAL = 2
_SHORTEST = 3
_SHORTEST_JOINED = 8
_COUNTED = {"shot", "scene", "part", "card", "step", "take", "act", "title", "line"}
"""Behind these a number counts what the film is made of."""


def with_bare_names(message: str, names: Iterable[str]) -> str:
    """Put the name of an upload for its path, and take the quotation marks off a name that has any.

    Folders are no wishes ("~/Music/beach trip/a.mp4"), and `"my clip.mp4"` is that file and no title.

    Args:
        message: As it was written.
        names: Of the project's uploads.
    """
    lowered = message.lower()
    for name in sorted(set(names), key=len, reverse=True):
        if not name or name.lower() not in lowered:
            continue
        spoken = re.escape(name)
        message = re.sub(
            rf"{_WRITTEN}[{_OPEN}]\s*(?:{_ROOTED}|{_WITHIN})?{spoken}\s*[{_CLOSE}]"
            rf"|(?<![^\W{_SPACELESS}])(?<![\\/.~:-])(?:{_ROOTED}|{_BESIDE}){spoken}(?![\w-])",
            f" {name} ",
            message,
            flags=re.IGNORECASE,
        )
    return message


def with_names_spelt(message: str, names: Iterable[str]) -> str:
    """Put the whole names of uploads for the ways in which a first message counts, lists and shortens them."""
    known = list(names)
    for spelt in (with_counted_names, with_rowed_names, with_spaced_names, with_lettered_names):
        message = spelt(message, known)
    return message


def with_lettered_names(message: str, names: Iterable[str]) -> str:
    """Put the names of uploads that are called by one letter: "clip A muted, B 8 seconds" of A.mp4 and B.mp4."""
    lettered = {name[0]: name for name in names if _LETTERED.fullmatch(name)}
    if len(lettered) < _SEVERAL:
        return message
    called = re.compile(
        rf"(?:\b(?:clip|video|file|photo|picture|image) |(?:片段|视频|照片))?(?<![\w.])(?P<letter>[{''.join(lettered)}])(?=[,;:]| (?:\d|muted|silent|with|without|first|last|then|and|is|for|should|comes)\b|的|静音|前|$)"
    )
    found = {hit["letter"] for hit in called.finditer(message)}
    return called.sub(lambda hit: lettered[hit["letter"]], message) if len(found) >= _SEVERAL else message


def with_joined_names(message: str, names: Iterable[str]) -> str:
    """Put names of uploads for their words where these are written as one: "the first dance" of firstdance.mp4.

    Args:
        message: With its quotations behind marks; "First Dance" is a text more often.
        names: Of the project's uploads.
    """
    words = list(_LETTERS.finditer(message))
    for name in names:
        whole = name.rpartition(".")[0].lower()
        if len(whole) < _SHORTEST_JOINED or not whole.isalpha():
            continue
        for hit, after in itertools.pairwise(words):
            apart = message[hit.end() : after.start()]
            if (
                apart == " "
                and min(len(hit[0]), len(after[0])) >= _SHORTEST
                and hit[0].lower() + after[0] == whole
                and message[after.end() : after.end() + 1] not in {".", "'", "’"}
            ):
                return with_joined_names(message[: hit.start()] + name + message[after.end() :], names)
    return message


def beside_names(message: str, names: Iterable[str]) -> str:
    """A message without the names of uploads: those of "make a video from 夕焼け.jpg" are no Japanese."""
    spoken = "|".join(re.escape(name) for name in sorted(set(names), key=len, reverse=True) if name)
    return re.sub(spoken, " ", message, flags=re.IGNORECASE) if spoken else message


_ROW_JOINT = r"\s*(?:[,，、;；/+&]|->|→|>|\b(?:and|then|e|y|et|und|en|i|и|ve|dan|và|und dann|luego|depois|puis|poi|potem|потом|sonra|lalu|rồi)\b|和|然后|再)\s*"


def with_rowed_names(message: str, names: Iterable[str]) -> str:
    """Put the names of uploads that are listed without their endings: "na ordem praia, trilha, festa" of praia.mp4 and so on."""
    stems = {name.rpartition(".")[0].lower(): name for name in names if name.rpartition(".")[0]}
    if len(stems) < _SEVERAL or any(name.lower() in message.lower() for name in stems.values()):
        return message
    one = "|".join(re.escape(stem) for stem in sorted(stems, key=len, reverse=True))
    row = re.compile(rf"(?<![\w.-])(?:{one})(?:{_ROW_JOINT}(?:{one}))+(?![\w-]|\.\w)", re.IGNORECASE)
    each = re.compile(rf"(?<![\w.-])(?:{one})(?![\w-]|\.\w)", re.IGNORECASE)

    def spelt(hit: re.Match[str]) -> str:
        return each.sub(lambda found: stems[found[0].lower()], hit[0])

    return row.sub(spelt, message)


def with_counted_names(message: str, names: Iterable[str]) -> str:
    """Put each name for several that are counted: "grad1-3 are photos" of grad1.jpg, grad2.jpg and grad3.jpg."""
    known = {name.lower(): name for name in names}

    def each(hit: re.Match[str]) -> str:
        first, last = int(hit["first"]), int(hit["last"])
        width = len(hit["first"]) if hit["first"].startswith("0") else 1
        found: list[str] = []
        for number in range(first, last + 1) if last - first < _MOST_COUNTED else ():
            start = f"{hit['stem']}{number:0{width}d}.".lower()
            found += [name for low, name in known.items() if low.startswith(start)]
        return ", ".join(found) if len(found) == last - first + 1 > 1 else hit[0]

    return _COUNTED_NAMES.sub(each, message)


def with_spaced_names(message: str, names: Iterable[str]) -> str:
    """Put names of uploads for those that are written apart: "clip A, then clip 2" of clipA.mp4 and clip2.mp4."""
    for name in names:
        parts = _PARTS.findall(name.rpartition(".")[0])
        if len(parts) != 2 or len(parts[0]) < _SHORTEST or parts[0].lower() in _COUNTED:
            continue
        spaced = rf"(?<![\w.-]){re.escape(parts[0])} {re.escape(parts[1])}(?![\w-]|\.\w)"
        message = re.sub(spaced, lambda _, name=name: name, message, flags=re.IGNORECASE)
    return message
