SELECT place, id, station, seq, stream, header, sealed_body, sealed_hash, sig
FROM entry
ORDER BY place
