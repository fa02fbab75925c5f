SELECT key, sealed FROM draft WHERE author = ?
