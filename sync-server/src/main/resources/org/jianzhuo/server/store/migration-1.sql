CREATE TABLE meta (name TEXT PRIMARY KEY, value BLOB NOT NULL) WITHOUT ROWID;
CREATE TABLE station (
  id TEXT PRIMARY KEY,
  public_key TEXT NOT NULL,
  enrolled INTEGER NOT NULL,
  introduced_by TEXT,
  introduction TEXT,
  seal TEXT NOT NULL
) WITHOUT ROWID;
CREATE TABLE code (
  mac TEXT PRIMARY KEY,
  expires_at INTEGER NOT NULL,
  used_by TEXT
) WITHOUT ROWID;
CREATE TABLE entry (
  position INTEGER PRIMARY KEY AUTOINCREMENT,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  header BLOB NOT NULL,
  sig BLOB NOT NULL,
  sealed_body BLOB NOT NULL,
  sealed_hash BLOB NOT NULL,
  UNIQUE (station, seq)
);
CREATE TABLE aside (
  mac TEXT PRIMARY KEY,
  cause TEXT NOT NULL,
  sealed_line BLOB NOT NULL
) WITHOUT ROWID;
CREATE TABLE medium (
  name TEXT PRIMARY KEY,
  sealed_hash BLOB NOT NULL,
  sealed_bytes INTEGER NOT NULL
) WITHOUT ROWID;
