SELECT coalesce(max(seq), 0) FROM entry WHERE station = ?
