CREATE TABLE jobs (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    id TEXT NOT NULL UNIQUE,
    project_id TEXT NOT NULL REFERENCES projects (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    status TEXT NOT NULL CHECK (
        status IN ('queued', 'running', 'awaiting_input', 'done', 'failed', 'cancelled', 'unknown')
    ),
    request TEXT NOT NULL,
    result TEXT,
    error TEXT,
    stage TEXT NOT NULL DEFAULT '',
    fraction REAL,
    message TEXT NOT NULL DEFAULT '',
    step TEXT,
    memo TEXT NOT NULL DEFAULT '{}',
    attempts INTEGER NOT NULL DEFAULT 0,
    cancel_requested INTEGER NOT NULL DEFAULT 0,
    created REAL NOT NULL,
    updated REAL NOT NULL
);

CREATE INDEX jobs_of_project ON jobs (project_id, status, seq);
CREATE INDEX jobs_by_status ON jobs (status, updated);

CREATE TABLE events (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    kind TEXT NOT NULL,
    data TEXT NOT NULL,
    at REAL NOT NULL
);

CREATE INDEX events_of_job ON events (job_id, id);
