SELECT sealed FROM draft WHERE author = ? AND key = ?
