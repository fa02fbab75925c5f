package org.jianzhuo.model.conclusion;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jianzhuo.model.base.Words;
import org.jianzhuo.model.conclusion.DraftCheck.Verdict;
import org.jianzhuo.model.exam.Despite;
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
        .min(Comparator.comparing(DraftCheck::allowsSigning))
        .orElseGet(
            () ->
                new DraftCheck(
                    DraftCheck.Rule.SAME_SIDE, Verdict.PASSED, new Words("通过", "passed")));
  }

  private static Optional<DraftCheck> slip(Finding finding, String introduction) {
    String title = finding.title().strip();
    return said(title, introduction).stream()
        .filter(words -> SideSlip.namesOnlyTheOther(words, finding.side()))
        .map(words -> slip(finding, title, words))
        .min(Comparator.comparing(DraftCheck::allowsSigning));
  }

  private static DraftCheck slip(Finding finding, String title, String words) {
    List<String> reasons = finding.reasonsDespite(Despite.OTHER_SIDE);
    boolean answered =
        !reasons.isEmpty() && (title.contains(words) || finding.description().contains(words));
    Words found =
        new Words(
            "“" + title + "”写的是另一侧：" + start(words),
            "“" + title + "” tells of the other side: " + start(words));
    return new DraftCheck(
        DraftCheck.Rule.SAME_SIDE,
        answered ? Verdict.TO_LOOK_AT : Verdict.FAILED,
        answered
            ? new Words(
                found.zh() + "；检查时说明：" + reasons.getFirst(),
                found.en() + "; reason given at the examination: " + reasons.getFirst())
            : found);
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
