"""How a step is to be done: formats, sizes, lengths, as far as the words say so."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from .flags import EXPORT, OUTPUT, Flag
from .tokens import holds

if TYPE_CHECKING:
    from collections.abc import Sequence

    from .tokens import Token

_QUALITIES = ((Flag.HIGH, "high"), (Flag.STANDARD, "standard"), (Flag.DRAFT, "draft"))
_FORMATS = {"mp4", "mov", "webm", "gif"}
_SAYS_HOW = Flag.ASPECT | Flag.HALF_MINUTE | Flag.NUMBER | Flag.MINUTE
SLIPS = Flag.SLIP | Flag.NOT | Flag.WAIT
"""One of these is in a clause that slips."""
_OPENING = 2
"""Words of a clause among which one takes back what was said before it."""
_SECONDS = {Flag.SECOND: 1.0, Flag.MINUTE: 60.0}


def output_slots(tokens: Sequence[Token]) -> dict[str, Any]:
    """Return format, resolution, quality and path of an export."""
    found: dict[str, Any] = {}
    if not holds(tokens) & OUTPUT:
        return found
    for token in tokens:
        if token.flags & Flag.FORMAT:
            found.setdefault("format", token.value)
        elif token.flags & Flag.RESOLUTION:
            found.setdefault("resolution", token.value)
        elif token.flags & Flag.PATH:
            found.setdefault("path", token.value)
        for flag, name in _QUALITIES:
            if token.flags & flag:
                found.setdefault("quality", name)
    ending = str(found.get("path", "")).rpartition(".")[2].lower()
    return {"format": ending} | found if ending in _FORMATS else found


def each_output(tokens: Sequence[Token], *, verb_final: bool) -> list[dict[str, Any]]:
    """Return the slots of each export that a clause asks for: "mp4 and webm" are two, "webm, not gif" is one.

    Args:
        tokens: Of the clause.
        verb_final: Whether a "not" stands behind what it denies.
    """
    if not holds(tokens) & OUTPUT:
        return [{}]
    wanted = [
        token
        for number, token in enumerate(tokens)
        if not _denied(tokens, number, verb_final=verb_final) and not _taken_back(tokens, number)
    ]
    wanted.sort(key=lambda token: token.start)
    formats = list(dict.fromkeys(token.value for token in wanted if token.flags & Flag.FORMAT))
    slots = output_slots(wanted)
    return [slots | {"format": name} for name in formats] if len(formats) > 1 else [slots]


def _denied(tokens: Sequence[Token], number: int, *, verb_final: bool) -> bool:
    if not tokens[number].flags & (Flag.FORMAT | Flag.RESOLUTION):
        return False
    if verb_final:
        beside = tokens[number + 1 : number + 2]
    else:
        # "Don't send a gif send mp4": the verb stands between.
        verb = number > 0 and tokens[number - 1].flags & EXPORT
        beside = tokens[max(0, number - (2 if verb else 1)) : number]
    return any(token.flags & Flag.NOT for token in beside)


def slips(tokens: Sequence[Token]) -> bool:
    """Whether a clause begins by taking back what was said last: "no wait, ...", "or rather the mp4"."""
    if any(token.flags & Flag.SLIP for token in tokens[:_OPENING]):
        return True
    return bool(tokens[0].flags & (Flag.NOT | Flag.WAIT)) and all(
        token.flags & (Flag.NOT | Flag.WAIT | Flag.SMALL) for token in tokens
    )


def _taken_back(tokens: Sequence[Token], number: int) -> bool:
    """Whether another value of its kind follows a slip: "in 4k no wait 720p"."""
    kind = tokens[number].flags & (Flag.FORMAT | Flag.RESOLUTION)
    slipped = False
    for token in tokens[number + 1 :] if kind else ():
        slipped = slipped or bool(token.flags & Flag.SLIP)
        if slipped and token.flags & kind:
            return True
    return False


def video_slots(tokens: Sequence[Token]) -> dict[str, Any]:
    """Return aspect ratio and length of a video that is to be made."""
    found: dict[str, Any] = {}
    for number, token in enumerate(tokens):
        if not token.flags & _SAYS_HOW:
            continue
        if token.flags & Flag.ASPECT:
            found.setdefault("aspect_ratio", token.value)
        if token.flags & Flag.HALF_MINUTE:
            found.setdefault("duration_seconds", 30.0)
        if "duration_seconds" not in found and (seconds := _seconds(tokens, number)) is not None:
            found["duration_seconds"] = seconds
    return found


def _seconds(tokens: Sequence[Token], at: int) -> float | None:
    """Return the length that is told from there: "90 seconds", "1 minute 30", "two minutes and a half"."""
    token, behind = tokens[at], tokens[at + 1 : at + 4]
    if token.flags & Flag.MINUTE and token.value is not None:
        # "Minute and a half" stands for all of it.
        return float(token.value)
    if not token.flags & Flag.NUMBER or token.value is None or not behind:
        return None
    unit = next((unit for unit in _SECONDS if behind[0].flags & unit), None)
    if unit is None:
        return None
    if behind[0].value is not None:
        return (float(token.value) - 1) * 60.0 + float(behind[0].value)
    more = behind[1:]
    adds = (
        unit == Flag.MINUTE and len(more) > 1 and more[0].flags & Flag.NUMBER and more[1].flags & Flag.SECOND
    )
    seconds = float(token.value) * _SECONDS[unit]
    return seconds + float(more[0].value) if adds and more[0].value is not None else seconds
