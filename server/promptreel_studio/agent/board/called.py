"""Files by what their names say, and whether words mean them or the film that is to be made."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board.nouns import HAN_MADE
from promptreel_studio.agent.reading.text import fold
from promptreel_studio.agent.vocabulary import WORDS

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.models import AssetInfo

_DROPPED = frozenset(
    {
        "the",
        "my",
        "our",
        "old",
        "own",
        "new",
        "img",
        "dsc",
        "photo",
        "video",
        "clip",
        "pic",
        "final",
        "and",
        "with",
        "for",
        "from",
        "his",
        "her",
        "their",
        "this",
        "that",
        "first",
        "last",
        "little",
        "short",
        "long",
        "nice",
        "attached",
        "uploaded",
    }
)


WORD = re.compile(r"[^\W\d_]{3,}")


_SHORT, _LONG = 4, 8


def is_film(said: dict[str, str | None], hit: re.Match[str], part: str) -> bool:
    """Whether "video" is the film that is to be made: "a birthday video", "the video should be 20 seconds"."""
    if not said.get("video") or (
        said.get("vs") and not (said.get("video") or "").startswith(("video", "movie"))
    ):
        return False
    word = said.get("video") or ""
    det = (said.get("det") or "").split()
    if (
        any(one in {"my", "our", "these", "those", "all", "both", "his", "her", "their"} for one in det)
        or said.get("n")
        or said.get("n2")
    ):
        return False
    if word.startswith(("clip", "footage", "recording", "take", "vid")) and word != "video":
        return False
    behind = hit.string[hit.end("video") : hit.end("video") + 24]
    if re.match(r" (?:for )?\d", behind) and not re.search(
        r"\b(?:make|create|do|into|an?|for|to|of)\s*$", hit.string[: hit.start()]
    ):
        return False
    if "the" in det or "this" in det or "that" in det:
        return bool(
            re.match(
                r" ?(?:should|must|is to|has to|needs|lasts|will|ends?\b|begins?\b|starts?\b|for)", behind
            )
        )
    starts = re.match(r"\W*(?:video|movie)\b(?! (?:for|about|to|from|with|out|showing)\b)", part)
    return bool(part) and starts is None


def called(told: str, files: Sequence[AssetInfo], *, by_word: bool = False) -> list[AssetInfo]:
    """The files whose names have a word that is said of them: the same, or one that means it unless `by_word`."""
    words = {word for word in WORD.findall(told) if word not in _DROPPED}
    if not words and not re.search(r"[\u3400-\u9fff]", told):
        return []
    concepts = {
        tag.concept
        for tag in WORDS.scan(told)
        if tag.group in {"file_word", "kind", "thing", "variant", "shows"}
    }
    found = []
    for file in files:
        stem = re.sub(r"[_\-.\d]+", " ", fold(file.filename.rpartition(".")[0]))
        own = {word for word in WORD.findall(stem) if word not in _DROPPED}
        alike = any(same_word(one, other) for one in words for other in own)
        han = any(len(part) > 1 and part in told for part in stem.split() if not part.isascii())
        han = han or (not stem.strip().isascii() and len(told.strip()) > 1 and told.strip() in stem)
        meaning = {
            tag.concept
            for tag in WORDS.scan(stem)
            if tag.group in {"file_word", "kind", "thing", "variant", "shows"}
        }
        if alike or han or (not by_word and concepts & meaning):
            found.append(file)
    return found if len(found) < len(files) or len(files) == 1 else []


def same_word(one: str, other: str) -> bool:
    """Whether two words are forms of one: "dogs" and "dog", "engagement" and "engaged"."""
    if one == other or one.rstrip("s") == other.rstrip("s"):
        return True
    return min(len(one), len(other)) >= _SHORT and (one.startswith(other) or other.startswith(one))


def whole_name(file: AssetInfo) -> re.Pattern[str] | None:
    """What finds a file that is called by its whole name."""
    return re.compile(rf"(?<![a-z0-9_-]){re.escape(fold(file.filename))}(?![a-z0-9])")


def name_alone(file: AssetInfo) -> re.Pattern[str] | None:
    """What finds a file that is called by its name without its ending; None where that is a common word."""
    stem = fold(file.filename.rpartition(".")[0])
    spaced = re.escape(stem).replace(r"\ ", "[ _-]?").replace("_", "[ _-]").replace(r"\-", "[ _-]")
    if stem.isascii() and stem.isalpha() and len(stem) > _LONG:
        spaced = " ?".join(stem)  # "Living room" for livingroom.jpg.
    if stem.isascii():
        if (
            len(stem) < _SHORT - 1
            or (stem.isalpha() and WORDS.scan(stem))
            or stem in _DROPPED
            or stem.isdigit()
        ):
            return None
        return re.compile(rf"(?<![\w.-]){spaced}(?![\w-])(?!\.\w)")
    return re.compile(rf"{spaced}(?:那[张段个])?") if len(stem) > 1 else None


def bare_word(file: AssetInfo) -> re.Pattern[str] | None:
    """What finds a file whose name is a common word where it stands alone: "lake first, then the tent"."""
    stem = fold(file.filename.rpartition(".")[0])
    if not (stem.isascii() and stem.isalpha()) or len(stem) < _SHORT - 1 or stem in _DROPPED:
        return None
    before = "|".join(
        rf"(?<={lead})"
        for lead in ("^", ", ", r"\. ", ": ", "; ", "then ", "the ", "my ", "and ", "with ", "on ")
    )
    behind = r"(?= ?(?:$|[,.;:()\ue000-\uf8ff]|(?:first|last|for|then|each|with|and|write|whole|muted|clip|photo|pic|picture|video|shot|only)\b|\d))"
    return re.compile(rf"(?:{before}){re.escape(stem)}{behind}")


def is_han_film(hit: re.Match[str], said: dict[str, str | None], wanted: int | None) -> bool:
    """Whether a Chinese word for a video means the film that is to be made."""
    if not said.get("video"):
        return False
    pointed = (said.get("det") or "").strip("把用将") or wanted or said.get("m") or said.get("adj")
    pointed = pointed or re.match(
        r"(?:只|取|要|前|后|放|用|保留|全|整|静音|原声|从|第|\d)", hit.string[hit.end() :]
    )
    return HAN_MADE.search(hit.string, 0, hit.start("video")) is not None or not pointed
