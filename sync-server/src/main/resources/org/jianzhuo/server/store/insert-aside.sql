INSERT OR IGNORE INTO aside (mac, cause, sealed_line) VALUES (?, ?, ?)
