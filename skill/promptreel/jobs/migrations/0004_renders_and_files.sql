CREATE TABLE renders (
    id TEXT PRIMARY KEY,
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    status TEXT NOT NULL,
    created REAL NOT NULL,
    updated REAL NOT NULL
);

CREATE INDEX renders_of_job ON renders (job_id);

CREATE TABLE files (
    path TEXT PRIMARY KEY,
    job_id TEXT NOT NULL REFERENCES jobs (id) ON DELETE CASCADE,
    kind TEXT NOT NULL CHECK (kind IN ('temporary', 'export')),
    bytes INTEGER,
    sha256 TEXT,
    created REAL NOT NULL
);

CREATE INDEX files_of_job ON files (job_id);
