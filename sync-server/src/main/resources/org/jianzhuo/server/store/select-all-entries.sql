SELECT position, id, station, seq, header, sig, sealed_body, sealed_hash FROM entry ORDER BY station, seq
