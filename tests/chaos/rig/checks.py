"""What must be true after any round, whatever was killed when."""

from __future__ import annotations

import hashlib
import sqlite3
from collections import Counter
from contextlib import closing
from pathlib import Path

from promptreel.filelock import FileLock
from promptreel_studio.lifecycle import FolderLock

from .film import FRAMES, frames_of
from .journal import FINAL

NOT_REACHED = {"unreachable"}
"""Codes of failures that a backend which is often dead may cause before anything was sent."""


def find_faults(stage, evidence):
    """Return a sentence for everything that is wrong."""
    checks = (
        paid_once,
        written_before,
        ended,
        told_right,
        made_films,
        uploaded,
        left_nothing,
        free_locks,
        sound,
    )
    return [f"{check.__name__}: {fault}" for check in checks for fault in check(stage, evidence)]


def paid_once(_stage, evidence):
    for mark, count in Counter(post.mark for post in evidence.posts).items():
        if count > 1:
            yield f"the message {mark} was posted {count} times"
    for job_id, count in Counter(job for job, step, _ in evidence.steps if step == "sent").items():
        if count > 1:
            yield f"{job_id} says {count} times that it was sent"


def written_before(_stage, evidence):
    """No message leaves before its record is on the disk."""
    sent = {job_id: at for job_id, step, at in evidence.steps if step == "sent"}
    known = {mark: job for job, mark, _ in evidence.turns()}
    for post in evidence.posts:
        job = known.get(post.mark)
        if job is None:
            yield f"the message {post.mark} was posted and is in no journal"
        elif not sent.get(job["id"], post.at + 1) <= post.at:
            yield f"{job['id']} was posted before that was written down"


def ended(_stage, evidence):
    for job in evidence.jobs:
        if job["status"] not in FINAL:
            yield f"{job['id']} ({job['kind']}) is {job['status']}"
        if job["error"] is not None and "internal" == job["error"]["code"]:
            yield f"{job['id']} broke: {job['error']['message']}"


def told_right(stage, evidence):
    """What a turn did is what its job says; `unknown` only where nothing was to be seen."""
    for job, mark, post in evidence.turns():
        session, status = evidence.session_of(job), job["status"]
        told = f"{job['id']} ({mark}) is {status}"
        if post is None:
            allowed = {"unknown"} | (
                {"failed"} if job["error"] and job["error"]["code"] in NOT_REACHED else set()
            )
            if status not in allowed:
                yield f"{told}, and its message never arrived: {job['error']}"
            continue
        if stage.backend == "nemo":
            yield from _told_right_by_nemo(job, post, session, told)
    if stage.backend == "studio":
        yield from _told_right_by_studio(evidence)


def _told_right_by_nemo(job, post, session, told):
    status = job["status"]
    at = session.applied.get(post.mark)
    seen = at is not None and any(at < look < job["updated"] for look in session.looks)
    if at is not None and "failed" == status:
        yield f"{told}, and its edit was made"
    if seen and "unknown" == status:
        yield f"{told}, and its edit was to be seen"
    if "failed" == status and post.plan["applies"] != "fails":
        yield f"{told}, and the backend says nothing of a failure: {job['error']}"
    if "done" == status and at is None and post.ended is None:
        yield f"{told}, and its turn came to nothing"
    if status not in {"done", "failed", "unknown"}:
        yield told


def _told_right_by_studio(evidence):
    """The last title that is on a timeline is the one of the last turn that is said to be done."""
    by_project = {}
    for job, mark, post in evidence.turns():
        if post is not None and job["status"] not in {"done", "unknown"}:
            yield f"{job['id']} ({mark}) is {job['status']}: {job['error']}"
        by_project.setdefault(job["project_id"], []).append((job, mark))
    for turns in by_project.values():
        session = evidence.session_of(turns[0][0])
        draft = session.draft if session else ""
        for job, mark in turns:
            if f"Mark {mark}" in draft and job["status"] != "done":
                yield f"{job['id']} ({mark}) is {job['status']}, and its title is on the timeline"
        done = [(job, mark) for job, mark in turns if "done" == job["status"] and job["result"]["changes"]]
        if done and f"Mark {done[-1][1]}" not in draft:
            yield f"{done[-1][0]['id']} ({done[-1][1]}) is done, and its title is not on the timeline"


