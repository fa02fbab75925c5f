DELETE FROM account WHERE tag = ?
