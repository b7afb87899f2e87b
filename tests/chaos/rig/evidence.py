"""What is left of a round: the journal, the backend's request log and its projects."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import dataclass, field

MARK = re.compile(r"Mark (\w+)")


@dataclass
class Session:
    """A project as the backend has it."""

    applied: dict[str, float]
    """Messages whose edit was made, with the time where it is known."""
    draft: str
    files: list[str]
    looks: list[float]
    """When its state was read, where that is known."""


@dataclass
class Post:
    """A message that arrived at the backend."""

    at: float
    session: str
    mark: str
    plan: dict = field(default_factory=dict)
    ended: float | None = None


@dataclass
class Evidence:
    """All of it."""

    jobs: list[dict]
    steps: list[tuple[str, str, float]]
    posts: list[Post]
    sessions: dict[str, Session]
    project_sessions: dict[str, str]
    renders: int

    @classmethod
    def of(cls, stage):
        journal = stage.journal
        projects = journal.rows("SELECT id, session_id FROM projects")
        read = _of_nemo if stage.backend == "nemo" else _of_studio
        posts, sessions, renders = read(stage)
        return cls(
            jobs=journal.jobs(),
            steps=journal.steps(),
            posts=posts,
            sessions=sessions,
            project_sessions={row["id"]: row["session_id"] for row in projects},
            renders=renders,
        )

    def session_of(self, job):
        return self.sessions.get(self.project_sessions[job["project_id"]])

    def turns(self):
        """(job, mark, its post or None) of every turn."""
        posts = {post.mark: post for post in self.posts}
        for job in self.jobs:
            if job["kind"] == "generate":
                mark = MARK.search(job["request"]["message"])[1]
                yield job, mark, posts.get(mark)

    def notes(self):
        """What is no fault and still worth a look."""
        doubled = sum(
            count - 1 for session in self.sessions.values() for count in Counter(session.files).values()
        )
        exports = sum(job["kind"] == "export" for job in self.jobs)
        found = {
            "files uploaded twice": doubled,
            "renders": self.renders,
            "exports": exports,
            "attempts at most": max((job["attempts"] for job in self.jobs), default=0),
            "jobs resumed": sum(job["attempts"] > 1 for job in self.jobs),
        }
        return Counter(found)

    def tell(self, story):
        """Add what journal and backend wrote down to the story."""
        names = {job["id"]: f"{job['id']} {job['kind']} {_about(job)}" for job in self.jobs}
        for job_id, step, at in self.steps:
            story.tell("step", f"{names[job_id]}: {step}", at)
        for job in self.jobs:
            story.tell("asked", f"{names[job['id']]} in {job['project_id']}", job["created"])
            why = f" ({job['error']['code']}: {job['error']['message']})" if job["error"] else ""
            story.tell(
                "ended",
                f"{names[job['id']]}: {job['status']}{why}, attempts {job['attempts']}",
                job["updated"],
            )
        for post in self.posts:
            story.tell("POST", f"{post.mark} {json.dumps(post.plan)}", post.at)
        for session in self.sessions.values():
            for mark, at in session.applied.items():
                if at:
                    story.tell("applied", mark, at)


def _about(job):
    found = re.search(r"Q\d+x\w+", str(job["request"]))
    return found[0] if found else ""


def _rows(path, sql):
    with closing(sqlite3.connect(path)) as connection:
        connection.row_factory = sqlite3.Row
        return [dict(row) for row in connection.execute(sql)]


def _of_nemo(stage):
    path = stage.cloud / "nemo.db"
    turns = _rows(path, "SELECT * FROM turns ORDER BY seq")
    plans = {turn["mark"]: (json.loads(turn["plan"]), turn["ended"]) for turn in turns}
    log = _rows(path, "SELECT * FROM requests ORDER BY seq")
    posts = [
        Post(row["at"], row["session"], row["mark"], *plans.get(row["mark"], ({}, None)))
        for row in log
        if ("POST", "/run_sse") == (row["method"], row["path"])
    ]
    sessions = {
        row["id"]: Session(
            {t["mark"]: t["applied"] for t in turns if t["applied"] and t["session"] == row["id"]},
            row["draft"] or "",
            [],
            [look["at"] for look in log if look["call"] == "state" and look["session"] == row["id"]],
        )
        for row in _rows(path, "SELECT * FROM sessions")
    }
    for asset in _rows(path, "SELECT * FROM assets"):
        sessions[asset["session"]].files.append(asset["filename"])
    return posts, sessions, len(_rows(path, "SELECT id FROM renders"))


def _of_studio(stage):
    lines = stage.studio_log.read_text().splitlines() if stage.studio_log.exists() else []
    entries = [json.loads(line) for line in lines]
    posts = [Post(entry["at"], entry["session"], MARK.search(entry["text"])[1]) for entry in entries]
    path = stage.home / "studio" / "studio.db"
    if not path.exists():
        return posts, {}, 0
    sessions = {
        row["id"]: Session({}, row["draft"] or "", [], []) for row in _rows(path, "SELECT * FROM sessions")
    }
    for asset in _rows(path, "SELECT session_id, filename FROM assets"):
        sessions[asset["session_id"]].files.append(asset["filename"])
    return posts, sessions, len(_rows(path, "SELECT key FROM renders"))
