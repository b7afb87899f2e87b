CREATE TABLE looks (
    project_id TEXT PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    fingerprint TEXT NOT NULL,
    draft TEXT,
    files INTEGER NOT NULL,
    at REAL NOT NULL
);
-- Was written after every turn and never read.
UPDATE projects SET seen_draft = NULL;
