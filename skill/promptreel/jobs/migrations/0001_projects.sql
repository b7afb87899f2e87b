CREATE TABLE projects (
    id TEXT PRIMARY KEY,
    backend TEXT NOT NULL,
    title TEXT NOT NULL,
    language TEXT NOT NULL DEFAULT 'en',
    session_id TEXT,
    task_id TEXT,
    seen_fingerprint TEXT,
    seen_draft TEXT,
    created REAL NOT NULL,
    updated REAL NOT NULL
);
