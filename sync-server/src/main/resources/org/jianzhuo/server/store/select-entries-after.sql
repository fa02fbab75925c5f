SELECT position, id, header, sig, sealed_body FROM entry
WHERE position > ? ORDER BY position LIMIT ?
