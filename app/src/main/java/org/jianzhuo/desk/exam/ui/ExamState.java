package org.jianzhuo.desk.exam.ui;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jianzhuo.desk.base.ErrorCode;
import org.jianzhuo.desk.base.Reason;
import org.jianzhuo.desk.exam.DraftKeeper;
import org.jianzhuo.desk.exam.ExamCase;
import org.jianzhuo.desk.exam.ExamStart;
import org.jianzhuo.desk.exam.FindingDraft;
import org.jianzhuo.desk.exam.FindingTitle;
import org.jianzhuo.desk.exam.LastAppraisal;
import org.jianzhuo.desk.exam.MotionForm;
import org.jianzhuo.desk.exam.OpenPoint;
import org.jianzhuo.desk.exam.SelfCareNotes;
import org.jianzhuo.desk.exam.TemplateForm;
import org.jianzhuo.model.exam.ClauseChoice;
import org.jianzhuo.model.exam.Finding;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.exam.SideSlip;
import org.jianzhuo.model.journal.FindingId;
import org.jianzhuo.model.rules.ByReference;
import org.jianzhuo.model.rules.Calculation;
import org.jspecify.annotations.Nullable;

/** Says what the examination's screen shows. */
public sealed interface ExamState {

  /** The case is being read. */
  record Loading() implements ExamState {}

  /** The case could not be read. */
  record Failed(ErrorCode code) implements ExamState {}

  /** The person may not examine this case. */
  record Closed(Reason reason) implements ExamState {}

  /** The notices come first (practice 2). */
  record Gated(ExamCase known, Reason reason) implements ExamState {}

  /** The person was not called, or another is still in the room: somebody says why it begins. */
  record Asked(Reason reason) implements ExamState {}

  /** Returns what is shown of a case that the person may not examine, or not yet. */
  static ExamState closed(Optional<ExamCase> found, Reason reason) {
    if (reason.key().startsWith("exam.ask.")) {
      return new Asked(reason);
    }
    boolean gate = reason.key().startsWith("exam.refused.recusal");
    return gate && found.isPresent() ? new Gated(found.get(), reason) : new Closed(reason);
  }

  /**
   * The examination.
   *
   * @param lines the findings, recorded and begun, by number
   * @param form the finding in hand; null for none
   * @param selfCare what is noted of the five activities so far
   * @param refusal why the last act was refused; null if it was not
   * @param last what the person's last appraisal offers to be copied; null for nothing
   * @param begun what others of the panel began here and have not recorded
   */
  record Working(
      ExamCase known,
      boolean dictated,
      List<Line> lines,
      @Nullable Form form,
      SelfCareNotes selfCare,
      DraftKeeper.@Nullable State saved,
      @Nullable Reason refusal,
      @Nullable LastAppraisal last,
      List<ExamStart.Begun> begun)
      implements ExamState {

    public Working {
      lines = List.copyOf(lines);
      begun = List.copyOf(begun);
    }

    /** Tells whether clauses and grades are chosen on this sheet, and not in the opinions. */
    public boolean grades() {
      return known.accepted().item().asksGrade() && !known.backToBack();
    }

    /** Tells whether the notice of the taking of pictures was given, or none is needed. */
    public boolean cameraMayOpen() {
      return known.panel().cameraMayOpen() || known.exam().paper() != null;
    }

    /** Tells whether nothing may be changed any more. */
    public boolean readOnly() {
      return known.exam().completed() || known.exam().locked();
    }
  }

  /**
   * One finding of the list.
   *
   * @param clause its clause; null for none
   * @param belowGrades whether no clause fits it
   * @param scope whether it lies within the decision; empty while that is open
   * @param dictated whether a recorder typed it and the expert has not confirmed it
   */
  record Line(
      FindingId id,
      int number,
      FindingTitle title,
      @Nullable ClauseChoice clause,
      boolean belowGrades,
      Optional<Boolean> scope,
      boolean selected,
      boolean dictated) {}

  /**
   * The form of the finding in hand.
   *
   * @param name the title in both languages, unless a person typed it
   * @param description as it will be recorded
   * @param motion the joint's fields; null where no motion is taken
   * @param fields the template's fields; null for free text and a joint's motion
   * @param otherSide the number of a finding of the other side to copy from; 0 for none
   * @param verdict how the decision's words judge the place; null while it has none
   * @param scope whether it lies within the decision; empty while that is open
   * @param result what the rules make of the values; null while there are too few
   * @param reference what grade by reference the values come to; null where a clause fits
   * @param doubts values that cannot stand together, and on which the grade may hang
   * @param asked the fields whose value waits to be confirmed or mended, by key
   * @param sideSlip what speaks of another side than the finding's; null for nothing
   */
  record Form(
      FindingDraft draft,
      FindingTitle name,
      String description,
      @Nullable MotionForm motion,
      @Nullable TemplateForm fields,
      int otherSide,
      RecognisedScope.@Nullable Verdict verdict,
      Optional<Boolean> scope,
      @Nullable Calculation result,
      @Nullable ByReference reference,
      List<OpenPoint> doubts,
      Set<String> asked,
      @Nullable SideSlip sideSlip) {

    /** Returns the title as it will be recorded. */
    public String title() {
      return name.zh();
    }

    /** Returns how many fields were copied and wait to be confirmed. */
    public long copies() {
      long moved =
          motion == null
              ? 0
              : motion.lines().stream()
                  .flatMap(line -> line.fields().stream())
                  .filter(MotionForm.Field::copied)
                  .count();
      long filled =
          fields == null ? 0 : fields.fields().stream().filter(TemplateForm.Field::copied).count();
      return moved + filled + (descriptionCopied() ? 1 : 0);
    }

    /** Tells whether the description was copied and waits to be confirmed. */
    public boolean descriptionCopied() {
      return draft.copied().contains(Finding.DESCRIPTION);
    }
  }
}
