SELECT 1 FROM entry WHERE id = ?
