"""What a part of a message says of the whole film: its music, its shape, how one shot goes over into the next."""

from __future__ import annotations

from typing import TYPE_CHECKING

from promptreel_studio.agent import patterns as re
from promptreel_studio.agent.board import cues
from promptreel_studio.agent.board.said import moves_in, without
from promptreel_studio.agent.reading.durations import DURATION
from promptreel_studio.agent.reading.joins import USUAL_MS, take_transition
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.shape import aspect_at
from promptreel_studio.agent.reading.text import Reading

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel_studio.agent.board.mention import Mention
    from promptreel_studio.agent.board.split import Part
    from promptreel_studio.agent.board.state import State

SOME_JOIN = re.compile(
    r"(?<!no )(?<!without )\b(?:some |an? |nice |cool |simple |cute |fancy |pretty )*transitions?(?: effects?)?\b|(?<!不要)(?<!别)(?<!无)(?:加|用|来|做|有)(?:上)?(?:一?[个点些])?[好看漂亮简单的]*(?:转场|过渡)(?:效果|特效|动画)?",
    re.IGNORECASE,
)
"""A way to go over that is left to us."""
SURE_FILM = ("music_noun", "style_sure", "silence", "aspect")
FADES = re.compile(
    r"(?:(?:and|with|then|it|to|a|let it|gently|slowly|slow|nice)\W+)*fad(?:e|es|ing)[ -]?out(?: (?:at|in|by|towards?) the end| (?:over|in|for|during) .{2,24})?\W*|(?:最后|结尾|末尾)?(?:慢慢|渐渐|逐渐)?淡出\W*",
    re.IGNORECASE,
)
"""It is said of the music, where it is said of nothing."""


def say_of_film(state: State, part: Part) -> None:
    """What is said of the whole film, and of all its files."""
    moves, spans = moves_in(state.text, part.start, part.end)
    if moves:
        state.move(state.files, moves)
    said = without(state.words.original, spans)[part.start : part.end]
    said = cues.OWN_SOUND.sub("music", said.lower()) if cues.OWN_SOUND.search(said.lower()) else said
    if take_transition(Reading(said)) is None:
        said = SOME_JOIN.sub(" crossfade ", said)
    join = take_transition(Reading(said))
    if join and not Reading(said).tags(*SURE_FILM) and not join["all"]:
        said += " between all clips"
    if (fade := FADES.fullmatch(said.strip())) and (
        state.board.film or not said.strip().startswith("fade in")
    ):
        length = DURATION.search(fade.group())
        said = f"fade the music out over the last {length.group()}" if length else "fade the music out"
    state.say(part, said)


def of_film(state: State, part: Part, mentions: Sequence[Mention]) -> None:
    """What a part that speaks of files says of the film beside it: a way to go over, a music, a shape."""
    hidden = [(one.start, one.end) for one in mentions] + moves_in(state.text, part.start, part.end)[1]
    hidden += [hit.span() for hit in cues.MUTED.finditer(state.text, part.start, part.end)]
    said = without(state.words.original, hidden)[part.start : part.end]
    told = Reading(MARK.sub(" ", said), state.words.quotes)
    joins = take_transition(Reading(told.original)) if not any(shot.joined for shot in state.last) else None
    if joins and not told.tags(*SURE_FILM):
        state.say(part, _named(joins["kind"], joins["d"]))
    elif SOME_JOIN.search(told.original):
        state.say(part, _named("crossfade"))
    elif told.tags(*SURE_FILM, "style_alone") or aspect_at(told.folded, 0, len(told.folded)):
        state.say(part, DURATION.sub(" ", told.original) if not told.tags("music_noun") else told.original)


def _named(kind: str, length: int = 0) -> str:
    said = {
        "crossfade": "crossfades between all clips",
        "wipe": "wipe between all clips",
        "dip": "dip to black between all clips",
    }.get(kind, "")
    return f"{length / 1000:g} second {said}" if said and length not in {0, USUAL_MS.get(kind)} else said
