package org.jianzhuo.desk.base.store;

import java.sql.SQLException;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.sqlite.SQLiteException;

/** Turns what SQLite throws into the one fault with its code. */
final class SqlFaults {

  private SqlFaults() {}

  static DeskFault of(SQLException cause, String detail) {
    return new DeskFault(codeOf(cause), detail, cause);
  }

  static ErrorCode codeOf(SQLException cause) {
    if (!(cause instanceof SQLiteException sqlite)) {
      return ErrorCode.BUG;
    }
    String name = sqlite.getResultCode().name();
    if (name.equals("SQLITE_FULL")) {
      return ErrorCode.DISK_FULL;
    }
    if (name.startsWith("SQLITE_CORRUPT") || name.equals("SQLITE_NOTADB")) {
      return ErrorCode.STORE_DAMAGED;
    }
    if (name.startsWith("SQLITE_IOERR")
        || name.startsWith("SQLITE_CANTOPEN")
        || name.startsWith("SQLITE_READONLY")
        || name.startsWith("SQLITE_BUSY")
        || name.startsWith("SQLITE_LOCKED")
        || name.startsWith("SQLITE_PERM")) {
      return ErrorCode.DISK_FAILED;
    }
    return ErrorCode.BUG;
  }
}
