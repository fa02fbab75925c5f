SELECT name FROM secret WHERE substr(name, 1, length(?1)) = ?1 ORDER BY name
