INSERT INTO code (mac, expires_at) VALUES (?, ?)
