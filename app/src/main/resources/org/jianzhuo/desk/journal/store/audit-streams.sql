SELECT stream, root_kind FROM stream ORDER BY place
