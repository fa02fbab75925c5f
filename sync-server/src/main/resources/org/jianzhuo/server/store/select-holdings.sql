SELECT station, max(seq) FROM entry GROUP BY station
