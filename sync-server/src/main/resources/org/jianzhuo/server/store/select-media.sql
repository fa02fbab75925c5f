SELECT name, sealed_hash, sealed_bytes FROM medium ORDER BY name
