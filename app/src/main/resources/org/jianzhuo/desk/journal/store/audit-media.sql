SELECT name, sealed_hash FROM media ORDER BY name
