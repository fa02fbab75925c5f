SELECT id FROM entry WHERE station = ? AND seq = ?
