SELECT public_key FROM station_key WHERE station = ?
