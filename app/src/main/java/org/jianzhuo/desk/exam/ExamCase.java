package org.jianzhuo.desk.exam;

import java.util.List;
import org.jianzhuo.model.exam.Exam;
import org.jianzhuo.model.exam.RecognisedScope;
import org.jianzhuo.model.intake.AcceptedCase;
import org.jianzhuo.model.intake.ApplicationDetails;
import org.jianzhuo.model.journal.Conflict;
import org.jianzhuo.model.journal.StreamId;
import org.jianzhuo.model.panel.OpinionMode;
import org.jianzhuo.model.panel.Panel;
import org.jianzhuo.model.panel.PanelFact;
import org.jianzhuo.model.rules.ItemSettings;
import org.jspecify.annotations.Nullable;

/**
 * Holds what the examination of a case knows at one moment.
 *
 * @param application what the register said of the application
 * @param settings what the committee set about items, for the profile that the case goes by
 * @param awaited what a notice of the panel asked for and has not come; null for nothing
 */
public record ExamCase(
    StreamId stream,
    AcceptedCase accepted,
    ApplicationDetails application,
    Panel panel,
    Exam exam,
    RecognisedScope scope,
    List<Conflict> conflicts,
    ItemSettings settings,
    @Nullable AwaitedResults awaited) {

  public ExamCase {
    conflicts = List.copyOf(conflicts);
  }

  /**
   * Tells whether the shared sheet holds facts only: clauses, grades and what is decided belong to
   * each expert's own opinion (背靠背; practice 3).
   */
  public boolean backToBack() {
    PanelFact.Seated seated = panel.seated();
    return seated != null && seated.mode() == OpinionMode.BACK_TO_BACK;
  }
}
