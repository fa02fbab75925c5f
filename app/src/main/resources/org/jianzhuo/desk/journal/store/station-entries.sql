SELECT id, header, sealed_body, sig
FROM entry
WHERE station = ? AND seq > ?
ORDER BY seq, place
LIMIT ?
