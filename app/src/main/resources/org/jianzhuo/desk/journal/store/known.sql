SELECT station, max(seq)
FROM (
  SELECT station, seq, dense_rank() OVER (PARTITION BY station ORDER BY seq) AS number
  FROM entry
)
WHERE seq = number
GROUP BY station
