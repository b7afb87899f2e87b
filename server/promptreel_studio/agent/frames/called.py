"""What clips are called by besides what they show and their files' names: a street is a road, hike.mp4 the walk."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.frames.values import values
from promptreel_studio.agent.reading.file_nouns import told_in
from promptreel_studio.agent.vocabulary.lexicon import stem

if TYPE_CHECKING:
    from collections.abc import Iterable

    from promptreel_studio.agent.frames.film import Film
    from promptreel_studio.agent.models import AssetInfo

_HAN = re.compile(r"[\u3400-\u9fff]+")
_DONE = re.compile(r"(?P<verb>[a-z]{3,}?)(?P<twice>([bdgklmnprt])\3)?(?:ing|ed|ers?)")
_OF_ANY = frozenset({"shot", "clip", "film", "scene", "photo", "video", "picture", "part"})
"""What every clip may be called, though a file's name has it."""


@cache
def _table() -> dict[str, tuple[str, ...]]:
    said = tomllib.loads(files("promptreel_studio.agent.frames").joinpath("called.toml").read_text("utf-8"))
    return {name: tuple(words) for name, words in said.items()}


def clips_called_so(word: str, film: Film) -> list[int]:
    """Numbers of the clips that a word may mean beside its own sense; [] for none."""
    return sorted({number for name in _names_for(word) for number in film.clips_called(name)})


def clips_doing(word: str, film: Film) -> list[int]:
    """Those that a form of their name means: "the one where she's dancing" is dance.mp4."""
    hit = _DONE.fullmatch(word)
    if hit is None:
        return []
    verb, twice = hit["verb"], hit["twice"] or ""
    verbs = {verb + twice, verb + twice[:1], f"{verb}{twice}e"}
    return sorted({number for one in verbs - _OF_ANY for number in film.clips_called(one)})


def han_names_of(film: Film) -> list[tuple[str, dict[str, list[int]]]]:
    """What clips are called by in Han signs, as messages may have it: the words and what they name."""
    said = {word for names in film.names for word in _han_words(names) if not _can_be_drawn(word)}
    return [(word, {"named": clips_called_so(word, film)}) for word in sorted(said, key=len, reverse=True)]


def files_called_so(film: Film) -> list[tuple[str, dict[str, AssetInfo]]]:
    """What files that are not seen yet are called by in Han signs: 着陆 of landing.mp4."""
    return [
        (word, {"asset": asset})
        for asset in film.unused
        for name in told_in([asset.filename])
        for word in _table().get(name, ())
        if _HAN.fullmatch(word) and not _can_be_drawn(word) and not clips_called_so(word, film)
    ]


def _names_for(word: str) -> Iterable[str]:
    return (name for name, words in _table().items() if word in words or stem(word) in words)


@cache
def _can_be_drawn(word: str) -> bool:
    """Whether a word may be a new scene as well; it has its senses then."""
    return any(
        tag.group in {"kind", "thing"} and tag.end - tag.start == len(word) for tag in values().scan(word)
    )


def _han_words(names: Iterable[str]) -> Iterable[str]:
    return (word for name in names for word in _table().get(name, ()) if _HAN.fullmatch(word))
