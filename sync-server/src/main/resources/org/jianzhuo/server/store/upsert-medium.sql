INSERT OR REPLACE INTO medium (name, sealed_hash, sealed_bytes) VALUES (?, ?, ?)
