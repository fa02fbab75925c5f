INSERT INTO station (id, public_key, enrolled, introduced_by, introduction, seal)
VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO UPDATE
SET enrolled = excluded.enrolled,
    introduced_by = excluded.introduced_by,
    introduction = excluded.introduction,
    seal = excluded.seal
WHERE station.public_key = excluded.public_key AND excluded.enrolled = 1
