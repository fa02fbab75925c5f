INSERT INTO station_key (station, public_key) VALUES (?, ?)
