-- The plain digest, sealed: the name is a keyed hash of it and cannot be turned back.
ALTER TABLE media ADD COLUMN sealed_digest BLOB NOT NULL DEFAULT x'';
