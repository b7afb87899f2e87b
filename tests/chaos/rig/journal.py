"""The journal, read from outside as its file, by nobody's code but SQLite's."""

from __future__ import annotations

import json
import sqlite3

FINAL = {"awaiting_input", "done", "failed", "cancelled", "unknown"}


class JournalView:
    """Reads; before there is a journal it is empty."""

    def __init__(self, path):
        self.path = path
        self._connection = None

    def rows(self, sql, *values):
        try:
            if self._connection is None:
                self._connection = sqlite3.connect(f"file:{self.path}?mode=ro", uri=True, timeout=20)
                self._connection.row_factory = sqlite3.Row
            return [dict(row) for row in self._connection.execute(sql, values)]
        except sqlite3.OperationalError:
            self.close()  # there is no such file or table yet
            return []

    def version(self):
        found = self.rows("PRAGMA data_version")
        return found[0]["data_version"] if found else 0

    def jobs(self):
        found = self.rows("SELECT * FROM jobs ORDER BY seq")
        packed = ("request", "result", "error")
        return [row | {name: json.loads(row[name] or "null") for name in packed} for row in found]

    def find(self, kind, mark):
        """The job of this kind whose request has this mark in it."""
        return next((job for job in self.jobs() if kind == job["kind"] and mark in str(job["request"])), None)

    def job(self, job_id):
        return next(job for job in self.jobs() if job_id == job["id"])

    def steps(self):
        """(job id, step, when) of all steps that were written down."""
        rows = self.rows("SELECT job_id, data, at FROM events WHERE kind = 'step' ORDER BY id")
        return [(row["job_id"], json.loads(row["data"])["step"], row["at"]) for row in rows]

    def doing(self):
        """What is being worked on: (the runner's pid, `kind:step`) of each."""
        rows = self.rows(
            "SELECT pid, kind, step FROM jobs LEFT JOIN runners USING (project_id) WHERE status = 'running' ORDER BY seq"
        )
        return [(row["pid"], f"{row['kind']}:{row['step'] or 'begun'}") for row in rows]

    def close(self):
        if self._connection is not None:
            self._connection.close()
            self._connection = None
