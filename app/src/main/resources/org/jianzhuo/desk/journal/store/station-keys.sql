SELECT station, public_key FROM station_key ORDER BY station
