DELETE FROM draft WHERE author = ? AND key = ?
