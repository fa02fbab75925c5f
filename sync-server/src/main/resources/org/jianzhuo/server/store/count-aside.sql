SELECT count(*) FROM aside
