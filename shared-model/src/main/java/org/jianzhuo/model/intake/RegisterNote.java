package org.jianzhuo.model.intake;

import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Reads a register's note (备注), which says who comes along, and sometimes more than that. */
public final class RegisterNote {

  private static final Pattern BETWEEN = Pattern.compile("(?<=[。；;！？\\n])");

  // a grade, or what an earlier panel concluded
  private static final Pattern EARLIER_RESULT =
      Pattern.compile("结论|(?:[一二三四五六七八九十]|[0-9０-９]{1,2})\\s*级|等级|未达级|丧失|[Gg]rade");

  private RegisterNote() {}

  /**
   * Returns the note without its sentences about an earlier result: the panel sees that after its
   * own findings are locked, and not before (practice 5).
   */
  public static String forThePanel(String note) {
    return Arrays.stream(BETWEEN.split(note))
        .filter(sentence -> !EARLIER_RESULT.matcher(sentence).find())
        .collect(Collectors.joining())
        .strip();
  }
}
