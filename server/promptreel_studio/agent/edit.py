"""Edit a timeline: the clauses of a message, one after the other, each wholly or not at all."""

from __future__ import annotations

import itertools
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from promptreel_studio.agent import drafts
from promptreel_studio.agent.asides import errand
from promptreel_studio.agent.edit_plainly import plainly
from promptreel_studio.agent.edits.added import added_clip
from promptreel_studio.agent.edits.by_clips import by_clips
from promptreel_studio.agent.edits.captions import add_cues
from promptreel_studio.agent.edits.change import Change, Cue, Work
from promptreel_studio.agent.edits.framed import told_beside
from promptreel_studio.agent.edits.heard import goes_on_about, passes_over
from promptreel_studio.agent.edits.moods import in_looks
from promptreel_studio.agent.edits.outcome import BEYOND, UNREAD, Outcome
from promptreel_studio.agent.edits.overrides import steps_of
from promptreel_studio.agent.edits.pieces import in_halves
from promptreel_studio.agent.edits.questions import answer_of
from promptreel_studio.agent.edits.refusals import clips_there, names_no_clip, refusal
from promptreel_studio.agent.edits.said_again import (
    belongs_to_failed,
    contradicts,
    is_told,
    volumes_once,
    was_left_out,
)
from promptreel_studio.agent.edits.versions import lately, latest_title_of, topic_of_recent
from promptreel_studio.agent.edits.wholly import TOLD, wholly
from promptreel_studio.agent.labels import shorten
from promptreel_studio.agent.models import AssetInfo, Draft, History, Reply, ToolCall
from promptreel_studio.agent.parts import Problem
from promptreel_studio.agent.reading.clauses import split
from promptreel_studio.agent.reading.reasons import with_reasons
from promptreel_studio.agent.reading.small_talk import is_remark, without_remark
from promptreel_studio.agent.reading.telling import is_harmless, is_withdrawal, tells
from promptreel_studio.agent.summing import summed

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from promptreel_studio.agent.reading.shape import Constraints
    from promptreel_studio.agent.reading.text import Reading
    from promptreel_studio.agent.replies import Note, Speaker

_MOST_CLAUSES = 20
_LONGEST_CLAUSE = 80
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
    recent = lately(draft, history)
    work = Work(drafts.edited(draft), seed, speaker, assets, recent=recent, history=history, cues=cues)
    work.topic = topic_of_recent(draft, recent)
    work.begun = drafts.edited(draft)
    try:
        words = plainly(work, words, draft, history)
    except Problem as problem:
        return Reply((speaker.note(problem.note),), ok=False)
    work.latest_title = latest_title_of(draft, history)
    spans = [one for span in with_reasons(words, split(words)) for one in by_clips(work, words, span)]
    spans = [without_remark(words, span) for span in spans][:_MOST_CLAUSES]
    clauses = [words.part(*span) for span in spans]
    work, said = _go_through(work, words, spans, clauses)
    done, refused, remarks = volumes_once(said.done), said.refused, said.remarks
    if any(change.note[0].startswith("title.") for change in done):
        refused = [one for one in refused if one not in said.same]
    if contradicts(done):
        return Reply((speaker.say("contradiction"),), ok=False)
    if work.cues:
        work, changes, why = _attempt(work, lambda trial: add_cues(trial, None))
        done += changes
        refused += [speaker.note(why)] if why else []
    work, changes = _apply_constraints(work, constraints, refused, alone=not clauses)
    done += changes
    done += told_beside(work, asked, done)
    if not (done or refused or remarks) and any(map(is_withdrawal, clauses[1:])):
        done = [Change("keep", ("kept", {"wanted": [clauses[0].original.strip()]}))]
    if said.answers and not done:
        answered = [*dict.fromkeys(said.answers), *(refused if said.serious else [])]
        return Reply((speaker.together(answered),), ok=not said.serious)
    refused = [*said.answers, *refused, *(clips_there(work) if said.astray else [])]
    reply = _reply(draft, work, done, refused or ([] if done else remarks), asked)
    why = said.why if len(refused) == 1 and not done else ""
    beyond = why in BEYOND
    harmless = bool(done) and not (said.serious and said.unread)
    return replace(reply, harmless=harmless, beyond=beyond)


