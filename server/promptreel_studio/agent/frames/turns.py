"""The commands of a message in the order in which they can be carried out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.frames.film import Film

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
