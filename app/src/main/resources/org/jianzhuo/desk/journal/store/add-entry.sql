INSERT INTO entry (id, station, seq, stream, header, sealed_body, sealed_hash, sig)
VALUES (?, ?, ?, ?, ?, ?, ?, ?)