def _go_through(
    work: Work, words: Reading, spans: list[tuple[int, int]], clauses: list[Reading]
) -> tuple[Work, Outcome]:
    """Carry out or answer the clauses, one after the other."""
    said = Outcome()
    for span, clause, following in itertools.zip_longest(spans, clauses, clauses[1:]):
        if passes_over(work, clause, following, first=span is spans[0]):
            continue
        if (answer := answer_of(work, clause)) is not None:
            said.answers.append(answer)
        elif errand_key := errand(clause.folded):
            said.refused.append(work.speaker.say(errand_key))
            said.unread = True
        elif not was_left_out(clause, said.done):
            work = _carry_on(work, words, span, said, alone=len(clauses) == 1)
    return work, said


def _carry_on(work: Work, words: Reading, span: tuple[int, int], said: Outcome, *, alone: bool) -> Work:
    """Carry the next clause out, and note what was done or why not."""
    clause, speaker = in_looks(work, in_halves(work, words.part(*span))), work.speaker
    if said.failed and belongs_to_failed(work, clause, said.failed[1]):
        # "Put a title on the xyz, in red": without the title, red would be another one.
        start, why = said.failed
        said.refused[-1] = refusal(speaker, words.part(start, span[1]), why, alone=alone)
        return work
    work.touched, work.others = (), ()
    work, changes, why = _attempt(work, lambda trial: wholly(trial, clause))
    said.done += changes
    work.added = added_clip(work, changes)
    # "Undo that, I want it in colour": the second says what the first has done.
    told = why is not None and is_told(why[0], clause, work, said.done)
    if why and why[0] == "fit.scene" and any(c.operation == "set_aspect_ratio" for c in said.done):
        return work  # A drawn scene is composed for its canvas: nothing of it is cut off.
    unread = why is not None and why[0] in UNREAD
    remark = why is not None and (bool(told) or is_remark(clause) or (unread and tells(clause)))
    goes_on_about(work, clause, refused=why is not None, remark=remark)
    said.failed = None
    if why and said.have_done(why):
        return work
    if why:
        said.why = why[0]
        said.serious = said.serious or not (remark or (unread and is_harmless(clause)))
        said.astray = said.astray or (not remark and names_no_clip(clause, why))
        (said.remarks if remark else said.refused).append(refusal(speaker, clause, why, alone=alone))
        said.same += (said.remarks if remark else said.refused)[-1:] if why[0] == "title.same" else []
        is_so = why[0].endswith(".same")
        said.unread = said.unread or not (remark or is_so or why[0] in BEYOND)
        said.failed = None if remark or (is_so and why[0] != "order.same") else (span[0], why)
    elif work.topic != "version" and (unknown := clause.leftovers(ignore=TOLD)):
        said.serious = said.unread = True
        said.refused.append(speaker.say("unclear.rest", wanted=[shorten(phrase, 40) for phrase in unknown]))
    return work


def _attempt(work: Work, act: Callable[[Work], list[Change]]) -> tuple[Work, list[Change], Note | None]:
    """Do something on a copy; when it cannot be done, nothing of it remains."""
    trial = work.trial()
    try:
        return trial, act(trial), None
    except Problem as problem:
        if problem.note[0] == "title.same":  # What is said next is about that title all the same.
            work.topic, work.last_title, work.last_titles = "title", trial.last_title, trial.last_titles
        work.joints = trial.joints
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
    notes = summed([change.note for change in done], speaker)
    texts = [speaker.together([speaker.note(note) for note in notes])] if done else []
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
