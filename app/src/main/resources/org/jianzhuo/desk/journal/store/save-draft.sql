INSERT INTO draft (author, key, sealed)
VALUES (?, ?, ?)
ON CONFLICT (author, key) DO UPDATE SET sealed = excluded.sealed
