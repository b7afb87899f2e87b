"""The commands of a message together: which of them stand beside each other, and in which order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.vocabulary import tables

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film

_TIMED = re.compile(r"(?:show|move) the (?:title|caption) “[^”]*” (?:to|until|from) \d")
_JOINS = re.compile(r"(?:add|insert) (?!the |“)")
_RENAMES = re.compile(r"change the (?:title|caption) “")
_BY_STEPS = frozenset(f"make the music{bit} {way}" for bit in ("", " a bit") for way in ("quieter", "louder"))


def stand_together(found: Sequence[str]) -> bool:
    """Whether commands are no parts of one wish that says more than each of them."""
    if sum(_TIMED.match(one) is not None for one in found) > 1:
        return False  # When a text comes and when it goes: one span.
    # "Add a forest with the title 'Bye'": whose title that is the grammar says.
    return not (any(map(_JOINS.match, found)) and any(map(_RENAMES.match, found)))


_OPPOSITES = {
    "quieter": "louder",
    "brighter": "darker",
    "bigger": "smaller",
    "warmer": "cooler",
    "faster": "slower",
}
_OPPOSITES |= {low: high for high, low in _OPPOSITES.items()}


def without_opposites(found: Sequence[str]) -> list[str]:
    """The commands without those that a later one turns round: "too quiet, turn it up" is one wish."""
    return [
        one for place, one in enumerate(found) if not any(map(_turned(one).__contains__, found[place + 1 :]))
    ]


def _turned(command: str) -> set[str]:
    what, _, way = command.rpartition(" ")
    other = _OPPOSITES.get(way)
    plain = what.removesuffix(" a bit")
    return {f"{plain} {other}", f"{plain} a bit {other}"} if other else set()


def without_steps(found: Sequence[str]) -> list[str]:
    """The commands without "quieter" where the level is said as well: "quieter, 30% will do"."""
    levelled = any(one.startswith("set the music volume to") for one in found)
    return [one for one in found if not (levelled and one in _BY_STEPS)]


_KINDS = (
    re.compile(r"\b(?:quieter|louder|music volume|sound of)\b"),
    re.compile(r"\b(?:brighter|darker)\b"),
    re.compile(r"\b(?:bigger|smaller|small|large|huge|tiny)\b"),
    re.compile(r"\b(?:warmer|cooler)\b"),
    re.compile(r"\bx speed$"),
    re.compile(r"\b(?:contrast|saturation|black and white)\b"),
    re.compile(r"\bcamera\b|\bzoom"),
    re.compile(r"^move the (?:title|caption|logo) .*\bto the "),
    re.compile(
        rf"^make the (?:title|caption) “[^”]*” (?:{'|'.join(words[0] for words in tables()['en']['colour'].values())})$"
    ),
)
_ENDS_IT = re.compile(r"^(?:remove|replace|change|use|mute) ")
_TARGET = re.compile(
    r"\bclip \d+|the music|the logo|the (?:title|caption) “[^”]*”|everything|whole video|\S+\.mp3 as the music"
)


def without_complaints(commands: list[str], complaints: set[str]) -> list[str]:
    """The commands without those of complaints that a wish beside them answers: "it is too dark, make it much brighter"."""
    wishes = [one for one in commands if one not in complaints]
    return [
        one for one in commands if one not in complaints or not any(_answers(wish, one) for wish in wishes)
    ]


def _answers(wish: str, complaint: str) -> bool:
    if any(kind.search(wish) and kind.search(complaint) for kind in _KINDS):
        return True
    targets = [{said.split(" ")[-1] for said in _TARGET.findall(one)} for one in (wish, complaint)]
    return _ENDS_IT.match(wish) is not None and bool(targets[0] & targets[1])


_RENUMBERS = re.compile(
    r"(?:remove|move|swap|duplicate|replace|insert|put|split|cut|keep) (?:only )?.*\bclip|reverse the order|new order|add (?!the |cross|wipe|dip|hard|a vig)|insert"
)
_AS_LONG = re.compile(r"make clip (?P<number>\d+) (?P<long>[\d.]+) seconds long")
_ADDS = re.compile(r"add |insert |duplicate ")
_SAME_S = 0.05


def in_turn(said: Sequence[str], film: Film) -> list[str] | None:
    """Each command once, those that renumber clips at the end; None where they would disturb each other, [] for none."""
    found = _with_news(list(dict.fromkeys(said)), film)
    if len(found) > 1 and any(one.startswith(("undo", "redo")) for one in found):
        return None
    structural = [one for one in found if _RENUMBERS.match(one)]
    joins = [one for one in found if "between" in one and not _RENUMBERS.match(one)]
    if (
        len(structural) > 1
        or (structural and any("between clip" in one for one in joins))
        or (len(joins) > 1 and any("all clips" in one for one in joins))
    ):
        return None
    if any(_ADDS.match(one) for one in structural) and any(_AS_LONG.fullmatch(one) for one in found):
        return None  # How long may be said of what is new.
    found = [one for one in found if one not in structural] + structural
    if "reverse the order" in found:
        first = {f"move clip {len(film.names)} to the beginning", "move clip 1 to the end"}
        found = [one for one in found if one not in first]
    return found


def _with_news(commands: list[str], film: Film) -> list[str]:
    """The commands without those that keep a clip as long as it is ("swap it for b.mp4, but keep it at 4 s")."""
    news = [one for one in commands if not _is_so(one, film)]
    return news if len(commands) > 1 and news else commands


def _is_so(command: str, film: Film) -> bool:
    kept = _AS_LONG.fullmatch(command)
    number = int(kept["number"]) if kept else 0
    long = film.lengths[number - 1] if 0 < number <= len(film.lengths) else None
    return bool(kept) and long is not None and abs(long - float(kept["long"])) < _SAME_S
