SELECT author, key, sealed FROM draft ORDER BY author, key
