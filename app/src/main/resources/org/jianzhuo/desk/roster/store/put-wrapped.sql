INSERT INTO account (tag, kind, wrapped)
VALUES (?, ?, ?)
ON CONFLICT (tag) DO UPDATE SET kind = excluded.kind, wrapped = excluded.wrapped
