DELETE FROM head WHERE stream = ?
