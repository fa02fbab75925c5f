INSERT INTO head (stream, entry) VALUES (?, ?)