def made_films(stage, evidence):
    """Every export that is done has a whole file of its own, and there is no other file."""
    paths = Counter()
    frames = FRAMES if stage.backend == "nemo" else 30
    for job in evidence.jobs:
        if job["kind"] != "export":
            continue
        if job["status"] == "done":
            path = Path(job["result"]["path"])
            paths[path] += 1
            if not path.is_file():
                yield f"{job['id']} is done and has no file"
            elif job["result"]["sha256"] != hashlib.sha256(path.read_bytes()).hexdigest():
                yield f"{job['id']} has another file than it says"
            elif frames != frames_of(path):
                yield f"{job['id']} has a film of {frames_of(path)} frames"
        elif job["error"]["code"] not in NOT_REACHED | {"not_exportable"} | _failed_twice(stage):
            yield f"{job['id']} (export) is {job['status']}: {job['error']}"
        elif job["error"]["code"] == "not_exportable" and _had_timeline(evidence, job):
            yield f"{job['id']} says that there is nothing to export"
    yield from (f"{path} belongs to {count} jobs" for path, count in paths.items() if count > 1)
    yield from (f"{path.name} belongs to no job" for path in stage.output.rglob("*") if path not in paths)


def _failed_twice(stage):
    return {"render_failed"} if stage.backend == "nemo" else set()


def _had_timeline(evidence, export):
    return any(
        job["status"] == "done" and job["result"]["timeline"] and job["seq"] < export["seq"]
        for job, _, _ in evidence.turns()
        if job["project_id"] == export["project_id"]
    )


def uploaded(_stage, evidence):
    for job in evidence.jobs:
        if job["kind"] != "upload":
            continue
        name = Path(job["request"]["sources"][0]).name
        session = evidence.session_of(job)
        there = session is not None and name in session.files
        if job["status"] == "done" and not there:
            yield f"{job['id']} is done, and {name} did not arrive"
        if job["status"] != "done" and job["error"]["code"] not in NOT_REACHED:
            yield f"{job['id']} (upload) is {job['status']}: {job['error']}"


def left_nothing(stage, _evidence):
    for folder in (stage.home, stage.output):
        for path in folder.rglob("*"):
            if path.name.startswith(".") or path.suffix in {".part", ".tmp"}:
                yield f"left behind: {path.relative_to(folder.parent)}"
    for name in ("media/incoming", "jobs"):
        for path in (stage.home / "studio" / name).glob("*"):
            yield f"left behind: {path.relative_to(stage.home)}"


def free_locks(stage, evidence):
    for path in (stage.home / "locks").glob("*"):
        yield f"a lock file is left: {path.name}"
    for name in [f"locks/{project}.lock" for project in evidence.project_sessions] + ["journal.lock"]:
        with FileLock(stage.home / name).held() as mine:
            if not mine:
                yield f"{name} is still held"
    if (stage.home / "studio").exists():
        lock = FolderLock(stage.home / "studio" / "lock")
        if not lock.acquire():
            yield "the studio's folder is still locked"
        lock.release()


def sound(stage, _evidence):
    """No database is damaged, and nobody broke without saying so."""
    for path in stage.home.rglob("*.db"):
        with closing(sqlite3.connect(path)) as connection:
            said = connection.execute("PRAGMA integrity_check").fetchone()[0]
        if "ok" != said:
            yield f"{path.name}: {said}"
    for path in [*(stage.home / "logs").glob("*"), *stage.home.glob("studio/*.log")]:
        if "Traceback" in (text := path.read_text(errors="replace")):
            yield f"{path.name}: {text[text.index('Traceback') :][:3000]}"
