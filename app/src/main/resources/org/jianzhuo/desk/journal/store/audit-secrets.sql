SELECT name, sealed FROM secret ORDER BY name
