SELECT name, sealed_hash, bytes, sealed_digest FROM media ORDER BY name
