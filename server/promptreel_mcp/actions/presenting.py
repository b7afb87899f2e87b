"""A job, as the result that users and agents read."""

from __future__ import annotations

from pathlib import PurePath
from typing import TYPE_CHECKING, Any

from promptreel.errors import PromptreelError, SessionGone
from promptreel_mcp.lines import as_said, describe_file, in_line
from promptreel_mcp.results import (
    AssetSummary,
    CreditsSummary,
    Failure,
    FileSummary,
    NextAction,
    Result,
)

from .speaking import spoken
from .wording import percent, queue_words, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from promptreel.jobs import Job, Project
    from promptreel.timeline import Wording

    from .desk import Desk
    from .patience import Patience
    from .speaking import Spoken

_BALANCE_SECONDS = 5.0
_DOING = {
    "generate": "The video is being made",
    "upload": "The upload is running",
    "export": "The export is running",
}


async def present_now(desk: Desk, job: Job, project: Project, patience: Patience) -> Result:
    """Return what is known of a job right now; of a queued one also what comes before it.

    Args:
        desk: Whose.
        job: Which.
        project: The job's.
        patience: Of the call, for a balance that the agent has told the user to look up.
    """
    line = await desk.jobs.jobs(project.id) if job.status == "queued" else ()
    newest = next((other for other in line if other.id == job.id), job)
    shown = present(newest, project, line)
    if shown.credits is None and newest.kind == "generate" and newest.final:
        shown.credits = await _balance(desk, newest, project, patience.at_most(_BALANCE_SECONDS))
    return shown


async def _balance(desk: Desk, job: Job, project: Project, seconds: float) -> CreditsSummary | None:
    """Return what the agent told the user to look up on a page; None if it did not, or nobody answers."""
    from .reading import credits as read_credits

    if "credits" not in _said(job).actions:
        return None
    try:
        return (await read_credits(desk, backend=project.backend, wait_seconds=seconds)).credits
    except PromptreelError:
        return None


def present(job: Job, project: Project, line: Sequence[Job] = ()) -> Result:
    """Return what is known of a job.

    Args:
        job: As it stands.
        project: Whose job.
        line: The project's jobs in order, for one that is queued.
    """
    shown = _present(job, project, line)
    if note := (job.result or {}).get("guest_note"):
        shown.text = "\n\n".join(filter(None, [shown.text, str(note)]))
    return shown


def _present(job: Job, project: Project, line: Sequence[Job]) -> Result:
    known: dict[str, Any] = {"backend": project.backend, "project": project.id, "job": job.id}
    if job.status in {"queued", "running"}:
        return _running(job, known, line)
    if job.status == "cancelled":
        text = str((job.result or {}).get("note") or "Stopped, as you asked.")
        spent = turn_credits(job.result or {})
        look = NextAction(tool="credits", arguments={"backend": project.backend}, why="see what is left")
        return Result(
            ok=False,
            status="cancelled",
            text=text,
            credits=spent,
            next_actions=[] if spent is None else [look],
            **known,
        )
    if job.error is not None and job.status in {"failed", "unknown"}:
        return Result(
            ok=False,
            status=job.status,
            error=Failure.model_validate(job.error),
            **_outcome(job, job.result or {}),
            next_actions=_after_failure(job),
            **known,
        )
    result = job.result or {}
    status = "awaiting_input" if job.status == "awaiting_input" else "done"
    if job.kind == "generate":
        shape = _generated(job, result)
    else:
        shown = _uploaded if job.kind == "upload" else _exported
        shape = shown(job, result, words_of(project))
    return Result(ok=status == "done", status=status, **shape, **known)


def _running(job: Job, known: dict[str, Any], line: Sequence[Job]) -> Result:
    from promptreel.jobs.models import STARTING

    message, share = job.progress["message"], percent(job)
    where = f": {message}" if message else ""
    text = f"{_DOING[job.kind]}{where}{f' ({share})' if share else ''}. It goes on by itself."
    if job.status == "queued" and message != STARTING:
        text = f"{queue_words(job, line)}. It starts by itself."
    again = NextAction(tool="wait", arguments={"job": job.id}, why="see how it ends; do not send it again")
    return Result(ok=False, status="running", text=text, next_actions=[again], **known)


def _said(job: Job) -> Spoken:
    """Return what the backend's agent said in a turn, as a chat user should get it."""
    texts = [str(text) for text in (job.result or {}).get("texts") or () if text]
    return spoken(texts, job.project_id, job.request.get("language"))


