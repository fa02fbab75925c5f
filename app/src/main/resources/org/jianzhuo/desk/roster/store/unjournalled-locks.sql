SELECT key, wrong, locked_until, journalled FROM attempt WHERE journalled = 0 ORDER BY key
