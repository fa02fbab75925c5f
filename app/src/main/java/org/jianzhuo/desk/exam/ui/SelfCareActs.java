package org.jianzhuo.desk.exam.ui;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jianzhuo.desk.base.Outcome;
import org.jianzhuo.desk.exam.DraftFiles;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamService;
import org.jianzhuo.desk.exam.Hand;
import org.jianzhuo.desk.exam.Noted;
import org.jianzhuo.desk.exam.SelfCareNotes;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.SelfCareActivity;
import org.jianzhuo.model.journal.StreamId;
import org.jspecify.annotations.Nullable;

/** Takes the answers about self-care and what they rest on; all five together become an entry. */
final class SelfCareActs {

  private final ExamService service;
  private final StreamId caseStream;
  private final Hand hand;
  private final FindingsInHand findings;
  private final DraftsInHand trail;
  private final DraftKeeper keeper;
  private final DraftFiles files;
  private final BiConsumer<Supplier<Outcome<ExamCase>>, Runnable> write;
  private final Runnable show;
  private SelfCareNotes notes = SelfCareNotes.NONE;
  // what stood there before the evidence in hand was typed; null while none is
  private @Nullable SelfCareNotes beforeTyping;

  /**
   * @param write runs an act and then, if it was done, the action
   * @param show shows what is noted now
   */
  SelfCareActs(
      ExamService service,
      StreamId caseStream,
      Hand hand,
      FindingsInHand findings,
      DraftsInHand trail,
      DraftKeeper keeper,
      DraftFiles files,
      BiConsumer<Supplier<Outcome<ExamCase>>, Runnable> write,
      Runnable show) {
    this.service = service;
    this.caseStream = caseStream;
    this.hand = hand;
    this.findings = findings;
    this.trail = trail;
    this.keeper = keeper;
    this.files = files;
    this.write = write;
    this.show = show;
  }

  SelfCareNotes notes() {
    return notes;
  }

  /** Puts back what was left. */
  void restore(SelfCareNotes left) {
    notes = left;
  }

  /** Takes what is recorded, where nothing newer was noted; what was typed waits to be taken. */
  void take(Exam exam) {
    notes = notes.over(exam);
    SelfCareNotes recorded = SelfCareNotes.NONE.over(exam);
    if (!notes.evidenceOfHelp().equals(recorded.evidenceOfHelp())) {
      beforeTyping = recorded;
    }
  }

  /** Takes some answers as one change. */
  void answer(Map<SelfCareActivity, Boolean> given) {
    if (!findings.readOnly()) {
      evidenceTyped();
      change(notes, notes.answered(given));
      show.run();
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

  /** Keeps what is being typed of what the need of help rests on. */
  void typeEvidence(SelfCareActivity activity, String on) {
    SelfCareNotes after = notes.resting(activity, on);
    if (!findings.readOnly() && !after.equals(notes)) {
      beforeTyping = beforeTyping == null ? notes : beforeTyping;
      notes = after;
      keeper.changed(files.selfCareKey(), () -> files.write(notes));
    }
  }

  /** Takes what was typed as one change: the field is left. */
  void evidenceTyped() {
    SelfCareNotes before = beforeTyping;
    if (before != null) {
      beforeTyping = null;
      if (before.evidenceOfHelp().equals(notes.evidenceOfHelp())) {
        put(notes);
      } else {
        change(before, notes);
      }
    }
  }

  /** Puts the answers as they are noted in the place of what was answered. */
  void bringBack(Noted.OfSelfCare noted) {
    beforeTyping = null;
    put(noted.notes());
  }

  private void change(SelfCareNotes before, SelfCareNotes after) {
    trail.noteWhole(new Noted.OfSelfCare(before), new Noted.OfSelfCare(after));
    put(after);
  }

  private void put(SelfCareNotes given) {
    notes = given;
    keeper.changed(files.selfCareKey(), () -> files.write(notes));
    keeper.saveNow();
    notes
        .needsHelp()
        .ifPresentOrElse(
            help ->
                write.accept(
                    () -> service.recordSelfCare(caseStream, hand, help, given.evidenceOfHelp()),
                    () -> keeper.settled(files.selfCareKey())),
            this::leaveOpen);
  }

  private void leaveOpen() {
    ExamCase known = findings.known();
    if (known != null && known.exam().selfCare() != null) {
      write.accept(() -> service.withdrawSelfCare(caseStream, hand), () -> {});
    }
  }
}
