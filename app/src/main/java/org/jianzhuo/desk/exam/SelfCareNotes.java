package org.jianzhuo.desk.exam;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;

/**
 * Holds what is noted of the five activities so far (GB/T 16180-2014, 4.1.4).
 *
 * @param answers whether help is needed, of those that are answered
 * @param evidence what the need of help rests on, as it is typed
 */
public record SelfCareNotes(
    Map<SelfCareActivity, Boolean> answers, Map<SelfCareActivity, String> evidence) {

  /** Nothing is answered. */
  public static final SelfCareNotes NONE = new SelfCareNotes(Map.of(), Map.of());

  public SelfCareNotes {
    answers = Map.copyOf(answers);
    evidence = Map.copyOf(evidence);
  }

  /** Returns the notes with some answers given anew. */
  public SelfCareNotes answered(Map<SelfCareActivity, Boolean> given) {
    Map<SelfCareActivity, Boolean> after = new EnumMap<>(SelfCareActivity.class);
    after.putAll(answers);
    after.putAll(given);
    return new SelfCareNotes(after, evidence);
  }

  /** Returns the notes with one activity's evidence as it is typed now; what is erased is empty. */
  public SelfCareNotes resting(SelfCareActivity activity, String on) {
    Map<SelfCareActivity, String> after = new EnumMap<>(SelfCareActivity.class);
    after.putAll(evidence);
    after.put(activity, on);
    return new SelfCareNotes(answers, after);
  }

  /** Returns the notes with what is recorded, where nothing newer is noted. */
  public SelfCareNotes over(Exam exam) {
    Set<SelfCareActivity> help = exam.selfCare();
    if (help == null) {
      return this;
    }
    Map<SelfCareActivity, Boolean> known = new EnumMap<>(SelfCareActivity.class);
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      known.put(activity, help.contains(activity));
    }
    known.putAll(answers);
    Map<SelfCareActivity, String> on = new EnumMap<>(SelfCareActivity.class);
    on.putAll(exam.selfCareEvidence());
    on.putAll(evidence);
    return new SelfCareNotes(known, on);
  }

  /** Returns the activities that need help; empty while one is not answered. */
  public Optional<Set<SelfCareActivity>> needsHelp() {
    if (answers.size() < SelfCareActivity.values().length) {
      return Optional.empty();
    }
    Set<SelfCareActivity> help = new HashSet<>();
    answers.forEach((each, needs) -> help.addAll(needs ? Set.of(each) : Set.of()));
    return Optional.of(help);
  }

  /** Returns the evidence of the activities that need help; an empty text is none. */
  public Map<SelfCareActivity, String> evidenceOfHelp() {
    return evidence.entrySet().stream()
        .filter(each -> Objects.equals(answers.get(each.getKey()), true))
        .filter(each -> !each.getValue().isBlank())
        .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue().strip()));
  }
}
