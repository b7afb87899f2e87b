"""Edit a timeline: the clauses of a message, one after the other, each wholly or not at all."""

from __future__ import annotations

import itertools
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.asides import errand
from promptreel_studio.agent.edits.added import added_clip
from promptreel_studio.agent.edits.alike import refuse_one_of_several
from promptreel_studio.agent.edits.by_clips import by_clips
from promptreel_studio.agent.edits.captions import add_cues
from promptreel_studio.agent.edits.change import Change, Cue, Work
from promptreel_studio.agent.edits.clause import carry_out
from promptreel_studio.agent.edits.counted_titles import with_texts
from promptreel_studio.agent.edits.music_names import with_music_named
from promptreel_studio.agent.edits.overrides import steps_of
from promptreel_studio.agent.edits.pick import pick
from promptreel_studio.agent.edits.pieces import with_pieces
from promptreel_studio.agent.edits.references import with_last_made, with_numbers
from promptreel_studio.agent.edits.refusals import refusal
from promptreel_studio.agent.edits.returned import with_returned
from promptreel_studio.agent.edits.said_again import contradicts, is_told, was_left_out
from promptreel_studio.agent.edits.unknown_files import refuse_unknown_file
from promptreel_studio.agent.edits.versions import latest_title_of, recent_of, topic_of_recent
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply, ToolCall
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.clauses import split
from promptreel_studio.agent.reading.quotes import MARK
from promptreel_studio.agent.reading.reasons import is_reason, names_together, says_nothing, with_reasons
from promptreel_studio.agent.reading.small_talk import is_remark, without_remark
from promptreel_studio.agent.reading.unknown import is_pointed, points_at_one, refuse_absent, weight

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from promptreel_studio.agent.reading.shape import Constraints
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note, Speaker

_MOST_CLAUSES = 20
_LONGEST_CLAUSE = 80
_MOST_UNKNOWN = 1
"""Words of a clause that may stay dark; with more of them it is refused."""
_TOLD = ("beyond", "do")
_OF_CLIPS = {"fit", "transition", "cut", "order", "tempo", "shot", "zoom", "filter", "clip", "picture"}
"""Topics of clauses that are about clips; the next clause may go on about the same ones."""
_SAME = {"music.same", "scene.same"}
"""Say that nothing had to be changed."""
_QUIET = {"length.same", "aspect.same"}


def edit(
    words: Reading,
    constraints: Constraints,
    draft: Draft,
    seed: int,
    speaker: Speaker,
    *,
    assets: Sequence[AssetInfo],
    asked: str,
    history: History,
    cues: tuple[Cue, ...] = (),
) -> Reply:
    """Carry out every clause of a message on a copy of the draft."""
    recent = recent_of(draft, history)
    work = Work(drafts.edited(draft), seed, speaker, assets, recent=recent, history=history, cues=cues)
    work.topic = topic_of_recent(draft, recent)
    words = with_music_named(words, draft, assets)
    words = with_returned(words, draft, assets, history)
    words = with_last_made(words, draft, history)
    words = with_numbers(with_pieces(words, draft, assets, history), draft, assets, history)
    words = with_texts(words, draft, history)
    work.latest_title = latest_title_of(draft, history)
    spans = [one for span in with_reasons(words, split(words)) for one in by_clips(work, words, span)]
    clauses = [words.part(*without_remark(words, span)) for span in spans][:_MOST_CLAUSES]
    done: list[Change] = []
    refused: list[str] = []
    remarks: list[str] = []
    for clause, following in itertools.zip_longest(clauses, clauses[1:]):
        if following and is_reason(clause, following):
            named = _named_in(work, clause)
            work.scope, work.bound = named or work.scope, bool(named)
            continue
        if errand_key := errand(clause.folded):
            refused.append(speaker.say(errand_key))
            continue
        if says_nothing(clause) or was_left_out(clause, done):
            continue
        work.touched, work.others = (), ()
        work, changes, why = _attempt(work, lambda trial, clause=clause: _wholly(trial, clause))
        done += changes
        work.added = added_clip(work, changes)
        # "Undo that, I want it in colour": the second says what the first has done.
        told = why is not None and is_told(why[0], clause, work, done)
        if why is not None and why[0] == "fit.scene" and any(c.operation == "set_aspect_ratio" for c in done):
            continue  # A drawn scene is composed for its canvas: nothing of it is cut off.
        remark = why is not None and (bool(told) or is_remark(clause))
        _goes_on(work, clause, refused=why is not None, remark=remark)
        if why:
            (remarks if remark else refused).append(refusal(speaker, clause, why, alone=len(clauses) == 1))
        elif work.topic != "version" and (unknown := clause.leftovers(ignore=_TOLD)):
            refused.append(speaker.say("unclear.rest", wanted=[shorten(phrase, 40) for phrase in unknown]))
    if contradicts(done):
        return Reply((speaker.say("contradiction"),), ok=False)
    if work.cues:
        work, changes, why = _attempt(work, lambda trial: add_cues(trial, None))
        done += changes
        refused += [speaker.note(why)] if why else []
    work, changes = _apply_constraints(work, constraints, refused, alone=not clauses)
    done += changes
    return _reply(draft, work, done, refused or ([] if done else remarks), asked)


