SELECT 1 FROM medium WHERE name = ?
