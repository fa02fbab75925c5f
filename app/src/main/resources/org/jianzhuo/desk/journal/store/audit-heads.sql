SELECT stream, entry FROM head ORDER BY stream, entry
