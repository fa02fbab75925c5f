SELECT stream FROM stream WHERE substr(root_kind, 1, length(?1)) = ?1 ORDER BY place
