package org.jianzhuo.model.conclusion;

import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.DraftCheck.Verdict;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.SideSlip;
import org.jianzhuo.model.opinion.DecidedItem;
import org.jianzhuo.model.opinion.PanelOpinion;

/**
 * Compares the introduction of a draft with the sides of the findings that it tells of: 左手所见（右手中指…）
 * goes out to the parties as it stands.
 */
final class DraftSides {

  private DraftSides() {}

  static DraftCheck check(PanelOpinion opinion, String introduction) {
    return opinion.items().stream()
        .map(DecidedItem::finding)
        .filter(Finding::inScope)
        .flatMap(finding -> slip(finding, introduction).stream())
        .findFirst()
        .map(words -> new DraftCheck(DraftCheck.Rule.SAME_SIDE, Verdict.TO_LOOK_AT, words))
        .orElseGet(
            () ->
                new DraftCheck(
                    DraftCheck.Rule.SAME_SIDE, Verdict.PASSED, new Words("通过", "passed")));
  }

  private static Optional<Words> slip(Finding finding, String introduction) {
    String title = finding.title().strip();
    return said(title, introduction).stream()
        .filter(words -> SideSlip.namesOnlyTheOther(words, finding.side()))
        .findFirst()
        .map(
            words ->
                new Words(
                    "“" + title + "”写的是另一侧：" + start(words),
                    "“" + title + "” tells of the other side: " + start(words)));
  }

  // the title alone, then what stands in its parentheses
  private static List<String> said(String title, String introduction) {
    int at = title.isEmpty() ? -1 : introduction.indexOf(title);
    if (at < 0) {
      return List.of();
    }
    int from = at + title.length();
    if (from >= introduction.length() || introduction.charAt(from) != '（') {
      return List.of(title);
    }
    int end = from + 1;
    for (int depth = 1; end < introduction.length() && depth > 0; end++) {
      depth += introduction.charAt(end) == '（' ? 1 : introduction.charAt(end) == '）' ? -1 : 0;
    }
    return List.of(title, introduction.substring(from + 1, Math.max(from + 1, end - 1)));
  }

  private static String start(String words) {
    return words.length() <= 24 ? words : words.substring(0, 24) + "…";
  }
}
