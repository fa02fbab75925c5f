SELECT id, public_key, enrolled, introduced_by, introduction, seal FROM station WHERE id = ?
