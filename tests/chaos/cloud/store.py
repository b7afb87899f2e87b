"""What the stand-in for the cloud knows: in SQLite, so that it outlives a kill -9."""

from __future__ import annotations

import json
import sqlite3
import time

TABLES = """
CREATE TABLE IF NOT EXISTS requests (
    seq INTEGER PRIMARY KEY, at REAL, call TEXT, method TEXT, path TEXT, session TEXT, mark TEXT
);
CREATE TABLE IF NOT EXISTS sessions (id TEXT PRIMARY KEY, draft TEXT);
CREATE TABLE IF NOT EXISTS turns (
    seq INTEGER PRIMARY KEY, mark TEXT, session TEXT, plan TEXT, posted REAL, applied REAL, ended REAL
);
CREATE TABLE IF NOT EXISTS assets (seq INTEGER PRIMARY KEY, session TEXT, filename TEXT, at REAL);
CREATE TABLE IF NOT EXISTS renders (
    id TEXT PRIMARY KEY, session TEXT, looks INTEGER DEFAULT 0, needed INTEGER, ends TEXT, stopped INTEGER DEFAULT 0
);
"""


class Store:
    """Every method is one transaction."""

    def __init__(self, path):
        self.db = sqlite3.connect(path, isolation_level=None, timeout=20)
        self.db.row_factory = sqlite3.Row
        self.db.execute("PRAGMA journal_mode = WAL")
        self.db.execute("PRAGMA synchronous = OFF")  # a killed process loses nothing by that
        self.db.executescript(TABLES)

    def log(self, call, method, path, session, mark):
        self.db.execute(
            "INSERT INTO requests (at, call, method, path, session, mark) VALUES (?, ?, ?, ?, ?, ?)",
            (time.time(), call, method, path, session, mark),
        )

    def new_session(self):
        count = self.db.execute("SELECT count(*) FROM sessions").fetchone()[0]
        session = str(5529798706024415232 + count)
        self.db.execute("INSERT INTO sessions VALUES (?, NULL)", (session,))
        return session

    def has_session(self, session):
        return self.db.execute("SELECT 1 FROM sessions WHERE id = ?", (session,)).fetchone() is not None

    def state(self, session):
        row = self.db.execute("SELECT draft FROM sessions WHERE id = ?", (session,)).fetchone()
        assets = self.db.execute("SELECT filename FROM assets WHERE session = ? ORDER BY seq", (session,))
        state = {"video_infos": [asset_record(row["filename"]) for row in assets]}
        return state | ({"draft": json.loads(row["draft"])} if row["draft"] else {})

    def new_turn(self, mark, session, plan):
        made = self.db.execute(
            "INSERT INTO turns (mark, session, plan, posted) VALUES (?, ?, ?, ?)",
            (mark, session, plan, time.time()),
        )
        return made.lastrowid

    def apply(self, turn, session, mark):
        """Do the edit: the title of that name is on the timeline from now on."""
        self.db.execute("BEGIN IMMEDIATE")
        row = self.db.execute("SELECT draft FROM sessions WHERE id = ?", (session,)).fetchone()
        draft = json.loads(row["draft"]) if row["draft"] else empty_draft()
        draft["t"][1]["sg"].append({"d": 1000, "m": {"title": mark}})
        self.db.execute("UPDATE sessions SET draft = ? WHERE id = ?", (json.dumps(draft), session))
        self.db.execute("UPDATE turns SET applied = ? WHERE seq = ?", (time.time(), turn))
        self.db.execute("COMMIT")

    def end_turn(self, turn):
        self.db.execute("UPDATE turns SET ended = ? WHERE seq = ?", (time.time(), turn))

    def add_asset(self, session, filename):
        self.db.execute(
            "INSERT INTO assets (session, filename, at) VALUES (?, ?, ?)", (session, filename, time.time())
        )

    def render(self, render_id):
        return self.db.execute("SELECT * FROM renders WHERE id = ?", (render_id,)).fetchone()

    def renders(self):
        return self.db.execute("SELECT count(*) FROM renders").fetchone()[0]

    def submit(self, render_id, session, needed, ends):
        self.db.execute(
            "INSERT INTO renders (id, session, needed, ends) VALUES (?, ?, ?, ?)",
            (render_id, session, needed, ends),
        )

    def look(self, render_id):
        self.db.execute("UPDATE renders SET looks = looks + 1 WHERE id = ?", (render_id,))
        return self.render(render_id)

    def stop(self, render_id):
        self.db.execute("UPDATE renders SET stopped = 1 WHERE id = ?", (render_id,))


def empty_draft():
    city = {"tt": 0, "sg": [{"d": 1000, "m": {"title": "city"}}]}
    return {"t": [city, {"tt": 7, "sg": []}], "d": 1000, "m": {"title": "chaos"}}


def asset_record(filename):
    return {
        "filename": filename,
        "file_type": "video",
        "cdn_url": f"https://cdn.example.com/{filename}",
        "duration": 1.0,
    }
