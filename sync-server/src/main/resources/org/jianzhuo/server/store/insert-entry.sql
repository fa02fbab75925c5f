INSERT INTO entry (id, station, seq, header, sig, sealed_body, sealed_hash)
VALUES (?, ?, ?, ?, ?, ?, ?)
