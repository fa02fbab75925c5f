SELECT id, header, sealed_body, sig FROM entry WHERE stream = ? ORDER BY place
