INSERT OR REPLACE INTO media (name, sealed_hash, bytes, sealed_digest) VALUES (?, ?, ?, ?)
