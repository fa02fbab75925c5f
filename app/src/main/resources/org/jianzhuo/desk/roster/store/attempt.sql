SELECT key, wrong, locked_until, journalled FROM attempt WHERE key = ?
