INSERT INTO attempt (key, wrong, locked_until, journalled)
VALUES (?, ?, ?, ?)
ON CONFLICT (key) DO UPDATE SET
  wrong = excluded.wrong,
  locked_until = excluded.locked_until,
  journalled = excluded.journalled
