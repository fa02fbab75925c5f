SELECT sealed FROM secret WHERE name = ?
