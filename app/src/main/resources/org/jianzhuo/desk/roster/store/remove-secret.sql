DELETE FROM secret WHERE name = ?