def _goes_on(work: Work, clause: Reading, *, refused: bool, remark: bool = False) -> None:
    """Note what the next clause may go on about, also where this one could not be done."""
    work.bound = False
    if not refused:
        work.scope = work.touched if work.topic in _OF_CLIPS else ()
        return
    named = _named_in(work, clause)
    work.scope = named if names_together(clause) else named[:1]
    work.bound = remark and bool(work.scope)
    if clause.has("music_noun", "music"):
        work.topic = "music"
    if clause.tags("title_noun") or MARK.search(clause.text):
        work.topic = "title"  # "Make it last 4 seconds" is not about the film then.


def _wholly(work: Work, clause: Reading) -> list[Change]:
    """Carry a clause out; raises Problem if it cannot be done or too much of it was not understood."""
    of_file, before = bool(work.cues), drafts.clips(work.draft)
    refuse_unknown_file(work, clause)
    try:
        changes = carry_out(work, clause)
    except Problem as problem:
        # "A cat plays the piano in a bar" is more than music that is there already.
        if problem.note[0] in _SAME:
            told = [name for name in _TOLD if name != "beyond"]
            _understood(
                clause,
                told,
                most=0 if clause.tags("beyond") or problem.note[0] == "scene.same" else _MOST_UNKNOWN,
            )
        raise
    if work.topic == "version":
        return changes
    refuse_one_of_several(work, before, clause.folded, changes)
    if not of_file and (missed := clause.measures() or clause.numbers()):
        raise Problem("unclear.part", wanted=missed)
    if places := clause.unknown_places():
        raise Problem("unclear.part", wanted=[shorten(place, 40) for place in places])
    if (
        work.topic in _OF_CLIPS - {"picture"}
        and not work.touched
        and len(before) > 1
        and points_at_one(clause)
    ):
        raise Problem("order.which", count=len(before))
    # An unknown word beside a change of all clips may be what one of them is called.
    of_clips = work.topic in _OF_CLIPS or any(change.note[0] == "music.own_sound" for change in changes)
    heard = any(
        change.note[0] in {"music.part", "title.time"}
        or (work.topic == "picture" and change.operation == "set_duration")
        for change in changes
    )
    of_all = (
        heard or (of_clips and not work.touched and len(drafts.clips(work.draft)) > 1) or _only_paced(changes)
    )
    if of_clips and not work.touched and len(drafts.clips(work.draft)) > 1:
        refuse_absent(clause)
    several = of_clips and len(work.touched) > 1  # The unknown word may say what one is to the other.
    removes = any(change.operation == "remove_title" for change in changes)
    pointed = (of_clips or removes) and any(
        is_pointed(clause, phrase) for phrase in clause.leftovers(ignore=_TOLD)
    )
    _understood(clause, _TOLD, most=0 if of_all or pointed or several else _MOST_UNKNOWN)
    return changes


def _only_paced(changes: list[Change]) -> bool:
    """Whether nothing but "slowly" was understood, which is how something else was to be done."""
    return all(change.operation == "change_scene" and change.args.keys() == {"speed"} for change in changes)


def _understood(clause: Reading, told: Iterable[str], *, most: int) -> None:
    unknown = clause.leftovers(ignore=told)
    if sum(map(weight, unknown)) > most:
        raise Problem("unclear.part", wanted=[shorten(phrase, 40) for phrase in unknown])


def _named_in(work: Work, clause: Reading) -> tuple[str, ...]:
    """Ids of the clips that a clause names which asks for nothing itself."""
    try:
        picked = pick(work, clause.part(0, len(clause.original)))
    except Problem:
        return ()
    return tuple(str(clip.get("id")) for clip in picked.clips) if picked.said else ()


def _attempt(work: Work, act: Callable[[Work], list[Change]]) -> tuple[Work, list[Change], Note | None]:
    """Do something on a copy; when it cannot be done, nothing of it remains."""
    trial = work.trial()
    try:
        return trial, act(trial), None
    except Problem as problem:
        if problem.note[0] == "title.same":  # What is said next is about that title all the same.
            work.topic, work.last_title = "title", trial.last_title
        return work, [], problem.note


def _apply_constraints(
    work: Work, constraints: Constraints, refused: list[str], *, alone: bool
) -> tuple[Work, list[Change]]:
    """Bring the whole to what the caller demands; what it is already is said where nothing else was asked."""
    done: list[Change] = []
    for step in steps_of(work, constraints):
        work, changes, why = _attempt(work, step)
        done += changes
        if why and why[0] not in _QUIET:
            refused.append(work.speaker.note(why))
        elif why and alone:
            done.append(Change("keep", why))
    return work, done


def _reply(before: Draft, work: Work, done: list[Change], refused: list[str], asked: str) -> Reply:
    speaker = work.speaker
    texts = [speaker.together([speaker.note(change.note) for change in done])] if done else []
    if refused:
        texts.append(speaker.together(list(dict.fromkeys(refused))))
    if not texts:
        texts.append(
            speaker.together(
                [speaker.say("unclear", wanted=[asked[:_LONGEST_CLAUSE]]), speaker.say("unclear.help")]
            )
        )
    if work.draft == before:
        return Reply(tuple(texts), ok=bool(done))
    result = {"status": "success", "duration_ms": drafts.total_of(work.draft), "tracks": len(work.draft["t"])}
    if work.steps:
        args = {"steps": work.steps}
        return Reply(tuple(texts), work.draft, ToolCall("edit_timeline", args, result), steps=work.steps)
    operations: list[dict[str, Any]] = [
        {"operation": change.operation, **change.args} for change in done if change.operation != "note"
    ]
    return Reply(tuple(texts), work.draft, ToolCall("edit_timeline", {"operations": operations}, result))
