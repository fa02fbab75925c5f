package org.jianzhuo.model.intake;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a register's note (备注), which says who comes along, and sometimes more than that. */
public final class RegisterNote {

  private static final Pattern BETWEEN = Pattern.compile("(?<=[。；;！？\\n])");

  // a grade, or what an earlier panel concluded
  private static final Pattern EARLIER_RESULT =
      Pattern.compile("结论|(?:[一二三四五六七八九十]|[0-9０-９]{1,2})\\s*级|等级|未达级|丧失|[Gg]rade");

  private static final Pattern CLAUSES = Pattern.compile("[。；;！？，,\\n]");

  // a name stands after 监护人： or before 为监护人; 监护人陪同 names nobody
  private static final Pattern NAMED_GUARDIAN =
      Pattern.compile(
          "监护人\\s*[:：为是系]\\s*\\p{IsHan}.*|.*\\p{IsHan}{2}\\s*[为是系].{0,2}监护人.*"
              + "|监护人\\s*(?:父|母|配偶|祖|外祖|兄|姐).+|.*[Gg]uardian\\s*:.*\\p{L}{2}.*");

  private RegisterNote() {}

  /** Returns the words of the note that name the guardian, e.g. {@code 监护人：母 尤兰}. */
  public static Optional<String> guardian(String note) {
    return clauses(note).filter(each -> NAMED_GUARDIAN.matcher(each).find()).findFirst();
  }

  private static Stream<String> clauses(String note) {
    return CLAUSES.splitAsStream(note).map(String::strip).filter(each -> !each.isEmpty());
  }

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
