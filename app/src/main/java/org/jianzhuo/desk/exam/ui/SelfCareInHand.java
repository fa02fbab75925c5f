package org.jianzhuo.desk.exam.ui;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;

/** Holds the answers about self-care given so far; all five together become an entry. */
final class SelfCareInHand {

  private final Map<SelfCareActivity, Boolean> answers = new EnumMap<>(SelfCareActivity.class);

  Map<SelfCareActivity, Boolean> answers() {
    return answers;
  }

  /** Puts answers back that were left. */
  void restore(Map<SelfCareActivity, Boolean> left) {
    left.forEach(answers::putIfAbsent);
  }

  /** Takes what is recorded, where nothing newer was answered. */
  void take(Exam exam) {
    Set<SelfCareActivity> needsHelp = exam.selfCare();
    if (needsHelp != null) {
      for (SelfCareActivity activity : SelfCareActivity.values()) {
        answers.putIfAbsent(activity, needsHelp.contains(activity));
      }
    }
  }

  void answer(SelfCareActivity activity, boolean needsHelp) {
    answers.put(activity, needsHelp);
  }

  /** Returns the activities that need help; empty while one is not answered. */
  Optional<Set<SelfCareActivity>> needsHelp() {
    if (answers.size() < SelfCareActivity.values().length) {
      return Optional.empty();
    }
    Set<SelfCareActivity> help = new HashSet<>();
    answers.forEach((each, needs) -> help.addAll(needs ? Set.of(each) : Set.of()));
    return Optional.of(help);
  }
}
