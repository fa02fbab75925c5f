INSERT INTO stream (stream, root_kind)
VALUES (?, ?)
ON CONFLICT (stream) DO UPDATE SET root_kind = excluded.root_kind WHERE root_kind = ''
