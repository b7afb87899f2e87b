CREATE TABLE batches (
    id TEXT PRIMARY KEY,
    items TEXT NOT NULL,
    created REAL NOT NULL
);
