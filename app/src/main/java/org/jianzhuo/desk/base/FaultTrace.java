package org.jianzhuo.desk.base;

import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * Describes a fault for the log: codes, types and places in the code. Messages of exceptions that
 * are not ours are left out, since they may quote what a person typed.
 */
public final class FaultTrace {

  private static final int DEPTH = 6;
  private static final int PLACES = 8;

  private FaultTrace() {}

  /** Describes the fault and its causes on one line. */
  public static String of(Throwable fault) {
    StringJoiner text = new StringJoiner(" <- ");
    @Nullable Throwable each = fault;
    for (int depth = 0; each != null && depth < DEPTH; depth++, each = each.getCause()) {
      text.add(head(each) + places(each));
    }
    return text.toString();
  }

  private static String head(Throwable fault) {
    return fault instanceof DeskFault ours
        ? ours.code() + " (" + ours.getMessage() + ")"
        : fault.getClass().getName();
  }

  private static String places(Throwable fault) {
    StringJoiner places = new StringJoiner(", ", " at ", "");
    StackTraceElement[] stack = fault.getStackTrace();
    for (int i = 0; i < Math.min(PLACES, stack.length); i++) {
      places.add(
          stack[i].getClassName()
              + "."
              + stack[i].getMethodName()
              + ":"
              + stack[i].getLineNumber());
    }
    return places.toString();
  }
}
