package org.jianzhuo.desk.exam.ui;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.exam.DraftFiles;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.Noted;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.journal.StreamId;

/** Takes the answers about self-care; all five together become an entry. */
final class SelfCareActs {

  private final ExamService service;
  private final StreamId caseStream;
  private final Hand hand;
  private final FindingsInHand findings;
  private final DraftsInHand trail;
  private final DraftKeeper keeper;
  private final DraftFiles files;
  private final BiConsumer<Supplier<Outcome<ExamCase>>, Runnable> write;
  private final Map<SelfCareActivity, Boolean> answers = new EnumMap<>(SelfCareActivity.class);

  /**
   * @param write runs an act and then, if it was done, the action
   */
  SelfCareActs(
      ExamService service,
      StreamId caseStream,
      Hand hand,
      FindingsInHand findings,
      DraftsInHand trail,
      DraftKeeper keeper,
      DraftFiles files,
      BiConsumer<Supplier<Outcome<ExamCase>>, Runnable> write) {
    this.service = service;
    this.caseStream = caseStream;
    this.hand = hand;
    this.findings = findings;
    this.trail = trail;
    this.keeper = keeper;
    this.files = files;
    this.write = write;
  }

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

  /** Takes some answers as one change. */
  void answer(Map<SelfCareActivity, Boolean> given) {
    if (!findings.readOnly()) {
      Map<SelfCareActivity, Boolean> after = new EnumMap<>(SelfCareActivity.class);
      after.putAll(answers);
      after.putAll(given);
      trail.noteWhole(new Noted.OfSelfCare(answers), new Noted.OfSelfCare(after));
      put(after);
    }
  }

  /** Answers all five as one change: none needs help. */
  void answerNone() {
    Map<SelfCareActivity, Boolean> none = new EnumMap<>(SelfCareActivity.class);
    for (SelfCareActivity activity : SelfCareActivity.values()) {
      none.put(activity, false);
    }
    answer(none);
  }

  /** Puts the answers as they are noted in the place of what was answered. */
  void bringBack(Noted.OfSelfCare noted) {
    put(noted.answers());
  }

  private void put(Map<SelfCareActivity, Boolean> given) {
    if (!given.equals(answers)) {
      answers.clear();
      answers.putAll(given);
    }
    keeper.changed(files.selfCareKey(), () -> files.write(answers));
    keeper.saveNow();
    needsHelp()
        .ifPresentOrElse(
            help ->
                write.accept(
                    () -> service.recordSelfCare(caseStream, hand, help),
                    () -> keeper.settled(files.selfCareKey())),
            this::leaveOpen);
  }

  private void leaveOpen() {
    ExamCase known = findings.known();
    if (known != null && known.exam().selfCare() != null) {
      write.accept(() -> service.withdrawSelfCare(caseStream, hand), () -> {});
    }
  }

  /** Returns the activities that need help; empty while one is not answered. */
  private Optional<Set<SelfCareActivity>> needsHelp() {
    if (answers.size() < SelfCareActivity.values().length) {
      return Optional.empty();
    }
    Set<SelfCareActivity> help = new HashSet<>();
    answers.forEach((each, needs) -> help.addAll(needs ? Set.of(each) : Set.of()));
    return Optional.of(help);
  }
}
