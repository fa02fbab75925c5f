SELECT wrapped FROM account WHERE tag = ?
