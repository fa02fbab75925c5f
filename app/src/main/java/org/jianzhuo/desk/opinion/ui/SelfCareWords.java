package org.jianzhuo.desk.opinion.ui;

import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.desk.base.Messages;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;

/** Words what was recorded of the five activities of self-care (GB/T 16180-2014, 4.1.4). */
final class SelfCareWords {

  private SelfCareWords() {}

  /** Says how many of the five need help. */
  static String count(Exam exam, Messages words) {
    return words.text("opinion.care", help(exam).size());
  }

  /** Names those that need help, each with what that rests on where it was noted. */
  static String needed(Exam exam, Messages words) {
    Set<SelfCareActivity> help = help(exam);
    return help.isEmpty()
        ? words.text("opinion.care.none")
        : words.text(
            "opinion.care.help",
            help.stream()
                .sorted()
                .map(activity -> needed(activity, exam, words))
                .collect(Collectors.joining(words.english() ? "; " : "；")));
  }

  private static String needed(SelfCareActivity activity, Exam exam, Messages words) {
    String name = OpinionWords.in(activity.words(), words);
    String evidence = exam.selfCareEvidence().getOrDefault(activity, "");
    return evidence.isEmpty() ? name : name + words.text("opinion.care.evidence", evidence);
  }

  private static Set<SelfCareActivity> help(Exam exam) {
    return Objects.requireNonNull(exam.selfCare(), "recorded");
  }
}
