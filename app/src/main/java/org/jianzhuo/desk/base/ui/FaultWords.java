package org.jianzhuo.desk.base.ui;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jianzhuo.desk.base.DeskFault;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.base.Digest;
import org.jspecify.annotations.Nullable;

/**
 * Says what happened, whether things are safe and what to do next.
 *
 * @param detail what a person copies for support: shown on the screen only
 */
public record FaultWords(String title, String safe, String next, String detail) {

  private static final int PLACES = 12;

  /** Finds the words for a fault. */
  public static FaultWords of(DeskFault fault, Messages words) {
    String key = "base.fault." + fault.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
    return new FaultWords(
        words.text(key + ".title"),
        words.text(key + ".safe"),
        words.text(key + ".next"),
        fault.code() + " " + code(fault) + "\n" + fault.getMessage() + "\n" + places(fault));
  }

  /** Finds the words for a bug. */
  public static FaultWords ofBug(Throwable bug, Messages words) {
    return of(new DeskFault(ErrorCode.BUG, "a bug", bug), words);
  }

  /** Derives a short code from the places in the code: the same bug has the same code. */
  public static String code(Throwable fault) {
    Throwable root = fault;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    StringBuilder text = new StringBuilder(root.getClass().getName());
    for (StackTraceElement place : root.getStackTrace()) {
      if (place.getClassName().startsWith("org.jianzhuo.")) {
        text.append('|').append(place.getClassName()).append('.').append(place.getMethodName());
      }
    }
    String hex =
        Digest.of(text.toString().getBytes(StandardCharsets.UTF_8)).hex().toUpperCase(Locale.ROOT);
    return hex.substring(0, 4) + "-" + hex.substring(4, 8);
  }

  private static String places(Throwable fault) {
    StringBuilder text = new StringBuilder();
    @Nullable Throwable each = fault;
    while (each != null) {
      text.append(each.getClass().getName()).append('\n');
      StackTraceElement[] stack = each.getStackTrace();
      for (int i = 0; i < Math.min(PLACES, stack.length); i++) {
        text.append("  ").append(stack[i]).append('\n');
      }
      each = each.getCause();
    }
    return text.toString();
  }
}
