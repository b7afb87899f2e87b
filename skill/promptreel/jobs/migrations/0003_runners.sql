CREATE TABLE runners (
    project_id TEXT PRIMARY KEY REFERENCES projects (id) ON DELETE CASCADE,
    state TEXT NOT NULL CHECK (state IN ('starting', 'running')),
    pid INTEGER,
    launches INTEGER NOT NULL DEFAULT 0,
    started REAL NOT NULL,
    heartbeat REAL NOT NULL
);
