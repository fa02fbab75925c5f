INSERT INTO secret (name, sealed)
VALUES (?, ?)
ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed
