"""Steps that a message asks for: whether they can be done, and what they are in words."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from promptreel.errors import InvalidInput
from promptreel_mcp.results import NextAction, StepSummary

from .export import check_export, choose_target
from .upload import check_sources

if TYPE_CHECKING:
    from promptreel.router import Context, Step
    from promptreel.timeline import Wording

    from .desk import Desk


def check_step(desk: Desk, step: Step, *, own_hand: bool) -> None:
    """Find out before the first step whether a later one can be done at all."""
    slots = step.slots
    if step.action == "export":
        check_export(slots.get("format"), slots.get("resolution"), slots.get("quality"), slots.get("path"))
        if slots.get("path"):
            choose_target(slots["path"], desk.settings, own_hand=own_hand)
    if step.action == "upload":
        sources = [*slots.get("paths", ()), *slots.get("urls", ())]
        if not sources:
            raise InvalidInput("Which file is to be uploaded?", hint="Give its path, or a link to it.")
        check_sources(sources, desk.settings)


async def context_of(desk: Desk, project: str | None) -> Context | None:
    """Return what was done last, which "and as gif" goes on from."""
    from promptreel.router import Context

    subject = None if project == "new" else await desk.find_project(project)
    jobs = [] if subject is None else await desk.jobs.jobs(subject.id)
    if not jobs:
        return None
    last = jobs[-1]
    slots = {name: last.request.get(name) for name in ("format", "resolution", "quality")}
    return Context(
        last.kind, {name: value for name, value in slots.items() if value}, last.status == "awaiting_input"
    )


def summary_of(step: Step, status: str, words: Wording) -> StepSummary:
    """Return a step with what became of it, in words of a language."""
    slots = {name: value for name, value in step.slots.items() if value is not None}
    return StepSummary(
        action=step.action, doing=_doing(step, words), status=status, slots=slots, why=list(step.why)
    )


def _doing(step: Step, words: Wording) -> str:
    slots = step.slots
    match step.action:
        case "generate":
            text = slots["text"].replace("\n", " ")
            return words.say("generate", what=text if len(text) <= 60 else text[:59] + "…")
        case "upload":
            return words.say("upload", what=", ".join([*slots.get("paths", ()), *slots.get("urls", ())]))
        case "export":
            parts = {
                "as_format": "format",
                "in_resolution": "resolution",
                "in_quality": "quality",
                "to_path": "path",
            }
            how = [words.say(part, what=str(slots[slot])) for part, slot in parts.items() if slots.get(slot)]
            return words.say("export", how="".join(how))
        case "credits" | "state":
            return words.say(step.action)


def proposal_of(step: Step, project: str | None) -> NextAction:
    """Return a step that was not done, as a call that would do it."""
    arguments: dict[str, Any] = {} if project in {None, "new"} else {"project": project}
    slots = dict(step.slots)
    if step.action == "generate":
        slots["prompt"] = slots.pop("text")
    if step.action == "upload":
        slots = {"sources": [*slots.get("paths", ()), *slots.get("urls", ())]}
    if step.action == "credits":
        arguments = {}
    return NextAction(tool=step.action, arguments=arguments | slots, why="asked for and not done yet")
