package org.jianzhuo.desk.base;

/** Ends what was watched or opened. */
public final class Closing {

  private Closing() {}

  /** Closes it; a failure to close is a bug. */
  public static void close(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (DeskFault fault) {
      throw fault;
    } catch (Exception e) {
      throw new DeskFault(ErrorCode.BUG, "could not be closed", e);
    }
  }
}
