DELETE FROM sync_state WHERE key LIKE 'medium:%'
