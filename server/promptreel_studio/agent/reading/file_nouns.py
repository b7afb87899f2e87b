"""Common nouns of files' names in the user's language: "el puente" for bridge.jpg, "Kuchen" for kuchen.jpg."""

from __future__ import annotations

from functools import cache, lru_cache
from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import tables
from promptreel_studio.agent.vocabulary.lexicon import stem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

_WORD = re.compile(r"[^\W\d_]{2,}")
_SHORTEST_TELLING = 3
_MOST_KEPT = 64
_FILMED = (".mp4", ".mov", ".webm", ".mkv", ".avi", ".m4v")
_SAYS_LITTLE = {
    "video",
    "clip",
    "photo",
    "picture",
    "music",
    "sound",
    "audio",
    "title",
    "text",
    "the",
    "and",
    "new",
    "final",
}
_TIMES = {"sunset", "sunrise"}
"""What a photo shows; "video sunset" may be a wish."""
_OF = r"(?:of |in |from |with )?(?:the )?"
_NOT_COUNTED = "".join(
    f"(?<!{word} )"
    for word in (
        "first",
        "second",
        "third",
        "fourth",
        "last",
        "next",
        "every",
        "all",
        "each",
        "clip",
        "start",
        "begin",
    )
)
_SHORTEST_OWN = 4
"""Shorter words of a name in another language are too often something else: "fin.mp4", "ton.mp3"."""


def nouns_of(
    names: Sequence[str], nouns: Mapping[str, str], gloss: Mapping[str, str]
) -> tuple[tuple[str, str], ...]:
    """What people call the words of their files' names by, each with the word that stands in a name.

    What means something else already keeps its meaning; a drawn scene is no file either.

    Args:
        names: The files' names.
        nouns: English words of a meaning, parted by bars -> phrases of the language, parted by bars.
        gloss: Phrase -> English words, as the message is read without the files.

    Returns:
        Pairs of a phrase and the word of a name.
    """
    told = told_in(names)
    singular = {stem(word): word for word in reversed(told)}
    found = {
        phrase: word
        for english, phrases in nouns.items()
        if (word := next((singular[stem(one)] for one in english.split("|") if stem(one) in singular), None))
        for phrase in phrases.split("|")
        if phrase not in gloss
    }
    plain = _plain(nouns)
    own = {
        gloss[word]: word
        for word in told
        if len(word) >= _SHORTEST_OWN and gloss.get(word) in plain and gloss[word] not in told
    }
    found |= {phrase: own[english] for phrase, english in gloss.items() if english in own}
    return tuple(found.items())


def called(names: Sequence[str], nouns: Mapping[str, str]) -> re.Pattern[str] | None:
    """ "Photo bridge" and "video of dance", as many languages put it, where bridge.jpg and dance.mp4 are there.

    Args:
        names: The files' names.
        nouns: As for `nouns_of`.

    Returns:
        A pattern with the noun as "what" and the kind of file as "kind"; None where no name has such a word.
    """
    told = told_in(names).keys()
    shown, times = sorted(_plain(nouns) & told), sorted(_TIMES & told)
    if not shown and not times:
        return None
    either = "|".join(map(re.escape, [*shown, *times]))
    of_clips = "|".join(map(re.escape, shown)) or "(?!)"
    return re.compile(
        rf"{_NOT_COUNTED}\b(?:the )?(?=(?:photo|picture)|(?:clip|video)s? {_OF}(?:{of_clips})\b)"
        rf"(?P<kind>photo|picture|clip|video)s? {_OF}(?P<what>{either})\b(?! (?:photo|picture|clip|video|start|begin)|[.\w])"
    )


def in_order(names: Sequence[str], *, music: bool) -> tuple[tuple[re.Pattern[str], str], ...]:
    """English words about the files in the order of another language, and how the grammar reads them.

    "Crowd music volume half" is about the sound of crowd.mp4, and "cake balloons replace with" is one for the other.

    Args:
        names: The files' names.
        music: The message speaks of the music; its volume is meant then, and not that of a clip.

    Returns:
        Patterns with what to put for them; none where no name has a word of its own.
    """
    filmed = [name for name in names if name.lower().endswith(_FILMED)]
    sounds = () if music else _of_sounds(tuple(sorted(_telling(filmed))))
    return sounds + _exchanged(tuple(sorted(_telling(names))))


def _telling(names: Iterable[str]) -> set[str]:
    return {word for word in told_in(names) if len(word) >= _SHORTEST_TELLING and word not in _SAYS_LITTLE}


@lru_cache(maxsize=_MOST_KEPT)
def _of_sounds(words: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    if not words:
        return ()
    clip = rf"(?:the )?({'|'.join(map(re.escape, words))})(?: (?:clip|video))?\b(?!\.)"
    volume = r"(?:sound )?music volume"
    return (
        (
            re.compile(rf"(?<!mute )(?<!remove )(?<!add )\b(?:{volume}|sound volume|sound) (?:of|in) {clip}"),
            r"volume of the \1",
        ),
        (re.compile(rf"\b{volume} {clip}"), r"volume of the \1"),
        (re.compile(rf"\b{clip}(?: (?:in|of))? {volume}\b"), r"volume of the \1"),
    )


@lru_cache(maxsize=_MOST_KEPT)
def _exchanged(words: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], str], ...]:
    if not words:
        return ()
    one = rf"(?:the )?({'|'.join(map(re.escape, words))})(?: (?:photo|picture|clip|video))?"
    between = r"(?: (?:to|in|with))? "
    return (
        (re.compile(rf"^\W*(?:change|replace)(?: to)? {one}{between}{one}\W*$"), r"replace \1 with \2"),
        (re.compile(rf"^\W*{one}{between}{one}(?: to)? replace with\W*$"), r"replace \1 with \2"),
    )


def told_in(names: Iterable[str]) -> dict[str, None]:
    """The words of the names, in their order."""
    return dict.fromkeys(word for name in names for word in _WORD.findall(fold(name.rpartition(".")[0])))


def _plain(nouns: Mapping[str, str]) -> set[str]:
    """English nouns that say what a file shows and nothing else."""
    return {*_file_words()} | {word for english in nouns for word in english.split("|")}


@cache
def _file_words() -> frozenset[str]:
    return frozenset(phrase for phrases in tables()["en"]["file_word"].values() for phrase in phrases)
