package org.jianzhuo.desk.conclusion.ui;

import java.util.ArrayList;
import java.util.List;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.conclusion.DraftCheck;

/** Words for whoever signs a draft what its checks found. */
final class CheckFacts {

  private CheckFacts() {}

  static boolean allPassed(List<DraftCheck> checks) {
    return checks.stream().allMatch(check -> check.verdict() == DraftCheck.Verdict.PASSED);
  }

  /** Says that every check passed, or how many did and what the others found. */
  static List<String> of(List<DraftCheck> checks, Messages words) {
    List<DraftCheck> others =
        checks.stream().filter(check -> check.verdict() != DraftCheck.Verdict.PASSED).toList();
    if (others.isEmpty()) {
      return List.of(words.text("conclusion.sheet.checks", checks.size()));
    }
    List<String> facts = new ArrayList<>();
    facts.add(
        words.text("conclusion.sheet.checks.some", checks.size() - others.size(), checks.size()));
    for (DraftCheck check : others) {
      facts.add(
          words.text(
              "conclusion.sheet.check",
              check.rule().words().in(words.english()),
              check.detail().in(words.english())));
    }
    return List.copyOf(facts);
  }
}
