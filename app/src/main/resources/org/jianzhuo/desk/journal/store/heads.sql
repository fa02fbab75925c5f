SELECT entry FROM head WHERE stream = ? ORDER BY entry
