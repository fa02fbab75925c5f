package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Puts the panel's diagnosis of an illness together with the register's, so that a paper names each
 * illness once: the panel's in its words, and of the register's only what is another one.
 */
final class Diagnoses {

  private static final Pattern BETWEEN = Pattern.compile("[；;，,、。\\n]+");

  private Diagnoses() {}

  static String of(String registered, String panels) {
    if (registered.contains(panels)) {
      return registered;
    }
    List<String> said = parts(panels);
    List<String> others =
        parts(registered).stream()
            .filter(each -> said.stream().noneMatch(own -> isOne(own, each)))
            .toList();
    return others.isEmpty() ? panels : panels + "；登记的其他诊断：" + String.join("，", others);
  }

  private static List<String> parts(String diagnoses) {
    return BETWEEN
        .splitAsStream(diagnoses)
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toList();
  }

  /**
   * Tells whether two names are of one illness: they begin alike, and two thirds of the shorter
   * stand in the longer in its order, as 慢阻肺 in 慢性阻塞性肺疾病. Our own measure.
   */
  static boolean isOne(String one, String other) {
    int shorter = Math.min(one.length(), other.length());
    int common = common(one, other);
    return one.charAt(0) == other.charAt(0) && common >= 2 && 3 * common >= 2 * shorter;
  }

  private static int common(String one, String other) {
    int[] before = new int[other.length() + 1];
    for (int i = 0; i < one.length(); i++) {
      int[] now = new int[other.length() + 1];
      for (int j = 0; j < other.length(); j++) {
        now[j + 1] =
            one.charAt(i) == other.charAt(j) ? before[j] + 1 : Math.max(now[j], before[j + 1]);
      }
      before = now;
    }
    return before[other.length()];
  }
}