def _outcome(job: Job, result: dict[str, Any]) -> dict[str, Any]:
    return {
        "text": _said(job).text,
        "changes": list(result.get("changes") or ()),
        "timeline": result.get("timeline"),
        "credits": turn_credits(result),
    }


def turn_credits(result: dict[str, Any]) -> CreditsSummary | None:
    """Return the balance before and after a turn, as far as either is known; None if neither is."""
    before, after = result.get("credits_before"), result.get("credits_after")
    if before is None and after is None:
        return None
    if before is None or after is None:
        unknown = "left after it" if after is None else "there before"
        note = f"How many credits were {unknown} is not known, so neither is what it cost."
    else:
        used = f"{before - after:g}" if before > after else "No"
        note = f"{used} credits were used."
    return CreditsSummary(before=before, available=after, note=note)


def _generated(job: Job, result: dict[str, Any]) -> dict[str, Any]:
    outcome = _outcome(job, result)
    if question := result.get("question"):
        outcome["text"] = "\n\n".join(filter(None, [outcome["text"], _ask(question)]))
        outcome["next_actions"] = [
            NextAction(tool="generate", arguments={"project": job.project_id}, why="send the user's answer")
        ]
        return outcome
    if outcome["timeline"]:
        outcome["next_actions"] = [
            NextAction(tool="export", arguments={"project": job.project_id}, why="save it as a file"),
            NextAction(tool="generate", arguments={"project": job.project_id}, why="change something"),
        ]
    offers = _said(job).next_actions
    known = {offer.tool for offer in outcome.setdefault("next_actions", [])}
    outcome["next_actions"] += [offer for offer in offers if offer.tool not in known]
    return outcome


def _ask(question: dict[str, Any]) -> str:
    lines = [str(question.get("title") or "")]
    for item in question.get("questions") or ():
        options = ", ".join(str(option.get("label", "")) for option in item.get("options") or ())
        lines.append(f"{item.get('prompt', '')}{f' ({options})' if options else ''}")
    return "\n".join(line for line in lines if line)


def _uploaded(job: Job, result: dict[str, Any], said: Wording) -> dict[str, Any]:
    assets = [
        AssetSummary(
            name=asset.get("filename") or "file",
            type=asset.get("type") or "",
            duration_seconds=asset.get("duration_seconds"),
            width=asset.get("width"),
            height=asset.get("height"),
        )
        for asset in result.get("assets") or ()
    ]
    names = ", ".join(asset.name for asset in assets)
    notes = [
        f"{asset.get('filename') or 'file'}: {asset['note']}"
        for asset in result.get("assets") or ()
        if asset.get("note")
    ]
    captions = bool(assets) and all(asset.type == "subtitle" for asset in assets)
    words = "add captions from this file" if captions else "make a video from my uploads"
    use = NextAction(
        tool="generate",
        arguments={"project": job.project_id, "prompt": words},
        why="put the upload on the timeline",
    )
    text = "\n".join([said.say("uploaded", what=names), *_noted(notes, said)])
    return {"text": text, "assets": assets, "next_actions": [use]}


def _exported(job: Job, result: dict[str, Any], said: Wording) -> dict[str, Any]:
    file = FileSummary.model_validate(
        {name: result[name] for name in FileSummary.model_fields if name in result}
    )
    edit = NextAction(
        tool="generate", arguments={"project": job.project_id}, why="change something and export again"
    )
    wanted, name = PurePath(str(job.request.get("path") or "")).name, PurePath(file.path).name
    text = said.say("exported", what=in_line(name), facts=describe_file(file))
    if wanted and wanted != name:
        text += said.say("other_name", wanted=wanted, what=name)
    text = "\n".join([text, *_noted(file.notes, said)])
    return {
        "text": text,
        "file": file,
        "link": result.get("link"),
        "timeline": result.get("timeline"),
        "next_actions": [edit],
    }


def _noted(notes: Any, said: Wording) -> list[str]:
    """Return what the backend says of a file that is not quite what was wished, a line each."""
    return [said.say("note", what=as_said(in_line(str(note)))) for note in notes or ()]


def _after_failure(job: Job) -> list[NextAction]:
    arguments = {"project": job.project_id}
    if job.error and job.error.get("code") == SessionGone.code and job.kind == "generate":
        again = {"project": "new", "prompt": job.request.get("message", "")}
        return [NextAction(tool="generate", arguments=again, why="start again; the old timeline is lost")]
    if job.kind == "generate":
        return [NextAction(tool="state", arguments=arguments, why="see what was done before it failed")]
    if job.error and job.error.get("retryable"):
        return [NextAction(tool=job.kind, arguments=arguments, why="try again; nothing was charged")]
    return []
