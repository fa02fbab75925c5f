UPDATE code SET used_by = ?
WHERE mac = ? AND (used_by = ? OR (used_by IS NULL AND expires_at > ?))
