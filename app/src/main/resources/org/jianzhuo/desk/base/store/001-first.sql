-- Ids of streams, stations, people and media are random; names and numbers stand sealed only.

CREATE TABLE meta (
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Public keys (Ed25519, SubjectPublicKeyInfo): clear, so that signatures verify without a secret.
CREATE TABLE station_key (
  station TEXT PRIMARY KEY,
  public_key BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- place: the order in which this station learnt of the entries.
CREATE TABLE entry (
  place INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  station TEXT NOT NULL,
  seq INTEGER NOT NULL,
  stream TEXT NOT NULL,
  header BLOB NOT NULL,
  sealed_body BLOB NOT NULL,
  sealed_hash BLOB NOT NULL,
  sig BLOB NOT NULL
) STRICT;

-- Not unique: a station that was copied may have written a number twice; both are kept and shown.
CREATE INDEX entry_station ON entry (station, seq);

CREATE INDEX entry_stream ON entry (stream, place);

-- root_kind: the kind of the stream's first entry, empty until that has arrived.
CREATE TABLE stream (
  place INTEGER PRIMARY KEY,
  stream TEXT NOT NULL UNIQUE,
  root_kind TEXT NOT NULL
) STRICT;

CREATE TABLE head (
  stream TEXT NOT NULL,
  entry TEXT NOT NULL,
  PRIMARY KEY (stream, entry)
) STRICT, WITHOUT ROWID;

CREATE TABLE media (
  name TEXT PRIMARY KEY,
  sealed_hash BLOB NOT NULL,
  bytes INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE card (
  stream TEXT PRIMARY KEY,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- key: a keyed hash of what the draft is about; the words are inside the seal.
CREATE TABLE draft (
  author TEXT NOT NULL,
  key BLOB NOT NULL,
  sealed BLOB NOT NULL,
  PRIMARY KEY (author, key)
) STRICT, WITHOUT ROWID;

-- One row per way to open the store: the data key, wrapped. The tag says nothing of whose it is.
CREATE TABLE account (
  tag BLOB PRIMARY KEY,
  kind TEXT NOT NULL,
  wrapped BLOB NOT NULL
) STRICT, WITHOUT ROWID;

-- Sealed secrets: the station's key, the committee's key, what a person's PIN is checked with.
CREATE TABLE secret (
  name TEXT PRIMARY KEY,
  sealed BLOB NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE attempt (
  key TEXT PRIMARY KEY,
  wrong INTEGER NOT NULL,
  locked_until INTEGER NOT NULL,
  journalled INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE sync_state (
  key TEXT PRIMARY KEY,
  value BLOB NOT NULL
) STRICT, WITHOUT ROWID;
